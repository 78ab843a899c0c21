// Messages that gave up: shown to coordinators, who may send them again.
import { sql } from 'kysely'
import type { Database } from '../storage/database.js'
import { isCoordinator, isInAudience } from './audience-store.js'
import type { Content, Destination, FailedMessage } from './message-types.js'
import type { Viewer } from './types.js'

/** Messages that gave up, oldest first, for coordinators; content only where the audience allows. */
export async function listFailed(
  database: Database,
  viewer: Viewer,
  limit: number,
): Promise<FailedMessage[]> {
  if (viewer.kind === 'person' && !isCoordinator(viewer)) return []
  const rows = await database.query
    .selectFrom('outbox')
    .select(['key', 'destination', 'content', 'attempts', 'last_error', 'created_at'])
    .select(sql<number>`case when ${isInAudience(viewer, 'outbox', 'key')} then 1 else 0 end`.as('visible'))
    .where('status', '=', 'failed')
    .orderBy('position')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    ...{ key: row.key, attempts: row.attempts, lastError: row.last_error ?? '', createdAt: row.created_at },
    destination: JSON.parse(row.destination) as Destination,
    content: row.visible === 1 ? (JSON.parse(row.content) as Content) : null,
  }))
}

/** Gives a failed message its attempts again. @returns false when it isn't failed or the viewer may not */
export async function retryFailed(
  database: Database,
  key: string,
  viewer: Viewer,
  now: Date,
): Promise<boolean> {
  if (!isCoordinator(viewer)) return false
  const { numUpdatedRows } = await database.query
    .updateTable('outbox')
    .set({ status: 'pending', attempts: 0, next_attempt_at: now.toISOString() })
    .where('key', '=', key)
    .where('status', '=', 'failed')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
