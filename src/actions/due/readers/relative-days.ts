// Days counted from today by name: vandaag, tomorrow, übermorgen, "J+10"; and the end of the working day.
import { findMatches } from '../find-matches.js'
import { wholeWords } from '../patterns.js'
import type { Candidate, ReadingContext } from '../types.js'
import { valueOf } from '../vocabulary.js'

const named = wholeWords(String.raw`{relativeDay:day}(?:[\s-]{dayPart})?`)
const dayEnd = wholeWords(String.raw`(?:{article} )?{dayEnd}`)
const partOfToday = wholeWords('{partOfToday}')
const counted = wholeWords(String.raw`(?:j|t|d) ?\+ ?(?<days>\d{1,3})`)

/** Finds named days. The end of the day alone is today's; beside another day it only says when. */
export function readRelativeDays(text: string, { today }: ReadingContext): Candidate[] {
  return [
    ...findMatches(named, text, ({ day: word }) => {
      const days = valueOf('relativeDays', word ?? '')
      if (days === undefined) return null
      return { kind: days < 0 ? 'past' : 'day', day: today.plus({ days }) }
    }),
    ...findMatches(partOfToday, text, () => ({ kind: 'day', day: today, doubtful: true })),
    ...findMatches(dayEnd, text, () => ({ kind: 'day-end', day: today })),
    ...findMatches(counted, text, ({ days }) => ({
      kind: 'duration',
      day: today.plus({ days: Number(days) }),
    })),
  ]
}
