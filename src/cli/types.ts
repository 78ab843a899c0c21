// What the commands need from the rest of Kompas; main.ts hands it in.
import type { Server } from 'node:http'
import type { Logger } from 'pino'
import type { MessageRouter } from '../actions/route.js'
import type { Ask } from '../answers/types.js'
import type { Config, Secrets } from '../config.js'
import type { Embedder } from '../models/types.js'
import type { Coordination } from '../open-coordination.js'
import type { OpenDirectory } from '../open-directory.js'
import type { ExampleProgress, Routing } from '../open-routing.js'
import type { Stores } from '../open-storage.js'
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
  /** Opens routing when it is first used. */
  route: MessageRouter['route']
  /** Opens routing, or waits until it is open. */
  routing(): Promise<Routing>
  directory: OpenDirectory
  /** Opens the database when it is first needed, and makes it where there is none. */
  stores(): Promise<Stores>
  /** Events in, messages out and what happens in time; nothing happens before it is started. */
  coordination(): Promise<Coordination>
  /** A link that lets the directory's first admin in, once; null where people sign in elsewhere, or none is named. */
  issueAdminLink(siteUrl: string): Promise<{ url: string; name: string } | null>
  /** The web, not listening yet. */
  createServer(): Promise<Server>
  close(): Promise<void>
}

/** Where a command reads and writes, and how it opens Kompas. */
export interface CommandContext {
  readConfig: () => { config: Config; secrets: Secrets }
  open: (
    config: Config,
    overrides: {
      onIndexProgress?: IndexProgress
      onExampleProgress?: ExampleProgress
      logger?: Logger
      leaveOut?: LeaveOut
    },
  ) => Promise<Kompas>
  stdin: NodeJS.ReadableStream
  stdout: NodeJS.WriteStream
  stderr: NodeJS.WriteStream
}
