// What stands over an answer that an office reviewed.
import type { ReviewMark } from '../../answers/types.js'
import type { Language } from '../../languages.js'
import { markQuote, writeDay } from './briefing-phrases.js'
import { reviewWords } from './review-words.js'

/** "Approved by CCB on 25 November 2026." */
export function reviewText({ status, office, at, note }: ReviewMark, language: Language): string {
  const day = writeDay(at.slice(0, 10), '', language)
  const said = reviewWords[language].marks[status](office, day)
  return note === null || note === '' ? said : `${said} ${markQuote(note, language)}`
}
