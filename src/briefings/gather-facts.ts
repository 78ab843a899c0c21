// Gathers the facts of a briefing: what the reader may see of a period, as plain values to compose from.
import { DateTime } from 'luxon'
import type { ActionEvent, ActionItem, Viewer } from '../actions/types.js'
import { dayIn } from '../actions/working-days.js'
import type { FactsStore, StoredFacts } from './facts-store.js'
import { findChanges } from './find-changes.js'
import { groupBy } from './group-by.js'
import type { BriefingFacts, BriefingSubject, ItemFact, WeekCounts } from './types.js'

export interface Period {
  subject: BriefingSubject
  /** Who will read it. */
  viewer: Viewer
  /** Where the briefing before ended: an instant (ISO 8601 UTC) and an event. */
  since: string
  after: number
  now: Date
  /** IANA name of the zone in which days are told. */
  zone: string
  nextOn: string | null
  missed: number
}

/** Weeks in the picture, this one included. */
const weekCount = 8

/** Gathers what happened in a period and how things stand at its end. */
export async function gatherFacts(store: FactsStore, period: Period): Promise<BriefingFacts> {
  const { subject, viewer, since, after, now, zone, nextOn, missed } = period
  const ends = weekEnds(now, zone)
  const until = now.toISOString()
  const weekInstants = ends.map(({ instant }) => instant)
  const stored = await store.read({ subject, viewer, after, since, until, weekEnds: weekInstants })
  const items = stored.items.map((item) => toFact(item, zone))
  return {
    ...{ subject, since, until, nextOn, missed, position: stored.position, items },
    sinceDay: dayIn(new Date(since), zone),
    today: dayIn(now, zone),
    changes: changesOf(items, stored.events, zone),
    questions: questionsOf(stored, subject),
    feedback: feedbackOf(stored, subject),
    weeks: stored.weeks.map((counts, index) => weekOf(counts, ends[index]?.day ?? '')),
  }
}

/** The ends of the last weeks (Sunday at midnight), the running one up to now. */
function weekEnds(now: Date, zone: string): { day: string; instant: string }[] {
  const thisWeek = DateTime.fromJSDate(now, { zone }).startOf('week')
  const past = Array.from({ length: weekCount - 1 }, (_, index) =>
    thisWeek.minus({ weeks: weekCount - 2 - index }),
  )
  return [
    ...past.map((end) => ({
      day: end.minus({ days: 1 }).toFormat('yyyy-MM-dd'),
      instant: end.toUTC().toISO({ precision: 'millisecond' }) ?? '',
    })),
    { day: dayIn(now, zone), instant: now.toISOString() },
  ]
}

function toFact(item: ActionItem, zone: string): ItemFact {
  const { id, title, text, language, actionLine, status, dueOn } = item
  return {
    ...{ id, title, text, language, actionLine, status, dueOn },
    standsSince: dayIn(new Date(item.statusSince), zone),
    ...{ reason: item.reason, evidence: item.evidence, mergedInto: item.mergedInto },
    // A suggested lead was never asked.
    lead: status === 'proposed' ? null : (item.lead?.agency ?? null),
    awaited: item.contributors.filter(({ response }) => response === 'pending').map(({ agency }) => agency),
    isPublic: item.audience.kind === 'public',
  }
}

function changesOf(items: ItemFact[], events: ActionEvent[], zone: string): BriefingFacts['changes'] {
  const byItem = groupBy(events, ({ itemId }) => itemId)
  return items.flatMap((item) => findChanges(item, byItem.get(item.id) ?? [], zone))
}

/** True for parts of the strategy that a subject covers. */
function covers(subject: BriefingSubject, partId: string): boolean {
  switch (subject.kind) {
    case 'strategy':
      return true
    case 'axis':
      return partId.startsWith(`${subject.id}.`) || partId === `axis-${subject.id}`
    case 'line':
      return partId === subject.id
    case 'agency':
      return false
  }
}

function questionsOf({ questions }: StoredFacts, subject: BriefingSubject): BriefingFacts['questions'] {
  const near = questions.filter(({ partId }) => partId !== null && covers(subject, partId))
  return [...groupBy(near, ({ partId }) => partId ?? '')]
    .map(([partId, asked]) => ({ partId, ids: asked.map(({ id }) => id) }))
    .sort((a, b) => b.ids.length - a.ids.length || a.partId.localeCompare(b.partId))
}

function feedbackOf({ feedback }: StoredFacts, subject: BriefingSubject): BriefingFacts['feedback'] {
  const near = feedback.filter(({ partId }) =>
    partId === null ? subject.kind === 'strategy' : covers(subject, partId),
  )
  const ids = (helpful: boolean) => near.filter((one) => one.helpful === helpful).map(({ id }) => id)
  return { helpful: ids(true), unhelpful: ids(false) }
}

const groups: Record<string, Exclude<keyof WeekCounts, 'endsOn'>> = {
  proposed: 'waiting',
  assigned: 'waiting',
  declined: 'waiting',
  accepted: 'underWay',
  'in-progress': 'underWay',
  blocked: 'blocked',
  done: 'reported',
}

function weekOf(counts: Record<string, number>, endsOn: string): WeekCounts {
  const week: WeekCounts = { endsOn, waiting: 0, underWay: 0, blocked: 0, reported: 0 }
  for (const [status, count] of Object.entries(counts)) {
    const group = groups[status]
    if (group !== undefined) week[group] += count
  }
  return week
}
