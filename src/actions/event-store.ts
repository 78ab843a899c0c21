// Events in, recorded by platform id before anything else, so that a repeat does nothing anywhere.
import { sql } from 'kysely'
import type { Database } from '../storage/database.js'

/** An event as a platform delivered it; `payload` is what a restart needs to go on. */
interface IncomingEvent {
  platform: string
  /** The platform's own id of the event. */
  eventId: string
  payload: unknown
}

type EventId = Pick<IncomingEvent, 'platform' | 'eventId'>

/** The inbox of events. */
export interface EventStore {
  /**
   * Records an event. Only who is told `new` handles it, and has `leaseSeconds` before another replica may.
   * Give `platform:eventId` as the cause of every change that it leads to.
   */
  record(event: IncomingEvent, now: Date, leaseSeconds: number): Promise<'new' | 'repeat'>
  /** Marks an event as handled and erases what it said; its id stays, so that repeats are known. */
  finish(event: EventId, now: Date): Promise<void>
  /** Takes over events whose handler died: to be handled again, each change under the same cause. */
  claimUnfinished(
    now: Date,
    leaseSeconds: number,
    limit: number,
  ): Promise<(IncomingEvent & { attempts: number })[]>
  /**
   * Forgets events that were handled before an instant, so that a repeat of one would be new again: keep
   * them for 30 days, longer than any platform goes on delivering. Unfinished ones stay. Causes applied before
   * that instant go too, but for those that an unfinished event may still name.
   * @returns how many events
   */
  pruneBefore(instant: Date): Promise<number>
}

function idOf(event: EventId): string {
  return `${event.platform}:${event.eventId}`
}

function leaseEnd(now: Date, leaseSeconds: number): string {
  return new Date(now.getTime() + leaseSeconds * 1000).toISOString()
}

async function recordEvent(
  database: Database,
  event: IncomingEvent,
  now: Date,
  leaseSeconds: number,
): Promise<'new' | 'repeat'> {
  const row = await database.query
    .insertInto('events_in')
    .values({
      ...{ id: idOf(event), platform: event.platform, payload: JSON.stringify(event.payload) },
      ...{ received_at: now.toISOString(), lease_until: leaseEnd(now, leaseSeconds) },
      ...{ attempts: 1, handled_at: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row ? 'new' : 'repeat'
}

async function finishEvent(database: Database, event: EventId, now: Date): Promise<void> {
  await database.query
    .updateTable('events_in')
    .set({ handled_at: now.toISOString(), payload: null })
    .where('id', '=', idOf(event))
    .execute()
}

async function claimUnfinishedEvents(
  database: Database,
  now: Date,
  leaseSeconds: number,
  limit: number,
): Promise<(IncomingEvent & { attempts: number })[]> {
  const skip = database.dialect === 'postgres' ? sql`for update skip locked` : sql``
  const rows = await database.transact(async (transaction) => {
    const taken = await sql<{ id: string; platform: string; payload: string | null; attempts: number }>`
      update events_in set lease_until = ${leaseEnd(now, leaseSeconds)}, attempts = attempts + 1
      where id in (select id from events_in where handled_at is null and lease_until <= ${now.toISOString()}
        order by received_at limit ${sql.lit(limit)} ${skip})
      returning id, platform, payload, attempts`.execute(transaction)
    return taken.rows
  })
  return rows.map((row) => ({
    platform: row.platform,
    eventId: row.id.slice(row.platform.length + 1),
    payload: row.payload === null ? null : (JSON.parse(row.payload) as unknown),
    attempts: row.attempts,
  }))
}

async function pruneEvents(database: Database, instant: Date): Promise<number> {
  const before = instant.toISOString()
  return await database.transact(async (transaction) => {
    const { numDeletedRows } = await transaction
      .deleteFrom('events_in')
      .where('handled_at', '<', before)
      .executeTakeFirst()
    const waiting = await transaction
      .selectFrom('events_in')
      .select((each) => each.fn.min('received_at').as('since'))
      .where('handled_at', 'is', null)
      .executeTakeFirst()
    const since = waiting?.since ?? null
    await transaction
      .deleteFrom('applied_causes')
      .where('applied_at', '<', since !== null && since < before ? since : before)
      .execute()
    return Number(numDeletedRows)
  })
}

/** The inbox in this database. */
export function createEventStore(database: Database): EventStore {
  return {
    record: (event, now, leaseSeconds) => recordEvent(database, event, now, leaseSeconds),
    finish: (event, now) => finishEvent(database, event, now),
    claimUnfinished: (now, leaseSeconds, limit) => claimUnfinishedEvents(database, now, leaseSeconds, limit),
    pruneBefore: (instant) => pruneEvents(database, instant),
  }
}
