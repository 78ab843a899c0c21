// The vectors of the index before, by text and model, so that a changed paragraph re-embeds only itself.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import hnsw from 'hnswlib-node'
import { currentIndexFolder, readIndexMeta, storedEntriesSchema } from './index-files.js'
import { openTokenStore } from './token-store.js'

export interface KnownVectors {
  get(key: string): { vector: number[]; bytes: Uint8Array; ids: number[] } | null
  close(): void
}

const none: KnownVectors = { get: () => null, close: () => undefined }

/** Opens the vectors of the current index; none when there is no index, a damaged one, or one of another model. */
export function openKnownVectors(dataDir: string, model: string): KnownVectors {
  const folder = currentIndexFolder(dataDir)
  if (folder === null) return none
  const read = readIndexMeta(folder)
  if ('damage' in read || read.meta.model !== model) return none
  const { dimension, files } = read.meta
  const graph = new hnsw.HierarchicalNSW('ip', dimension)
  graph.readIndexSync(join(folder, 'vectors.hnsw'))
  const tokens = openTokenStore(join(folder, 'tokens.bin'), dimension, files['tokens.bin'].size)
  const stored = storedEntriesSchema.parse(JSON.parse(readFileSync(join(folder, 'entries.json'), 'utf8')))
  const labels = new Map(stored.map((entry, label) => [entry.key, label]))
  return {
    get: (key) => {
      const label = labels.get(key)
      const entry = label === undefined ? undefined : stored[label]
      if (label === undefined || entry === undefined) return null
      const bytes = new Uint8Array(entry.count * dimension)
      tokens.copy(entry, bytes, 0)
      return { vector: graph.getPoint(label), bytes, ids: entry.ids }
    },
    close: () => {
      tokens.close()
    },
  }
}
