// The outbox: messages written with their cause, sent in order within a thread, never dropped.
import { sql } from 'kysely'
import type { Database, Transaction } from '../storage/database.js'
import { StorageError } from '../errors.js'
import { audienceColumns, nameAudience } from './audience-store.js'
import { listFailed, retryFailed } from './failed-messages-store.js'
import type {
  Content,
  Destination,
  FailedMessage,
  OutgoingDraft,
  OutgoingMessage,
  Settlement,
} from './message-types.js'
import { orderKey } from './notices.js'
import type { Viewer } from './types.js'

/** Reserves `count` numbers; whoever else numbers waits until this transaction ends, so order is kept. */
export async function takeNumbers(
  transaction: Transaction,
  name: 'action-item' | 'outbox',
  count: number,
): Promise<number> {
  const counter = await transaction
    .updateTable('counters')
    .set((column) => ({ value: column('value', '+', count) }))
    .where('name', '=', name)
    .returning('value')
    .executeTakeFirst()
  if (!counter) throw new StorageError(`the counter ${name} is missing`)
  return counter.value - count + 1
}

/** The outbox, for those who send and those who look after what failed. */
export interface OutboxStore {
  /** Puts messages in the outbox; a key that is already there is left as it is. */
  add(drafts: OutgoingDraft[], now: Date): Promise<void>
  /**
   * Takes messages that are due, the first of each thread only, and keeps others from them until the lease
   * ends. A row whose lease ran out was being sent when its sender died: its outcome is unknown.
   */
  claim(now: Date, leaseSeconds: number, limit: number): Promise<OutgoingMessage[]>
  /**
   * Writes what came of an attempt.
   * @returns false when the lease had run out and another sender has taken the message over
   */
  settle(message: OutgoingMessage, settlement: Settlement, now: Date): Promise<boolean>
  /** Where a message goes or went, and the platform's reference to it; null for an unknown key. */
  posted(
    key: string,
  ): Promise<{ destination: Destination; reference: string | null; isUnderWay: boolean } | null>
  /** Notes that what a message said stands in another one now. */
  moveReference(key: string, reference: string): Promise<void>
  /** Notes that a message is sent again although it may have arrived. */
  noteDoubling(key: string): Promise<void>
  /** Messages that gave up, oldest first, for coordinators; content only where the audience allows. */
  listFailed(viewer: Viewer, limit: number): Promise<FailedMessage[]>
  /** Gives a failed message its attempts again. @returns false when it isn't failed or the viewer may not */
  retryFailed(key: string, viewer: Viewer, now: Date): Promise<boolean>
}

/** Puts messages in the outbox; a key that is already there is left as it is. Comes last in a transaction. */
export async function enqueue(transaction: Transaction, drafts: OutgoingDraft[], now: Date): Promise<void> {
  if (drafts.length === 0) return
  const first = await takeNumbers(transaction, 'outbox', drafts.length)
  const at = now.toISOString()
  const rows = drafts.map((draft, index) => ({
    ...{ key: draft.key, position: first + index, thread_key: orderKey(draft.destination) },
    ...{ destination: JSON.stringify(draft.destination), content: JSON.stringify(draft.content) },
    ...{ status: 'pending' as const, attempts: 0, claims: 0, next_attempt_at: at, lease_until: null },
    ...{ outcome_unknown: 0, possibly_doubled: 0, last_error: null, reference: null },
    ...{ created_at: at, sent_at: null, ...audienceColumns(draft.audience) },
  }))
  await transaction
    .insertInto('outbox')
    .values(rows)
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  for (const draft of drafts) await nameAudience(transaction, 'outbox', draft.key, draft.audience)
}

interface Claimed {
  key: string
  thread_key: string
  destination: string
  content: string
  attempts: number
  claims: number
  created_at: string
  lease_until: string | null
  outcome_unknown: number
}

