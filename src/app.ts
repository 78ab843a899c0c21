// Wiring only: puts the parts of Kompas together from a configuration; tests override what they fake.
import type { Logger } from 'pino'
import { createAsk } from './answers/ask.js'
import type { Ask } from './answers/types.js'
import type { ChatPlatform } from './bot/types.js'
import type { Kompas } from './cli/types.js'
import { noSecrets, type Config, type Secrets } from './config.js'
import { AppError } from './errors.js'
import { createLogger } from './logger.js'
import { loadEmbedder } from './models/embedder.js'
import type { Embedder } from './models/types.js'
import { openAnswering, type AnsweringParts } from './open-answering.js'
import { openCoordination } from './open-coordination.js'
import { openDirectory } from './open-directory.js'
import { openOnce } from './open-once.js'
import { openPlatforms } from './open-platforms.js'
import { openTelemetry } from './open-telemetry.js'
import { openRouting, type ExampleProgress } from './open-routing.js'
import { hasDatabase, openStores } from './open-storage.js'
import { issueLocalLink, openWeb, openWebActions } from './open-web.js'
import { prepareIndex, type IndexProgress } from './retrieval/prepare-index.js'
import { readDocuments } from './retrieval/read-document.js'
import type { LeaveOut } from './retrieval/find-candidates.js'
import type { WebActions } from './web/actions/types.js'
import { createHttpServer } from './web/server.js'

/** What a test or another front end may put in place of the real parts. */
export interface Overrides {
  embedder?: Embedder
  logger?: Logger
  onIndexProgress?: IndexProgress
  onExampleProgress?: ExampleProgress
  /** What a bench leaves out, to measure its worth. */
  leaveOut?: LeaveOut
  clock?: () => Date
  /** In place of those whose secrets are set. */
  platforms?: ChatPlatform[]
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
  const telemetry = openTelemetry(config.telemetryUrl)
  const documents = readDocuments(config.corpusDir)
  const embedder = overrides.embedder ?? (await loadEmbedder(config.modelDir))
  const answering = await openAnswering(config, secrets, { documents, embedder })
  const { indexed, ready, ask } = startIndexing(config, { logger, documents, embedder, answering }, overrides)
  const stores = openOnce(() => openStores(config, secrets, logger))
  const kept = { stores, hasDatabase: () => hasDatabase(config, secrets) }
  const directory = openDirectory(config, documents, kept)
  const routing = openOnce(async () => {
    const parts = { logger, documents, embedder, index: await indexed, readDirectory: directory.read }
    return openRouting(config, { ...parts, onExampleProgress: overrides.onExampleProgress })
  })
  const { glossary, isClassified: isMarked } = answering
  const { coordination, route, webActions, issueAdminLink } = openFollowing(config, secrets, {
    ...{ logger, documents, embedder, glossary, ask, routing, stores, directory, isMarked },
    ...{ platforms: overrides.platforms ?? null, clock: overrides.clock ?? (() => new Date()) },
  })
  return {
    ...{ config, logger, documents, embedder, indexed, ready, ask, stores, directory, routing, route },
    ...{ coordination, issueAdminLink },
    createServer: async () => {
      const actions = directory.exists() ? await webActions() : null
      const { routers, services } = actions === null ? noCoordination : await coordination()
      const web = { config, logger, documents, glossary, ready, actions, ask: services?.ask ?? ask }
      return createHttpServer(openWeb(web), routers)
    },
    close: async () => {
      await Promise.allSettled([indexed, routing.isOpen() ? routing() : null])
      if (stores.isOpen()) await (await stores()).database.close()
      await embedder.close()
      await telemetry.close()
    },
  }
}

const noCoordination = { routers: [], services: null }

interface FollowingParts extends Pick<
  App,
  'logger' | 'documents' | 'embedder' | 'ask' | 'routing' | 'stores' | 'directory'
> {
  glossary: AnsweringParts['glossary']
  isMarked: (text: string) => boolean
  /** Null: those whose secrets are set. */
  platforms: ChatPlatform[] | null
  clock: () => Date
}

/** What follows action items up, opened when it is first needed: asking needs no database. */
function openFollowing(
  config: Config,
  secrets: Secrets,
  { stores, directory, platforms, ...parts }: FollowingParts,
): Pick<App, 'coordination' | 'route' | 'issueAdminLink'> & { webActions: () => Promise<WebActions> } {
  const { routing, clock, logger: log, isMarked } = parts
  const route: App['route'] = async (message) => (await routing()).route(message)
  const coordination = openOnce(async () => {
    const kept = await stores()
    const references = kept.conversations
    const on = platforms ?? openPlatforms(config, secrets, { references, clock, log })
    const opened = { stores: kept, directory: await directory.open(), platforms: on }
    return openCoordination({ config, route, ...parts, ...opened })
  })
  const webActions = openOnce(async () =>
    openWebActions(config, secrets, {
      ...{ stores: await stores(), directory: await directory.open(), route, isMarked, clock },
      coordination: await coordination(),
    }),
  )
  return {
    ...{ coordination, route, webActions },
    issueAdminLink: async (siteUrl) => {
      if (config.signIn !== null) return null
      return await issueLocalLink(config, await directory.read(), siteUrl, clock())
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
