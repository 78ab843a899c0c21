// Dates with a day and a month: 27/3, 11.03., 2026-03-27, "vrijdag 13 maart", "le 1er avril", "March 3rd, 2026".
import type { DateTime } from 'luxon'
import { dayOf, lastOccurrence, nextOccurrence } from '../calendar.js'
import { findMatches, type Found, type Groups } from '../find-matches.js'
import { wholeWords } from '../patterns.js'
import type { Candidate, ReadingContext } from '../types.js'
import { valueOf } from '../vocabulary.js'

const weekdayBefore = String.raw`(?:{anyWeekday},? (?:{article} )?)?`
const yearAfter = String.raw`(?:,? ?(?:{of} )?{year:year})?`
const suffix = String.raw`\s?(?:er|e|de|ste|st|nd|rd|th|\.)?`

const isoDate = /(?<![\w/.-])(?<year>20\d\d)-(?<month>\d\d)-(?<day>\d\d)(?![\d-])/g
const fullDate = wholeWords(
  String.raw`${weekdayBefore}(?<![\d/.,-])(?<day>\d{1,2})(?<mark>[/.-])\s?(?<month>\d{1,2})\k<mark>(?:(?<year>20\d\d|\d\d)(?![\d/])|\s(?<long>20\d\d))`,
)
const slashDate = wholeWords(
  String.raw`${weekdayBefore}(?<![\d/.,-])(?<day>\d{1,2})\s?/\s?(?<month>\d{1,2})(?![\d/%-]|[.,]\d)`,
)
const weekdayAndDate = wholeWords(
  String.raw`{anyWeekday},? (?:{article} )?(?<day>\d{1,2})[.-](?<month>\d{1,2})(?![\d/%-]|[.,:]\d)`,
)
const dottedDate = new RegExp(
  String.raw`(?<![\w/.,-])(?<day>\d{1,2})\.\s?(?<month>\d{1,2})(?<stop>\.)?(?![\d/%-]|[.,:]\d|\s?(?:u|h|uhr|uur|%|€|am|pm)(?![a-z]))`,
  'g',
)
const dashedDate = /(?<![\w/.,-])(?<day>\d{1,2})-(?<month>\d{1,2})(?![\w/%-]|[.,:]\d)/g
const dayAndMonth = wholeWords(
  String.raw`${weekdayBefore}(?<![\d/.,:-])(?<day>\d{1,2})${suffix}(?: (?:{of} )?|-)?{month:month}(?!\d)${yearAfter}`,
)
const range = wholeWords(
  String.raw`(?<day>\d{1,2})${suffix}\s?(?:-|&|/|{until})\s?(?:{article} )?(?<last>\d{1,2})${suffix} ?(?:{of} )?{month:month}(?!\d)${yearAfter}`,
)
const wordAndMonth = wholeWords(
  String.raw`${weekdayBefore}(?:{ordinal:ordinal}|{number:number}) (?:{of} )?{month:month}(?!\d)${yearAfter}`,
)
const monthAndDay = wholeWords(
  String.raw`${weekdayBefore}{month:month} (?:the )?(?<day>\d{1,2})(?:st|nd|rd|th|e|ste)?(?![\d:/h]|[.,]\d|\s?(?:u|uur|h|uhr|am|pm|%)(?![a-z]))(?:, ?{year:year}| (?<long>20\d\d))?`,
)

const isLast = /^\s*(?:$|[,;!?)|\n])/

function fullYear(written: string): number {
  const digits = Number(written.replace("'", ''))
  return digits < 100 ? 2000 + digits : digits
}

/** The candidate for a day and month, in the year that is written or the next in which it comes. */
function dated(day: number, month: number, year: string | undefined, context: ReadingContext): Found {
  if (year !== undefined) return { kind: 'date', day: dayOf(fullYear(year), month, day) }
  const next: DateTime | null = nextOccurrence(context.today, month, day)
  return { kind: 'date', day: next, pastDay: lastOccurrence(context.today, month, day) }
}

function numeric(groups: Groups, context: ReadingContext, doubtful: boolean): Found {
  const year = groups['year'] ?? groups['long']
  const found = dated(Number(groups['day']), Number(groups['month']), year, context)
  return { ...found, doubtful: doubtful || found.day === null }
}

function written(groups: Groups, day: number | undefined, context: ReadingContext): Found | null {
  const month = valueOf('months', (groups['month'] ?? '').replace(/\.$/, ''))
  if (month === undefined || day === undefined || !Number.isInteger(day) || day < 1) return null
  return dated(day, month, groups['year'] ?? groups['long'], context)
}

/** "drie april", "premier mai"; an article ("een mei", "a March") isn't a one. */
function dayInWords(groups: Groups): number | undefined {
  const day = groups['ordinal'] === undefined ? valueOf('numbers', groups['number'] ?? '') : undefined
  if (day !== undefined) return day > 1 ? day : undefined
  return valueOf('ordinals', groups['ordinal'] ?? '')
}

/** Finds dates that have a day and a month. */
export function readCalendarDates(text: string, context: ReadingContext): Candidate[] {
  return [
    ...findMatches(isoDate, text, (groups) => numeric(groups, context, false)),
    ...findMatches(fullDate, text, (groups) => numeric(groups, context, false)),
    ...findMatches(slashDate, text, (groups) => numeric(groups, context, false)),
    ...findMatches(weekdayAndDate, text, (groups) => numeric(groups, context, false)),
    ...findMatches(dottedDate, text, (groups, after) =>
      numeric(
        groups,
        context,
        groups['stop'] === undefined && !(context.language === 'de' && isLast.test(after)),
      ),
    ),
    ...findMatches(dashedDate, text, (groups) => numeric(groups, context, true)),
    ...findMatches(dayAndMonth, text, (groups) => written(groups, Number(groups['day']), context)),
    ...findMatches(range, text, (groups) => written(groups, Number(groups['last']), context)),
    ...findMatches(wordAndMonth, text, (groups) => written(groups, dayInWords(groups), context)),
    ...findMatches(monthAndDay, text, (groups) => written(groups, Number(groups['day']), context)),
  ]
}
