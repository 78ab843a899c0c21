// Action items, their contributors and links, and the history that nobody can change.
import { sql, type Kysely, type Migration } from 'kysely'
import { refuseChanges } from './refuse-changes.js'

async function createItems(db: Kysely<unknown>): Promise<void> {
  let table = db.schema
    .createTable('action_items')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('number', 'integer', (column) => column.notNull().unique())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('is_open', 'integer', (column) => column.notNull())
  const filled = [
    ...['title', 'text', 'language', 'status', 'status_since', 'due_sort', 'created_by', 'created_at'],
    ...['updated_at', 'audience_kind', 'escalation', 'reminded', 'look_on', 'search_text'],
  ]
  for (const name of filled) table = table.addColumn(name, 'text', (column) => column.notNull())
  const optional = [
    ...['action_line', 'lead_agency', 'lead_person', 'lead_deputy', 'due_on', 'source', 'source_link'],
    ...['audience_channel', 'reason', 'evidence', 'merged_into', 'escalated_at', 'reminded_on'],
    ...['snoozed_until'],
  ]
  for (const name of optional) table = table.addColumn(name, 'text')
  await table.execute()
}

async function indexItems(db: Kysely<unknown>): Promise<void> {
  const indexes: Record<string, string[]> = {
    by_due: ['is_open', 'due_sort', 'number'],
    by_status: ['status', 'due_sort', 'number'],
    by_line: ['action_line', 'status', 'due_sort', 'number'],
    by_agency: ['lead_agency', 'is_open', 'due_sort', 'number'],
    by_person: ['lead_person', 'is_open', 'due_sort', 'number'],
    by_deputy: ['lead_deputy', 'is_open', 'due_sort', 'number'],
    by_look: ['is_open', 'look_on', 'number'],
  }
  for (const [name, columns] of Object.entries(indexes)) {
    await db.schema.createIndex(`action_items_${name}`).on('action_items').columns(columns).execute()
  }
}

async function createRelations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('action_contributors')
    .addColumn('item_id', 'text', (column) => column.notNull().references('action_items.id'))
    .addColumn('agency', 'text', (column) => column.notNull())
    .addColumn('response', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('answered_by', 'text')
    .addColumn('answered_at', 'text')
    .addPrimaryKeyConstraint('action_contributors_key', ['item_id', 'agency'])
    .execute()
  await db.schema
    .createIndex('action_contributors_by_agency')
    .on('action_contributors')
    .columns(['agency', 'item_id'])
    .execute()
  await db.schema
    .createTable('action_links')
    .addColumn('item_id', 'text', (column) => column.notNull().references('action_items.id'))
    .addColumn('other_id', 'text', (column) => column.notNull().references('action_items.id'))
    .addColumn('linked_by', 'text', (column) => column.notNull())
    .addColumn('linked_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('action_links_key', ['item_id', 'other_id'])
    .execute()
}

async function createHistory(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('action_events')
    .addColumn('position', 'integer', (column) => column.primaryKey())
    .addColumn('item_id', 'text', (column) => column.notNull().references('action_items.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('from_status', 'text')
    .addColumn('to_status', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('note', 'text')
    .addColumn('details', 'text', (column) => column.notNull())
    .addColumn('previous_hash', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('action_events_by_item')
    .on('action_events')
    .columns(['item_id', 'position'])
    .execute()
  await refuseChanges(db, 'action_events')
  await db.schema
    .createTable('audit_head')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute()
  await sql`insert into audit_head (id, position, hash) values ('actions', 0, '')`.execute(db)
}

export const createItemTables: Migration = {
  async up(db: Kysely<unknown>) {
    await createItems(db)
    await indexItems(db)
    await createRelations(db)
    await createHistory(db)
  },
}
