// Months, quarters, half years and years, and their beginnings, middles and ends.
import type { DateTime } from 'luxon'
import { monthEnd } from '../calendar.js'
import { findMatches, type Found, type Groups } from '../find-matches.js'
import { mentions, wholeWords } from '../patterns.js'
import type { Candidate, ReadingContext } from '../types.js'
import { unitNamed, valueOf } from '../vocabulary.js'

const part = String.raw`(?:(?:{article} )?(?:{begin:begin}|{middle:middle}|{end:end})(?: ?- ?| )?(?:{of} )?(?:{article} )?)`
const half = String.raw`(?:(?:{article} )?(?:{ordinal:halfOf}) (?:helft|moitie|halfte|half)(?: |-)(?:{of} )?(?:{article} )?)`
const inYear = String.raw`(?:,? ?(?:{of} )?{year:year})?`
const monthName = String.raw`(?:(?:maand|mois|month|monat) (?:{of} )?(?:d')?)?{month:month}`

const months = wholeWords(String.raw`(?:${part}|${half})?${monthName}(?! ?\d{1,2}(?!\d))${inYear}`)
const quarters = [
  wholeWords(String.raw`${part}?(?:q|k|t)(?<quarter>[1-4])(?:[\s/-]?(?:{of} )?{year:year})?`),
  wholeWords(
    String.raw`${part}?(?:{article} )?(?:(?<quarter>[1-4])\s?(?:e|de|ste|er|eme|ieme|\.|nd|st|rd|th)|{ordinal:ordinal}) {quarterUnit}${inYear}`,
  ),
  wholeWords(String.raw`${part}?{quarterUnit} (?<quarter>[1-4])${inYear}`),
]
const halves = [
  wholeWords(String.raw`${part}?(?:h|s)(?<half>[12])(?:[\s/-]?(?:{of} )?{year:year})?`),
  wholeWords(
    String.raw`${part}?(?:{article} )?(?:(?<half>[12])\s?(?:e|de|ste|er|eme|\.|nd|st)|{ordinal:ordinal}) (?:{halfUnit}|helft)(?: (?:{of} )?(?:{article} )?(?:{yearUnit}))?${inYear}`,
  ),
]
const years = wholeWords(String.raw`${part}(?:{article} )?(?<year>20\d\d)`)
const relative = [
  wholeWords(
    String.raw`(?:${part}|${half})?(?:{article} )?(?:{next:next}|{this:this}|{coming:next2}) {longUnit:unit}`,
  ),
  wholeWords(
    String.raw`(?:${part}|${half})?(?:{article} )?{longUnit:unit} (?:{next:next}|{this:this}|{coming:next2})`,
  ),
  wholeWords(
    String.raw`(?:{article} )?(?:{begin:begin}|{middle:middle}|{end:end})(?: ?- ?| )(?:{of} )?(?:{article} )?{longUnit:unit}`,
  ),
  wholeWords(
    String.raw`(?:{article} )?(?:{monthEnd:month}|per ultimo|ultimo|{quarterEnd:quarter}|{yearEnd:year}(?: {year:of})?)`,
  ),
]

type Span = { start: DateTime; months: number }

/** A part of a span of months: its first day, its middle (the 15th of a month), or its last day. */
function dayIn({ start, months: length }: Span, groups: Groups): DateTime {
  if (groups['begin'] !== undefined) return start
  const nth = groups['halfOf'] === undefined ? undefined : valueOf('ordinals', groups['halfOf'])
  if (groups['middle'] !== undefined || nth === 1) {
    if (length === 1) return start.set({ day: 15 })
    return length === 3
      ? start.plus({ months: 1 }).set({ day: 15 })
      : start.plus({ months: length / 2, days: -1 })
  }
  const last = start.plus({ months: length - 1 })
  return monthEnd(last.year, last.month)
}

