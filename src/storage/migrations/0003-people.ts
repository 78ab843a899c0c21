// What belongs to people: settings, corrections, questions, feedback and where to reach them.
import { type CreateTableBuilder, type Kysely, type Migration } from 'kysely'

type Builder = CreateTableBuilder<string>

function withTexts(table: Builder, filled: string[], optional: string[]): Builder {
  let built = table
  for (const name of filled) built = built.addColumn(name, 'text', (column) => column.notNull())
  for (const name of optional) built = built.addColumn(name, 'text')
  return built
}

const audience = { filled: ['audience_kind'], optional: ['audience_channel'] }

function start(db: Kysely<unknown>, table: string, key: string): Builder {
  return db.schema.createTable(table).addColumn(key, 'text', (column) => column.primaryKey())
}

async function createSettings(db: Kysely<unknown>): Promise<void> {
  const optional = [
    ...['language', 'zone', 'quiet_from', 'quiet_to', 'snoozed_until', 'vacation_from', 'vacation_to'],
    ...['stand_in', 'preferred_platform', 'last_platform'],
  ]
  await withTexts(start(db, 'person_settings', 'person_id'), [], optional)
    .addColumn('muted', 'integer', (column) => column.notNull())
    .execute()
  await withTexts(
    start(db, 'conversations', 'id'),
    ['platform', 'reference', 'refreshed_at'],
    ['failed_at'],
  ).execute()
}

async function createCorrections(db: Kysely<unknown>): Promise<void> {
  const filled = ['text', 'language', 'chosen_line', 'corrected_by', 'corrected_at', 'status']
  const optional = ['item_id', 'proposed_line', 'decided_by', 'decided_at']
  await withTexts(
    start(db, 'routing_corrections', 'id'),
    [...filled, ...audience.filled],
    [...optional, ...audience.optional],
  ).execute()
}

async function createQuestions(db: Kysely<unknown>): Promise<void> {
  const question = ['text', 'language', 'outcome', 'asked_by', 'asked_at']
  await withTexts(
    start(db, 'questions', 'id'),
    [...question, ...audience.filled],
    audience.optional,
  ).execute()
  await withTexts(
    start(db, 'feedback', 'id'),
    ['given_by', 'given_at', ...audience.filled],
    ['reason', ...audience.optional],
  )
    .addColumn('question_id', 'text', (column) => column.notNull().references('questions.id'))
    .addColumn('helpful', 'integer', (column) => column.notNull())
    .execute()
}

export const createPeopleTables: Migration = {
  async up(db: Kysely<unknown>) {
    await createSettings(db)
    await createCorrections(db)
    await createQuestions(db)
  },
}
