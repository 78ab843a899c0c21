// Taking back a create, merge or reassign within ten minutes, by adding an event, never by erasing one.
import { advance, type Moved } from './lifecycle.js'
import { actorName, partiesOf } from './parties.js'
import type { ActionEvent, ActionItem, Refusal, RefusalReason, Viewer } from './types.js'

const undoMilliseconds = 10 * 60 * 1000

function isUndoable(event: ActionEvent): boolean {
  return event.kind === 'created' || event.kind === 'merge' || event.kind === 'assign'
}

function whyNot(item: ActionItem, history: ActionEvent[], viewer: Viewer, now: Date): RefusalReason | null {
  // A reminder is Kompas's own doing and must not take the person's undo away.
  const last = history.findLast((event) => event.kind !== 'remind')
  const undoable = history.findLast(isUndoable)
  if (!last || !undoable) return 'undo-nothing'
  const mayUndo = undoable.by === actorName(viewer) || partiesOf(item, viewer).includes('coordinator')
  if (!mayUndo) return 'not-allowed'
  if (last.kind === 'undo') return 'undo-nothing'
  if (now.getTime() - Date.parse(undoable.at) > undoMilliseconds) return 'undo-too-late'
  return last.position === undoable.position ? null : 'undo-changed-since'
}

/**
 * Takes back the last move of an item.
 * @param history the item's events, oldest first
 * @param other the item that it was merged into, when it was
 */
export function undoLast(
  item: ActionItem,
  history: ActionEvent[],
  viewer: Viewer,
  now: Date,
  other?: ActionItem,
): Moved | Refusal {
  const reason = whyNot(item, history, viewer, now)
  const last = history.findLast(isUndoable)
  if (reason !== null || !last) return { kind: 'refused', reason: reason ?? 'undo-nothing', item }
  const words = { by: actorName(viewer), now: now.toISOString() }
  if (last.kind === 'created')
    return { kind: 'moved', ...advance(item, 'undo', { status: 'cancelled' }, words) }
  const before = last.details.before ?? {}
  if (last.kind === 'assign') return { kind: 'moved', ...advance(item, 'undo', before, words) }
  return separate(item, last, words, other)
}

function separate(
  item: ActionItem,
  merge: ActionEvent,
  words: { by: string; now: string },
  other: ActionItem | undefined,
): Moved | Refusal {
  // Somebody merged or separated it between reading and locking.
  if (other?.id !== item.mergedInto) return { kind: 'refused', reason: 'changed-meanwhile', item }
  const without = (links: string[], id: string) =>
    merge.details.wasLinked === true ? links : links.filter((link) => link !== id)
  const restored = { ...merge.details.before, links: without(item.links, other.id) }
  const step = advance(item, 'undo', restored, { ...words, details: { otherId: other.id } })
  const details = { otherId: item.id }
  const also = advance(other, 'separate', { links: without(other.links, item.id) }, { ...words, details })
  return { kind: 'moved', ...step, also }
}
