// One passage of the strategy as a message: its words, their reading, and where they stand.
import type { Passage, StrategyDocument } from '../../retrieval/types.js'
import type { Message } from '../types.js'
import { citePassage } from './passage-parts.js'
import { citationParts, numberCitations, quoteParts, sourceLabel, type QuoteContext } from './quote-parts.js'

/** The whole passage, word for word. */
export function passageMessage(
  found: { document: StrategyDocument; passage: Passage },
  context: QuoteContext,
): Message {
  const { language } = context
  const citation = citePassage(found, language)
  const numbers = numberCitations()
  const said = quoteParts([citation], context, numbers)
  const reading = citation.reading === undefined ? '' : ` (${citation.reading})`
  return {
    language,
    parts: [...said, ...citationParts(numbers, context)],
    fallbackText: `«${citation.quote}»${reading}\n${sourceLabel(found, language)}`,
  }
}
