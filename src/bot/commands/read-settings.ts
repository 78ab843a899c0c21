// Reads hours and days of a person's settings, as typed or filled in.
import type { PersonSettings } from '../../actions/settings-store.js'
import { dayIn, isDay, type ClockHours } from '../../actions/working-days.js'
import { readDay } from './action-snooze.js'

/** "18:00 08:00", "18h à 8h": from and to on the clock; null for anything else. */
export function readHours(from: string, to: string): ClockHours | null {
  const hours = [from, to].map(readHour)
  const [first, second] = hours
  return first == null || second == null || first === second ? null : { from: first, to: second }
}

/** "HH:MM" from "8", "8h", "8:30" or "08.30"; null for no hour of the clock. */
function readHour(text: string): string | null {
  const { hour, minute = '0' } =
    /^(?<hour>\d{1,2})(?:[:.h](?<minute>\d{2}))?(?:h|u|\s*uur|\s*Uhr)?$/iu.exec(text.trim())?.groups ?? {}
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
}

/** The two hours of a text; null unless there are two. */
export function splitHours(text: string): [string, string] | null {
  const [first, second, third] = text.match(/\d{1,2}(?:[:.h]\d{2})?/gu) ?? []
  return first === undefined || second === undefined || third !== undefined ? null : [first, second]
}

const between = /\s+(?:tot(?: en met)?|t\/m|jusqu['’]au|au|bis(?: zum)?|to|until|till|–|-)\s+/iu
const before = /^(?:van|vanaf|du|à partir du|vom|ab|from|tot|au|jusqu['’]au|bis|until|till)\s+/iu

/** "from 20 December to 3 January"; null for anything else. */
export function splitDays(text: string): [string, string] | null {
  const iso = /^(?<from>\d{4}-\d{2}-\d{2})\s+(?<to>\d{4}-\d{2}-\d{2})$/u.exec(text.trim())?.groups
  if (iso?.['from'] !== undefined && iso['to'] !== undefined) return [iso['from'], iso['to']]
  const [from, to, rest] = text.split(between).map((part) => part.replace(before, '').trim())
  return from === undefined || to === undefined || rest !== undefined ? null : [from, to]
}

/** A time away that is still to end; null when the days don't make one. */
export function readVacation(
  [from, to]: [string, string],
  standIn: string | null,
  { zone, now }: { zone: string; now: Date },
): PersonSettings['vacation'] {
  const days = [from, to].map((text) => (isDay(text) ? text : readDay(text, zone, now)))
  const [first, last] = days
  if (first == null || last == null || last < first || last < dayIn(now, zone)) return null
  return { from: first, to: last, standIn }
}
