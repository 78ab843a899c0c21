// Builds the index of the corpus: embeds what is new, reuses what is known, and publishes atomically.
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import hnsw from 'hnswlib-node'
import { StorageError } from '../errors.js'
import type { Embedder } from '../models/types.js'
import { indexFormat, makeBuildFolder, publishIndex, sha256, type StoredEntry } from './index-files.js'
import { openKnownVectors, type KnownVectors } from './known-vectors.js'
import { hashEntries, makeEntries, type EntryScope } from './make-entries.js'
import { toBytes } from './token-store.js'
import type { Entry, StrategyDocument } from './types.js'
import { buildWordIndex } from './word-index.js'

/** Links a node (M) and width of the search while building: recall@10 ≥ 0.99 at 100,000 entries. */
export const linksPerNode = 24
export const constructionWidth = 200
const seed = 2026

/** Told after each entry: how many are done, of how many. */
type Progress = (done: number, total: number) => void

export interface BuildOptions {
  documents: StrategyDocument[]
  embedder: Embedder
  dataDir: string
  scope: EntryScope
  onProgress?: Progress
}

/**
 * Builds the index and makes it the current one; until then the old one stays as it is.
 * Vectors of texts that an earlier index (same model) holds are copied, not computed.
 * @throws StorageError when the data folder cannot be written; ModelError when a text cannot be embedded
 */
export async function buildIndex(options: BuildOptions): Promise<void> {
  const { documents, embedder, dataDir, scope } = options
  const entries = makeEntries(documents, scope)
  const entriesHash = hashEntries(entries)
  const known = openKnownVectors(dataDir, embedder.id)
  try {
    const name = `${scope}-${sha256(embedder.id + entriesHash).slice(0, 12)}-${process.pid}`
    const folder = makeBuildFolder(dataDir, name)
    await writeVectors(folder, entries, known, options)
    writeFileSync(join(folder, 'words.json'), JSON.stringify(buildWordIndex(entries)))
    publishIndex(dataDir, name, {
      format: indexFormat,
      model: embedder.id,
      dimension: embedder.dimension,
      documents: documents.map(({ id, version, hash }) => ({ id, version, hash })),
      entriesHash,
      entryCount: entries.length,
      scope,
    })
  } catch (cause) {
    if (isFileError(cause)) {
      throw new StorageError(`${dataDir}: the index cannot be written (${cause.code ?? cause.message})`, {
        cause,
      })
    }
    throw cause
  } finally {
    known.close()
  }
}

async function writeVectors(
  folder: string,
  entries: Entry[],
  known: KnownVectors,
  { embedder, onProgress }: BuildOptions,
): Promise<void> {
  const graph = new hnsw.HierarchicalNSW('ip', embedder.dimension)
  graph.initIndex(Math.max(1, entries.length), linksPerNode, constructionWidth, seed)
  const tokens = openSync(join(folder, 'tokens.bin'), 'w')
  const stored: StoredEntry[] = []
  let row = 0
  try {
    for (const [label, entry] of entries.entries()) {
      const key = vectorKey(embedder.id, entry)
      const vectors = known.get(key) ?? (await embedEntry(embedder, entry))
      graph.addPoint(vectors.vector, label)
      writeSync(tokens, vectors.bytes)
      stored.push({ key, row, count: vectors.ids.length, ids: vectors.ids })
      row += vectors.ids.length
      onProgress?.(label + 1, entries.length)
    }
  } finally {
    closeSync(tokens)
  }
  graph.writeIndexSync(join(folder, 'vectors.hnsw'))
  writeFileSync(join(folder, 'entries.json'), JSON.stringify(stored))
}

async function embedEntry(
  embedder: Embedder,
  entry: Entry,
): Promise<{ vector: number[]; bytes: Uint8Array; ids: number[] }> {
  const { vector, tokens, tokenIds } = await embedder.embed(entry.text, 'passage')
  return { vector: [...vector], bytes: toBytes(tokens), ids: tokenIds }
}

function vectorKey(model: string, entry: Entry): string {
  return sha256(`${model}\n${entry.text}`).slice(0, 32)
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}
