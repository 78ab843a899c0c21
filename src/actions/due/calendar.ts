// Days by the conventions of the calendar: next occurrences, weeks from Monday to Sunday, ends of periods.
import { DateTime } from 'luxon'
import { addWorkingDays } from '../working-days.js'

/** The day, or null when the calendar doesn't have it. */
export function dayOf(year: number, month: number, day: number): DateTime | null {
  const date = DateTime.utc(year, month, day)
  return date.isValid ? date : null
}

/** A day and month without a year: this year's when it isn't over, else next year's. */
export function nextOccurrence(today: DateTime, month: number, day: number): DateTime | null {
  const thisYear = dayOf(today.year, month, day)
  if (thisYear !== null && thisYear >= today) return thisYear
  if (thisYear === null && month >= today.month) return null
  return dayOf(today.year + 1, month, day)
}

/** A day and month without a year, in a text about the past: the last one up to today. */
export function lastOccurrence(today: DateTime, month: number, day: number): DateTime | null {
  const thisYear = dayOf(today.year, month, day)
  return thisYear !== null && thisYear <= today ? thisYear : dayOf(today.year - 1, month, day)
}

/** The next day with this number, today included. */
export function nextDayOfMonth(today: DateTime, day: number): DateTime | null {
  for (let ahead = 0; ahead < 12; ahead += 1) {
    const month = today.startOf('month').plus({ months: ahead })
    const date = dayOf(month.year, month.month, day)
    if (date !== null && date >= today) return date
  }
  return null
}

/** The first such weekday strictly after the day; 1 is Monday. */
export function weekdayAfter(day: DateTime, weekday: number): DateTime {
  return day.plus({ days: (weekday - day.weekday + 7) % 7 || 7 })
}

/** The last such weekday strictly before the day. */
export function weekdayBefore(day: DateTime, weekday: number): DateTime {
  return day.minus({ days: (day.weekday - weekday + 7) % 7 || 7 })
}

/** The weekday in the calendar week that lies `weeks` after the day's own. */
export function weekdayInWeek(day: DateTime, weeks: number, weekday: number): DateTime {
  return day.startOf('week').plus({ weeks, days: weekday - 1 })
}

/** The end of the working week: Friday; on a weekend the next one. */
export function endOfWeek(today: DateTime): DateTime {
  return weekdayInWeek(today, today.weekday > 5 ? 1 : 0, 5)
}

/** Friday of an ISO week; null when the year has no such week. */
export function fridayOfWeek(year: number, week: number): DateTime | null {
  const friday = DateTime.fromObject({ weekYear: year, weekNumber: week, weekday: 5 }, { zone: 'utc' })
  return friday.isValid ? friday : null
}

/** The day that lies `count` working days after the day (before it, when negative). */
export function workingDaysFrom(day: DateTime, count: number): DateTime {
  return DateTime.fromISO(addWorkingDays(day.toFormat('yyyy-MM-dd'), count), { zone: 'utc' })
}

/** The last day of the span of `months` months that ends in this month. */
export function monthEnd(year: number, month: number): DateTime {
  return DateTime.utc(year, month, 1).endOf('month').startOf('day')
}
