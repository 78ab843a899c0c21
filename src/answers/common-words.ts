// Tells the words that stand everywhere in a corpus, which say nothing of a topic, from those that name one.
import type { Language } from '../languages.js'
import { foldWords, joinWords } from '../retrieval/fold-words.js'
import type { StrategyDocument } from '../retrieval/types.js'

/** A word in more than this share of a language's texts is common. */
const commonShare = 0.025

/** Counted when first needed (a fifth of a second a language), and kept as long as the documents are. */
const counted = new WeakMap<StrategyDocument[], Map<Language, Set<string>>>()

/** Whether a word stands in many of the documents' texts, readings and questions of a language. */
export function isCommon(word: string, language: Language, documents: StrategyDocument[]): boolean {
  const known = counted.get(documents) ?? new Map<Language, Set<string>>()
  const common = known.get(language) ?? findCommon(textsIn(language, documents), language)
  counted.set(documents, known.set(language, common))
  return foldWords(word).every((folded) => common.has(joinWords([folded], language)))
}

function textsIn(language: Language, documents: StrategyDocument[]): string[] {
  return documents.flatMap((document) => [
    ...(document.language === language ? document.passages.map(({ text }) => text) : []),
    ...[...document.readings[language].values()].map(({ sentences }) => sentences.join(' ')),
    ...document.questions.filter((question) => question.language === language).map(({ text }) => text),
  ])
}

function findCommon(texts: string[], language: Language): Set<string> {
  const counts = new Map<string, number>()
  for (const text of texts) {
    const words = new Set(foldWords(text).map((word) => joinWords([word], language)))
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count > texts.length * commonShare).map(([word]) => word))
}
