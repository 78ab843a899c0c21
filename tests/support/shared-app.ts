// Kompas as it is, over the index that tests share.
import { createApp, type App } from '../../src/app.js'
import { readConfig, type Config } from '../../src/config.js'
import type { Embedder } from '../../src/models/types.js'
import { sharedDataDir } from './shared-index.js'

/** Settings over the shared index; `changes` are variables as in the environment. */
export function sharedConfig(changes: Record<string, string> = {}): Config {
  return readConfig({ DATA_DIR: sharedDataDir, LOG_LEVEL: 'silent', ...changes }).config
}

/** Kompas over the shared index; the caller closes it. */
export function openSharedApp(changes: Record<string, string> = {}): Promise<App> {
  return createApp(sharedConfig(changes))
}

/** An embedder that keeps what it was asked to embed, and stays open for the next test. */
export function countCalls(embedder: Embedder): Embedder & { embedded: string[] } {
  const embedded: string[] = []
  return {
    embedded,
    id: embedder.id,
    dimension: embedder.dimension,
    embed: (text, role) => {
      embedded.push(text)
      return embedder.embed(text, role)
    },
    close: () => Promise.resolve(),
  }
}
