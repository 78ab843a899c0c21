// What became of an item between two briefings: its events taken together, so that what was undone isn't told.
import type { ActionEvent, Status } from '../actions/types.js'
import { dayIn } from '../actions/working-days.js'
import type { ChangeKind, ItemChange, ItemFact } from './types.js'

const over: readonly (Status | null)[] = ['done', 'confirmed', 'cancelled', 'merged']
const settled: Partial<Record<Status, ChangeKind>> = {
  declined: 'declined',
  blocked: 'blocked',
  done: 'finished',
  confirmed: 'confirmed',
  cancelled: 'cancelled',
  merged: 'merged',
}

/**
 * The changes of one item.
 * @param events of the item in the period, oldest first
 * @param zone IANA name, for the days
 */
export function findChanges(item: ItemFact, events: readonly ActionEvent[], zone: string): ItemChange[] {
  const [first] = events
  if (first === undefined) return []
  const dayOf = (event: ActionEvent): string => dayIn(new Date(event.at), zone)
  const changes: ItemChange[] = []
  const isNew = first.kind === 'created'
  // Made by mistake and taken back: it never was.
  if (isNew && item.status === 'cancelled' && events.at(-1)?.kind === 'undo') return []
  if (isNew) changes.push({ kind: 'new', itemId: item.id, on: dayOf(first) })
  const kind = statusChange(isNew ? first.to : first.from, item.status, events, isNew)
  const turning = events.findLast((event) => turns(event, kind, item.status))
  if (kind !== null) changes.push({ kind, itemId: item.id, on: dayOf(turning ?? first) })
  return [...changes, ...dueMoves(item, events, dayOf), ...contributions(item, events, dayOf)]
}

/** True for the event by which the change came about. */
function turns(event: ActionEvent, change: ChangeKind | null, status: Status): boolean {
  if (change === 'accepted') return event.kind === 'accept'
  return event.to === status && (event.from !== event.to || event.kind === 'assign')
}

function statusChange(
  before: Status | null,
  after: Status,
  events: readonly ActionEvent[],
  isNew: boolean,
): Exclude<ChangeKind, 'due-moved' | 'contribution-promised' | 'contribution-declined'> | null {
  const wasAssigned = events.some((event) => event.kind === 'assign')
  if (after === 'assigned') {
    if (over.includes(before)) return 'reopened'
    return wasAssigned && !isNew ? 'assigned' : null
  }
  if (before === after) return null
  const end = settled[after]
  if (end !== undefined) return end as 'declined'
  if (after === 'proposed') return over.includes(before) ? 'reopened' : null
  if (over.includes(before)) return 'reopened'
  if (before === 'blocked') return 'resumed'
  if (before === 'accepted') return 'started'
  return before === 'in-progress' || isNew ? null : 'accepted'
}

function dueMoves(
  item: ItemFact,
  events: readonly ActionEvent[],
  dayOf: (event: ActionEvent) => string,
): ItemChange[] {
  const edits = events.filter(({ kind, details }) => kind === 'edit' && details.before?.dueOn !== undefined)
  const [first] = edits
  const last = edits.at(-1)
  const from = first?.details.before?.dueOn
  if (last === undefined || from === undefined || from === item.dueOn || events[0]?.kind === 'created')
    return []
  return [{ kind: 'due-moved', itemId: item.id, on: dayOf(last), from, to: item.dueOn }]
}

function contributions(
  item: ItemFact,
  events: readonly ActionEvent[],
  dayOf: (event: ActionEvent) => string,
): ItemChange[] {
  const answers = new Map<string, ActionEvent>()
  for (const event of events)
    if (event.kind === 'contribute' || event.kind === 'decline-contribution')
      answers.set(event.details.agency ?? '', event)
  return [...answers].map(([agency, event]): ItemChange => {
    const at = { itemId: item.id, on: dayOf(event), agency }
    return event.kind === 'contribute'
      ? { kind: 'contribution-promised', ...at }
      : { kind: 'contribution-declined', ...at, reason: event.note }
  })
}
