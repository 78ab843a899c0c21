// Adds events to the one chain of hashes, reads them back and checks the whole of it.
import type { Database, Transaction } from '../storage/database.js'
import { StorageError } from '../errors.js'
import { createVerifier, hashEvent, type AuditReport, type StoredEvent, type Verifier } from './audit.js'
import type { ActionEvent, EventDetails, EventKind, NewActionEvent, Status } from './types.js'

const chain = 'actions'
const pageSize = 1000

function toEvent(row: StoredEvent): ActionEvent {
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
  const rows = events.map((event, index): StoredEvent => {
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

/** Checks every row of the history and every item against it. */
export async function verifyAudit(database: Database): Promise<AuditReport> {
  const verifier = createVerifier()
  return await database.transact(async (transaction) => {
    // Holding the head keeps the end still while the rows before it are read.
    const head = await transaction
      .updateTable('audit_head')
      .set((column) => ({ position: column.ref('position') }))
      .where('id', '=', chain)
      .returning(['position', 'hash'])
      .executeTakeFirst()
    if (!head) throw new StorageError('the head of the audit chain is missing')
    await checkRows(transaction, verifier)
    await checkItems(transaction, verifier)
    return verifier.finish(head)
  })
}

async function checkRows(transaction: Transaction, verifier: Verifier): Promise<void> {
  // From the smallest number that fits, so that a row slipped in before the first is seen as well.
  for (let position = -2_147_483_648; ;) {
    const rows = await transaction
      .selectFrom('action_events')
      .selectAll()
      .where('position', '>', position)
      .orderBy('position')
      .limit(pageSize)
      .execute()
    verifier.take(rows)
    const last = rows.at(-1)
    if (!last) return
    position = last.position
  }
}

async function checkItems(transaction: Transaction, verifier: Verifier): Promise<void> {
  for (let number = 0; ;) {
    const items = await transaction
      .selectFrom('action_items')
      .select(['id', 'number', 'status'])
      .where('number', '>', number)
      .orderBy('number')
      .limit(pageSize)
      .execute()
    verifier.takeItems(items)
    const last = items.at(-1)
    if (!last) return
    number = last.number
  }
}
