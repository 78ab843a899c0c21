// The two ways in which Slack delivers: requests to /slack/events, and a connection of our own.
import { createHmac } from 'node:crypto'
import { ExpressReceiver, SocketModeReceiver, type Logger as SlackLogger, type Receiver } from '@slack/bolt'
import { Router } from 'express'
import { checkInstaller, closeUnlessAllowed, installPath } from './allow-install.js'
import { refuseOtherTimes, refuseUntil } from './check-request.js'
import { createInstallationStore } from './installation-store.js'
import { botScopes } from './scopes.js'
import type { SlackOptions } from './types.js'

const eventsPath = '/slack/events'

/** A receiver for several: what comes by either way is handled alike. */
export interface Receivers extends Receiver {
  router: Router | null
}

interface Installing {
  onInstalled: Parameters<typeof createInstallationStore>[1]
  isReady: () => boolean
  logger: SlackLogger
}

/** Where people are sent to install Kompas, on the same host as the API. */
function authorizationUrl(apiUrl: string): string {
  return new URL('/oauth/v2/authorize', apiUrl).href
}

function createHttpReceiver(
  signingSecret: string,
  options: SlackOptions,
  { isReady, logger, onInstalled }: Installing,
): { receiver: Receiver; router: Router } {
  const { clock, clientId, clientSecret, installations, apiUrl, log, allowedTeams: allowed = [] } = options
  const router = Router()
  router.use(eventsPath, refuseUntil(isReady), refuseOtherTimes(clock))
  const common = { signingSecret, endpoints: eventsPath, router, logger }
  if (clientId === undefined || clientSecret === undefined || installations === undefined)
    return { receiver: new ExpressReceiver(common), router }
  router.use(installPath, closeUnlessAllowed(allowed))
  const clients = { apiUrl: apiUrl ?? null, logger }
  const api = apiUrl === undefined ? {} : { authorizationUrl: authorizationUrl(apiUrl) }
  const receiver = new ExpressReceiver({
    ...{ ...common, clientId, clientSecret, scopes: [...botScopes] },
    // Only signs the state that comes back after installing; nobody else needs to know it.
    stateSecret: createHmac('sha256', clientSecret).update('state').digest('hex'),
    installationStore: createInstallationStore(installations, onInstalled),
    installerOptions: {
      ...{ ...api, installPath, callbackOptions: checkInstaller({ allowed, clients, log }) },
      ...(apiUrl === undefined ? {} : { clientOptions: { slackApiUrl: apiUrl } }),
    },
  })
  return { receiver, router }
}

function createSocketReceiver(appToken: string, { apiUrl }: SlackOptions, logger: SlackLogger): Receiver {
  const clientOptions = apiUrl === undefined ? {} : { clientOptions: { slackApiUrl: apiUrl } }
  return new SocketModeReceiver({ appToken, logger, installerOptions: clientOptions })
}

/** Makes the receivers that the settings ask for. */
export function createReceivers(options: SlackOptions, installing: Installing): Receivers {
  const { signingSecret, appToken } = options
  const http = signingSecret === undefined ? null : createHttpReceiver(signingSecret, options, installing)
  const socket = appToken === undefined ? null : createSocketReceiver(appToken, options, installing.logger)
  return {
    router: http?.router ?? null,
    init: (app) => {
      http?.receiver.init(app)
      socket?.init(app)
    },
    start: async () => await socket?.start(),
    stop: async () => await socket?.stop(),
  }
}
