// Picks the sentences of a passage that answer, word for word.
import type { IntegerProduct } from '../models/integer-product.js'
import type { Language } from '../languages.js'
import { scoreRanges } from '../retrieval/late-interaction.js'
import type { LoadedIndex } from '../retrieval/load-index.js'
import { weightedMean, type Retrieval } from '../retrieval/retrieve.js'
import { splitSentences, type Sentence } from '../retrieval/split-sentences.js'
import type { Passage, StrategyDocument } from '../retrieval/types.js'
import type { AnswerSentence, Citation } from './types.js'

/** A sentence is quoted beside the best one when it covers the question nearly as well. */
const nearlyAsGood = 0.035
const mostSentences = 3

export interface Extractor {
  /** One answer sentence a passage, in the order given; each quote is verbatim by construction. */
  extract(passages: Passage[], retrieval: Retrieval, language: Language): Promise<AnswerSentence[]>
}

/** Makes an extractor over the index's sentence entries. */
export function createExtractor(parts: {
  index: LoadedIndex
  documents: StrategyDocument[]
  product: IntegerProduct
}): Extractor {
  const { index, product } = parts
  const documents = new Map(parts.documents.map((document) => [document.id, document]))
  const sentenceLabels = new Map<string, number[]>()
  for (const [label, { kind, passageId }] of index.entries.entries()) {
    if (kind !== 'sentence') continue
    const labels = sentenceLabels.get(passageId)
    if (labels === undefined) sentenceLabels.set(passageId, [label])
    else labels.push(label)
  }
  return {
    extract: async (passages, retrieval, language) => {
      const labels = passages.flatMap(({ id }) => sentenceLabels.get(id) ?? [])
      const ranges = labels.flatMap((label) => index.stored[label] ?? [])
      const coverages = await scoreRanges(retrieval.question, ranges, index.tokens, product)
      const scores = new Map(
        labels.map((label, at) => [
          label,
          weightedMean(coverages[at]?.tokens ?? new Float32Array(), retrieval.weights),
        ]),
      )
      return passages.flatMap((passage) => {
        const document = documents.get(passage.documentId)
        if (document === undefined) return []
        const each = (sentenceLabels.get(passage.id) ?? []).map((label) => scores.get(label) ?? 0)
        return [quotePassage(document, passage, language, each)]
      })
    },
  }
}

/**
 * Quotes the best sentences of a passage: all of it when it has one sentence only.
 * @param scores how well each sentence covers the question, in order; empty for a passage of one sentence
 */
function quotePassage(
  document: StrategyDocument,
  passage: Passage,
  language: Language,
  scores: number[],
): AnswerSentence {
  const sentences = splitSentences(passage.text, document.language)
  const chosen =
    scores.length === sentences.length ? bestRun(scores) : { first: 0, last: sentences.length - 1 }
  const citation = citeSentences(document, passage, sentences, chosen, language)
  return { text: citation.quote, citations: [citation] }
}

/** Cites the sentences from `first` to `last`, with the same sentences of the reading. */
export function citeSentences(
  document: StrategyDocument,
  passage: Passage,
  sentences: Sentence[],
  { first, last }: { first: number; last: number },
  language: Language,
): Citation {
  const start = sentences[first]?.start ?? 0
  const end = sentences[last]?.end ?? passage.text.length
  const reading = document.readings[language].get(passage.anchor)?.sentences
  const words = reading?.length === sentences.length ? reading.slice(first, last + 1).join(' ') : undefined
  return {
    passageId: passage.id,
    quote: passage.text.slice(start, end),
    start,
    end,
    ...(words === undefined || language === document.language ? {} : { reading: words }),
  }
}

/** The best sentence, widened to neighbours that are nearly as good: a quote never skips a sentence. */
function bestRun(scores: number[]): { first: number; last: number } {
  const best = scores.indexOf(Math.max(...scores))
  const enough = (at: number): boolean => (scores[at] ?? -1) >= (scores[best] ?? 0) - nearlyAsGood
  let first = best
  let last = best
  while (last - first + 1 < mostSentences && enough(last + 1)) last += 1
  while (last - first + 1 < mostSentences && enough(first - 1)) first -= 1
  return { first, last }
}
