// A made-up document of one passage, with an index of its sentences, for tests of what is quoted.
import type { Language } from '../../src/languages.js'
import type { Embedding } from '../../src/models/types.js'
import { indexFormat } from '../../src/retrieval/index-files.js'
import type { LoadedIndex } from '../../src/retrieval/load-index.js'
import { splitSentences } from '../../src/retrieval/split-sentences.js'
import { toBytes } from '../../src/retrieval/token-store.js'
import type { Entry, Passage, Reading, StrategyDocument } from '../../src/retrieval/types.js'

const width = 4
/** A question of one token; a sentence covers it as well as its score says. */
export const question: Embedding = {
  ...{ vector: Float32Array.of(1, 0, 0, 0), tokens: Float32Array.of(1, 0, 0, 0) },
  ...{ tokenCount: 1, tokenIds: [1] },
}

export function makePassage(text: string): Passage {
  return {
    ...{ id: 'd:a', documentId: 'd', version: '1', partId: 'p', kind: 'text', headings: [] },
    ...{ anchor: 'a', text, mendedText: text, start: 0, end: text.length, ordinal: 0 },
  }
}

/** The document, with a numbered reading of each sentence in every other language. */
export function makeDocument(passage: Passage, language: Language): StrategyDocument {
  const sentences = splitSentences(passage.text, language).map((_, at) => `<${at}>`)
  const readingIn = (code: Language): Map<string, Reading> =>
    new Map(
      code === language ? [] : [[passage.anchor, { anchor: passage.anchor, language: code, sentences }]],
    )
  return {
    ...{ id: 'd', title: { nl: 'D', fr: 'D', de: 'D', en: 'D' }, language, version: '1', publisher: '' },
    ...{ date: '', hash: '', parts: [], passages: [passage], questions: [], misprints: [], changes: [] },
    readings: { nl: readingIn('nl'), fr: readingIn('fr'), de: readingIn('de'), en: readingIn('en') },
  }
}

/** An index of the passage's sentences, each with a token that covers the question by its score (0 to 0.3). */
export function makeSentenceIndex(scores: number[]): LoadedIndex {
  const bytes = toBytes(Float32Array.from(scores.flatMap((score) => [score, 0, 0, 0])))
  const entry: Entry = { passageId: 'd:a', kind: 'sentence', language: 'nl', text: '' }
  return {
    meta: {
      ...{ format: indexFormat, model: 'made-up', dimension: width, documents: [], entriesHash: '' },
      ...{ entryCount: scores.length, scope: 'all', files: {} as LoadedIndex['meta']['files'] },
    },
    entries: scores.map(() => entry),
    stored: scores.map((_, row) => ({ key: String(row), row, count: 1, ids: [1] })),
    tokens: {
      copy: ({ row, count }, target, offset) => {
        target.set(bytes.subarray(row * width, (row + count) * width), offset)
      },
      close: () => undefined,
    },
    nearest: () => [],
    vectorOf: () => [],
    words: { search: () => [], toJSON: () => null },
  }
}
