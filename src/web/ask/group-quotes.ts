// Brings an answer's quotes together: neighbouring quotes from one passage share one source line.
import type { AnswerSentence, Citation } from '../../answers/types.js'
import type { Part, Passage } from '../../retrieval/types.js'
import type { Book, Library } from '../reader/library.js'

/** Quotes from one passage. */
export interface Quote {
  place: { book: Book; part: Part; passage: Passage }
  citations: Citation[]
}

/** Something said, with the quotes that it rests on; `text` is null where the quotes speak for themselves. */
export interface QuoteGroup {
  text: string | null
  quotes: Quote[]
}

/**
 * Groups an answer's sentences for showing.
 * @throws Error when a citation names a passage that no document has, which the answers never produce
 */
export function groupQuotes(sentences: AnswerSentence[], library: Library): QuoteGroup[] {
  const groups: QuoteGroup[] = []
  for (const sentence of sentences) {
    const speaksForItself = sentence.citations.some(
      ({ quote, reading }) => quote === sentence.text || reading === sentence.text,
    )
    const text = speaksForItself || sentence.text.trim() === '' ? null : sentence.text
    let group = groups.at(-1)
    if (group === undefined || text !== null || group.text !== null) {
      group = { text, quotes: [] }
      groups.push(group)
    }
    for (const citation of sentence.citations) addCitation(group, citation, library)
  }
  return groups
}

function addCitation(group: QuoteGroup, citation: Citation, library: Library): void {
  const last = group.quotes.at(-1)
  if (last?.place.passage.id === citation.passageId) {
    last.citations.push(citation)
    return
  }
  const place = library.findPassage(citation.passageId)
  if (place === undefined) throw new Error(`no passage has the id "${citation.passageId}"`)
  group.quotes.push({ place, citations: [citation] })
}
