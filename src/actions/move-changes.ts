// The fields that each move changes, and what its event keeps of it.
import type { ActionItem, EventDetails, Move } from './types.js'

/** No answer asked for twice, no due day told, nothing put off. */
export const freshReminders = {
  escalation: 'none',
  escalatedAt: null,
  reminded: 'none',
  remindedOn: null,
  snoozedUntil: null,
} as const satisfies Partial<ActionItem>

function reminded(move: Extract<Move, { kind: 'remind' }>, now: string): Partial<ActionItem> {
  if (move.step === 'due-soon' || move.step === 'due' || move.step === 'overdue')
    return { reminded: move.step, remindedOn: now.slice(0, 10) }
  return { escalation: move.step, escalatedAt: now }
}

function answered(item: ActionItem, agency: string, change: Partial<ActionItem['contributors'][number]>) {
  return item.contributors.map((one) => (one.agency === agency ? { ...one, ...change } : one))
}

/** Who restricts an item goes on seeing it. */
function restricted(item: ActionItem, kind: 'public' | 'people', by: string): Partial<ActionItem> {
  if (kind === item.audience.kind) return {}
  return { audience: kind === 'people' ? { kind, people: [by] } : { kind } }
}

function edited(item: ActionItem, move: Extract<Move, { kind: 'edit' }>, by: string): Partial<ActionItem> {
  const dueChanged = move.dueOn !== undefined && move.dueOn !== item.dueOn
  return {
    ...(move.title === undefined ? {} : { title: move.title.trim() }),
    ...(move.actionLine === undefined ? {} : { actionLine: move.actionLine }),
    ...(move.audience === undefined ? {} : restricted(item, move.audience, by)),
    ...(dueChanged ? { dueOn: move.dueOn ?? null, reminded: 'none', remindedOn: null } : {}),
  }
}

/** An agency that has been asked to contribute. */
export function pendingContributor(agency: string): ActionItem['contributors'][number] {
  return { agency, response: 'pending', reason: null, answeredBy: null, answeredAt: null }
}

/** The fields that a move changes beside the status. */
export function changesOf(item: ActionItem, move: Move, by: string, now: string): Partial<ActionItem> {
  switch (move.kind) {
    case 'assign':
      return { lead: move.lead, reason: null, evidence: null, ...freshReminders }
    case 'decline':
    case 'block':
    case 'cancel':
      return { reason: move.reason.trim() }
    case 'finish':
      return { evidence: move.evidence.trim(), reason: null }
    case 'reopen':
      return { reason: null, evidence: null, ...freshReminders }
    case 'accept':
    case 'start':
    case 'confirm':
      return { reason: null }
    case 'merge':
      return { mergedInto: move.into, links: withLink(item, move.into) }
    case 'link':
      return { links: withLink(item, move.other) }
    case 'unlink':
      return { links: item.links.filter((id) => id !== move.other) }
    case 'edit':
      return edited(item, move, by)
    case 'ask-contributor':
      return { contributors: [...item.contributors, pendingContributor(move.agency)] }
    default:
      return answerChanges(item, move, by, now)
  }
}

function answerChanges(
  item: ActionItem,
  move: Extract<Move, { kind: 'contribute' | 'decline-contribution' | 'snooze' | 'remind' }>,
  by: string,
  now: string,
): Partial<ActionItem> {
  const answer = { answeredBy: by, answeredAt: now }
  switch (move.kind) {
    case 'contribute':
      return { contributors: answered(item, move.agency, { response: 'accepted', reason: null, ...answer }) }
    case 'decline-contribution': {
      const declined = { response: 'declined', reason: move.reason.trim(), ...answer } as const
      return { contributors: answered(item, move.agency, declined) }
    }
    case 'snooze':
      return { snoozedUntil: move.until }
    case 'remind':
      return reminded(move, now)
  }
}

/** The links of an item with one more. */
export function withLink(item: ActionItem, other: string): string[] {
  return item.links.includes(other) ? item.links : [...item.links, other]
}

/** The person's own words, for the history. */
export function noteOf(move: Move): string | null {
  if ('reason' in move) return move.reason.trim()
  return move.kind === 'finish' ? move.evidence.trim() : null
}

/** What the history keeps beside the words. */
export function detailsOf(item: ActionItem, move: Move): EventDetails {
  switch (move.kind) {
    case 'assign':
      return { lead: move.lead, before: beforeOf(item) }
    case 'merge':
      return { otherId: move.into, before: beforeOf(item), wasLinked: item.links.includes(move.into) }
    case 'link':
    case 'unlink':
      return { otherId: move.other }
    case 'edit': {
      const { title, dueOn, actionLine, audience } = item
      const wasSeenBy = (move.audience ?? audience.kind) === audience.kind ? {} : { audience }
      return { before: { title, dueOn, actionLine, ...wasSeenBy } }
    }
    case 'ask-contributor':
    case 'contribute':
    case 'decline-contribution':
      return { agency: move.agency }
    case 'snooze':
      return { until: move.until }
    case 'remind':
      return { step: move.step, contact: move.contact }
    default:
      return {}
  }
}

/** What an undone assign or merge gives back. */
function beforeOf(item: ActionItem): Partial<ActionItem> {
  const { status, statusSince, lead, reason, evidence, mergedInto } = item
  const { escalation, escalatedAt, reminded: told, remindedOn, snoozedUntil } = item
  return {
    ...{ status, statusSince, lead, reason, evidence, mergedInto },
    ...{ escalation, escalatedAt, reminded: told, remindedOn, snoozedUntil },
  }
}
