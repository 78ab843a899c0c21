// Opens the database: a SQLite file by default, PostgreSQL when a URL is given; migrates it first.
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteFile from 'better-sqlite3'
import { Kysely, type Transaction as KyselyTransaction } from 'kysely'
import { ConfigError } from '../errors.js'
import { migrate } from './migrations/migrate.js'
import { createPostgresDialect } from './postgres-dialect.js'
import type { Schema } from './schema.js'
import { createSqliteDialect } from './sqlite-dialect.js'
import { isConflict, translateErrors } from './storage-errors.js'

export type Transaction = KyselyTransaction<Schema>

/** An open, migrated database. Everything it does fails with a StorageError. */
export interface Database {
  readonly dialect: 'sqlite' | 'postgres'
  readonly query: Kysely<Schema>
  /** Runs `work` in one transaction; run again, up to three times, when it met another one. */
  transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>
  /** Writes a whole copy to `file` while others read and write (SQLite only). */
  backUp(file: string): Promise<void>
  close(): Promise<void>
}

export type DatabaseLocation =
  { kind: 'sqlite'; file: string } | { kind: 'postgres'; url: string; onIdleError: (error: Error) => void }

const conflictAttempts = 3

async function transact<T>(query: Kysely<Schema>, work: (transaction: Transaction) => Promise<T>) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await query.transaction().execute(work)
    } catch (error) {
      if (attempt >= conflictAttempts || !isConflict(error)) throw error
    }
  }
}

function openSqlite(file: string): Database {
  mkdirSync(dirname(file), { recursive: true })
  const sqlite = new SqliteFile(file, { timeout: 10_000 })
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  const query = new Kysely<Schema>({ dialect: createSqliteDialect(sqlite) })
  return {
    dialect: 'sqlite',
    query,
    transact: (work) => transact(query, work),
    backUp: async (copy) => {
      await translateErrors(() => sqlite.backup(copy))
    },
    close: () => query.destroy(),
  }
}

function openPostgres(url: string, onIdleError: (error: Error) => void): Database {
  const query = new Kysely<Schema>({ dialect: createPostgresDialect(url, onIdleError) })
  return {
    dialect: 'postgres',
    query,
    transact: (work) => transact(query, work),
    backUp: () =>
      Promise.reject(
        new ConfigError('kompas backup copies a SQLite file; for PostgreSQL use pg_dump and pg_restore'),
      ),
    close: () => query.destroy(),
  }
}

/** Opens and migrates; safe when several processes do so at once. */
export async function openDatabase(location: DatabaseLocation): Promise<Database> {
  const database = await translateErrors(async () =>
    location.kind === 'sqlite'
      ? openSqlite(location.file)
      : await Promise.resolve(openPostgres(location.url, location.onIdleError)),
  )
  try {
    await migrate(database.query)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}