function toMessage(row: Claimed): OutgoingMessage {
  return {
    key: row.key,
    threadKey: row.thread_key,
    destination: JSON.parse(row.destination) as Destination,
    content: JSON.parse(row.content) as Content,
    attempts: row.attempts,
    claim: row.claims,
    outcomeUnknown: row.outcome_unknown === 1,
    createdAt: row.created_at,
  }
}

async function claimMessages(
  database: Database,
  now: Date,
  leaseSeconds: number,
  limit: number,
): Promise<OutgoingMessage[]> {
  const at = now.toISOString()
  const lease = new Date(now.getTime() + leaseSeconds * 1000).toISOString()
  const skip = database.dialect === 'postgres' ? sql`for update of o skip locked` : sql``
  const claimed = await database.transact(async (transaction) => {
    const { rows } = await sql<Claimed & { position: number }>`update outbox
      set status = 'sending', claims = claims + 1, lease_until = ${lease},
        outcome_unknown = case when status = 'sending' then 1 else outcome_unknown end
      where key in (select o.key from outbox o
        where ((o.status = 'pending' and o.next_attempt_at <= ${at})
            or (o.status = 'sending' and o.lease_until <= ${at}))
          and not exists (select 1 from outbox e where e.thread_key = o.thread_key
            and e.position < o.position and e.status in ('pending', 'sending'))
        order by o.position limit ${sql.lit(limit)} ${skip})
      returning *`.execute(transaction)
    return rows
  })
  return claimed.sort((a, b) => a.position - b.position).map(toMessage)
}

function settledFields(message: OutgoingMessage, settlement: Settlement, now: Date) {
  switch (settlement.status) {
    case 'sent':
      return { attempts: message.attempts + 1, reference: settlement.reference, sent_at: now.toISOString() }
    case 'failed':
      return { attempts: message.attempts + 1, last_error: settlement.error }
    case 'pending':
      return {
        last_error: settlement.error,
        next_attempt_at: settlement.notBefore.toISOString(),
        outcome_unknown: settlement.outcomeUnknown ? 1 : 0,
        attempts: message.attempts + (settlement.countAttempt ? 1 : 0),
      }
  }
}

async function settleMessage(
  database: Database,
  message: OutgoingMessage,
  settlement: Settlement,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await database.query
    .updateTable('outbox')
    .set({ status: settlement.status, lease_until: null, ...settledFields(message, settlement, now) })
    .where('key', '=', message.key)
    .where('status', '=', 'sending')
    .where('claims', '=', message.claim)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

async function noteDoubling(database: Database, key: string): Promise<void> {
  await database.query.updateTable('outbox').set({ possibly_doubled: 1 }).where('key', '=', key).execute()
}

async function readPosted(database: Database, key: string) {
  const row = await database.query
    .selectFrom('outbox')
    .select(['destination', 'reference', 'status'])
    .where('key', '=', key)
    .executeTakeFirst()
  if (row === undefined) return null
  const { reference, status } = row
  const isUnderWay = status === 'pending' || status === 'sending'
  return { destination: JSON.parse(row.destination) as Destination, reference, isUnderWay }
}

async function moveReference(database: Database, key: string, reference: string): Promise<void> {
  await database.query.updateTable('outbox').set({ reference }).where('key', '=', key).execute()
}

/** The outbox in this database. */
export function createOutboxStore(database: Database): OutboxStore {
  return {
    add: (drafts, now) => database.transact((transaction) => enqueue(transaction, drafts, now)),
    claim: (now, leaseSeconds, limit) => claimMessages(database, now, leaseSeconds, limit),
    settle: (message, settlement, now) => settleMessage(database, message, settlement, now),
    posted: (key) => readPosted(database, key),
    moveReference: (key, reference) => moveReference(database, key, reference),
    noteDoubling: (key) => noteDoubling(database, key),
    listFailed: (viewer, limit) => listFailed(database, viewer, limit),
    retryFailed: (key, viewer, now) => retryFailed(database, key, viewer, now),
  }
}
