// Loads the current index, or says why it does not fit what it should hold.
import { join } from 'node:path'
import hnsw from 'hnswlib-node'
import {
  currentIndexFolder,
  readIndexFolder,
  storedEntriesSchema,
  type IndexFolder,
  type IndexMeta,
  type StoredEntry,
} from './index-files.js'
import { hashEntries, makeEntries } from './make-entries.js'
import { openTokenStore, type TokenStore } from './token-store.js'
import type { Entry, StrategyDocument } from './types.js'
import { loadWordIndex, type WordIndex } from './word-index.js'

/** How many neighbours the graph keeps in view while it searches. */
export const searchWidth = 100

/** An index ready to search; labels are places in `entries`. */
export interface LoadedIndex {
  meta: IndexMeta
  entries: Entry[]
  stored: StoredEntry[]
  /** The nearest entries by single vectors, best first; `score` is their cosine. */
  nearest(vector: Float32Array, most: number): { label: number; score: number }[]
  /** The stored single vector of an entry. */
  vectorOf(label: number): number[]
  tokens: TokenStore
  words: WordIndex
}

export type LoadResult = { index: LoadedIndex } | { missing: true } | { stale: string }

/**
 * Loads the current index if it was made of exactly these documents with this model.
 * @returns `missing` when there is none; `stale` with the reason when it is damaged or made of something else
 */
export function loadIndex(dataDir: string, documents: StrategyDocument[], model: string): LoadResult {
  const folder = currentIndexFolder(dataDir)
  if (folder === null) return { missing: true }
  const result = loadFolder(folder, documents, model)
  // Another process may have published a newer one, and dropped this, while it was read.
  const moved = 'stale' in result && currentIndexFolder(dataDir) !== folder
  return moved ? loadIndex(dataDir, documents, model) : result
}

function loadFolder(folder: string, documents: StrategyDocument[], model: string): LoadResult {
  const read = readIndexFolder(folder)
  if ('damage' in read) return { stale: read.damage }
  const { meta } = read
  if (meta.model !== model) return { stale: `made with model ${meta.model}, not ${model}` }
  const entries = makeEntries(documents, meta.scope)
  if (meta.entriesHash !== hashEntries(entries)) return { stale: 'the corpus has changed' }
  if (!sameDocuments(meta, documents)) return { stale: 'a document has changed' }
  try {
    return { index: open(folder, read, entries) }
  } catch (error) {
    return { stale: error instanceof Error ? error.message : String(error) }
  }
}

function sameDocuments(meta: IndexMeta, documents: StrategyDocument[]): boolean {
  const describe = (list: { id: string; version: string; hash: string }[]): string =>
    JSON.stringify(list.map(({ id, version, hash }) => [id, version, hash]))
  return describe(meta.documents) === describe(documents)
}

/** @throws Error when the files contradict each other */
function open(folder: string, { meta, contents }: IndexFolder, entries: Entry[]): LoadedIndex {
  const stored = readStoredEntries(contents['entries.json'], meta, entries)
  const tokens = contents['tokens.bin']
  const graph = new hnsw.HierarchicalNSW('ip', meta.dimension)
  graph.readIndexSync(join(folder, 'vectors.hnsw'))
  graph.setEf(searchWidth)
  return {
    meta,
    entries,
    stored,
    nearest: (vector, most) => {
      const found = graph.searchKnn([...vector], Math.min(most, entries.length))
      return found.neighbors.map((label, at) => ({ label, score: 1 - (found.distances[at] ?? 1) }))
    },
    vectorOf: (label) => graph.getPoint(label),
    tokens: openTokenStore(join(folder, 'tokens.bin'), meta.dimension, tokens.length, tokens),
    words: loadWordIndex(contents['words.json'].toString()),
  }
}

function readStoredEntries(content: Buffer, meta: IndexMeta, entries: Entry[]): StoredEntry[] {
  const stored = storedEntriesSchema.parse(JSON.parse(content.toString()))
  const rows = stored.reduce((sum, { count }) => sum + count, 0)
  const { size } = meta.files['tokens.bin']
  if (stored.length !== entries.length || meta.entryCount !== entries.length)
    throw new Error(`${stored.length} entries are stored, ${entries.length} expected`)
  if (rows * meta.dimension !== size)
    throw new Error(`${rows} vectors of ${meta.dimension} numbers do not make ${size} bytes`)
  return stored
}
