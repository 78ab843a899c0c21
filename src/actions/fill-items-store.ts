// Fills a database with made-up items in the proportions of a long life, to measure how it bears them.
import type { Database, Transaction } from '../storage/database.js'
import { openDatabase } from '../storage/database.js'
import { createActionStore, type ActionStore } from './action-store.js'
import { toRow } from './item-rows-store.js'
import { createReminderStore, type ReminderStore } from './reminder-store.js'
import { closedStatuses, statuses, type ActionItem, type Audience, type Lead, type Status } from './types.js'
import { addDays, dayIn } from './working-days.js'

/** A database full of items. */
export interface FilledItems {
  actions: ActionStore
  reminders: ReminderStore
  close(): Promise<void>
}

/** How many there are of each, however many items. */
export const made = { agencies: 20, people: 400, channels: 40, dueNow: 50 }

const batchSize = 200
const openStatuses = statuses.filter((status) => !closedStatuses.includes(status))
const lines = ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '2.4', '3.1', '3.2', '3.3', 'governance']

/** A number below `size`, the same for the same item, and independent of its other numbers. */
function pick(item: number, property: number, size: number): number {
  let mixed = Math.imul(item ^ Math.imul(property, 0x9e3779b1), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return ((mixed ^ (mixed >>> 16)) >>> 0) % size
}

/** Seven in ten are closed; all that is open is spread over the open statuses. */
function statusOf(number: number): Status {
  const among = pick(number, 1, 10) < 7 ? closedStatuses : openStatuses
  return among[pick(number, 2, among.length)] ?? 'proposed'
}

function audienceOf(number: number): Audience {
  const kind = pick(number, 3, 20)
  if (kind === 0) return { kind: 'people', people: [`person-${pick(number, 4, made.people)}`] }
  if (kind < 8) return { kind: 'channel', channel: `slack/T1/C${pick(number, 4, made.channels)}` }
  return { kind: 'public' }
}

function leadOf(number: number): Lead {
  const person = pick(number, 5, made.people)
  return {
    agency: `agency-${person % made.agencies}`,
    person: pick(number, 6, 4) === 0 ? null : `person-${person}`,
    deputy: `person-${(person + made.agencies) % made.people}`,
  }
}

function makeItem(number: number, now: Date): ActionItem {
  const status = statusOf(number)
  const age = pick(number, 7, 2000)
  const at = new Date(now.getTime() - age * 86_400_000).toISOString()
  const dueIn = closedStatuses.includes(status) ? -age : pick(number, 8, 150) - 30
  const contributor = `agency-${pick(number, 9, made.agencies)}`
  return {
    ...{
      id: String(number),
      title: `Update list ${number}`,
      text: `Please update list ${number} of our sector.`,
    },
    ...{ language: 'en', actionLine: lines[pick(number, 10, lines.length)] ?? null, status, statusSince: at },
    lead: leadOf(number),
    contributors: [
      { agency: contributor, response: 'pending', reason: null, answeredBy: null, answeredAt: null },
    ],
    dueOn: addDays(dayIn(now, 'UTC'), dueIn),
    ...{ source: null, sourceLink: null, audience: audienceOf(number), createdBy: 'person-1', createdAt: at },
    ...{ updatedAt: at, version: 1, reason: null, evidence: null, mergedInto: null, links: [] },
    ...{ escalation: 'none', escalatedAt: null, reminded: 'none', remindedOn: null, snoozedUntil: null },
  }
}

async function insertItems(
  transaction: Transaction,
  items: ActionItem[],
  lookOn: (item: ActionItem) => string,
) {
  await transaction
    .insertInto('action_items')
    .values(items.map((item) => ({ ...toRow(item), look_on: lookOn(item) })))
    .execute()
  const contributors = items.flatMap(({ id, contributors: some }) =>
    some.map(({ agency, response }) => ({
      ...{ item_id: id, agency, response, reason: null, answered_by: null, answered_at: null },
    })),
  )
  await transaction.insertInto('action_contributors').values(contributors).execute()
  const named = items.flatMap(({ id, audience }) =>
    audience.kind === 'people'
      ? audience.people.map((person_id) => ({ subject: `action_items:${id}`, person_id }))
      : [],
  )
  if (named.length > 0) await transaction.insertInto('audience_members').values(named).execute()
}

async function fill(database: Database, count: number, now: Date): Promise<void> {
  const later = addDays(dayIn(now, 'UTC'), 7)
  const isDue = duePicker(count)
  await database.transact(async (transaction) => {
    for (let first = 1; first <= count; first += batchSize) {
      const size = Math.min(batchSize, count - first + 1)
      const items = Array.from({ length: size }, (_, index) => makeItem(first + index, now))
      await insertItems(transaction, items, (item) => (isDue(item) ? '' : later))
    }
  })
}

/** Picks as many open items however many there are, spread over all of them: what a minute has to look at. */
function duePicker(count: number): (item: ActionItem) => boolean {
  const every = Math.max(1, Math.floor((count * 0.3) / made.dueNow))
  let seen = 0
  let picked = 0
  return (item) => {
    if (closedStatuses.includes(item.status)) return false
    seen += 1
    if (seen % every !== 0 || picked === made.dueNow) return false
    picked += 1
    return true
  }
}

/**
 * Makes a new SQLite database with `count` items at `file`.
 * @throws StorageError when the file can't be written or isn't new
 */
export async function openFilledItems(file: string, count: number, now: Date): Promise<FilledItems> {
  const database = await openDatabase({ kind: 'sqlite', file })
  try {
    await fill(database, count, now)
  } catch (error) {
    await database.close()
    throw error
  }
  return {
    actions: createActionStore(database),
    reminders: createReminderStore(database),
    close: () => database.close(),
  }
}
