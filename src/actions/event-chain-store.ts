// Adds events to the one chain of hashes over the history, and reads them back.
import { createHash } from 'node:crypto'
import type { Database, Transaction } from '../storage/database.js'
import { StorageError } from '../errors.js'
import type { ActionEventsTable } from '../storage/schema.js'
import type { ActionEvent, EventDetails, EventKind, NewActionEvent, Status } from './types.js'

/** The id of the row of audit_head where the chain ends. */
export const chain = 'actions'

/** sha256 (hex) over the hash before and the event's fields; the position follows from the chain. */
export function hashEvent(event: Omit<ActionEventsTable, 'position' | 'hash'>): string {
  const { item_id, kind, from_status, to_status, by, at, note, details, previous_hash } = event
  const fields = [previous_hash, item_id, kind, from_status, to_status, by, at, note, details]
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex')
}

function toEvent(row: ActionEventsTable): ActionEvent {
  return {
    ...{ position: row.position, itemId: row.item_id, kind: row.kind as EventKind },
    ...{ from: row.from_status as Status | null, to: row.to_status as Status, by: row.by, at: row.at },
    ...{ note: row.note, details: JSON.parse(row.details) as EventDetails },
    ...{ previousHash: row.previous_hash, hash: row.hash },
  }
}

/** Adds events at the end of the chain; whoever else adds waits until this transaction ends. */
export async function appendEvents(
  transaction: Transaction,
  events: NewActionEvent[],
): Promise<ActionEvent[]> {
  const head = await transaction
    .updateTable('audit_head')
    .set((column) => ({ position: column('position', '+', events.length) }))
    .where('id', '=', chain)
    .returning(['position', 'hash'])
    .executeTakeFirst()
  if (!head) throw new StorageError('the head of the audit chain is missing')
  let previous_hash = head.hash
  const rows = events.map((event, index): ActionEventsTable => {
    const fields = {
      ...{ item_id: event.itemId, kind: event.kind, from_status: event.from, to_status: event.to },
      ...{ by: event.by, at: event.at, note: event.note, details: JSON.stringify(event.details) },
      previous_hash,
    }
    const hash = hashEvent(fields)
    previous_hash = hash
    return { position: head.position - events.length + index + 1, ...fields, hash }
  })
  await transaction.insertInto('action_events').values(rows).execute()
  await transaction.updateTable('audit_head').set({ hash: previous_hash }).where('id', '=', chain).execute()
  return rows.map(toEvent)
}

const mostIds = 500

/** The events of items after a position, oldest first. */
export async function readEventsOf(
  query: Database['query'],
  itemIds: string[],
  after: number,
): Promise<ActionEvent[]> {
  const rows: ActionEventsTable[] = []
  for (let start = 0; start < itemIds.length; start += mostIds)
    rows.push(
      ...(await query
        .selectFrom('action_events')
        .selectAll()
        .where('item_id', 'in', itemIds.slice(start, start + mostIds))
        .where('position', '>', after)
        .execute()),
    )
  return rows.map(toEvent).sort((a, b) => a.position - b.position)
}

/** The events of an item, oldest first. */
export async function readHistory(query: Database['query'], itemId: string): Promise<ActionEvent[]> {
  const rows = await query
    .selectFrom('action_events')
    .selectAll()
    .where('item_id', '=', itemId)
    .orderBy('position')
    .execute()
  return rows.map(toEvent)
}
