// What the commands need from the rest of Kompas; main.ts hands it in.
import type { Server } from 'node:http'
import type { Logger } from 'pino'
import type { Ask } from '../answers/types.js'
import type { Config, Secrets } from '../config.js'
import type { Embedder } from '../models/types.js'
import type { LeaveOut } from '../retrieval/find-candidates.js'
import type { LoadedIndex } from '../retrieval/load-index.js'
import type { IndexProgress } from '../retrieval/prepare-index.js'
import type { StrategyDocument } from '../retrieval/types.js'

/** Kompas as a command sees it. */
export interface Kompas {
  config: Config
  logger: Logger
  documents: StrategyDocument[]
  embedder: Embedder
  /** Resolves when the corpus is indexed; until then `ask` waits for it. */
  indexed: Promise<LoadedIndex>
  /** False until the first index can answer. */
  ready(): boolean
  ask: Ask
  /** The web, not listening yet. */
  createServer(): Server
  close(): Promise<void>
}

/** Where a command reads and writes, and how it opens Kompas. */
export interface CommandContext {
  readConfig: () => { config: Config; secrets: Secrets }
  open: (
    config: Config,
    overrides: { onIndexProgress?: IndexProgress; logger?: Logger; leaveOut?: LeaveOut },
  ) => Promise<Kompas>
  stdin: NodeJS.ReadableStream
  stdout: NodeJS.WriteStream
  stderr: NodeJS.WriteStream
}
