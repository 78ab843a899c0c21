// Installing Kompas into a fake workspace: the consent page and the exchange of its code for a token.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { FakeInstallation, World } from './world.js'

interface Installing {
  world: World
  /** What is installed next, in order. */
  installable: FakeInstallation[]
  url: string
}

const codes = new Map<string, FakeInstallation>()

/** Sends the browser back with a code, or gives the token for it. */
export async function install(
  request: IncomingMessage,
  response: ServerResponse,
  { world, installable, url }: Installing,
): Promise<void> {
  const address = new URL(request.url ?? '/', url)
  if (address.pathname === '/oauth/v2/authorize') {
    const installation = installable.shift()!
    const code = `code-${world.nextId()}`
    codes.set(code, installation)
    installation.scopes = new Set((address.searchParams.get('scope') ?? '').split(','))
    const state = encodeURIComponent(address.searchParams.get('state') ?? '')
    response.writeHead(302, { location: `/slack/oauth_redirect?code=${code}&state=${state}` }).end()
    return
  }
  const form = new URLSearchParams(await text(request))
  const installation = codes.get(form.get('code') ?? '')
  response.setHeader('content-type', 'application/json')
  if (installation === undefined || form.get('client_secret') !== 'client-secret') {
    response.end(JSON.stringify({ ok: false, error: 'invalid_code' }))
    return
  }
  world.installations.push(installation)
  const { appId, token, botUserId, teamId, enterpriseId, isEnterpriseInstall } = installation
  response.end(
    JSON.stringify({
      ...{ ok: true, app_id: appId, access_token: token, token_type: 'bot', bot_user_id: botUserId },
      ...{ scope: [...installation.scopes].join(','), is_enterprise_install: isEnterpriseInstall },
      team: isEnterpriseInstall ? null : { id: teamId, name: 'Fake' },
      enterprise: enterpriseId === undefined ? null : { id: enterpriseId, name: 'Fake Grid' },
      authed_user: { id: 'U0ADMIN001' },
    }),
  )
}
