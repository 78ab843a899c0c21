// What a move does to an item: the new item and its event, or a refusal that changes nothing.
import { mayDo } from '../directory/access.js'
import { checkMove } from './check-move.js'
import { changesOf, detailsOf, freshReminders, noteOf, pendingContributor, withLink } from './move-changes.js'
import { actorName, partiesOf } from './parties.js'
import { transitions, whereReopened } from './transitions.js'
import type {
  ActionItem,
  EventDetails,
  EventKind,
  ItemDraft,
  Move,
  NewActionEvent,
  Refusal,
  Status,
  Viewer,
} from './types.js'

interface Step {
  item: ActionItem
  event: NewActionEvent
}

/** A move carried out on values; `also` is the other item of a merge or link. */
export interface Moved extends Step {
  kind: 'moved'
  also?: Step
}

/** An item one version on, with the event that says how it came there. */
export function advance(
  item: ActionItem,
  kind: EventKind,
  change: Partial<ActionItem>,
  words: { by: string; now: string; note?: string | null; details?: EventDetails },
): Step {
  const status: Status = change.status ?? item.status
  const since = status === item.status ? {} : { statusSince: words.now }
  const next = { ...item, ...since, ...change, updatedAt: words.now, version: item.version + 1 }
  const event: NewActionEvent = {
    ...{ itemId: item.id, kind, from: item.status, to: status, by: words.by, at: words.now },
    note: words.note ?? null,
    details: words.details ?? {},
  }
  return { item: next, event }
}

/**
 * Carries out a move on values.
 * @param other the other item of a merge, link or unlink, as far as the viewer may see it
 */
export function applyMove(
  item: ActionItem,
  move: Move,
  viewer: Viewer,
  now: Date,
  other?: ActionItem,
): Moved | Refusal {
  const refusal = checkMove(item, move, viewer, now, other)
  if (refusal) return refusal
  const words = { by: actorName(viewer), now: now.toISOString() }
  const target = transitions[move.kind].to
  const status = move.kind === 'reopen' ? whereReopened(item) : target === 'same' ? item.status : target
  // Assigning anew starts the wait for an answer again, though the status may be the same.
  const restart = move.kind === 'assign' ? { statusSince: words.now } : {}
  const change = { ...restart, ...changesOf(item, move, words.by, words.now), status }
  const step = advance(item, move.kind, change, {
    ...words,
    note: noteOf(move),
    details: detailsOf(item, move),
  })
  const also = other && alsoChanged(other, item, move, words)
  return also ? { kind: 'moved', ...step, also } : { kind: 'moved', ...step }
}

function alsoChanged(
  other: ActionItem,
  item: ActionItem,
  move: Move,
  words: { by: string; now: string },
): Step | undefined {
  const details = { otherId: item.id }
  if (move.kind === 'unlink') {
    const links = other.links.filter((id) => id !== item.id)
    return advance(other, 'unlink', { links }, { ...words, details })
  }
  if (move.kind !== 'merge' && move.kind !== 'link') return undefined
  const kind = move.kind === 'merge' ? 'absorb' : 'link'
  return advance(other, kind, { links: withLink(other, item.id) }, { ...words, details })
}

/** The first version of an item: assigned when a coordinator names the lead, else proposed. Viewers create none. */
export function createItem(id: string, draft: ItemDraft, viewer: Viewer, now: Date): Moved | Refusal {
  if (viewer.kind === 'system' || !mayDo(viewer.roles, 'create-item'))
    return { kind: 'refused', reason: 'not-allowed', allowedFor: ['coordinator'] }
  const title = draft.title.trim()
  const { contributors, ...given } = draft
  const at = now.toISOString()
  const empty: ActionItem = {
    ...given,
    ...{ id, title, status: 'proposed', statusSince: at, createdBy: viewer.personId, createdAt: at },
    contributors: [...new Set(contributors)].map(pendingContributor),
    ...{ updatedAt: at, version: 0, reason: null, evidence: null, mergedInto: null, links: [] },
    ...freshReminders,
  }
  const wrong = checkMove(
    { ...empty, title: '', dueOn: null },
    { kind: 'edit', title, dueOn: draft.dueOn },
    viewer,
    now,
  )
  if (wrong) return { kind: 'refused', reason: wrong.reason }
  const mayAssign = draft.lead !== null && partiesOf(empty, viewer).includes('coordinator')
  const status = mayAssign ? 'assigned' : 'proposed'
  const step = advance(empty, 'created', { status }, { by: viewer.personId, now: at })
  return { kind: 'moved', item: step.item, event: { ...step.event, from: null } }
}
