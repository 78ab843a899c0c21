// Empty databases of either dialect for tests, closed and removed at the end.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, type Database, type DatabaseLocation } from '../../src/storage/database.js'
import { startPostgres } from './postgres-server.js'

/** Makes databases of one dialect. */
export interface TestDatabases {
  /** Where a new, empty database is. */
  locate(): Promise<DatabaseLocation>
  /** Opens one, or another connection to one. */
  open(location: DatabaseLocation): Promise<Database>
  /** Closes all that were opened. */
  close(): Promise<void>
  stop(): Promise<void>
}

/** For a lost idle connection, which no test expects. */
function fail(error: Error): void {
  throw error
}

function withOpened(locate: () => Promise<DatabaseLocation>, stop: () => Promise<void>): TestDatabases {
  const opened: Database[] = []
  const close = async () => {
    for (const database of opened.splice(0)) await database.close()
  }
  return {
    locate,
    async open(location) {
      const database = await openDatabase(location)
      opened.push(database)
      return database
    },
    close,
    async stop() {
      await close()
      await stop()
    },
  }
}

/** SQLite files in a directory of their own. */
export function sqliteDatabases(): Promise<TestDatabases> {
  const directory = mkdtempSync(join(tmpdir(), 'kompas-sqlite-'))
  let count = 0
  const locate = () => {
    count += 1
    return Promise.resolve({ kind: 'sqlite' as const, file: join(directory, `test-${count}.db`) })
  }
  const stop = () => {
    rmSync(directory, { recursive: true, force: true })
    return Promise.resolve()
  }
  return Promise.resolve(withOpened(locate, stop))
}

/** Databases on a PostgreSQL server of their own. */
export async function postgresDatabases(): Promise<TestDatabases> {
  const server = await startPostgres()
  const locate = async () => ({
    kind: 'postgres' as const,
    url: await server.createDatabase(),
    onIdleError: fail,
  })
  return withOpened(locate, () => server.stop())
}
