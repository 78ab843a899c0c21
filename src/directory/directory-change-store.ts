// The changes to the directory in the database: added one after the other, never touched again.
import { sql } from 'kysely'
import type { Database } from '../storage/database.js'
import type {
  DirectoryChange,
  DirectoryChangeStore,
  EntryChange,
  NewDirectoryChange,
} from './change-types.js'

async function listChanges(database: Database): Promise<DirectoryChange[]> {
  const rows = await database.query.selectFrom('directory_changes').selectAll().orderBy('position').execute()
  return rows.map((row) => ({ ...row, entries: JSON.parse(row.entries) as EntryChange[] }))
}

async function appendChange(
  database: Database,
  change: NewDirectoryChange,
  after: number,
): Promise<DirectoryChange | 'conflict'> {
  const { by, at, note, undoes, entries } = change
  const position = after + 1
  const { rows } = await sql<{ position: number }>`
    insert into directory_changes (position, by, at, note, undoes, entries)
    select ${sql.lit(position)}, ${by}, ${at}, ${note}, ${sql.lit(undoes)}, ${JSON.stringify(entries)}
    where (select coalesce(max(position), 0) from directory_changes) = ${sql.lit(after)}
    on conflict do nothing returning position`.execute(database.query)
  return rows.length === 0 ? 'conflict' : { by, at, note, undoes, entries, position }
}

/** The changes kept in this database. */
export function createDirectoryChangeStore(database: Database): DirectoryChangeStore {
  return {
    list: () => listChanges(database),
    append: (change, after) => appendChange(database, change, after),
  }
}
