// How much a word tells: the fewer paragraphs of the strategy have it, the more.
import type { Language } from '../languages.js'
import { foldWords, joinWords } from '../retrieval/fold-words.js'
import type { StrategyDocument } from '../retrieval/types.js'

/** The weight of a stem; 0 for one that the document doesn't have. */
export type StemWeights = (stem: string) => number

/** Shorter words tell nothing. */
const shortest = 4

/** The words of a text without case, accents and plural endings. */
export function stemsOf(text: string, language: Language): string[] {
  return foldWords(text)
    .filter((word) => word.text.length >= shortest || word.inCapitals)
    .map((word) => joinWords([word], language))
}

/** Weighs the stems of a document's paragraphs, in its own language or that of a reading. */
export function weighStems(document: StrategyDocument, language: Language): StemWeights {
  const texts = document.passages
    .filter(({ kind }) => kind === 'text')
    .map(({ text, anchor }) =>
      language === document.language
        ? text
        : (document.readings[language].get(anchor)?.sentences.join(' ') ?? ''),
    )
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const stem of new Set(stemsOf(text, language))) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return (stem) => {
    const count = counts.get(stem)
    return count === undefined ? 0 : Math.log(texts.length / count)
  }
}
