// What the bot keeps between two messages, and the changes to the directory, which nobody can change.
import { sql, type Kysely, type Migration } from 'kysely'
import { refuseChanges } from './refuse-changes.js'

async function createDirectoryChanges(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('directory_changes')
    .addColumn('position', 'integer', (column) => column.primaryKey())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('note', 'text')
    .addColumn('undoes', 'integer', (column) => column.references('directory_changes.position'))
    .addColumn('entries', 'text', (column) => column.notNull())
    .execute()
  await refuseChanges(db, 'directory_changes')
}

async function createDraftsAndCards(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('drafts')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .addColumn('item_id', 'text', (column) => column.references('action_items.id'))
    .addColumn('audience_kind', 'text', (column) => column.notNull())
    .addColumn('audience_channel', 'text')
    .execute()
  await sql`create index drafts_by_expiry on drafts (expires_at)`.execute(db)
  await db.schema
    .createTable('cards')
    .addColumn('item_id', 'text', (column) => column.notNull().references('action_items.id'))
    .addColumn('place_key', 'text', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('reference', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('shown_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('cards_key', ['item_id', 'place_key'])
    .execute()
}

async function createThreads(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('threads')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('last_at', 'text', (column) => column.notNull())
    .addColumn('turns', 'text', (column) => column.notNull())
    .execute()
  await sql`create index threads_by_age on threads (last_at)`.execute(db)
}

async function createClaims(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('claims')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('how', 'text', (column) => column.notNull())
    .addColumn('claimed_at', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('decided_by', 'text')
    .addColumn('decided_at', 'text')
    .addUniqueConstraint('claims_pair', ['platform', 'workspace', 'user_id', 'person_id'])
    .execute()
  // An account belongs to one person, however many confirm at the same time.
  await sql`create unique index claims_account on claims (platform, workspace, user_id)
    where status = 'confirmed'`.execute(db)
  await sql`create index claims_by_person on claims (person_id)`.execute(db)
  await sql`create index claims_proposed on claims (claimed_at) where status = 'proposed'`.execute(db)
}

export const createBotTables: Migration = {
  async up(db: Kysely<unknown>) {
    await createDirectoryChanges(db)
    await createDraftsAndCards(db)
    await createThreads(db)
    await createClaims(db)
    await sql`create index events_in_handled on events_in (handled_at) where handled_at is not null`.execute(
      db,
    )
  },
}
