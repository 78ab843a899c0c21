// What the documents say in each language, word by word: which words they know, and how rare each is.
import { languages, type Language } from '../../languages.js'
import { foldWords } from '../../retrieval/fold-words.js'
import { splitSentences } from '../../retrieval/split-sentences.js'
import type { StrategyDocument } from '../../retrieval/types.js'
import type { Vocabulary } from './find-names.js'

/** Every sentence of the documents in a language: original or reading. */
export function sentencesOf(documents: StrategyDocument[], language: Language): string[] {
  return documents.flatMap((document) =>
    document.language === language
      ? document.passages.flatMap(({ text }) =>
          splitSentences(text, language).map((sentence) => sentence.text),
        )
      : [...document.readings[language].values()].flatMap((reading) => reading.sentences),
  )
}

/** The folded words of the documents, their readings and their questions, by language. */
export function readVocabulary(documents: StrategyDocument[]): Vocabulary {
  const vocabulary = {
    nl: new Set<string>(),
    fr: new Set<string>(),
    de: new Set<string>(),
    en: new Set<string>(),
  }
  for (const language of languages) {
    const questions = documents.flatMap((document) =>
      document.questions.filter((question) => question.language === language).map(({ text }) => text),
    )
    for (const text of [...sentencesOf(documents, language), ...questions]) {
      for (const { text: word } of foldWords(text)) vocabulary[language].add(word)
    }
  }
  return vocabulary
}

/** Inverse document frequency (natural logarithm) of folded words over the documents' sentences. */
export function measureRarity(documents: StrategyDocument[]): (word: string, language: Language) => number {
  const counts = new Map<string, number>()
  const totals = new Map<Language, number>()
  for (const language of languages) {
    const sentences = sentencesOf(documents, language)
    totals.set(language, sentences.length)
    for (const sentence of sentences) {
      for (const word of new Set(foldWords(sentence).map(({ text }) => text))) {
        const key = `${language} ${word}`
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
    }
  }
  return (word, language) =>
    Math.log(((totals.get(language) ?? 0) + 1) / ((counts.get(`${language} ${word}`) ?? 0) + 0.5))
}
