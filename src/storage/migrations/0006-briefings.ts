// Briefings as they were sent, what coordinators decided about them, and reviews of answers.
import { sql, type CreateTableBuilder, type Kysely, type Migration } from 'kysely'

type Builder = CreateTableBuilder<string>

function withTexts(table: Builder, filled: string[], optional: string[]): Builder {
  let built = table
  for (const name of filled) built = built.addColumn(name, 'text', (column) => column.notNull())
  for (const name of optional) built = built.addColumn(name, 'text')
  return built
}

function start(db: Kysely<unknown>, table: string, key: string): Builder {
  return db.schema.createTable(table).addColumn(key, 'text', (column) => column.primaryKey())
}

async function createBriefings(db: Kysely<unknown>): Promise<void> {
  const filled = [
    'channel_id',
    'slot',
    'language',
    'since',
    'until',
    'sent_at',
    'briefing',
    'facts',
    'message',
  ]
  const optional = ['sent_by', 'passage_id', 'audience_channel']
  await withTexts(start(db, 'briefings', 'id'), [...filled, 'audience_kind'], optional)
    .addColumn('position', 'integer', (column) => column.notNull())
    .execute()
  // However many replicas find it due, a slot is sent once.
  await sql`create unique index briefings_slot on briefings (channel_id, slot)`.execute(db)
  await sql`create index briefings_by_channel on briefings (channel_id, sent_at)`.execute(db)
  const decided = ['schedule', 'held_by', 'held_at', 'remark', 'remark_by', 'remark_at']
  await withTexts(start(db, 'briefing_channels', 'channel_id'), ['from_slot', 'from_at'], decided)
    .addColumn('from_position', 'integer', (column) => column.notNull())
    .execute()
}

async function createReviews(db: Kysely<unknown>): Promise<void> {
  const filled = ['question', 'question_key', 'language', 'status', 'sentences', 'sources', 'reviewed_by']
  const optional = ['question_id', 'note', 'vector', 'model', 'replaced_at']
  await withTexts(start(db, 'answer_reviews', 'id'), [...filled, 'reviewed_at'], optional).execute()
  // One review counts for a question; those before it stay, for the record.
  await sql`create unique index answer_reviews_current on answer_reviews (question_key)
    where replaced_at is null`.execute(db)
  await db.schema
    .createTable('review_closings')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('subject_id', 'text', (column) => column.notNull())
    .addColumn('closed_by', 'text', (column) => column.notNull())
    .addColumn('closed_at', 'text', (column) => column.notNull())
    .addColumn('note', 'text')
    .addPrimaryKeyConstraint('review_closings_key', ['kind', 'subject_id'])
    .execute()
}

async function createQuestionDetails(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('question_details')
    .addColumn('question_id', 'text', (column) =>
      column.primaryKey().references('questions.id').onDelete('cascade'),
    )
    .addColumn('part_id', 'text')
    .addColumn('reply_key', 'text')
    .addColumn('answer', 'text')
    .execute()
}

export const createBriefingTables: Migration = {
  async up(db: Kysely<unknown>) {
    await createBriefings(db)
    await createReviews(db)
    await createQuestionDetails(db)
  },
}
