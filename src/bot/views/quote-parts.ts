// Words of the strategy as parts of a message: the quote, its reading, and where it stands.
import type { Citation } from '../../answers/types.js'
import type { Language } from '../../languages.js'
import type { Passage, StrategyDocument } from '../../retrieval/types.js'
import type { Part } from '../types.js'
import { answerWords } from './answer-words.js'
import { passagePath } from './passage-link.js'
import { headingsShown } from './shown-headings.js'
import { siteUrl } from './view-context.js'
import { webWords } from './web-words.js'

/** Where quotes are looked up, and for whom. */
export interface QuoteContext {
  language: Language
  documents: readonly StrategyDocument[]
  publicUrl: string | null
}

/** A passage with its document; null for an id that no document has. */
export function findPassage(
  documents: readonly StrategyDocument[],
  passageId: string,
): { document: StrategyDocument; passage: Passage } | null {
  for (const document of documents) {
    const passage = document.passages.find(({ id }) => id === passageId)
    if (passage !== undefined) return { document, passage }
  }
  return null
}

/** The name of a part, with its number; the whole strategy's title for no part. */
export function partTitle(
  documents: readonly StrategyDocument[],
  partId: string | null,
  language: Language,
): string {
  const part = documents.flatMap(({ parts }) => parts).find(({ id }) => id === partId)
  if (part === undefined) return documents[0]?.title[language] ?? ''
  const number = part.number === undefined ? '' : ` ${part.number}`
  return `${webWords[language].reader.kinds[part.kind]}${number}: ${part.title[language]}`
}

/** The id of the part that a passage stands in; null for an id that no document has. */
export function partIdOf(documents: readonly StrategyDocument[], passageId: string): string | null {
  return findPassage(documents, passageId)?.passage.partId ?? null
}

/** The part that a passage stands in, by its kind, number and name; null when the document has no such part. */
export function partName(
  { document, passage }: { document: StrategyDocument; passage: Passage },
  language: Language,
): string | null {
  const part = document.parts.find(({ id }) => id === passage.partId)
  if (part === undefined) return null
  const number = part.number === undefined ? '' : ` ${part.number}`
  return `${webWords[language].reader.kinds[part.kind]}${number}: ${part.title[language]}`
}

/** Where a passage stands: the document, the part by its kind and name, and the headings as printed. */
export function sourceLabel(
  { document, passage }: { document: StrategyDocument; passage: Passage },
  language: Language,
): string {
  const headings = headingsShown([document])(passage).filter(
    (heading) => heading !== document.title[document.language],
  )
  const part = partName({ document, passage }, language)
  // In the document's own language the headings say the same.
  const name = part === null || document.language === language ? [] : [part]
  const printed = headings.length === 0 ? [] : [headings.join(' › ')]
  return [document.title[language], ...name, ...printed].join(', ')
}

/** Quotes, numbered by the passage that they come from; the numbers begin at `first`. */
export function quoteParts(
  citations: readonly Citation[],
  context: QuoteContext,
  numbers: CitedNumbers,
): Part[] {
  return citations.flatMap((citation): Part[] => {
    const found = findPassage(context.documents, citation.passageId)
    if (found === null) return []
    const { reading } = citation
    const label = answerWords[context.language].unofficialReading
    return [
      {
        ...{ kind: 'quote', text: citation.quote, language: found.document.language },
        number: numbers.of(citation),
        ...(reading === undefined ? {} : { reading: { text: reading, language: context.language, label } }),
      },
    ]
  })
}

/** Numbers passages in the order in which they are cited. */
export interface CitedNumbers {
  of(citation: Citation): number
  /** Each cited passage with its citations. */
  all(): { number: number; citations: Citation[] }[]
}

/** Begins to number. */
export function numberCitations(): CitedNumbers {
  const cited = new Map<string, { number: number; citations: Citation[] }>()
  return {
    of: (citation) => {
      const known = cited.get(citation.passageId) ?? { number: cited.size + 1, citations: [] }
      known.citations.push(citation)
      cited.set(citation.passageId, known)
      return known.number
    },
    all: () => [...cited.values()],
  }
}

/** One citation a passage, with its headings and its address, opened at the quoted words. */
export function citationParts(
  numbers: CitedNumbers,
  { language, documents, publicUrl }: QuoteContext,
): Part[] {
  return numbers.all().flatMap(({ number, citations }): Part[] => {
    const [first] = citations
    const found = first === undefined ? null : findPassage(documents, first.passageId)
    if (found === null) return []
    const span = {
      start: Math.min(...citations.map(({ start }) => start)),
      end: Math.max(...citations.map(({ end }) => end)),
    }
    return [
      {
        ...{ kind: 'citation', number, label: sourceLabel(found, language) },
        quote: citations.map(({ quote }) => quote).join(' […] '),
        url: siteUrl(publicUrl, passagePath(found.passage, span)),
      },
    ]
  })
}
