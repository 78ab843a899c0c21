// Days that leave the month to the reader: "lundi 16", "de 20e", "le 15 du mois prochain", "bis zum 20.".
import type { DateTime } from 'luxon'
import { dayOf, nextDayOfMonth } from '../calendar.js'
import { findMatches, type Found } from '../find-matches.js'
import { expand, wholeWords } from '../patterns.js'
import type { Candidate, ReadingContext } from '../types.js'
import { weekdayNamed } from '../weekday-names.js'

const suffix = String.raw`\s?(?:er|e|de|ste|st|nd|rd|th|\.)?`
const notATime = String.raw`(?![\d:/%]|[.,-]\d|\s?(?:u|uur|h|heures?|uhr|am|pm|a\.m|p\.m|%|hrs)(?![a-z]))`

const weekdayAndDay = wholeWords(
  String.raw`{anyWeekday:weekday},? (?:{article} )?(?<day>\d{1,2})${suffix}${notATime}`,
)
const dayOfOtherMonth = wholeWords(
  String.raw`(?:{article} )?(?<day>\d{1,2})${suffix} (?:{of} )?(?:(?:{article} )?(?:{next:next}|{this:this}) {monthUnit}|{monthUnit} (?:{next:after}|{this:still})|dezer|(?:van de|du) {monthUnit})`,
)
const dayAlone = new RegExp(
  String.raw`(?<![a-z0-9/.,-])(?:(?<=(?<![a-z])(?:the|de|den|dem|zum|am|by|before|until|due|on|tegen|voor|bis|d'ici)\s+)(?<day>\d{1,2})(?:st|nd|rd|th|ste|de|e|er|\.)|le\s+(?<french>\d{1,2})(?!\s*(?:${expand('{month}')}|[a-z%€]|\d)))(?![\w/%]|[.,:]\d|\s+(?!(?:bitte|graag|aub|pls|please|noch|nog|spat|uit|ten)[a-z]*)[a-z]{3,})`,
  'g',
)

/** The next such day that falls on the weekday, within a year; the writer may mistake the weekday. */
function onWeekday(today: DateTime, day: number, weekday: number | undefined): DateTime | null {
  for (let ahead = 0; ahead < 4; ahead += 1) {
    const month = today.startOf('month').plus({ months: ahead })
    const date = dayOf(month.year, month.month, day)
    if (date !== null && date >= today && date.weekday === weekday) return date
  }
  return null
}

/** Finds days without a month. A weekday and a number count only when the calendar agrees. */
export function readDaysOfMonth(text: string, { today }: ReadingContext): Candidate[] {
  return [
    ...findMatches(weekdayAndDay, text, ({ weekday, day }): Found | null => {
      const date = onWeekday(today, Number(day), weekdayNamed(weekday ?? ''))
      return date === null ? null : { kind: 'date', day: date }
    }),
    ...findMatches(dayOfOtherMonth, text, ({ day, next, after }): Found => {
      const month = today.startOf('month').plus({ months: next !== undefined || after !== undefined ? 1 : 0 })
      return { kind: 'date', day: dayOf(month.year, month.month, Number(day)) }
    }),
    ...findMatches(dayAlone, text, ({ day, french }): Found | null => {
      const date = nextDayOfMonth(today, Number(day ?? french))
      return date === null ? null : { kind: 'date', day: date, doubtful: french === undefined }
    }),
  ]
}
