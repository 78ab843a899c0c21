// Creates, moves and takes back: one transaction locks, decides, and writes status, event and messages.
import type { Database, Transaction } from '../storage/database.js'
import { keepChosenLine } from './correction-store.js'
import { readHistory } from './event-chain-store.js'
import { findItem } from './item-query-store.js'
import { applyMove, createItem, type Moved } from './lifecycle.js'
import { takeNumbers } from './outbox-store.js'
import type { ActionItem, ChangeOutcome, ItemDraft, Move, Refusal, Viewer } from './types.js'
import { undoLast } from './undo.js'
import { lockItems, writeSteps, type WrittenStep } from './write-items-store.js'

/** How a change is asked for. */
export interface ChangeOptions {
  now: Date
  /** What caused it (an event's id): the same cause changes nothing a second time, on any replica. */
  cause?: string
  /** The version that the person was looking at; another one refuses the change. */
  expectedVersion?: number
}

async function wasApplied(transaction: Transaction, cause: string | undefined): Promise<boolean> {
  if (cause === undefined) return false
  const row = await transaction
    .selectFrom('applied_causes')
    .select('cause')
    .where('cause', '=', cause)
    .executeTakeFirst()
  return row !== undefined
}

/** False when another transaction has just applied the same cause. */
async function markApplied(transaction: Transaction, options: ChangeOptions): Promise<boolean> {
  if (options.cause === undefined) return true
  const row = await transaction
    .insertInto('applied_causes')
    .values({ cause: options.cause, item_id: null, applied_at: options.now.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('cause')
    .executeTakeFirst()
  return row !== undefined
}

async function repeated(transaction: Transaction, id: string, viewer: Viewer): Promise<ChangeOutcome> {
  return { kind: 'repeated', item: await findItem(transaction, id, viewer) }
}

/** The item as the viewer may see it: links to hidden items left out. */
async function refusalFor(transaction: Transaction, refusal: Refusal, viewer: Viewer): Promise<Refusal> {
  if (!refusal.item) return refusal
  const item = await findItem(transaction, refusal.item.id, viewer)
  return item ? { ...refusal, item } : { kind: 'refused', reason: refusal.reason }
}

/** The item that a move or undo also touches. */
async function otherIdOf(transaction: Transaction, id: string, move: Move | null): Promise<string | null> {
  if (move?.kind === 'merge') return move.into
  if (move?.kind === 'link' || move?.kind === 'unlink') return move.other
  if (move !== null) return null
  const row = await transaction
    .selectFrom('action_items')
    .select('merged_into')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.merged_into ?? null
}

function stepsOf(moved: Moved, items: Map<string, ActionItem>): WrittenStep[] {
  const steps = moved.also ? [moved, moved.also] : [moved]
  return steps.map(({ item, event }) => ({ before: items.get(item.id) ?? null, item, event }))
}

async function write(
  transaction: Transaction,
  moved: Moved,
  items: Map<string, ActionItem>,
  viewer: Viewer,
  now: Date,
): Promise<ChangeOutcome> {
  const [event] = await writeSteps(transaction, stepsOf(moved, items), now)
  const item = await findItem(transaction, moved.item.id, viewer)
  // Who gives an item away may lose sight of it; its mover still learns what became of it.
  if (event) return { kind: 'changed', item: item ?? { ...moved.item, links: [] }, event }
  return { kind: 'refused', reason: 'not-found' }
}

/** Creates an item; the next whole number becomes its id. */
export async function createAction(
  database: Database,
  draft: ItemDraft,
  viewer: Viewer,
  options: ChangeOptions,
): Promise<ChangeOutcome> {
  return await database.transact(async (transaction) => {
    const trial = createItem('0', draft, viewer, options.now)
    if (trial.kind === 'refused') return trial
    if (!(await markApplied(transaction, options))) {
      const existing = await transaction
        .selectFrom('applied_causes')
        .select('item_id')
        .where('cause', '=', options.cause ?? '')
        .executeTakeFirst()
      return await repeated(transaction, existing?.item_id ?? '', viewer)
    }
    const id = String(await takeNumbers(transaction, 'action-item', 1))
    await nameItem(transaction, options, id)
    const moved = createItem(id, draft, viewer, options.now)
    if (moved.kind === 'refused') return moved
    return await write(transaction, moved, new Map(), viewer, options.now)
  })
}

async function nameItem(transaction: Transaction, options: ChangeOptions, id: string): Promise<void> {
  if (options.cause === undefined) return
  await transaction
    .updateTable('applied_causes')
    .set({ item_id: id })
    .where('cause', '=', options.cause)
    .execute()
}

type Decide = (
  item: ActionItem,
  other: ActionItem | undefined,
  transaction: Transaction,
) => Moved | Refusal | Promise<Moved | Refusal>

async function change(
  database: Database,
  id: string,
  move: Move | null,
  viewer: Viewer,
  options: ChangeOptions,
  decide: Decide,
): Promise<ChangeOutcome> {
  return await database.transact(async (transaction) => {
    const otherId = await otherIdOf(transaction, id, move)
    const items = await lockItems(database, transaction, otherId === null ? [id] : [id, otherId], viewer)
    const item = items.get(id)
    if (!item) return { kind: 'refused', reason: 'not-found' }
    if (await wasApplied(transaction, options.cause)) return await repeated(transaction, id, viewer)
    const refuse = (refusal: Refusal) => refusalFor(transaction, refusal, viewer)
    if (options.expectedVersion !== undefined && options.expectedVersion !== item.version)
      return await refuse({ kind: 'refused', reason: 'changed-meanwhile', item })
    const moved = await decide(item, otherId === null ? undefined : items.get(otherId), transaction)
    if (moved.kind === 'refused') return await refuse(moved)
    if (!(await markApplied(transaction, options))) return await repeated(transaction, id, viewer)
    await learnLine(transaction, item, moved, options.now)
    return await write(transaction, moved, items, viewer, options.now)
  })
}

/** A line that a person puts in the place of another is an example, once an admin agrees. */
async function learnLine(
  transaction: Transaction,
  before: ActionItem,
  { item, event }: Moved,
  now: Date,
): Promise<void> {
  const { actionLine: chosenLine } = item
  if (event.kind !== 'edit' || chosenLine === null || chosenLine === before.actionLine) return
  await keepChosenLine(transaction, before, { chosenLine, correctedBy: event.by }, now)
}

/** Carries out a move: of two people at once one wins, the other is refused with the item as it now is. */
export async function moveAction(
  database: Database,
  id: string,
  move: Move,
  viewer: Viewer,
  options: ChangeOptions,
): Promise<ChangeOutcome> {
  return await change(database, id, move, viewer, options, (item, other) =>
    applyMove(item, move, viewer, options.now, other),
  )
}

/** Takes back the last create, merge or reassign of an item, within ten minutes. */
export async function undoAction(
  database: Database,
  id: string,
  viewer: Viewer,
  options: ChangeOptions,
): Promise<ChangeOutcome> {
  return await change(database, id, null, viewer, options, async (item, other, transaction) =>
    undoLast(item, await readHistory(transaction, id), viewer, options.now, other),
  )
}
