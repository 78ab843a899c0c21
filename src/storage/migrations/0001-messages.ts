// Events in, messages out, slots of timed jobs and the counters that number things.
import { sql, type Kysely, type Migration } from 'kysely'

async function createEvents(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('events_in')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('payload', 'text')
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('lease_until', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('handled_at', 'text')
    .execute()
  await sql`create index events_in_unfinished on events_in (lease_until) where handled_at is null`.execute(db)
  await db.schema
    .createTable('applied_causes')
    .addColumn('cause', 'text', (column) => column.primaryKey())
    .addColumn('item_id', 'text')
    .addColumn('applied_at', 'text', (column) => column.notNull())
    .execute()
}

async function createOutbox(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('outbox')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('position', 'integer', (column) => column.notNull().unique())
    .addColumn('thread_key', 'text', (column) => column.notNull())
    .addColumn('destination', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('claims', 'integer', (column) => column.notNull())
    .addColumn('next_attempt_at', 'text', (column) => column.notNull())
    .addColumn('lease_until', 'text')
    .addColumn('outcome_unknown', 'integer', (column) => column.notNull())
    .addColumn('possibly_doubled', 'integer', (column) => column.notNull())
    .addColumn('last_error', 'text')
    .addColumn('reference', 'text')
    .addColumn('audience_kind', 'text', (column) => column.notNull())
    .addColumn('audience_channel', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('sent_at', 'text')
    .execute()
  const open = sql`where status in ('pending', 'sending')`
  await sql`create index outbox_open on outbox (position) ${open}`.execute(db)
  await sql`create index outbox_open_thread on outbox (thread_key, position) ${open}`.execute(db)
  await sql`create index outbox_failed on outbox (position) where status = 'failed'`.execute(db)
}

async function createSlotsAndCounters(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('job_slots')
    .addColumn('job', 'text', (column) => column.notNull())
    .addColumn('slot', 'text', (column) => column.notNull())
    .addColumn('claimed_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('job_slots_key', ['job', 'slot'])
    .execute()
  await db.schema
    .createTable('counters')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'integer', (column) => column.notNull())
    .execute()
  await sql`insert into counters (name, value) values ('action-item', 0), ('outbox', 0)`.execute(db)
  await db.schema
    .createTable('audience_members')
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('audience_members_key', ['person_id', 'subject'])
    .execute()
}

export const createMessageTables: Migration = {
  async up(db: Kysely<unknown>) {
    await createEvents(db)
    await createOutbox(db)
    await createSlotsAndCounters(db)
  },
}
