// Loads the index, or builds it: first the document's own words, so that answers come early, then all entries.
import { StorageError } from '../errors.js'
import type { Embedder } from '../models/types.js'
import { buildIndex } from './build-index.js'
import { loadIndex, type LoadedIndex } from './load-index.js'
import type { EntryScope } from './make-entries.js'
import type { StrategyDocument } from './types.js'

/** Told while an index is built: which scope, why, and how far. */
export type IndexProgress = (state: {
  scope: EntryScope
  reason: string
  done: number
  total: number
}) => void

export interface PrepareOptions {
  documents: StrategyDocument[]
  embedder: Embedder
  dataDir: string
  /** Called with each index as soon as it can answer: at most twice. */
  onUsable: (index: LoadedIndex) => void
  onProgress?: IndexProgress | undefined
}

/**
 * Makes a whole index available: loads it when it is good, builds it when it is missing, damaged or outdated.
 * @throws StorageError when it cannot be written, ModelError when a text cannot be embedded
 */
export async function prepareIndex(options: PrepareOptions): Promise<LoadedIndex> {
  const { documents, embedder, dataDir, onUsable, onProgress } = options
  const load = (): ReturnType<typeof loadIndex> => loadIndex(dataDir, documents, embedder.id)
  const first = load()
  if ('index' in first) onUsable(first.index)
  if ('index' in first && first.index.meta.scope === 'all') return first.index
  const reason =
    'stale' in first ? first.stale : 'missing' in first ? 'none yet' : 'readings and questions to add'
  const scopes: EntryScope[] = 'index' in first ? ['all'] : ['original', 'all']
  for (const scope of scopes) {
    await buildIndex({
      ...{ documents, embedder, dataDir, scope },
      onProgress: (done, total) => onProgress?.({ scope, reason, done, total }),
    })
    const built = load()
    if (!('index' in built)) throw new StorageError(`${dataDir}: the index just built does not load`)
    onUsable(built.index)
    if (scope === 'all') return built.index
  }
  throw new StorageError(`${dataDir}: no index was built`)
}
