// The headings above a passage as they are shown: one that print lacks stands in square brackets.
import type { Passage, StrategyDocument } from '../../retrieval/types.js'

/** Tells for each passage its headings, outermost first, with restored ones in square brackets. */
export function headingsShown(documents: StrategyDocument[]): (passage: Passage) => string[] {
  const restored = new Set(
    documents.flatMap(({ id, parts }) =>
      parts.flatMap((part) => (part.restored && part.heading !== null ? [`${id}:${part.heading}`] : [])),
    ),
  )
  return ({ documentId, headings }) =>
    headings.map((heading) => (restored.has(`${documentId}:${heading}`) ? `[${heading}]` : heading))
}