function yearNamed(groups: Groups): number | undefined {
  const year = groups['year']
  return year === undefined ? undefined : Number(year.replace("'", '20'))
}

/** The span that begins in this month, in the year written or the first in which its day isn't over. */
function inSomeYear(groups: Groups, today: DateTime, month: number, length: number): Found {
  const spanIn = (year: number): DateTime =>
    dayIn({ start: today.set({ year, month, day: 1 }), months: length }, groups)
  const year = yearNamed(groups)
  if (year !== undefined) return { kind: 'period', day: spanIn(year) }
  const day = spanIn(today.year)
  return { kind: 'period', day: day < today ? spanIn(today.year + 1) : day, pastDay: day }
}

const partial = (groups: Groups): boolean =>
  ['begin', 'middle', 'end', 'halfOf'].some((name) => groups[name] !== undefined)

/** "Before June" is by the first of June. */
const beforeMonth = /(?<![a-z])(?:avant|avt|before|bfr|prior to|ahead of|vor)\s*(?:le mois de )?$/

function readMonth(groups: Groups, before: string, today: DateTime): Found | null {
  const month = valueOf('months', (groups['month'] ?? '').replace(/\.$/, ''))
  if (month === undefined) return null
  const found = inSomeYear(beforeMonth.test(before) ? { ...groups, begin: '' } : groups, today, month, 1)
  return partial(groups) ? inSomeYear(groups, today, month, 1) : { ...found, kind: 'month', doubtful: true }
}

function nthSpan(nth: string | undefined, groups: Groups, today: DateTime, length: number): Found | null {
  const ordinal = Number(nth ?? valueOf('ordinals', groups['ordinal'] ?? ''))
  const number = ordinal === -1 ? 12 / length : ordinal
  if (!(number >= 1 && number <= 12 / length)) return null
  return inSomeYear(groups, today, (number - 1) * length + 1, length)
}

const unitLengths: Record<string, number> = { month: 1, quarter: 3, half: 6, year: 12 }

/** This or the next month, quarter, half year or year, or its end. */
function readRelative(groups: Groups, today: DateTime): Found | null {
  const words = ['month', 'quarter', 'year'].find((name) => groups[name] !== undefined)
  const unit = groups['unit'] === undefined ? (words ?? 'month') : unitNamed(groups['unit'])
  const length = unit === undefined ? undefined : unitLengths[unit]
  if (length === undefined) return null
  const first = Math.floor((today.month - 1) / length) * length + 1
  const ahead = groups['next'] === undefined && groups['next2'] === undefined ? 0 : length
  const year = Number((groups['of'] ?? '').replace("'", '20')) || today.year
  const start = today.set({ year, month: first, day: 1 }).plus({ months: ahead })
  const day = dayIn({ start, months: length }, groups)
  return { kind: 'near-period', day: day < today ? day.plus({ months: length }) : day }
}

const isMentioned = mentions(
  String.raw`(?:{month}|{longUnit}|{halfUnit}|[qkths][1-4]|20\d\d|{monthEnd}|{quarterEnd}|{yearEnd}|ultimo|helft|moitie)`,
)

/** Finds months, quarters, half years and years; without a part they mean their last day. */
export function readPeriods(text: string, { today }: ReadingContext): Candidate[] {
  if (!isMentioned(text)) return []
  return [
    ...findMatches(months, text, (groups, _, before) => readMonth(groups, before, today)),
    ...quarters.flatMap((pattern) =>
      findMatches(pattern, text, (groups) => nthSpan(groups['quarter'], groups, today, 3)),
    ),
    ...halves.flatMap((pattern) =>
      findMatches(pattern, text, (groups) => nthSpan(groups['half'], groups, today, 6)),
    ),
    ...findMatches(years, text, (groups) => inSomeYear(groups, today, 1, 12)),
    ...relative.flatMap((pattern) => findMatches(pattern, text, (groups) => readRelative(groups, today))),
  ]
}
