// The strategy's words of a briefing as a citation.
import type { Citation } from '../answers/types.js'
import type { ChosenPassage } from './types.js'

/** The chosen words with their offsets and reading. */
export function citePassage({ passageId, quote, start, end, reading }: ChosenPassage): Citation {
  return { passageId, quote, start, end, ...(reading === null ? {} : { reading }) }
}
