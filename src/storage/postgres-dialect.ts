// Kysely's PostgreSQL dialect over a pg pool, with counts as numbers.
import { PostgresDialect, type Dialect } from 'kysely'
import pg from 'pg'
import { withStorageErrors } from './storage-errors.js'

/**
 * The dialect for a server.
 * @param onIdleError told when an idle connection is lost; the pool opens another when one is needed
 */
export function createPostgresDialect(url: string, onIdleError: (error: Error) => void): Dialect {
  const types = new pg.TypeOverrides()
  types.setTypeParser(pg.types.builtins.INT8, Number)
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000, types })
  pool.on('error', (error) => {
    // A connection that is being closed can't get lost.
    if (!pool.ending) onIdleError(error)
  })
  const standard = new PostgresDialect({ pool })
  return {
    createDriver: () => withStorageErrors(standard.createDriver()),
    createAdapter: () => standard.createAdapter(),
    createQueryCompiler: () => standard.createQueryCompiler(),
    createIntrospector: (query) => standard.createIntrospector(query),
  }
}
