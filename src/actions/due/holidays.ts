// The days of Belgian holidays and observances, by the rule under which date-holidays knows them.
import Holidays from 'date-holidays'

const belgium = new Holidays('BE', { types: ['public', 'observance'] })
const datesByYear = new Map<number, Map<string, string>>()

/** The date (YYYY-MM-DD) of the holiday with this rule ("12-25", "easter 39") in a year; null when it isn't kept. */
export function holidayDate(rule: string, year: number): string | null {
  const known = datesByYear.get(year)
  const dates = known ?? new Map(belgium.getHolidays(year).map((day) => [day.rule, day.date.slice(0, 10)]))
  if (known === undefined) datesByYear.set(year, dates)
  return dates.get(rule) ?? null
}
