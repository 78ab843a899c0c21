// Turns what a database driver throws into a StorageError that says whether trying again may help.
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely'
import { StorageError } from '../errors.js'

const conflicts = new Set(['40001', '40P01', 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 'SQLITE_LOCKED'])
/** Connection lost, server starting or stopping, too many connections. */
const passing = /^(08|57P0|53|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND)/

function codeOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

function toStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error
  const code = codeOf(error)
  const message = error instanceof Error ? error.message : String(error)
  const lost = code === '' && message.startsWith('Connection terminated')
  const retryable = conflicts.has(code) || passing.test(code) || lost
  return new StorageError(`database: ${message}`, { cause: error, retryable })
}

/** True when a whole transaction met another one and surely changed nothing, so that it may run again. */
export function isConflict(error: unknown): boolean {
  return error instanceof StorageError && conflicts.has(codeOf(error.cause))
}

/** Runs one piece of database work; what it throws becomes a StorageError. */
export async function translateErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw toStorageError(error)
  }
}

/** Makes every connection and query of a driver fail with a StorageError. */
export function withStorageErrors(driver: Driver): Driver {
  const seen = new WeakSet<DatabaseConnection>()
  const acquire = driver.acquireConnection.bind(driver)
  driver.acquireConnection = async () => {
    const connection = await translateErrors(() => acquire())
    if (!seen.has(connection)) {
      seen.add(connection)
      const execute = connection.executeQuery.bind(connection)
      // The arrow is async so that a driver that throws at once (SQLite) is caught as well.
      connection.executeQuery = <Row>(query: CompiledQuery) =>
        translateErrors<QueryResult<Row>>(async () => await execute(query))
    }
    return connection
  }
  return driver
}
