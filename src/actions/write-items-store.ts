// Reads items to change under a lock, and writes what became of them: rows, events and messages together.
import type { Database, Transaction } from '../storage/database.js'
import { StorageError } from '../errors.js'
import { audienceColumns, isVisibleItem, nameAudience, replaceAudience } from './audience-store.js'
import { appendEvents } from './event-chain-store.js'
import { toItems, toRow } from './item-rows-store.js'
import { noticesOf } from './notices.js'
import { enqueue } from './outbox-store.js'
import type { ActionEvent, ActionItem, NewActionEvent, Viewer } from './types.js'

/** An item after a change; `before` is null when it is new. */
export interface WrittenStep {
  before: ActionItem | null
  item: ActionItem
  event: NewActionEvent
}

const system: Viewer = { kind: 'system' }

/** The items that the viewer may see, with all their links, held until the transaction ends. */
export async function lockItems(
  database: Database,
  transaction: Transaction,
  ids: string[],
  viewer: Viewer,
): Promise<Map<string, ActionItem>> {
  if (ids.length === 0) return new Map()
  let rows = transaction
    .selectFrom('action_items')
    .selectAll()
    .where('id', 'in', ids)
    .where(isVisibleItem(viewer))
    // One order for everybody, so that two transactions never wait for each other.
    .orderBy('number')
  if (database.dialect === 'postgres') rows = rows.forUpdate()
  const items = await toItems(transaction, await rows.execute(), system)
  return new Map(items.map((item) => [item.id, item]))
}

async function writeRow(transaction: Transaction, step: WrittenStep): Promise<void> {
  const { before, item } = step
  if (before === null) {
    await transaction.insertInto('action_items').values(toRow(item)).execute()
    await nameAudience(transaction, 'action_items', item.id, item.audience)
    return
  }
  const { numUpdatedRows } = await transaction
    .updateTable('action_items')
    .set(toRow(item))
    .where('id', '=', item.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new StorageError(`item ${item.id} changed while it was locked`)
  if (before.audience !== item.audience) await changeAudience(transaction, item)
}

/** What was learnt from the item's text is seen by those who see the item, from now on. */
async function changeAudience(transaction: Transaction, { id, audience }: ActionItem): Promise<void> {
  await replaceAudience(transaction, 'action_items', id, audience)
  const learnt = await transaction
    .updateTable('routing_corrections')
    .set(audienceColumns(audience))
    .where('item_id', '=', id)
    .returning('id')
    .execute()
  for (const correction of learnt)
    await replaceAudience(transaction, 'routing_corrections', correction.id, audience)
}

async function writeContributors(transaction: Transaction, step: WrittenStep): Promise<void> {
  if (step.before?.contributors === step.item.contributors || step.item.contributors.length === 0) return
  const rows = step.item.contributors.map((one) => ({
    ...{ item_id: step.item.id, agency: one.agency, response: one.response, reason: one.reason },
    ...{ answered_by: one.answeredBy, answered_at: one.answeredAt },
  }))
  await transaction
    .insertInto('action_contributors')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['item_id', 'agency']).doUpdateSet((column) => ({
        response: column.ref('excluded.response'),
        reason: column.ref('excluded.reason'),
        answered_by: column.ref('excluded.answered_by'),
        answered_at: column.ref('excluded.answered_at'),
      })),
    )
    .execute()
}

async function writeLinks(transaction: Transaction, step: WrittenStep): Promise<void> {
  const before = step.before?.links ?? []
  const added = step.item.links.filter((id) => !before.includes(id))
  const removed = before.filter((id) => !step.item.links.includes(id))
  const { by: linked_by, at: linked_at } = step.event
  if (added.length > 0)
    await transaction
      .insertInto('action_links')
      .values(added.map((other_id) => ({ item_id: step.item.id, other_id, linked_by, linked_at })))
      .execute()
  if (removed.length > 0)
    await transaction
      .deleteFrom('action_links')
      .where('item_id', '=', step.item.id)
      .where('other_id', 'in', removed)
      .execute()
}

/** Writes steps, their events and the messages that they cause; to be the last thing but for `enqueue`. */
export async function writeSteps(
  transaction: Transaction,
  steps: WrittenStep[],
  now: Date,
): Promise<ActionEvent[]> {
  for (const step of steps) {
    await writeRow(transaction, step)
    await writeContributors(transaction, step)
    await writeLinks(transaction, step)
  }
  const events = await appendEvents(
    transaction,
    steps.map((step) => step.event),
  )
  const itemsById = new Map(steps.map((step) => [step.item.id, step.item]))
  const notices = events.flatMap((event) => {
    const item = itemsById.get(event.itemId)
    return item ? noticesOf(item, event) : []
  })
  await enqueue(transaction, notices, now)
  return events
}
