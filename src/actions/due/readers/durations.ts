// Lengths of time that start now: "binnen 10 dagen", "d'ici trois mois", "in a fortnight", "48h", "5 Arbeitstage".
import type { DateTime } from 'luxon'
import { workingDaysFrom } from '../calendar.js'
import { findMatches, type Found } from '../find-matches.js'
import { mentions, wholeWords } from '../patterns.js'
import type { Candidate, ReadingContext } from '../types.js'
import { unitNamed, valueOf } from '../vocabulary.js'
import type { Unit } from '../words/calendar-words.js'

const about = String.raw`(?:\d+ ?(?:-|a|ou|of|oder|or|to|tot|bis) ?)?`
const amount = String.raw`(?:{span:span}|${about}{number:number}(?:[\s-]|(?<=\d)){unit:unit})`
const apart = String.raw`(?:{span:span}|${about}{number:number}(?:\s+|\s?-\s?|(?<=\d))(?:goede |bonnes? |full |volle )?{unit:unit})`

const fromNow = [
  wholeWords(String.raw`(?:(?<by>d'ici)|(?<loose>en|in)|{within}) (?:{article} )?${apart}`),
  wholeWords(String.raw`${apart}(?:'s)? {fromNow}`),
  wholeWords(String.raw`{within} ${apart}(?:'s?)? time`),
  wholeWords(
    String.raw`(?:binnen de|binnen het|binnen een|innerhalb der|within the|within a|dans la|dans le|dans l'|in a) {unit:unit}`,
  ),
]
const bare = wholeWords(apart)
const ago = [
  wholeWords(String.raw`${amount} {ago}`),
  wholeWords(String.raw`{agoBefore} (?:{article} )?${amount}`),
]

/** The day that lies `count` units after the moment; halves of weeks round up, half a month is 15 days. */
export function addUnits(day: DateTime, now: DateTime, count: number, unit: Unit): DateTime {
  const whole = Math.floor(count)
  const rest = count - whole
  switch (unit) {
    case 'hour':
      return dateOf(now.plus({ hours: count }))
    case 'day':
      return day.plus({ days: Math.ceil(count) })
    case 'working-day':
      return workingDaysFrom(day, Math.ceil(count))
    case 'week':
      return day.plus({ days: Math.ceil(count * 7) })
    case 'fortnight':
      return day.plus({ days: count * 14 })
    case 'month':
      return day.plus({ months: whole, days: Math.round(rest * 30) })
    case 'quarter':
      return day.plus({ months: Math.round(count * 3) })
    case 'half':
      return day.plus({ months: Math.round(count * 6) })
    case 'year':
      return day.plus({ months: Math.round(count * 12) })
  }
}

function dateOf(moment: DateTime): DateTime {
  return moment.setZone('utc', { keepLocalTime: true }).startOf('day')
}

/** The number that digits or a word mean. */
export function countNamed(word: string | undefined): number | undefined {
  if (word === undefined) return 1
  const digits = Number(word.replace(',', '.'))
  return Number.isNaN(digits) ? valueOf('numbers', word) : digits
}

function lengthOfTime(groups: Record<string, string | undefined>, context: ReadingContext): DateTime | null {
  const days = groups['span'] === undefined ? undefined : valueOf('spans', groups['span'])
  if (days !== undefined) return context.today.plus({ days })
  const count = countNamed(groups['number'])
  const unit = unitNamed(groups['unit'] ?? '')
  if (count === undefined || unit === undefined || count > 400) return null
  // Years ahead are a horizon.
  if (unit === 'year' && count >= 2) return null
  return addUnits(context.today, context.now, count, unit)
}

const isMentioned = mentions(
  String.raw`(?:{span}|(?:{number}(?:\s+|\s?-\s?|(?<=\d))(?:goede |bonnes? |full |volle )?|de |het |een |der |the |a |la |le |l'){unit})`,
)

/** "en une semaine", "in een maand" say how long something took; German and English "in" looks forward. */
function isLoose(word: string | undefined, language: ReadingContext['language']): boolean {
  return word === 'en' || (word === 'in' && (language === 'nl' || language === 'fr'))
}

/** Finds lengths of time from now; one without a word like "within" is doubtful, one that is over is past. */
export function readDurations(text: string, context: ReadingContext): Candidate[] {
  if (!isMentioned(text)) return []
  const find = (pattern: RegExp, extra: Pick<Found, 'kind' | 'doubtful'>): Candidate[] =>
    findMatches(pattern, text, (groups, after) => {
      const day = lengthOfTime(groups, context)
      if (
        day === null ||
        (groups['by'] !== undefined &&
          unitNamed(groups['unit'] ?? '') === 'hour' &&
          Number(groups['number']) < 24)
      )
        return null
      // "within 24 hours" in the middle of a sentence says how fast something works.
      const isHours = unitNamed(groups['unit'] ?? '') === 'hour' && !/^\s*(?:$|[,.;!?)|\n])/.test(after)
      return {
        ...extra,
        day,
        doubtful: extra.doubtful === true || isHours || isLoose(groups['loose'], context.language),
      }
    })
  return [
    ...fromNow.flatMap((pattern) => find(pattern, { kind: 'duration' })),
    ...find(bare, { kind: 'length', doubtful: true }),
    ...ago.flatMap((pattern) => find(pattern, { kind: 'past', doubtful: true })),
  ]
}
