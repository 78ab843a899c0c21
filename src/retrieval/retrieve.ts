// Finds the passages that answer a question: candidates by meaning and by words, then late interaction.
import type { IntegerProduct } from '../models/integer-product.js'
import type { Embedder, Embedding } from '../models/types.js'
import type { Language } from '../languages.js'
import { createFinder, type FinderParts } from './find-candidates.js'
import { scoreRanges, type Coverage } from './late-interaction.js'
import type { TokenRange } from './token-store.js'
import { weighTokens } from './token-weights.js'
import type { Entry, Hit, Passage } from './types.js'

/** Below this score of the best passage a question is looked up by its other names too. */
const unsure = 0.76
/** How many passages an answer reports. */
export const hitCount = 10

/** An entry of a candidate passage with how well it covers the question. */
interface ScoredEntry {
  entry: Entry
  coverage: Coverage
}

/** A candidate passage with everything that speaks for it. */
export interface Candidate {
  passage: Passage
  /** Weighted mean over the question's tokens of the best cosine with any of the passage's found entries. */
  score: number
  /** That best cosine for each question token. */
  tokens: Float32Array
  /** The found entries, best first. */
  entries: ScoredEntry[]
}

/** What was found for a question. */
export interface Retrieval {
  question: Embedding
  /** Weight of each question token: rare ones count more. Sums to 1. */
  weights: Float32Array
  /** Best first. */
  candidates: Candidate[]
}

export interface Retriever {
  retrieve(question: string, language: Language): Promise<Retrieval>
}

export interface RetrieverParts extends FinderParts {
  embedder: Embedder
  product: IntegerProduct
}

/** Makes a retriever over a loaded index. */
export function createRetriever(parts: RetrieverParts): Retriever {
  const { index, documents, embedder, product } = parts
  const finder = createFinder(parts)
  const passages = new Map(
    documents.flatMap((document) => document.passages.map((passage) => [passage.id, passage])),
  )
  const weigh = weighTokens(index.stored)
  const score = async (question: Embedding, labels: number[]): Promise<ScoredEntry[]> => {
    const found: { entry: Entry; range: TokenRange }[] = []
    for (const label of labels) {
      const [entry, range] = [index.entries[label], index.stored[label]]
      if (entry !== undefined && range !== undefined) found.push({ entry, range })
    }
    const ranges = found.map(({ range }) => range)
    const coverages = await scoreRanges(question, ranges, index.tokens, product)
    return coverages.flatMap((coverage, at) => {
      const entry = found[at]?.entry
      return entry === undefined ? [] : [{ entry, coverage }]
    })
  }
  return {
    retrieve: async (text, language) => {
      const question = await embedder.embed(text, 'query')
      const weights = weigh(question.tokenIds)
      const labels = finder.find(question, text, language)
      const scored = await score(question, labels)
      const candidates = gatherByPassage(scored, passages, weights)
      const other = (candidates[0]?.score ?? 0) < unsure ? finder.widen(text, language) : null
      if (other === null) return { question, weights, candidates }
      // The other names only bring up further candidates: what counts stays how they cover the question as asked.
      const further = finder.find(await embedder.embed(other, 'query'), other, language)
      const added = await score(
        question,
        further.filter((label) => !labels.includes(label)),
      )
      return { question, weights, candidates: gatherByPassage([...scored, ...added], passages, weights) }
    },
  }
}

/** The ten best passages as hits. */
export function toHits(retrieval: Retrieval): Hit[] {
  return retrieval.candidates
    .slice(0, hitCount)
    .flatMap(({ passage, score, entries: [best] }) =>
      best === undefined
        ? []
        : [{ passage, score, foundBy: { kind: best.entry.kind, language: best.entry.language } }],
    )
}

/** Weighted mean of token scores. */
export function weightedMean(tokens: Float32Array, weights: Float32Array): number {
  let sum = 0
  for (let at = 0; at < tokens.length; at += 1) sum += (tokens[at] ?? 0) * (weights[at] ?? 0)
  return sum
}

function gatherByPassage(
  scored: ScoredEntry[],
  passages: Map<string, Passage>,
  weights: Float32Array,
): Candidate[] {
  const groups = new Map<string, ScoredEntry[]>()
  for (const item of scored) {
    const group = groups.get(item.entry.passageId)
    if (group === undefined) groups.set(item.entry.passageId, [item])
    else group.push(item)
  }
  const candidates: Candidate[] = []
  for (const [id, entries] of groups) {
    const passage = passages.get(id)
    if (passage !== undefined) candidates.push(toCandidate(passage, entries, weights))
  }
  return candidates.sort((a, b) => b.score - a.score || a.passage.ordinal - b.passage.ordinal)
}

function toCandidate(passage: Passage, entries: ScoredEntry[], weights: Float32Array): Candidate {
  const tokens = new Float32Array(weights.length)
  for (const { coverage } of entries) {
    // Indexed loops and no calls: this runs for every token of every candidate.
    for (let at = 0; at < tokens.length; at += 1) {
      const value = coverage.tokens[at] ?? 0
      if (value > (tokens[at] ?? 0)) tokens[at] = value
    }
  }
  entries.sort((a, b) => b.coverage.score - a.coverage.score)
  return { passage, score: weightedMean(tokens, weights), tokens, entries }
}
