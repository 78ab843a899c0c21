// Fits what is known of single words and of sentences in each language: their mean vectors, and which words are nouns.
import { languages, type Language } from '../../languages.js'
import { fitLinear } from '../../models/fit-linear.js'
import type { LinearModel } from '../../models/linear-model.js'
import type { Embedder } from '../../models/types.js'
import { centre, meanVector } from '../../models/vector-arithmetic.js'
import { foldWords } from '../../retrieval/fold-words.js'
import type { StrategyDocument } from '../../retrieval/types.js'
import { sentencesOf } from './vocabulary.js'
import { shortestWord } from './word-vectors.js'

const nounPenalty = 1e-3

/**
 * Embeds every word of the document and its readings. German writes nouns with a capital, so its words teach which
 * are nouns; without their language's mean, vectors of the other languages lie in the same space.
 */
export async function fitWordSpace(
  document: StrategyDocument,
  embedder: Embedder,
): Promise<{ means: Record<Language, number[]>; nouns: LinearModel }> {
  const means = {} as Record<Language, number[]>
  const german = new Map<string, Float32Array>()
  for (const language of languages) {
    const words = new Set(
      sentencesOf([document], language).flatMap((text) => foldWords(text).map((word) => word.text)),
    )
    const vectors: Float32Array[] = []
    for (const word of words) {
      if (word.length < shortestWord) continue
      const { vector } = await embedder.embed(word, 'query')
      vectors.push(vector)
      if (language === 'de') german.set(word, vector)
    }
    means[language] = meanOf(vectors, embedder.dimension)
  }
  return { means, nouns: fitNouns(german, means.de, sentencesOf([document], 'de')) }
}

/** The mean vector of the document's sentences in each language. */
export async function meanTextVectors(
  document: StrategyDocument,
  embedder: Embedder,
): Promise<Record<Language, number[]>> {
  const means = {} as Record<Language, number[]>
  for (const language of languages) {
    const vectors: Float32Array[] = []
    for (const sentence of sentencesOf([document], language)) {
      vectors.push((await embedder.embed(sentence, 'passage')).vector)
    }
    means[language] = meanOf(vectors, embedder.dimension)
  }
  return means
}

function fitNouns(german: Map<string, Float32Array>, mean: number[], sentences: string[]): LinearModel {
  const capitals = countCapitals(sentences)
  const features: Float32Array[] = []
  const labels: string[] = []
  for (const [word, { capital, small }] of capitals) {
    const vector = german.get(word)
    if (vector === undefined) continue
    features.push(centre(vector, mean))
    labels.push(capital > small ? 'noun' : 'other')
  }
  return fitLinear({ features, labels }, { penalty: nounPenalty, order: ['other', 'noun'], steps: 100 })
}

/** How often each German word stands with and without a capital where a sentence does not demand one. */
function countCapitals(sentences: string[]): Map<string, { capital: number; small: number }> {
  const counts = new Map<string, { capital: number; small: number }>()
  for (const sentence of sentences) {
    for (const match of sentence.matchAll(/(?<=[\p{L}\p{N},;)] )\p{L}+/gu)) {
      const word = foldWords(match[0])[0]?.text
      if (word === undefined) continue
      const count = counts.get(word) ?? { capital: 0, small: 0 }
      if (/^\p{Lu}/u.test(match[0])) count.capital += 1
      else count.small += 1
      counts.set(word, count)
    }
  }
  return counts
}

function meanOf(vectors: Float32Array[], width: number): number[] {
  return Array.from(meanVector(vectors, width), (value) => Number(value.toPrecision(4)))
}
