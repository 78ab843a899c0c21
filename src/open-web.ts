// What the web works with: the answering, and where there is a database also the action items and signing in.
import { join } from 'node:path'
import type { Logger } from 'pino'
import { Registry, collectDefaultMetrics } from 'prom-client'
import type { Ask } from './answers/types.js'
import type { Config, Secrets } from './config.js'
import type { MessageRouter } from './actions/route.js'
import type { Coordination } from './open-coordination.js'
import type { Stores } from './open-storage.js'
import type { DirectoryStore } from './directory/directory-store.js'
import type { Directory } from './directory/types.js'
import type { Glossary } from './retrieval/glossary.js'
import type { StrategyDocument } from './retrieval/types.js'
import type { WebActions } from './web/actions/types.js'
import { createAdminLinks, issueAdminLink } from './web/session/admin-links.js'
import { createSealer, sealingSecret } from './web/session/sealer.js'
import { createSessionKeeper } from './web/session/session-keeper.js'
import { createProvider, startedSchema } from './web/sign-in/provider.js'
import { countWork } from './web/count-work.js'
import type { WebServices } from './web/types.js'

export interface WebParts {
  config: Config
  logger: Logger
  documents: StrategyDocument[]
  glossary: Glossary | undefined
  ask: Ask
  ready: () => boolean
  /** Null without a database. */
  actions: WebActions | null
}

/** The web's services. */
export function openWeb({ config, glossary, ...parts }: WebParts): WebServices {
  const { limits, publicUrl, defaultLanguage, trustedProxies, retentionDays, languageModel } = config
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  countWork(registry)
  return {
    ...{ ...parts, glossary: glossary ?? null, registry },
    ...{ limits, publicUrl, defaultLanguage, trustedProxies, writes: languageModel !== null },
    teamsTab: config.platforms.teams === null ? null : { retentionDays },
  }
}

const linkFolder = ({ dataDir }: Pick<Config, 'dataDir'>): string => join(dataDir, 'admin-links')

/** A link for the directory's first admin, for whichever process serves this data folder; null without an admin. */
export function issueLocalLink(
  config: Pick<Config, 'dataDir'>,
  directory: Directory,
  siteUrl: string,
  now: Date,
): Promise<{ url: string; name: string } | null> {
  return issueAdminLink(createAdminLinks(linkFolder(config)), directory, siteUrl, now)
}

/** What the pages of action items work with. */
export function openWebActions(
  config: Config,
  secrets: Secrets,
  parts: {
    stores: Stores
    directory: DirectoryStore
    coordination: Coordination
    route: MessageRouter['route']
    isMarked: (text: string) => boolean
    clock: () => Date
  },
): WebActions {
  const { stores, directory, coordination, route, isMarked, clock } = parts
  const secret = sealingSecret(secrets.sessionSecret)
  const before = secrets.previous.sessionSecret
  return {
    ...{ store: stores.actions, directory, settings: stores.settings, corrections: stores.corrections },
    ...{ route, isMarked, clock, timezone: config.timezone },
    findDuplicates: coordination.services.findDuplicates,
    briefings: coordination.services.briefings,
    reviews: coordination.services.reviews,
    reviewList: coordination.services.reviewList,
    sessions: createSessionKeeper(secrets.sessionSecret, before),
    sessionEnds: stores.sessionEnds,
    adminLinks: createAdminLinks(linkFolder(config)),
    signIn: openSignIn(config, secrets, stores, {
      secret,
      before: before === null ? null : sealingSecret(before),
    }),
  }
}

function openSignIn(
  { signIn }: Config,
  { signInSecret }: Secrets,
  { claims }: Stores,
  { secret, before }: { secret: Uint8Array; before: Uint8Array | null },
): WebActions['signIn'] {
  if (signIn === null || signInSecret === null) return null
  const { issuer, clientId, scopes, groupsClaim, roles } = signIn
  return {
    provider: createProvider({ issuer, clientId, clientSecret: signInSecret, scopes, groupsClaim }),
    ...{ roles, claims, started: createSealer(secret, 'sign-in', startedSchema, before) },
  }
}
