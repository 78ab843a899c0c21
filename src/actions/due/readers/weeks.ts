// Weeks: ISO numbers (wk 14, KW 12, S23), parts of this and the next week, weekends.
import type { DateTime } from 'luxon'
import { endOfWeek, fridayOfWeek, weekdayInWeek } from '../calendar.js'
import { findMatches, type Found, type Groups } from '../find-matches.js'
import { mentions, wholeWords } from '../patterns.js'
import type { Candidate, ReadingContext } from '../types.js'

const week = String.raw`(?:{weekUnit})`
const part = String.raw`(?:(?:{article} )?(?:{begin:begin}|{middle:middle}|{end:end})(?: |-)?(?:{of} )?(?:{article} )?)?`

const numbered = wholeWords(
  String.raw`(?:(?:{begin}|{end:end}|{middle}) )?(?:{article} )?{weekNumber:word}\.?\s?(?<week>[1-9]|[1-4]\d|5[0-3])(?![\d/%]|[.,]\d)(?: (?:{of} )?{year:year}|[/-](?<slashed>20\d\d))?`,
)
const german = wholeWords(String.raw`(?<week>[1-4]?\d|5[0-3])\. (?:kw|kalenderwoche)(?: {year:year})?`)
const isoWeek = wholeWords(String.raw`(?<year>20\d\d)-?w(?<week>\d\d)`)
const parts = [
  wholeWords(
    String.raw`${part}(?:{article} )?(?:{next:next}|{coming:next2}|{this:this}|{afterNext:later}) ${week}`,
  ),
  wholeWords(String.raw`${part}(?:{article} )?${week} (?:{next:next}|{coming:next2}|{this:this})`),
  wholeWords(
    String.raw`(?:{article} )?(?:{begin:begin}|{middle:middle}|{end:end})(?: |-)?(?:{of} )?(?:{article} )?${week}`,
  ),
  wholeWords(String.raw`(?:{weekEnd}|week(?:s|en)?einde)(?: {next:next})?`),
  wholeWords(
    String.raw`(?<middle>mid-?week|midweek|wochenmitte)|(?<later>week after next|semaine d'apres la prochaine)`,
  ),
]
/** "WE" is the weekend only behind "before". */
const beforeWeekend = wholeWords(String.raw`(?<before>vor(?: dem)?|avant(?: le)?|avt(?: le)?|voor het) we`)
const weekend = wholeWords(
  String.raw`(?:(?<before>voor|avant|avt|vor|before|tegen|by|bis|d'ici|pour|pr|uiterlijk|ahead of|bfr) )?(?<after>na|apres|nach|after)? ?(?:{article} )?(?:{next:next} |{this} |{coming} )?{weekend}(?: {next:later})?`,
)

function numberedWeek(groups: Groups, today: DateTime): Found | null {
  const number = Number(groups['week'])
  const year = groups['year'] ?? groups['slashed']
  // "S1" and "S2" are half years.
  if (groups['word'] === 's' && number <= 2) return null
  if (year !== undefined) return { kind: 'week', day: fridayOfWeek(Number(year.replace("'", '20')), number) }
  const friday = fridayOfWeek(today.weekYear, number)
  const passed = friday !== null && friday < today.startOf('week')
  const day = passed ? fridayOfWeek(today.weekYear + 1, number) : friday
  return { kind: 'week', day, pastDay: friday, doubtful: groups['word'] === 'we' }
}

function weekPart(groups: Groups, today: DateTime): Found {
  const ahead =
    groups['later'] !== undefined ? 2 : groups['next'] !== undefined || groups['next2'] !== undefined ? 1 : 0
  const weekday = groups['begin'] !== undefined ? 1 : groups['middle'] !== undefined ? 3 : 5
  const day = ahead === 0 && weekday === 5 ? endOfWeek(today) : weekdayInWeek(today, ahead, weekday)
  return { kind: 'week', day: day < today ? day.plus({ weeks: 1 }) : day }
}

/** Before the weekend is Friday, over the weekend Sunday, after it Monday. */
function weekendDay(groups: Groups, today: DateTime): Found {
  const ahead = groups['next'] !== undefined || groups['later'] !== undefined ? 1 : 0
  const weekday = groups['after'] !== undefined ? 8 : groups['before'] !== undefined ? 5 : 7
  const day = weekdayInWeek(today, ahead, weekday)
  return { kind: 'week', day: day < today ? day.plus({ weeks: 1 }) : day }
}

const isMentioned = mentions(
  String.raw`(?:{weekUnit}|{weekend}|{weekEnd}|{weekNumber}\.?\s?\d{1,2}|mid-?week|wochenmitte|we|20\d\d-?w\d\d|weekeinde)`,
)

/** Finds weeks; the end of a week, and a week without a part, is its Friday. */
export function readWeeks(text: string, { today }: ReadingContext): Candidate[] {
  if (!isMentioned(text)) return []
  return [
    ...[numbered, german, isoWeek].flatMap((pattern) =>
      findMatches(pattern, text, (groups) => numberedWeek(groups, today)),
    ),
    ...parts.flatMap((pattern) => findMatches(pattern, text, (groups) => weekPart(groups, today))),
    ...[weekend, beforeWeekend].flatMap((pattern) =>
      findMatches(pattern, text, (groups) => weekendDay(groups, today)),
    ),
  ]
}
