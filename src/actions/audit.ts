// The chain of hashes over the history, and the check that finds what was changed, removed or moved.
import { createHash } from 'node:crypto'

/** An event as it is stored: every field is covered by its hash. */
export interface StoredEvent {
  position: number
  item_id: string
  kind: string
  from_status: string | null
  to_status: string
  by: string
  at: string
  note: string | null
  details: string
  previous_hash: string
  hash: string
}

/** sha256 (hex) over the hash before and the event's fields; the position follows from the chain. */
export function hashEvent(event: Omit<StoredEvent, 'position' | 'hash'>): string {
  const { item_id, kind, from_status, to_status, by, at, note, details, previous_hash } = event
  const fields = [previous_hash, item_id, kind, from_status, to_status, by, at, note, details]
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex')
}

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
export interface Verifier {
  take(rows: StoredEvent[]): void
  takeItems(items: { id: string; status: string }[]): void
  finish(head: { position: number; hash: string }): AuditReport
}

function checkRow(row: StoredEvent, last: { position: number; hash: string }): AuditProblem[] {
  const problems: AuditProblem[] = []
  const where = { position: row.position, itemId: row.item_id }
  const gap = row.position > last.position + 1
  if (gap) problems.push({ kind: 'removed', from: last.position + 1, to: row.position - 1 })
  if (hashEvent(row) !== row.hash) problems.push({ kind: 'changed', ...where })
  else if (!gap && row.previous_hash !== last.hash) problems.push({ kind: 'out-of-order', ...where })
  return problems
}

/** Starts a check of the whole chain. */
export function createVerifier(): Verifier {
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
