// Brings a database to the newest schema, once, however many processes start together.
import { Migrator, type Kysely, type Migration } from 'kysely'
import { StorageError } from '../../errors.js'
import { createMessageTables } from './0001-messages.js'
import { createItemTables } from './0002-items.js'
import { createPeopleTables } from './0003-people.js'
import { createBotTables } from './0004-bot.js'
import { indexUnnamedItems } from './0005-own-items.js'
import { createBriefingTables } from './0006-briefings.js'
import { createSessionEnds } from './0007-sessions.js'

/** In order, for ever: a migration that has run somewhere is never changed, only followed by another. */
export const migrations: Record<string, Migration> = {
  '0001-messages': createMessageTables,
  '0002-items': createItemTables,
  '0003-people': createPeopleTables,
  '0004-bot': createBotTables,
  '0005-own-items': indexUnnamedItems,
  '0006-briefings': createBriefingTables,
  '0007-sessions': createSessionEnds,
}

/**
 * Runs what is missing, all or nothing: under an advisory lock on PostgreSQL, and on SQLite in a
 * transaction that holds the write lock.
 */
export async function migrate<Tables>(query: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db: query, provider: { getMigrations: () => Promise.resolve(migrations) } })
  const { error } = await migrator.migrateToLatest()
  if (error instanceof StorageError) throw error
  if (error !== undefined) throw new StorageError('the database could not be migrated', { cause: error })
}
