// Weekdays: bare, of this or the next week, "en huit", "in einer Woche", "last Friday of the month".
import type { DateTime } from 'luxon'
import { weekdayAfter, weekdayBefore, weekdayInWeek } from '../calendar.js'
import { findMatches, type Found, type Groups } from '../find-matches.js'
import { mentions, wholeWords } from '../patterns.js'
import type { Candidate, ReadingContext } from '../types.js'
import { anyOf, valueOf, wordsIn, wordsNamed } from '../vocabulary.js'
import { shortWeekdayStands, weekdayNamed } from '../weekday-names.js'

const theWeekday = String.raw`{anyWeekday:weekday}(?:[\s-]{dayPart})?`
const week = String.raw`{weekUnit}`
const link = String.raw`(?:,? (?:(?:op|on|am|de|le|den|the|of|dans) )?)`

const nextWeeks = [
  wholeWords(String.raw`(?:{article} )?{next} ${week}${link}${theWeekday}`),
  wholeWords(String.raw`(?:{article} )?${week} {next}${link}${theWeekday}`),
  wholeWords(String.raw`${theWeekday},? (?:(?:{of}|{article}) )?{next} ${week}`),
  wholeWords(String.raw`${theWeekday},? (?:(?:{of}|{article}) )?(?:la )?${week} {next}`),
]
const weekAfterNext = [
  wholeWords(String.raw`(?:{article} )?{afterNext} ${week}${link}${theWeekday}`),
  wholeWords(String.raw`${theWeekday},? (?:(?:{of}|{article}) )?(?:{afterNext} ${week}|week after next)`),
  wholeWords(String.raw`{afterNext} ${theWeekday}`),
]
const thisWeek = [
  wholeWords(String.raw`{this} ${week}${link}${theWeekday}`),
  wholeWords(String.raw`${theWeekday},? (?:(?:{of}|{article}) )?{this} ${week}`),
  wholeWords(String.raw`{this} {weekday:weekday}`),
]
const coming = [
  wholeWords(String.raw`(?:{article} )?{coming} {anyWeekday:weekday}`),
  wholeWords(String.raw`{weekday:weekday} {coming}`),
]
const next = [
  wholeWords(String.raw`(?:{article} )?{next} ${theWeekday}`),
  wholeWords(String.raw`${theWeekday} {next}`),
]
const previous = [
  wholeWords(String.raw`{previous} {weekday:weekday}`),
  wholeWords(String.raw`{previous} ${week}${link}${theWeekday}`),
  wholeWords(
    String.raw`${theWeekday},? (?:(?:{of}|{article}|from) )?(?:(?:la )?${week} {previous}|{previous} ${week}|of last week)`,
  ),
  wholeWords(String.raw`{weekday:weekday} {previous}`),
]
const inAWeek = wholeWords(String.raw`${theWeekday} {inAWeek}`)
const inTwoWeeks = wholeWords(String.raw`${theWeekday} {inTwoWeeks}`)
const inSomeWeeks = wholeWords(String.raw`${theWeekday} {within} {number:number}[\s-]?{weekUnit}`)
const full = wholeWords(String.raw`{weekday:weekday}(?:[\s-]{dayPart})?`)
const short = new RegExp(
  String.raw`(?<![a-z0-9'-])(?<weekday>${wordsIn('shortWeekdays').join('|')})(?![a-z0-9'-])\.?(?<part>\s${anyOf(wordsNamed('dayParts'))}(?![a-z]))?`,
  'g',
)

function reading(
  patterns: RegExp[],
  text: string,
  toDay: (weekday: number, groups: Groups) => Found,
): Candidate[] {
  return patterns.flatMap((pattern) =>
    findMatches(pattern, text, (groups) => {
      const weekday = weekdayNamed(groups['weekday'] ?? '')
      return weekday === undefined ? null : toDay(weekday, groups)
    }),
  )
}

/** "in two weeks" counts from today when today is that weekday. */
function weeksOn(today: DateTime, weekday: number, weeks: number): DateTime {
  return weekdayAfter(today.minus({ days: 1 }), weekday).plus({ weeks })
}

function readNamedWeeks(text: string, today: DateTime): Candidate[] {
  const inWeek =
    (weeks: number) =>
    (weekday: number): Found => ({
      kind: 'weekday',
      day: weekdayInWeek(today, weeks, weekday),
    })
  return [
    ...reading([...nextWeeks, ...next], text, inWeek(1)),
    ...reading(weekAfterNext, text, inWeek(2)),
    ...reading(thisWeek, text, (weekday) => {
      const day = weekdayInWeek(today, 0, weekday)
      return { kind: 'weekday', day: day < today ? day.plus({ weeks: 1 }) : day, pastDay: day }
    }),
  ]
}

function bare(today: DateTime, weekday: number): Found {
  return { kind: 'weekday', day: weekdayAfter(today, weekday), pastDay: weekdayBefore(today, weekday) }
}

const isMentioned = mentions('{anyWeekday}(?:{dayPart})?')

/** Finds weekdays. A bare one is the first strictly after the day of the message; "next" is in the next calendar week. */
export function readWeekdays(text: string, { today, language }: ReadingContext): Candidate[] {
  if (!isMentioned(text)) return []
  return [
    ...readNamedWeeks(text, today),
    ...reading([...coming, full], text, (weekday) => bare(today, weekday)),
    ...reading(previous, text, (weekday) => ({
      kind: 'past',
      day: weekdayBefore(today, weekday),
    })),
    ...reading([inAWeek], text, (weekday) => ({
      kind: 'weekday',
      day: weeksOn(today, weekday, 1),
    })),
    ...reading([inTwoWeeks], text, (weekday) => ({ kind: 'weekday', day: weeksOn(today, weekday, 2) })),
    ...reading([inSomeWeeks], text, (weekday, { number }) => ({
      kind: 'weekday',
      day: weeksOn(today, weekday, Number(number ?? '') || (valueOf('numbers', number ?? '') ?? 1)),
    })),
    ...findMatches(short, text, ({ weekday: word, part }, after) => {
      const weekday = valueOf('shortWeekdays', word ?? '')
      if (weekday === undefined) return null
      return { ...bare(today, weekday), doubtful: !shortWeekdayStands(word ?? '', language, part ?? after) }
    }),
  ]
}
