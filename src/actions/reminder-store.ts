// Reads the items that may need a reminder, and writes a day's reminders once: slot, history and message.
import type { Database, Transaction } from '../storage/database.js'
import { toItems } from './item-rows-store.js'
import { applyMove } from './lifecycle.js'
import type { DigestLine, OutgoingDraft } from './message-types.js'
import { enqueue } from './outbox-store.js'
import type { Digest } from './reminders.js'
import type { ActionItem, Viewer } from './types.js'
import { dayIn } from './working-days.js'
import { lockItems, writeSteps, type WrittenStep } from './write-items-store.js'

const system: Viewer = { kind: 'system' }

/** What the reminders read and write. */
export interface ReminderStore {
  /** Open items that may have something to remind of, by number. @param after number of the last one seen */
  readCandidates(now: Date, after: number, limit: number): Promise<ActionItem[]>
  /** Leaves items alone until a day, unless somebody changes them first. */
  putOff(items: ActionItem[], lookOn: Map<string, string>): Promise<void>
  /**
   * Writes a digest for sending, unless this contact has had one that day or all of it is past.
   * @returns whether a message was written
   */
  writeDigest(digest: Digest, now: Date): Promise<boolean>
}

async function readCandidates(
  database: Database,
  now: Date,
  after: number,
  limit: number,
): Promise<ActionItem[]> {
  const rows = await database.query
    .selectFrom('action_items')
    .selectAll()
    .where('is_open', '=', 1)
    .where('look_on', '<=', dayIn(now, 'UTC+14'))
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute()
  return await toItems(database.query, rows, system)
}

async function putOff(database: Database, items: ActionItem[], lookOn: Map<string, string>): Promise<void> {
  for (const day of new Set(lookOn.values())) {
    const some = items.filter((item) => lookOn.get(item.id) === day)
    await database.query
      .updateTable('action_items')
      .set({ look_on: day })
      .where((row) =>
        row.or(some.map((item) => row.and([row('id', '=', item.id), row('version', '=', item.version)]))),
      )
      .execute()
  }
}

async function claimSlot(transaction: Transaction, slot: string, now: Date): Promise<boolean> {
  const row = await transaction
    .insertInto('job_slots')
    .values({ job: 'reminders', slot, claimed_at: now.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('slot')
    .executeTakeFirst()
  return row !== undefined
}

function carryOut(digest: Digest, items: Map<string, ActionItem>, now: Date) {
  const lines: DigestLine[] = []
  const steps: WrittenStep[] = []
  for (const line of digest.lines) {
    const item = items.get(line.itemId)
    if (!item) continue
    const move = { kind: 'remind', step: line.step, contact: digest.contact.id } as const
    const moved = applyMove(item, move, system, now)
    // Answered or closed since it was planned: there is nothing left to remind of.
    if (moved.kind === 'refused') continue
    lines.push(line)
    steps.push({ before: item, item: moved.item, event: moved.event })
    items.set(item.id, moved.item)
  }
  return { lines, steps }
}

function messageOf(digest: Digest, lines: DigestLine[]): OutgoingDraft {
  const { id, kind } = digest.contact
  return {
    key: `reminders:${id}:${digest.day}`,
    destination: kind === 'person' ? { kind, personId: id } : { kind, agency: id },
    content: { kind: 'digest', day: digest.day, lines },
    audience: { kind: 'people', people: kind === 'person' ? [id] : [] },
  }
}

async function writeDigest(database: Database, digest: Digest, now: Date): Promise<boolean> {
  const slot = `${digest.contact.id} ${digest.day}`
  return await database.transact(async (transaction) => {
    if (!(await claimSlot(transaction, slot, now))) return false
    const ids = [...new Set(digest.lines.map((line) => line.itemId))]
    const { lines, steps } = carryOut(digest, await lockItems(database, transaction, ids, system), now)
    if (lines.length === 0) {
      await transaction
        .deleteFrom('job_slots')
        .where('job', '=', 'reminders')
        .where('slot', '=', slot)
        .execute()
      return false
    }
    await writeSteps(transaction, steps, now)
    await enqueue(transaction, [messageOf(digest, lines)], now)
    return true
  })
}

/** The reminders kept in this database. */
export function createReminderStore(database: Database): ReminderStore {
  return {
    readCandidates: (now, after, limit) => readCandidates(database, now, after, limit),
    putOff: (items, lookOn) => putOff(database, items, lookOn),
    writeDigest: (digest, now) => writeDigest(database, digest, now),
  }
}
