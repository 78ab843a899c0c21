// Measures a large index, made of the stored vectors with noise: recall against exact search, time, and memory.
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import hnsw from 'hnswlib-node'
import { createIntegerProduct } from '../models/integer-product.js'
import type { Embedding } from '../models/types.js'
import { constructionWidth, linksPerNode } from '../retrieval/build-index.js'
import { scoreRanges } from '../retrieval/late-interaction.js'
import { searchWidth, type LoadedIndex } from '../retrieval/load-index.js'
import { openTokenStore, type TokenRange } from '../retrieval/token-store.js'
import { median } from './measure-speed.js'
import type { Kompas } from './types.js'

const noise = 0.02
const neighbours = 10
const compared = 64
const questionCount = 50

export interface ScaleReport {
  entries: number
  /** Of the ten nearest by exact search, the share that the graph finds. */
  recallAt10: number
  /** Medians over that of embedding a question: the graph alone, and with late interaction read from disk. */
  nearest: number
  nearestAndCompare: number
  tokenFileMegabytes: number
  /** What searching added to the process, beside the graph of single vectors. */
  addedMegabytes: number
}

/** Builds an index of `count` entries in a temporary folder and asks it questions of the corpus. */
export async function measureScale(
  { indexed, documents, embedder }: Kompas,
  count: number,
): Promise<ScaleReport> {
  const index = await indexed
  const texts = documents.flatMap((document) => document.questions).map(({ text }) => text)
  const questions: Embedding[] = []
  const embedTimes: number[] = []
  for (let at = 0; at < Math.min(questionCount, texts.length); at += 1) {
    const text = texts[Math.floor((at * texts.length) / questionCount)] ?? ''
    const started = performance.now()
    questions.push(await embedder.embed(text, 'query'))
    embedTimes.push(performance.now() - started)
  }
  const folder = mkdtempSync(join(tmpdir(), 'kompas-scale-'))
  try {
    const made = makeLarge(index, count, join(folder, 'tokens.bin'))
    const before = process.memoryUsage.rss()
    const result = await askLarge(made, questions, join(folder, 'tokens.bin'), index.meta.dimension)
    const bare = median(embedTimes)
    return {
      entries: count,
      recallAt10: result.recall,
      nearest: median(result.nearestTimes) / bare,
      nearestAndCompare: median(result.allTimes) / bare,
      tokenFileMegabytes: Math.round(statSync(join(folder, 'tokens.bin')).size / 1e6),
      addedMegabytes: Math.round((process.memoryUsage.rss() - before) / 1e6),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Large {
  graph: InstanceType<typeof hnsw.HierarchicalNSW>
  exact: InstanceType<typeof hnsw.BruteforceSearch>
  ranges: TokenRange[]
}

function makeLarge(index: LoadedIndex, count: number, tokenFile: string): Large {
  const { dimension } = index.meta
  const random = repeatableNoise(2026)
  const graph = new hnsw.HierarchicalNSW('ip', dimension)
  graph.initIndex(count, linksPerNode, constructionWidth, 2026)
  graph.setEf(searchWidth)
  const exact = new hnsw.BruteforceSearch('ip', dimension)
  exact.initIndex(count)
  const ranges: TokenRange[] = []
  const file = openSync(tokenFile, 'w')
  let row = 0
  for (let label = 0; label < count; label += 1) {
    const source = label % index.entries.length
    const vector = unit(index.vectorOf(source).map((value) => value + noise * random()))
    graph.addPoint(vector, label)
    exact.addPoint(vector, label)
    const stored = index.stored[source] ?? { row: 0, count: 0 }
    const bytes = new Uint8Array(stored.count * dimension)
    index.tokens.copy(stored, bytes, 0)
    writeSync(file, bytes)
    ranges.push({ row, count: stored.count })
    row += stored.count
  }
  closeSync(file)
  return { graph, exact, ranges }
}

async function askLarge(
  { graph, exact, ranges }: Large,
  questions: Embedding[],
  tokenFile: string,
  dimension: number,
): Promise<{ recall: number; nearestTimes: number[]; allTimes: number[] }> {
  const store = openTokenStore(tokenFile, dimension, statSync(tokenFile).size)
  const product = await createIntegerProduct()
  const nearestTimes: number[] = []
  const allTimes: number[] = []
  let found = 0
  for (const question of questions) {
    const started = performance.now()
    const near = graph.searchKnn([...question.vector], compared).neighbors
    nearestTimes.push(performance.now() - started)
    await scoreRanges(
      question,
      near.flatMap((label) => ranges[label] ?? []),
      store,
      product,
    )
    allTimes.push(performance.now() - started)
    const best = exact.searchKnn([...question.vector], neighbours).neighbors
    found += best.filter((label) => near.slice(0, neighbours).includes(label)).length
  }
  store.close()
  return { recall: found / (questions.length * neighbours), nearestTimes, allTimes }
}

/** Numbers between -1 and 1 that are the same in every run (a linear congruential generator). */
function repeatableNoise(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 31 - 1
  }
}

function unit(vector: number[]): number[] {
  const length = Math.hypot(...vector) || 1
  return vector.map((value) => value / length)
}
