// Slack as a chat platform: wires what comes in to the bot, and what the bot says to Slack.
import type { ChatPlatform, OnEvent, SendResult } from '../../bot/types.js'
import { AppError, ConfigError } from '../../errors.js'
import { createAccounts } from './accounts.js'
import { createBackground } from './background.js'
import { createBoltApp } from './bolt-app.js'
import { hearInstall } from './hear-install.js'
import type { Hearing } from './hearing.js'
import { listen } from './listen.js'
import { createOwnThreads } from './own-threads.js'
import { createPrivateChannels } from './private-channels.js'
import { createReceivers } from './receivers.js'
import { readReference } from './references.js'
import { lookUp, post, update } from './send-message.js'
import { createSlackLogger } from './slack-logger.js'
import type { SlackOptions } from './types.js'
import type { ClientOptions } from './web-client.js'
import { createWorkspaces } from './workspaces.js'

/**
 * Makes the platform. With a signing secret it has a router for /slack/events; with an app token it
 * connects by itself on `start`; with a client id and secret workspaces can install it.
 * @throws ConfigError when the settings can't work together
 */
export function createSlackPlatform(options: SlackOptions): ChatPlatform {
  checkOptions(options)
  const bot: { onEvent: OnEvent | null; isReady: boolean } = { onEvent: null, isReady: false }
  const logger = createSlackLogger(options.log)
  const clients = { apiUrl: options.apiUrl ?? null, logger }
  const hearing = createHearing(options, clients, async (event) => {
    if (bot.onEvent === null) throw new AppError('Slack delivered before the start', { retryable: true })
    return await bot.onEvent(event)
  })
  const { workspaces, sender, background } = hearing
  const receivers = createReceivers(options, {
    ...{ logger, isReady: () => bot.isReady },
    onInstalled: (workspace, userId) => {
      background.run(() => hearInstall(workspace, userId, hearing))
    },
  })
  const { app, isReceiving } = createBoltApp({ receivers, workspaces, clients, logger, log: options.log })
  listen(app, hearing)
  return {
    ...{ name: 'slack', router: receivers.router, isReceiving },
    start: async (onEvent) => {
      Object.assign(bot, { onEvent, isReady: true })
      await app.start()
    },
    post: async (target, message, sending) => noted(await post(target, message, sending, sender), hearing),
    update: (reference, message, sending) => update(reference, message, sending, sender),
    lookUp: (target, key, signal) => lookUp(target, key, signal, sender),
    stop: async () => {
      bot.isReady = false
      await app.stop()
      await background.idle()
    },
  }
}

function checkOptions({
  botToken,
  signingSecret,
  appToken,
  clientId,
  clientSecret,
  installations,
}: SlackOptions) {
  const isInstallable = clientId !== undefined && clientSecret !== undefined && installations !== undefined
  if ((botToken === undefined) !== isInstallable)
    throw new ConfigError(
      'Slack: set SLACK_BOT_TOKEN for one workspace, or SLACK_CLIENT_ID and SLACK_CLIENT_SECRET for several',
    )
  if (isInstallable && signingSecret === undefined)
    throw new ConfigError('SLACK_SIGNING_SECRET: expected beside SLACK_CLIENT_ID')
  if (signingSecret === undefined && appToken === undefined)
    throw new ConfigError('Slack: set SLACK_SIGNING_SECRET for HTTP, or SLACK_APP_TOKEN for Socket Mode')
}

function createHearing(options: SlackOptions, clients: ClientOptions, emit: OnEvent): Hearing {
  const { clock, log, captureEmoji } = options
  const workspaces = createWorkspaces(options, clients)
  const privateChannels = createPrivateChannels(options.references, clock)
  return {
    ...{ emit, workspaces, privateChannels, captureEmoji, clock, log },
    background: createBackground((error) => {
      log.error({ err: error }, 'work for Slack failed after Slack had been answered')
    }),
    sender: { workspaces, privateChannels, clock, log },
    accounts: createAccounts(workspaces, clock),
    ownThreads: createOwnThreads(clock),
  }
}

/** Whoever answers in a thread where Kompas spoke may mean Kompas. */
function noted(result: SendResult, { ownThreads }: Hearing): SendResult {
  const stands = result.kind === 'sent' ? readReference(result.reference ?? '') : null
  if (stands !== null)
    ownThreads.note(stands.workspace, stands.channel, stands.thread ?? stands.timestamps[0] ?? '')
  return result
}
