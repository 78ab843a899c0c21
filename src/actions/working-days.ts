// Belgian working days and hours: weekends and public holidays out, in the person's own zone.
import Holidays from 'date-holidays'
import { DateTime } from 'luxon'

/** From and to on the clock, "HH:MM"; `to` before `from` runs over midnight. */
export interface ClockHours {
  from: string
  to: string
}

/** Days are counted in UTC, where each has as many. */
const dayMilliseconds = 86_400_000
const belgium = new Holidays('BE', { types: ['public'] })
const holidaysByYear = new Map<number, Set<string>>()

function holidaysOf(year: number): Set<string> {
  const known = holidaysByYear.get(year)
  if (known) return known
  const days = new Set(belgium.getHolidays(year).map((holiday) => holiday.date.slice(0, 10)))
  holidaysByYear.set(year, days)
  return days
}

/** True for a real calendar day written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid
}

/** The day at `instant` in `zone` (IANA name). */
export function dayIn(instant: Date, zone: string): string {
  return DateTime.fromJSDate(instant, { zone }).toFormat('yyyy-MM-dd')
}

/** `count` calendar days after `day`; negative counts go back. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * dayMilliseconds).toISOString().slice(0, 10)
}

/** False on weekends and Belgian public holidays. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(day).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidaysOf(Number(day.slice(0, 4))).has(day)
}

/** The `count`-th working day after `day` (before it when negative); 0 gives `day` or the next working day. */
export function addWorkingDays(day: string, count: number): string {
  const step = count < 0 ? -1 : 1
  let current = day
  while (!isWorkingDay(current) && count === 0) current = addDays(current, 1)
  for (let left = Math.abs(count); left > 0;) {
    current = addDays(current, step)
    if (isWorkingDay(current)) left -= 1
  }
  return current
}

/** `count` working days after `instant`, at the same time on the clock in `zone`. */
export function workingDaysLater(instant: Date, count: number, zone: string): Date {
  const local = DateTime.fromJSDate(instant, { zone })
  const day = DateTime.fromISO(addWorkingDays(local.toFormat('yyyy-MM-dd'), count), { zone: 'utc' })
  return local.set({ year: day.year, month: day.month, day: day.day }).toJSDate()
}

/** True when the clock in `zone` stands within `hours` at `instant`. */
export function isWithinHours(instant: Date, hours: ClockHours, zone: string): boolean {
  const clock = DateTime.fromJSDate(instant, { zone }).toFormat('HH:mm')
  return hours.from <= hours.to
    ? clock >= hours.from && clock < hours.to
    : clock >= hours.from || clock < hours.to
}
