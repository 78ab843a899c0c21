// Wiring only: puts the parts of Kompas together from a configuration; tests override what they fake.
import type { Logger } from 'pino'
import { Registry, collectDefaultMetrics } from 'prom-client'
import { createAsk } from './answers/ask.js'
import type { Ask } from './answers/types.js'
import type { Kompas } from './cli/types.js'
import { noSecrets, type Config, type Secrets } from './config.js'
import { AppError } from './errors.js'
import { createLogger } from './logger.js'
import { loadEmbedder } from './models/embedder.js'
import type { Embedder } from './models/types.js'
import { openAnswering, type AnsweringParts } from './open-answering.js'
import { openDirectory } from './open-directory.js'
import { openOnce } from './open-once.js'
import { openRouting, type ExampleProgress } from './open-routing.js'
import { hasDatabase, openStores } from './open-storage.js'
import { prepareIndex, type IndexProgress } from './retrieval/prepare-index.js'
import { readDocuments } from './retrieval/read-document.js'
import type { LeaveOut } from './retrieval/find-candidates.js'
import type { Glossary } from './retrieval/glossary.js'
import { createHttpServer } from './web/server.js'

/** What a test or another front end may put in place of the real parts. */
export interface Overrides {
  embedder?: Embedder
  logger?: Logger
  onIndexProgress?: IndexProgress
  onExampleProgress?: ExampleProgress
  /** What a bench leaves out, to measure its worth. */
  leaveOut?: LeaveOut
}

/** Kompas, put together: what its commands work with. */
export type App = Kompas

/**
 * Reads the corpus, loads the model, and starts to load or build the index.
 * @throws ConfigError or ModelError when the corpus or the model is not usable
 */
export async function createApp(
  config: Config,
  overrides: Overrides = {},
  secrets: Secrets = noSecrets,
): Promise<App> {
  const logger = overrides.logger ?? createLogger(config.logLevel)
  const documents = readDocuments(config.corpusDir)
  const embedder = overrides.embedder ?? (await loadEmbedder(config.modelDir))
  const answering = await openAnswering(config, secrets, { documents, embedder })
  const { indexed, ready, ask } = startIndexing(config, { logger, documents, embedder, answering }, overrides)
  const stores = openOnce(() => openStores(config, secrets, logger))
  const isKept = (): boolean => hasDatabase(config, secrets)
  const directory = openDirectory(config, documents, { stores, hasDatabase: isKept })
  const routing = openOnce(async () => {
    const parts = { documents, embedder, index: await indexed, readDirectory: directory.read }
    return openRouting(config, { ...parts, onExampleProgress: overrides.onExampleProgress })
  })
  return {
    ...{ config, logger, documents, embedder, indexed, ready, ask, stores, directory, routing },
    route: async (message) => (await routing()).route(message),
    createServer: () =>
      createHttpServer(webServices({ config, logger, documents, ask, ready }, answering.glossary)),
    close: async () => {
      await Promise.allSettled([indexed, routing.isOpen() ? routing() : null])
      if (stores.isOpen()) await (await stores()).database.close()
      await embedder.close()
    },
  }
}

/** Starts to load or build the index; `ask` waits for it. */
function startIndexing(
  { dataDir }: Config,
  parts: Pick<App, 'logger' | 'documents' | 'embedder'> & { answering: AnsweringParts },
  { leaveOut, onIndexProgress: onProgress }: Overrides,
): Pick<App, 'indexed' | 'ready' | 'ask'> {
  const { logger, documents, embedder, answering } = parts
  let current: Ask | null = null
  const indexed = prepareIndex({
    ...{ documents, embedder, dataDir, onProgress },
    onUsable: (index) => {
      current = createAsk({ ...answering, index, leaveOut })
    },
  })
  indexed.catch((error: unknown) => {
    logger.error({ err: error }, 'the index could not be built')
  })
  return {
    indexed,
    ready: () => current !== null,
    ask: async (question, context) => {
      if (current === null) await indexed
      if (current === null) throw new AppError('the index is not ready', { retryable: true })
      return current(question, context)
    },
  }
}

function webServices(
  parts: Pick<App, 'config' | 'logger' | 'documents' | 'ask' | 'ready'>,
  glossary: Glossary | undefined,
): Parameters<typeof createHttpServer>[0] {
  const { config, ...services } = parts
  const { limits, publicUrl, defaultLanguage, trustedProxies } = config
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  return {
    ...services,
    glossary: glossary ?? null,
    actions: null,
    limits,
    publicUrl,
    defaultLanguage,
    trustedProxies,
    registry,
  }
}
