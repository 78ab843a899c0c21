// Whom to remind of what, now: from the state of the items alone, so that an outage leaves no gap and no flood.
import { isReachable, standInFor, type Contact } from './contacts.js'
import type { DigestLine } from './message-types.js'
import type { ActionItem, DueNotice } from './types.js'
import { addDays, addWorkingDays, dayIn, workingDaysLater } from './working-days.js'

/** The rules of the house, and who is who. */
export interface ReminderRules {
  /** Working days that an agency has to answer before each step. */
  answerWithin(agency: string): number
  /** Working days before the due day at which it counts as soon. */
  dueSoonDays: number
  /** Working days between two reminders of an overdue item. */
  overdueEveryDays: number
  /** How to reach a person or an agency, by id. */
  contact(id: string): Contact
  /** The person who follows the item up. */
  coordinatorOf(item: ActionItem): string
}

/** A day's reminders for one person or agency. */
export interface Digest {
  contact: Contact
  /** The day where the contact is. */
  day: string
  lines: DigestLine[]
}

export interface ReminderPlan {
  digests: Digest[]
  /** Items with nothing to say yet, and the first day on which that may change. */
  lookOn: Map<string, string>
}

interface Candidate {
  step: DigestLine['step']
  contact: Contact
}

/** A planner looks again at least this often, whatever it expects. */
const longestWait = 7
const dueStatuses = ['assigned', 'accepted', 'in-progress', 'blocked']

/** The due day, or the working day before it. */
function lastWorkingDay(day: string): string {
  return addWorkingDays(addDays(day, 1), -1)
}

/** What the lead is to be told about the due day on `today`; null when nothing new. */
function dueNotice(item: ActionItem, today: string, rules: ReminderRules): DueNotice | null {
  const { dueOn, reminded, remindedOn } = item
  if (dueOn === null || !dueStatuses.includes(item.status)) return null
  if (item.snoozedUntil !== null && today < item.snoozedUntil) return null
  if (today > dueOn) {
    const again = reminded !== 'overdue' || remindedOn === null
    return again || today >= addWorkingDays(remindedOn, rules.overdueEveryDays) ? 'overdue' : null
  }
  if (today >= lastWorkingDay(dueOn)) return reminded === 'none' || reminded === 'due-soon' ? 'due' : null
  return today >= addWorkingDays(dueOn, -rules.dueSoonDays) && reminded === 'none' ? 'due-soon' : null
}

function leadContact(item: ActionItem, rules: ReminderRules, now: Date): Contact | null {
  if (item.lead === null) return null
  const { agency, person, deputy } = item.lead
  const fallback = [...(deputy === null ? [] : [deputy]), rules.coordinatorOf(item)]
  return standInFor(rules.contact(person ?? agency), fallback, rules, now)
}

interface Step {
  step: 'reminder' | 'deputy' | 'coordinator'
  contact: Contact
  at: Date
}

/** The steps still to come for an unanswered item, each with the moment from which it is due. */
function escalationSteps(item: ActionItem, rules: ReminderRules, now: Date): Step[] {
  const lead = leadContact(item, rules, now)
  if (item.status !== 'assigned' || item.lead === null || lead === null) return []
  const days = rules.answerWithin(item.lead.agency)
  const deputy = item.lead.deputy
  const coordinator = rules.coordinatorOf(item)
  const all: Omit<Step, 'at'>[] = [
    { step: 'reminder', contact: lead },
    ...(deputy === null
      ? []
      : [{ step: 'deputy' as const, contact: standInFor(rules.contact(deputy), [coordinator], rules, now) }]),
    { step: 'coordinator', contact: standInFor(rules.contact(coordinator), [], rules, now) },
  ]
  const done = all.findIndex(({ step }) => step === item.escalation)
  return all.slice(done + 1).map((step, index) => {
    const byAssignment = workingDaysLater(new Date(item.statusSince), days * (done + 2 + index), lead.zone)
    const byLastStep =
      item.escalatedAt === null
        ? byAssignment
        : workingDaysLater(new Date(item.escalatedAt), days * (index + 1), lead.zone)
    return { ...step, at: byLastStep > byAssignment ? byLastStep : byAssignment }
  })
}

function isSnoozed(item: ActionItem, step: Step, now: Date): boolean {
  return (
    step.step === 'reminder' &&
    item.snoozedUntil !== null &&
    dayIn(now, step.contact.zone) < item.snoozedUntil
  )
}

/** The step to take; one whose person wants silence gives way to the next, but the coordinator always hears. */
function escalation(item: ActionItem, steps: Step[], now: Date): Candidate | null {
  for (const step of steps) {
    if (step.at > now) return null
    const silent = isReachable(step.contact, now) === 'silent' || isSnoozed(item, step, now)
    if (!silent || step.step === 'coordinator') return { step: step.step, contact: step.contact }
  }
  return null
}

function candidatesOf(item: ActionItem, rules: ReminderRules, now: Date): Candidate[] {
  const candidates: Candidate[] = []
  const next = escalation(item, escalationSteps(item, rules, now), now)
  if (next) candidates.push(next)
  const lead = leadContact(item, rules, now)
  const notice = lead && dueNotice(item, dayIn(now, lead.zone), rules)
  if (lead && notice) candidates.push({ step: notice, contact: lead })
  return candidates
}

/** The first day on which an item with nothing to say may have something. */
function firstLook(item: ActionItem, rules: ReminderRules, now: Date): string {
  // The earliest day that it is anywhere: rather a look too many than one too late.
  const today = dayIn(now, 'UTC-12')
  const days = [addDays(today, longestWait)]
  for (const step of escalationSteps(item, rules, now)) days.push(dayIn(step.at, 'UTC-12'))
  if (item.snoozedUntil !== null) days.push(item.snoozedUntil)
  if (item.dueOn !== null) {
    days.push(
      addWorkingDays(item.dueOn, -rules.dueSoonDays),
      lastWorkingDay(item.dueOn),
      addDays(item.dueOn, 1),
    )
    if (item.remindedOn !== null) days.push(addWorkingDays(item.remindedOn, rules.overdueEveryDays))
  }
  return days.filter((day) => day > today).reduce((first, day) => (day < first ? day : first))
}

/** True when the contact can be told now; the coordinator's step breaks through silence, not through the night. */
function canTell({ step, contact }: Candidate, now: Date): boolean {
  const state = isReachable(contact, now)
  return (
    state === 'now' ||
    (state === 'silent' &&
      step === 'coordinator' &&
      isReachable({ ...contact, muted: false, snoozedUntil: null }, now) === 'now')
  )
}

/** Plans the reminders of this moment: one digest a contact, within the contact's working hours. */
export function planReminders(items: ActionItem[], rules: ReminderRules, now: Date): ReminderPlan {
  const digests = new Map<string, Digest>()
  const lookOn = new Map<string, string>()
  for (const item of items) {
    const candidates = candidatesOf(item, rules, now)
    if (candidates.length === 0) lookOn.set(item.id, firstLook(item, rules, now))
    for (const candidate of candidates.filter((one) => canTell(one, now))) {
      const { contact, step } = candidate
      const digest = digests.get(contact.id) ?? { contact, day: dayIn(now, contact.zone), lines: [] }
      digest.lines.push({ itemId: item.id, step })
      digests.set(contact.id, digest)
    }
  }
  return { digests: [...digests.values()], lookOn }
}
