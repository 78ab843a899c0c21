// What the web needs from the rest of Kompas.
import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import type { Ask } from '../answers/types.js'
import type { Language } from '../languages.js'
import type { Glossary } from '../retrieval/glossary.js'
import type { StrategyDocument } from '../retrieval/types.js'
import type { WebActions } from './actions/types.js'

/** How much one address may ask for. */
interface WebLimits {
  /** Questions (and searches) per minute and address. */
  questionsPerMinute: number
  /** All other pages per minute and address. */
  pagesPerMinute: number
}

/** The web's narrow view of Kompas. */
export interface WebServices {
  ask: Ask
  documents: StrategyDocument[]
  /** Names of things in four languages; null when there is none, and then no page for it. */
  glossary: Glossary | null
  /** Action items; null without a database, and then their pages say so. */
  actions: WebActions | null
  logger: Logger
  limits: WebLimits
  /** Where people reach the site, without a slash at the end; null while nobody has said. */
  publicUrl: string | null
  /** For people whose browser asks for none of the four languages. */
  defaultLanguage: Language
  /** Reverse proxies whose X-Forwarded-For is believed, as Express's `trust proxy` takes it. */
  trustedProxies: string
  /** Whether a language model writes answers; they are then shown as they are verified. */
  writes: boolean
  /** False while the index is being built. */
  ready: () => boolean
  registry: Registry
  /** What the tab in Teams says; null where Teams isn’t connected, and then there is no page for it. */
  teamsTab: { retentionDays: number } | null
}
