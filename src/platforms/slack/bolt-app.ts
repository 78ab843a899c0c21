// Sets Bolt up: who a request is for, and that Slack is answered only when the event is dealt with.
import {
  App,
  AuthorizationError,
  type AuthorizeResult,
  type Logger as SlackLogger,
  type ReceiverEvent,
} from '@slack/bolt'
import type { Logger } from 'pino'
import { z } from 'zod'
import { AppError } from '../../errors.js'
import type { Receivers } from './receivers.js'
import type { Workspaces } from './workspaces.js'
import type { ClientOptions } from './web-client.js'

const appIdSchema = z.object({ api_app_id: z.string().nullish() })

/** The id of the app that a request is for; null where it doesn't say. */
export function appIdOf(body: unknown): string | null {
  const parsed = appIdSchema.safeParse(body)
  return parsed.success ? (parsed.data.api_app_id ?? null) : null
}

interface BoltParts {
  receivers: Receivers
  workspaces: Workspaces
  clients: ClientOptions
  logger: SlackLogger
  log: Logger
}

/** Makes Bolt's app, without listeners. `isReceiving` is true while Slack waits for something. */
export function createBoltApp({ receivers, workspaces, clients, logger, log }: BoltParts): {
  app: App
  isReceiving: () => boolean
} {
  const app = new App({
    receiver: receivers,
    logger,
    clientOptions: clients.apiUrl === null ? {} : { slackApiUrl: clients.apiUrl },
    convoStore: false,
    authorize: async (source, body): Promise<AuthorizeResult> => {
      const { teamId = null, enterpriseId = null, isEnterpriseInstall } = source
      const from = { appId: appIdOf(body), teamId, enterpriseId, isEnterpriseInstall }
      const workspace = await workspaces.findSource(from)
      if (workspace === null) throw new AppError('Kompas is not installed there, or it is another app')
      const { botToken, botId, botUserId } = workspace
      return { botToken, botId, botUserId, workspace }
    },
  })
  return { app, isReceiving: answerLast(app, log) }
}

/**
 * Bolt tells Slack that an event arrived before anybody has dealt with it. Here it's told afterwards, and
 * not at all when that failed, so that Slack delivers it again.
 */
function answerLast(app: App, log: Logger): () => boolean {
  const process = app.processEvent.bind(app)
  let waiting = 0
  const deal = async (event: ReceiverEvent): Promise<void> => {
    let answer: { body: unknown } | null = null
    const hold = (body?: unknown): Promise<void> => {
      answer ??= { body }
      return Promise.resolve()
    }
    try {
      await process({ ...event, ack: hold })
    } catch (error) {
      log.error({ err: causeOf(error) }, 'a request of Slack could not be dealt with')
      throw causeOf(error)
    }
    const held = answer as { body: unknown } | null
    if (held !== null) await event.ack(held.body)
  }
  app.processEvent = async (event) => {
    waiting += 1
    try {
      await deal(event)
    } finally {
      waiting -= 1
    }
  }
  return () => waiting > 0
}

/** Where Slack couldn't be asked whose request it is, it isn't a stranger's: it may come again. */
function causeOf(error: unknown): unknown {
  const isPassing =
    error instanceof AuthorizationError && error.original instanceof AppError && error.original.retryable
  return isPassing ? error.original : error
}
