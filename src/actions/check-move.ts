// Whether a move may be made: by this person, from this status, with these words.
import { partiesOf } from './parties.js'
import { transitions } from './transitions.js'
import {
  closedStatuses,
  type ActionItem,
  type Move,
  type Refusal,
  type RefusalReason,
  type Viewer,
} from './types.js'
import { isDay } from './working-days.js'

const titleLength = 80

function checkTitle(title: string): RefusalReason | null {
  if (title.trim() === '') return 'title-needed'
  return title.trim().length > titleLength ? 'title-too-long' : null
}

function checkEdit(item: ActionItem, move: Extract<Move, { kind: 'edit' }>): RefusalReason | null {
  if (move.title !== undefined) {
    const wrong = checkTitle(move.title)
    if (wrong) return wrong
  }
  if (typeof move.dueOn === 'string' && !isDay(move.dueOn)) return 'bad-date'
  const same =
    (move.title ?? item.title) === item.title &&
    (move.actionLine ?? item.actionLine) === item.actionLine &&
    (move.dueOn === undefined || move.dueOn === item.dueOn) &&
    (move.audience ?? item.audience.kind) === item.audience.kind
  return same ? 'nothing-to-change' : null
}

function checkContribution(
  item: ActionItem,
  move: Move & { agency: string },
  viewer: Viewer,
): RefusalReason | null {
  const contributor = item.contributors.find((one) => one.agency === move.agency)
  if (move.kind === 'ask-contributor') return contributor ? 'already' : null
  const theirs = viewer.kind === 'person' && viewer.agencies.includes(move.agency)
  if (!contributor || !theirs) return 'not-a-contributor'
  return contributor.response === (move.kind === 'contribute' ? 'accepted' : 'declined')
    ? 'already-answered'
    : null
}

function checkPair(item: ActionItem, move: Move, other: ActionItem | undefined): RefusalReason | null {
  if (!other) return 'not-found'
  if (other.id === item.id) return 'same-item'
  if (move.kind === 'merge') return closedStatuses.includes(other.status) ? 'target-closed' : null
  const linked = item.links.includes(other.id)
  if (move.kind === 'link') return linked ? 'already' : null
  // A merged item keeps its link, or nobody could follow it.
  const merged = item.mergedInto === other.id || other.mergedInto === item.id
  return linked && !merged ? null : 'nothing-to-change'
}

function sameLead(item: ActionItem, move: Extract<Move, { kind: 'assign' }>): boolean {
  const { lead } = item
  return (
    item.status === 'assigned' &&
    lead?.agency === move.lead.agency &&
    lead.person === move.lead.person &&
    lead.deputy === move.lead.deputy
  )
}

function checkWords(
  item: ActionItem,
  move: Move,
  viewer: Viewer,
  now: Date,
  other: ActionItem | undefined,
): RefusalReason | null {
  switch (move.kind) {
    case 'assign':
      return sameLead(item, move) ? 'already' : null
    case 'decline':
    case 'block':
    case 'cancel':
      return move.reason.trim() === '' ? 'reason-needed' : null
    case 'finish':
      return move.evidence.trim() === '' ? 'evidence-needed' : null
    case 'edit':
      return checkEdit(item, move)
    case 'decline-contribution':
      return move.reason.trim() === '' ? 'reason-needed' : checkContribution(item, move, viewer)
    case 'ask-contributor':
    case 'contribute':
      return checkContribution(item, move, viewer)
    case 'merge':
    case 'link':
    case 'unlink':
      return checkPair(item, move, other)
    case 'snooze':
      return isDay(move.until) && move.until > now.toISOString().slice(0, 10) ? null : 'bad-date'
    default:
      return null
  }
}

function checkStatus(item: ActionItem, move: Move): RefusalReason | null {
  const { from, to } = transitions[move.kind]
  if (from.includes(item.status)) return null
  if (item.status === to) return 'already'
  return closedStatuses.includes(item.status) ? 'closed' : 'wrong-status'
}

/** Null when the move may be made; else why not: the person first, then the status, then the words. */
export function checkMove(
  item: ActionItem,
  move: Move,
  viewer: Viewer,
  now: Date,
  other?: ActionItem,
): Refusal | null {
  const allowedFor = transitions[move.kind].by
  const parties = partiesOf(item, viewer)
  if (!allowedFor.some((party) => parties.includes(party)))
    return { kind: 'refused', reason: 'not-allowed', item, allowedFor: [...allowedFor] }
  const reason = checkStatus(item, move) ?? checkWords(item, move, viewer, now, other)
  return reason === null ? null : { kind: 'refused', reason, item }
}
