// The nth weekday, working day or week of a month: "laatste vrijdag van maart", "first working day of May", "erste Aprilwoche".
import type { DateTime } from 'luxon'
import { monthEnd, workingDaysFrom } from '../calendar.js'
import { findMatches, type Found, type Groups } from '../find-matches.js'
import { mentions, wholeWords } from '../patterns.js'
import type { Candidate, ReadingContext } from '../types.js'
import { valueOf } from '../vocabulary.js'
import { weekdayNamed } from '../weekday-names.js'

const ofMonth = String.raw`(?:,? (?:{of} )?(?:{article} )?(?:{month:month}(?: {year:year})?|(?:(?:maand|mois|month|monat) )?{month:named}|{next:next} {monthUnit}|{monthUnit} {next:after}|(?:{this} )?{monthUnit}))`
const what = String.raw`(?:{weekday:weekday}|{workingDay:working}|{dayUnit:calendarDay}|{weekUnit:week})`
const nthFirst = wholeWords(String.raw`(?:{article} )?{ordinal:ordinal} ${what}${ofMonth}`)
const nthLast = wholeWords(String.raw`(?:{article} )?(?<turned>dernier|derniere) ${what}${ofMonth}`)
const joined = wholeWords(String.raw`(?:{article} )?{ordinal:ordinal} {month:month}woche`)

function fromEnd(end: DateTime, groups: Groups): DateTime {
  if (groups['working'] !== undefined) return workingDaysFrom(end.plus({ days: 1 }), -1)
  const weekday =
    groups['calendarDay'] === undefined ? (weekdayNamed(groups['weekday'] ?? '') ?? 5) : end.weekday
  return end.minus({ days: (end.weekday - weekday + 7) % 7 })
}

function fromStart(start: DateTime, nth: number, groups: Groups): DateTime {
  if (groups['working'] !== undefined) return workingDaysFrom(start.minus({ days: 1 }), nth)
  if (groups['calendarDay'] !== undefined) return start.plus({ days: nth - 1 })
  const weekday = weekdayNamed(groups['weekday'] ?? '') ?? 5
  return start.plus({ days: ((weekday - start.weekday + 7) % 7) + 7 * (nth - 1) })
}

function ordinalNamed(word: string): number {
  return valueOf('ordinals', word) ?? Number.parseInt(word, 10)
}

function monthMeant(groups: Groups, today: DateTime): { start: DateTime; named: boolean } {
  const name = groups['month'] ?? groups['named']
  if (name === undefined) {
    const ahead = groups['next'] === undefined && groups['after'] === undefined ? 0 : 1
    return { start: today.startOf('month').plus({ months: ahead }), named: false }
  }
  const month = valueOf('months', name.replace(/\.$/, '')) ?? 1
  const year = groups['year'] === undefined ? today.year : Number(groups['year'].replace("'", '20'))
  return { start: today.set({ year, month, day: 1 }), named: groups['year'] === undefined }
}

function readNth(groups: Groups, today: DateTime): Found | null {
  const nth = ordinalNamed(groups['ordinal'] ?? groups['turned'] ?? '')
  if (Number.isNaN(nth) || nth > 23) return null
  const { start, named } = monthMeant(groups, today)
  const inMonth = (first: DateTime): DateTime =>
    nth < 0 ? fromEnd(monthEnd(first.year, first.month), groups) : fromStart(first, nth, groups)
  const day = inMonth(start)
  if (day.month !== start.month) return { kind: 'date', day: null, doubtful: true }
  const later = day < today && named ? inMonth(start.plus({ years: 1 })) : day
  return { kind: 'date', day: later, pastDay: day }
}

const isMentioned = mentions(
  '(?:{ordinal}|derniere?) (?:{weekday}|{workingDay}|{dayUnit}|{weekUnit}|{month}woche)',
)

/** Finds the nth weekday, working day, day or week (its Friday) of a month. */
export function readNthDays(text: string, { today }: ReadingContext): Candidate[] {
  if (!isMentioned(text)) return []
  return [nthFirst, nthLast, joined].flatMap((pattern) =>
    findMatches(pattern, text, (groups) => readNth(groups, today)),
  )
}
