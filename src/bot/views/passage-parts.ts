// One quoted place of the strategy with its reading and address, outside an answer.
import type { Citation } from '../../answers/types.js'
import type { Language } from '../../languages.js'
import { splitSentences } from '../../retrieval/split-sentences.js'
import type { Passage, StrategyDocument } from '../../retrieval/types.js'
import type { Part } from '../types.js'
import { citationParts, findPassage, numberCitations, quoteParts, type QuoteContext } from './quote-parts.js'

/** A quote as a citation, with its reading when it is a whole sentence; null when the text doesn't have it. */
function citeQuote(
  documents: readonly StrategyDocument[],
  { passageId, quote }: { passageId: string; quote: string },
  language: Language,
): Citation | null {
  const found = findPassage(documents, passageId)
  const start = found?.passage.text.indexOf(quote) ?? -1
  if (found === null || start === -1) return null
  const reading = readingOf(found, quote, language)
  return {
    ...{ passageId, quote, start, end: start + quote.length },
    ...(reading === null ? {} : { reading }),
  }
}

/** A whole passage as a citation. */
export function citePassage({ document, passage }: Found, language: Language): Citation {
  const sentences =
    language === document.language ? undefined : document.readings[language].get(passage.anchor)
  return {
    ...{ passageId: passage.id, quote: passage.text, start: 0, end: passage.text.length },
    ...(sentences === undefined ? {} : { reading: sentences.sentences.join(' ') }),
  }
}

interface Found {
  document: StrategyDocument
  passage: Passage
}

function readingOf({ document, passage }: Found, quote: string, language: Language): string | null {
  if (language === document.language) return null
  const at = splitSentences(passage.text, document.language).findIndex(({ text }) => text === quote)
  return document.readings[language].get(passage.anchor)?.sentences[at] ?? null
}

/** The quote and where it stands; nothing when there is none, or the text doesn't have it. */
export function passageParts(
  quoted: { passageId: string; quote: string } | null,
  context: QuoteContext,
): Part[] {
  const citation = quoted === null ? null : citeQuote(context.documents, quoted, context.language)
  if (citation === null) return []
  const numbers = numberCitations()
  return [...quoteParts([citation], context, numbers), ...citationParts(numbers, context)]
}
