// Patterns written with named pieces: `{weekday}` stands for any word for a weekday, a space for any white space.
import { anyOf, unitWords, wordsIn, wordsNamed } from './vocabulary.js'

const dayPart = anyOf(wordsNamed('dayParts'))

const pieces: Record<string, string> = {
  month: anyOf(wordsIn('months')) + String.raw`\b\.?`,
  weekday: `${anyOf(wordsIn('weekdays'))}(?:-?${dayPart})?`,
  anyWeekday: `(?:${anyOf(wordsIn('weekdays'))}(?:-?${dayPart})?|${anyOf(wordsIn('shortWeekdays'))}${String.raw`\b\.?`})`,
  relativeDay: anyOf(wordsIn('relativeDays')),
  partOfToday: anyOf(wordsNamed('partsOfToday')),
  number: String.raw`(?:\d{1,3}(?:[.,]5)?|${anyOf(wordsIn('numbers'))})`,
  ordinal: String.raw`(?:[1-9]\d?\s?(?:e|de|ste|er|ere|re|eme|ieme|nd|rd|st|th|\.)|${anyOf(wordsIn('ordinals'))})`,
  span: anyOf(wordsIn('spans')),
  year: String.raw`(?:20\d\d|'\d\d)`,
  unit: anyOf(
    unitWords('day', 'working-day', 'week', 'fortnight', 'month', 'quarter', 'half', 'year', 'hour'),
  ),
  longUnit: anyOf(unitWords('week', 'month', 'quarter', 'half', 'year')),
  workingDay: anyOf(unitWords('working-day')),
  dayUnit: anyOf(unitWords('day')),
  weekUnit: anyOf(unitWords('week')),
  quarterUnit: anyOf(unitWords('quarter')),
  halfUnit: anyOf(unitWords('half')),
  monthUnit: anyOf(unitWords('month')),
  yearUnit: anyOf(unitWords('year')),
  dayPart,
  article: anyOf(wordsNamed('articles')),
  of: anyOf(wordsNamed('of')),
  this: anyOf(wordsNamed('this')),
  coming: anyOf(wordsNamed('coming')),
  next: anyOf(wordsNamed('next')),
  afterNext: anyOf(wordsNamed('afterNext')),
  previous: anyOf(wordsNamed('previous')),
  begin: anyOf(wordsNamed('begin')),
  middle: anyOf(wordsNamed('middle')),
  end: anyOf(wordsNamed('end')),
  weekend: anyOf(wordsNamed('weekend')),
  weekNumber: anyOf(wordsNamed('weekNumber')),
  weekOf: anyOf(wordsNamed('weekOf')),
  monthEnd: anyOf(wordsNamed('monthEnd')),
  quarterEnd: anyOf(wordsNamed('quarterEnd')),
  yearEnd: anyOf(wordsNamed('yearEnd')),
  weekEnd: anyOf(wordsNamed('weekEnd')),
  dayEnd: anyOf(wordsNamed('dayEnd')),
  within: anyOf(wordsNamed('within')),
  fromNow: anyOf(wordsNamed('fromNow')),
  ago: anyOf(wordsNamed('ago')),
  agoBefore: anyOf(wordsNamed('agoBefore')),
  inAWeek: anyOf(wordsNamed('inAWeek')),
  inTwoWeeks: anyOf(wordsNamed('inTwoWeeks')),
  afterDay: anyOf(wordsNamed('afterDay')),
  beforeDay: anyOf(wordsNamed('beforeDay')),
  until: anyOf(wordsNamed('until')),
  clock: anyOf(wordsNamed('clock')),
}

const pieceNames = /\{([a-zA-Z]+)(?::([a-zA-Z]+))?\}/g

/** The source of a pattern: `{weekday}` becomes the piece, `{weekday:day}` the piece as the group `day`. */
export function expand(source: string): string {
  const filled = source.replaceAll(pieceNames, (_, name: string, group: string | undefined) => {
    const piece = pieces[name]
    if (piece === undefined) throw new Error(`no piece {${name}} for patterns`)
    return group === undefined ? `(?:${piece})` : `(?<${group}>${piece})`
  })
  return filled.replaceAll(' ?', String.raw`\s*`).replaceAll(' ', String.raw`(?:\s+|(?<='))`)
}

/** A pattern over folded text that matches whole words only. */
export function wholeWords(source: string): RegExp {
  return new RegExp(String.raw`(?<![a-z0-9])(?:${expand(source)})(?![a-z0-9])`, 'g')
}

/** A quick test whether a text names any of the pieces, so that longer patterns needn't be tried. */
export function mentions(source: string): (text: string) => boolean {
  const pattern = new RegExp(wholeWords(source).source)
  return (text) => pattern.test(text)
}
