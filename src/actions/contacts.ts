// When a person or an agency can be told something, and who stands in for one who is away.
import { dayIn, isWithinHours, isWorkingDay, type ClockHours } from './working-days.js'

/** A person or agency that reminders go to, with their habits and choices. */
export interface Contact {
  id: string
  kind: 'person' | 'agency'
  /** IANA name. */
  zone: string
  workingHours: ClockHours
  quietHours: ClockHours | null
  /** ISO 8601 UTC. */
  snoozedUntil: string | null
  muted: boolean
  /** First and last day. */
  vacation: { from: string; to: string; standIn: string | null } | null
}

/** `now`; `later`, outside working hours or in quiet ones; `silent`, by the person's own wish. */
export function isReachable(contact: Contact, now: Date): 'now' | 'later' | 'silent' {
  if (contact.muted) return 'silent'
  if (contact.snoozedUntil !== null && now.toISOString() < contact.snoozedUntil) return 'silent'
  const working =
    isWorkingDay(dayIn(now, contact.zone)) && isWithinHours(now, contact.workingHours, contact.zone)
  const quiet = contact.quietHours !== null && isWithinHours(now, contact.quietHours, contact.zone)
  return working && !quiet ? 'now' : 'later'
}

function isAway(contact: Contact, now: Date): boolean {
  const day = dayIn(now, contact.zone)
  return contact.vacation !== null && contact.vacation.from <= day && day <= contact.vacation.to
}

/**
 * The contact, or who stands in: the chosen stand-in, the stand-in's own, then the first of `fallback`
 * who isn't away. When everybody is away, the contact itself, so that nothing is lost.
 */
export function standInFor(
  contact: Contact,
  fallback: string[],
  directory: { contact(id: string): Contact },
  now: Date,
): Contact {
  const seen = new Set<string>()
  let current = contact
  while (isAway(current, now) && !seen.has(current.id)) {
    seen.add(current.id)
    const next = current.vacation?.standIn ?? null
    if (next === null) break
    current = directory.contact(next)
  }
  if (!isAway(current, now)) return current
  const others = fallback.map((id) => directory.contact(id))
  return others.find((other) => !isAway(other, now)) ?? contact
}
