// Lets only those workspaces install Kompas that its operator has named; anybody else's token is given back.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ExpressReceiverOptions, Installation } from '@slack/bolt'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import { isLanguage, type Language } from '../../languages.js'
import { createClient, type ClientOptions } from './web-client.js'
import { say } from './words.js'

export const installPath = '/slack/install'

/** True where the workspace, or the organisation that it belongs to, is named. */
export function isAllowedTeam(
  { teamId, enterpriseId }: { teamId: string | null; enterpriseId: string | null },
  allowed: readonly string[],
): boolean {
  return [teamId, enterpriseId].some((id) => id !== null && allowed.includes(id))
}

/** The first language that the browser asks for and Kompas speaks. */
function languageOf(request: IncomingMessage): Language {
  const asked = (request.headers['accept-language'] ?? '').split(',').map((one) => one.trim().slice(0, 2))
  return asked.find(isLanguage) ?? 'en'
}

function refuse(request: IncomingMessage, response: ServerResponse): void {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
  response.writeHead(403, headers).end(say('notAllowedToInstall', languageOf(request)))
}

/** Where nobody is named nobody can install Kompas: the page that leads to Slack is closed. */
export function closeUnlessAllowed(allowed: readonly string[]): RequestHandler {
  return (request, response, next) => {
    if (allowed.length > 0) next()
    else refuse(request, response)
  }
}

interface Parts {
  allowed: readonly string[]
  clients: ClientOptions
  log: Logger
}

type CallbackOptions = NonNullable<NonNullable<ExpressReceiverOptions['installerOptions']>['callbackOptions']>

/** Kompas keeps no key to a place that it has no business in. */
async function giveBack(token: string, from: object, { clients, log }: Pick<Parts, 'clients' | 'log'>) {
  try {
    const client = createClient(token, clients)
    await client.auth.revoke()
  } catch (error) {
    log.warn({ ...from, err: error }, 'the token of a refused Slack workspace could not be given back')
  }
}

/** Checks who installed Kompas once Slack has told, before anything of it is kept. */
export function checkInstaller({ allowed, clients, log }: Parts): CallbackOptions {
  return {
    afterInstallation: async (installation, _options, request, response) => {
      const { team, enterprise, bot } = installation as Installation
      const from = { teamId: team?.id ?? null, enterpriseId: enterprise?.id ?? null }
      if (isAllowedTeam(from, allowed)) return true
      log.warn(from, 'a Slack workspace that is not in SLACK_ALLOWED_TEAMS tried to install Kompas')
      if (bot !== undefined) await giveBack(bot.token, from, { clients, log })
      refuse(request, response)
      return false
    },
  }
}
