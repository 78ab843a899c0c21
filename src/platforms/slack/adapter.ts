// Slack as a chat platform: wires what comes in to the bot, and what the bot says to Slack.
import type { ChatPlatform, OnEvent } from '../../bot/types.js'
import { AppError } from '../../errors.js'
import { createAccounts } from './accounts.js'
import { createBackground } from './background.js'
import { createBoltApp } from './bolt-app.js'
import type { Hearing } from './hearing.js'
import { listen } from './listen.js'
import { createOwnThreads } from './own-threads.js'
import { createPrivateChannels } from './private-channels.js'
import { createReceivers } from './receivers.js'
import { lookUp, post, update, type SenderParts } from './send-message.js'
import { createSlackLogger } from './slack-logger.js'
import type { SlackOptions } from './types.js'
import { createWorkspaces } from './workspaces.js'

/**
 * Makes the platform. With a signing secret it has a router for /slack/events; with an app token it
 * connects by itself on `start`; with a client id and secret workspaces can install it.
 */
export function createSlackPlatform(options: SlackOptions): ChatPlatform {
  const { clock, log, captureEmoji } = options
  let onEvent: OnEvent | null = null
  const logger = createSlackLogger(log)
  const clients = { apiUrl: options.apiUrl ?? null, logger }
  const workspaces = createWorkspaces(options, clients)
  const privateChannels = createPrivateChannels(options.references, clock)
  const background = createBackground(noteLateFailure(log))
  const sender: SenderParts = { workspaces, privateChannels, clock, log }
  const hearing: Hearing = {
    ...{ workspaces, privateChannels, background, sender, captureEmoji, clock, log },
    emit: async (event) => {
      if (onEvent === null) throw new AppError('Slack delivered before the start', { retryable: true })
      return await onEvent(event)
    },
    accounts: createAccounts(workspaces, clock),
    ownThreads: createOwnThreads(clock),
  }
  const isReady = (): boolean => onEvent !== null
  const receivers = createReceivers(options, { logger, isReady, onInstalled: () => undefined })
  const app = createBoltApp({ receivers, workspaces, clients, logger, log })
  listen(app, hearing)
  return {
    name: 'slack',
    router: receivers.router,
    start: async (handler) => {
      onEvent = handler
      await app.start()
    },
    post: (target, message, sending) => post(target, message, sending, sender),
    update: (reference, message, sending) => update(reference, message, sending, sender),
    lookUp: (target, key, signal) => lookUp(target, key, signal, sender),
    stop: async () => {
      onEvent = null
      await app.stop()
      await background.idle()
    },
  }
}

function noteLateFailure(log: SlackOptions['log']) {
  return (error: unknown): void => {
    log.error({ err: error }, 'work for Slack failed after Slack had been answered')
  }
}
