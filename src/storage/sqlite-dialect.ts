// Kysely's SQLite dialect with write transactions that start locked, so that two processes never cross.
import type { Database as SqliteFile } from 'better-sqlite3'
import { CompiledQuery, SqliteAdapter, SqliteDialect, SqliteDriver, type Dialect } from 'kysely'
import { withStorageErrors } from './storage-errors.js'

function createDriver(database: SqliteFile): SqliteDriver {
  const driver = new SqliteDriver({ database })
  // A transaction that reads first and writes later could otherwise fail half-way on another's write.
  driver.beginTransaction = async (connection) => {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
  return driver
}

function createAdapter(): SqliteAdapter {
  // SQLite can roll back schema changes; Kysely assumes that it can't and would migrate unlocked.
  return Object.defineProperty(new SqliteAdapter(), 'supportsTransactionalDdl', { value: true })
}

/** The dialect for an open better-sqlite3 file. */
export function createSqliteDialect(database: SqliteFile): Dialect {
  const standard = new SqliteDialect({ database })
  return {
    createDriver: () => withStorageErrors(createDriver(database)),
    createAdapter,
    createQueryCompiler: () => standard.createQueryCompiler(),
    createIntrospector: (query) => standard.createIntrospector(query),
  }
}
