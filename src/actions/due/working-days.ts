// Working days: neither weekends nor Belgian public holidays (date-holidays).
import Holidays from 'date-holidays'
import type { DateTime } from 'luxon'

const belgium = new Holidays('BE', { types: ['public', 'observance'] })
const daysByYear = new Map<number, { rule: string; date: string; isPublic: boolean }[]>()

function holidaysOf(year: number): { rule: string; date: string; isPublic: boolean }[] {
  const known = daysByYear.get(year)
  if (known !== undefined) return known
  const days = belgium
    .getHolidays(year)
    .map(({ rule, date, type }) => ({ rule, date: date.slice(0, 10), isPublic: type === 'public' }))
  daysByYear.set(year, days)
  return days
}

/** Tells whether the day is a public holiday in Belgium. */
function isPublicHoliday(day: DateTime): boolean {
  const date = day.toISODate()
  return holidaysOf(day.year).some((holiday) => holiday.isPublic && holiday.date === date)
}

/** The date (YYYY-MM-DD) of the holiday with this rule ("12-25", "easter 39") in a year; null when it isn't kept. */
export function holidayDate(rule: string, year: number): string | null {
  return holidaysOf(year).find((holiday) => holiday.rule === rule)?.date ?? null
}

/** Tells whether people work on the day. */
export function isWorkingDay(day: DateTime): boolean {
  return day.weekday <= 5 && !isPublicHoliday(day)
}

/** The day that lies `count` working days after the day (before it, when negative); the day itself doesn't count. */
export function addWorkingDays(day: DateTime, count: number): DateTime {
  const step = Math.sign(count)
  let result = day
  for (let left = Math.abs(count); left > 0;) {
    result = result.plus({ days: step })
    if (isWorkingDay(result)) left -= 1
  }
  return result
}
