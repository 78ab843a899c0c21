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
import { openAnswering } from './open-answering.js'
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
  let current: Ask | null = null
  const indexed = prepareIndex({
    ...{ documents, embedder, dataDir: config.dataDir },
    onUsable: (index) => {
      current = createAsk({ ...answering, index, leaveOut: overrides.leaveOut })
    },
    onProgress: overrides.onIndexProgress,
  })
  indexed.catch((error: unknown) => {
    logger.error({ err: error }, 'the index could not be built')
  })
  const ask: Ask = async (question, context) => {
    if (current === null) await indexed
    if (current === null) throw new AppError('the index is not ready', { retryable: true })
    return current(question, context)
  }
  const ready = (): boolean => current !== null
  return {
    ...{ config, logger, documents, embedder, indexed, ready, ask },
    createServer: () =>
      createHttpServer(webServices({ config, logger, documents, ask, ready }, answering.glossary)),
    close: async () => {
      await Promise.allSettled([indexed])
      await embedder.close()
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
    limits,
    publicUrl,
    defaultLanguage,
    trustedProxies,
    registry,
  }
}
