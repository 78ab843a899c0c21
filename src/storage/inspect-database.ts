// Looks at the schema of a database without changing anything in it.
import SqliteFile from 'better-sqlite3'
import { Kysely, Migrator, sql, type Dialect } from 'kysely'
import type { DatabaseLocation } from './database.js'
import { migrations } from './migrations/migrate.js'
import { createPostgresDialect } from './postgres-dialect.js'
import { createSqliteDialect } from './sqlite-dialect.js'
import { translateErrors } from './storage-errors.js'

/** Names of migrations, in order. */
export interface SchemaState {
  applied: string[]
  missing: string[]
  /** Those of a newer Kompas, with which this one doesn't open the database. */
  unknown: string[]
}

/** The schema of a database that is there. @throws StorageError when it can't be opened or read */
export async function inspectDatabase(location: DatabaseLocation): Promise<SchemaState> {
  const query = new Kysely<unknown>({ dialect: await translateErrors(async () => openDialect(location)) })
  try {
    return await translateErrors(() => readState(query))
  } finally {
    await query.destroy()
  }
}

async function openDialect(location: DatabaseLocation): Promise<Dialect> {
  return Promise.resolve(
    location.kind === 'postgres'
      ? createPostgresDialect(location.url, location.onIdleError)
      : createSqliteDialect(new SqliteFile(location.file, { readonly: true, fileMustExist: true })),
  )
}

async function readState(query: Kysely<unknown>): Promise<SchemaState> {
  const migrator = new Migrator({ db: query, provider: { getMigrations: () => Promise.resolve(migrations) } })
  const known = await migrator.getMigrations()
  const applied = known.flatMap(({ name, executedAt }) => (executedAt === undefined ? [] : [name]))
  const missing = known.map(({ name }) => name).filter((name) => !applied.includes(name))
  // Kysely tells nothing of migrations that it doesn't know, and has no table of them before the first.
  const unknown = applied.length === 0 ? [] : (await readNames(query)).filter((name) => !(name in migrations))
  return { applied, missing, unknown }
}

async function readNames(query: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(query)
  return rows.map(({ name }) => name)
}
