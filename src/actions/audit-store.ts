// Checks the whole history: finds what was changed, removed or moved in the chain of hashes.
import type { Database, Transaction } from '../storage/database.js'
import type { ActionEventsTable } from '../storage/schema.js'
import { StorageError } from '../errors.js'
import { chain, hashEvent } from './event-chain-store.js'

const pageSize = 1000

/** One thing that is wrong, and where. */
type AuditProblem =
  /** The row's fields don't match its own hash. */
  | { kind: 'changed'; position: number; itemId: string }
  /** Rows with these numbers are gone (both ends included). */
  | { kind: 'removed'; from: number; to: number }
  /** The row doesn't follow the row before it: one of them was moved or replaced. */
  | { kind: 'out-of-order'; position: number; itemId: string }
  /** The item's status isn't what its history ends with. */
  | { kind: 'item-differs'; itemId: string; status: string; history: string | null }
  /** The last row isn't the one that was written last. */
  | { kind: 'head-differs'; position: number }

export interface AuditReport {
  rows: number
  /** Hash of the last row: noted outside, it proves later that nothing before it was rewritten. */
  head: string
  problems: AuditProblem[]
}

/** Takes the rows by position, page by page, then the end of the chain and the items. */
interface Verifier {
  take(rows: ActionEventsTable[]): void
  takeItems(items: { id: string; status: string }[]): void
  finish(head: { position: number; hash: string }): AuditReport
}

function checkRow(row: ActionEventsTable, last: { position: number; hash: string }): AuditProblem[] {
  const problems: AuditProblem[] = []
  const where = { position: row.position, itemId: row.item_id }
  const gap = row.position > last.position + 1
  if (gap) problems.push({ kind: 'removed', from: last.position + 1, to: row.position - 1 })
  if (hashEvent(row) !== row.hash) problems.push({ kind: 'changed', ...where })
  else if (!gap && row.previous_hash !== last.hash) problems.push({ kind: 'out-of-order', ...where })
  return problems
}

/** Starts a check of the whole chain. */
function createVerifier(): Verifier {
  const problems: AuditProblem[] = []
  const statusByItem = new Map<string, string>()
  let last = { position: 0, hash: '' }
  let rows = 0
  return {
    take(page) {
      for (const row of page) {
        rows += 1
        // The chain begins at 1: whatever stands before it was slipped in.
        if (row.position < 1) {
          problems.push({ kind: 'out-of-order', position: row.position, itemId: row.item_id })
          continue
        }
        problems.push(...checkRow(row, last))
        last = { position: row.position, hash: row.hash }
        statusByItem.set(row.item_id, row.to_status)
      }
    },
    takeItems(items) {
      for (const { id, status } of items) {
        const history = statusByItem.get(id) ?? null
        if (history !== status) problems.push({ kind: 'item-differs', itemId: id, status, history })
      }
    },
    finish(head) {
      if (head.position > last.position)
        problems.push({ kind: 'removed', from: last.position + 1, to: head.position })
      else if (head.position !== last.position || head.hash !== last.hash)
        problems.push({ kind: 'head-differs', position: last.position })
      return { rows, head: last.hash, problems }
    },
  }
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
