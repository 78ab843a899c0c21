// The vectors of earlier builds, by text and model, so that a changed paragraph re-embeds only itself.
import { join } from 'node:path'
import hnsw from 'hnswlib-node'
import { indexFolders, readIndexFolder, storedEntriesSchema } from './index-files.js'
import { openTokenStore } from './token-store.js'

/** What embedding a text gave before. */
interface KnownVector {
  vector: number[]
  bytes: Uint8Array
  ids: number[]
}

export interface KnownVectors {
  get(key: string): KnownVector | null
  close(): void
}

/** Opens the vectors of every good index folder of this model; damaged ones and those of other models count for nothing. */
export function openKnownVectors(dataDir: string, model: string): KnownVectors {
  const opened = indexFolders(dataDir).flatMap((folder) => openFolder(folder, model) ?? [])
  return {
    get: (key) => {
      for (const folder of opened) {
        const found = folder.get(key)
        if (found !== null) return found
      }
      return null
    },
    close: () => {
      for (const folder of opened) folder.close()
    },
  }
}

function openFolder(folder: string, model: string): KnownVectors | null {
  const read = readIndexFolder(folder)
  if ('damage' in read || read.meta.model !== model) return null
  const { meta, contents } = read
  const { dimension, files } = meta
  const graph = new hnsw.HierarchicalNSW('ip', dimension)
  graph.readIndexSync(join(folder, 'vectors.hnsw'))
  const tokens = openTokenStore(
    join(folder, 'tokens.bin'),
    dimension,
    files['tokens.bin'].size,
    contents['tokens.bin'],
  )
  const stored = storedEntriesSchema.parse(JSON.parse(contents['entries.json'].toString()))
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
