// Makes databases as earlier migrations left them, from the SQL kept beside the storage tests.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteFile from 'better-sqlite3'
import pg from 'pg'
import type { DatabaseLocation } from '../../src/storage/database.js'

const fixtures = join(import.meta.dirname, '../storage/fixtures')
const migrations = join(import.meta.dirname, '../../src/storage/migrations')

/** Rows by table. */
export type StoredRows = Record<string, Record<string, unknown>[]>

/** The numbers of all migrations but the newest: "0001" … */
export function listOldSchemas(): string[] {
  const names = readdirSync(migrations).filter((name) => /^\d{4}-.*\.ts$/.test(name))
  return names
    .map((name) => name.slice(0, 4))
    .sort()
    .slice(0, -1)
}

function readFixture(name: string): string {
  return readFileSync(join(fixtures, name), 'utf8')
}

/** The SQL of a schema; one that begins with "-- After 0004.sql" adds to that. */
function readSchema(schema: string): string {
  const text = readFixture(`${schema}.sql`)
  const before = /^-- After (\d{4})\.sql/.exec(text)?.[1]
  return before === undefined ? text : `${readSchema(before)}\n${text}`
}

/** Fills the empty database at `location` with an old schema and its rows. @returns what then stands in it */
export async function makeOldDatabase(location: DatabaseLocation, schema: string): Promise<StoredRows> {
  const triggers = readdirSync(fixtures).filter(
    (name) => name.endsWith(`-${location.kind}.sql`) && name.slice('append-only-'.length) <= `${schema}~`,
  )
  const statements = [readSchema(schema), ...triggers.map(readFixture)].join('\n')
  const tables = [...statements.matchAll(/^create table "(\w+)"/gim)].flatMap(([, table]) => table ?? [])
  const kept = tables.filter((table) => !table.startsWith('kysely_'))
  return location.kind === 'sqlite'
    ? makeSqlite(location.file, statements, kept)
    : await makePostgres(location.url, statements, kept)
}

function makeSqlite(file: string, statements: string, tables: string[]): StoredRows {
  const sqlite = new SqliteFile(file)
  sqlite.exec(statements)
  const rows = tables.map(
    (table) =>
      [table, sqlite.prepare<[], Record<string, unknown>>(`select * from "${table}"`).all()] as const,
  )
  sqlite.close()
  return Object.fromEntries(rows)
}

async function makePostgres(url: string, statements: string, tables: string[]): Promise<StoredRows> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statements)
  const rows: StoredRows = {}
  for (const table of tables)
    rows[table] = (await client.query<Record<string, unknown>>(`select * from "${table}"`)).rows
  await client.end()
  return rows
}
