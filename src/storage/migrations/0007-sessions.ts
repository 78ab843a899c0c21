// Sessions of the web that were ended before their time.
import type { Kysely, Migration } from 'kysely'

export const createSessionEnds: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('session_ends')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('ended_at', 'text', (column) => column.notNull())
      .execute()
  },
}
