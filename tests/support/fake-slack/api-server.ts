// The fake Slack's own server: the Web API, installing, response addresses and Socket Mode.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { chatMethods, type Caller, type Method, type Values } from './chat-methods.js'
import { install } from './install.js'
import { methodScopes } from './method-scopes.js'
import { otherMethods } from './other-methods.js'
import { Refusal } from './refusal.js'
import { checkArguments } from './schemas.js'
import { streamMethods } from './stream-methods.js'
import { acceptSocket, type SocketConnection } from './web-socket.js'
import type { FakeInstallation, World } from './world.js'

const methods: Record<string, Method> = { ...chatMethods, ...streamMethods, ...otherMethods }

/** How a call goes wrong. `lost`: done, but never answered. */
export type Misbehaviour =
  | { kind: 'limited'; seconds?: number }
  | { kind: 'status'; status: number }
  | { kind: 'lost' }
  | { kind: 'refused'; code: string }
  | { kind: 'garbage' }
  | { kind: 'slow'; milliseconds: number }

interface FaultPlan {
  /** Which calls; the first that matches uses it up, unless it `lasts`. */
  matches(method: string, values: Values): boolean
  how: Misbehaviour
  lasts?: boolean
}

export interface ApiServer {
  url: string
  plans: FaultPlan[]
  /** Called with each answer to something sent by Socket Mode. */
  onSocketText: (text: string) => void
  sockets: SocketConnection[]
  /** What was sent to a response address, by its id. */
  onResponse: (id: string, body: Record<string, unknown>) => void
  stop(): Promise<void>
}

const numbers = new Set(['limit'])
const flags =
  /^(?:include_\w+|inclusive|unfurl_links|unfurl_media|link_names|mrkdwn|reply_broadcast|return_im|prevent_creation)$/

/** Undoes the form encoding: JSON in fields, numbers and truths as text. */
function readValues(body: string): Values {
  const values: Values = {}
  for (const [key, value] of new URLSearchParams(body)) {
    if (key === 'token') continue
    const isJson = /^[[{]/.test(value) && !['text', 'status'].includes(key)
    if (isJson) values[key] = JSON.parse(value)
    else if (flags.test(key)) values[key] = value === 'true' || value === '1'
    else values[key] = numbers.has(key) ? Number(value) : value
  }
  return values
}

function callerOf(request: IncomingMessage, world: World): Caller {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  const installation = world.installations.find((one) => one.token === token)
  if (token === undefined) throw new Refusal('not_authed')
  if (installation === undefined) throw new Refusal('invalid_auth')
  if (installation.isRevoked) throw new Refusal('token_revoked')
  return { world, installation }
}

function refuseUnscoped(method: string, values: Values, { world, installation }: Caller): void {
  const needed = methodScopes[method]
  if (needed === null || needed === undefined) return
  const kind = world.channels.get(String(values['channel']))?.kind
  const history = { channel: 'channels', group: 'groups', mpim: 'mpim', im: 'im' }
  const scope = needed.length === 1 ? needed[0]! : `${history[kind ?? 'channel']}:history`
  if (!installation.scopes.has(scope)) throw new Refusal('missing_scope', scope)
}

function perform(
  method: string,
  values: Values,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  world: World,
): object {
  const run = methods[method]
  if (run === undefined) throw new Refusal('unknown_method', method)
  const caller = callerOf(request, world)
  refuseUnscoped(method, values, caller)
  const problems = checkArguments(method, values)
  if (problems.length > 0) {
    world.complaints.push(...problems.map((problem) => `${method}: ${problem}`))
    throw new Refusal('invalid_arguments', problems.join('; '))
  }
  const result = run(values, caller)
  response.setHeader('x-oauth-scopes', [...caller.installation.scopes].join(','))
  world.calls.push({ method, values })
  return result
}

function sendJson(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))
}

function takePlan(plans: FaultPlan[], method: string, values: Values): Misbehaviour | null {
  const index = plans.findIndex((plan) => plan.matches(method, values))
  const plan = plans[index]
  if (plan === undefined) return null
  if (plan.lasts !== true) plans.splice(index, 1)
  return plan.how
}

/** Answers wrongly as planned. @returns whether the call is over with that */
async function misbehave(how: Misbehaviour, response: ServerResponse, run: () => object): Promise<boolean> {
  switch (how.kind) {
    case 'limited': {
      const headers = how.seconds === undefined ? {} : { 'retry-after': String(how.seconds) }
      response.writeHead(429, headers).end(JSON.stringify({ ok: false, error: 'ratelimited' }))
      return true
    }
    case 'status':
      response.writeHead(how.status).end('upstream connect error')
      return true
    case 'lost':
      run()
      return true
    case 'refused':
      sendJson(response, { ok: false, error: how.code })
      return true
    case 'garbage':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Bad gateway</html>')
      return true
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, how.milliseconds))
      return false
  }
}

async function call(
  method: string,
  request: IncomingMessage,
  response: ServerResponse,
  world: World,
  plans: FaultPlan[],
) {
  const values = readValues(await text(request))
  const run = (): object => perform(method, values, { request, response }, world)
  const how = takePlan(plans, method, values)
  if (how !== null && (await misbehave(how, response, run))) return
  try {
    sendJson(response, { ok: true, ...run() })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    sendJson(response, { ok: false, error: error.code, detail: error.message })
  }
}

/** Starts the server. */
export async function startApiServer(
  world: World,
  appToken: string,
  installable: FakeInstallation[],
): Promise<ApiServer> {
  const server = createServer((request, response) => {
    take(request, response).catch((error: unknown) => {
      world.complaints.push(String(error))
      response.destroy()
    })
  })
  const api: ApiServer = {
    ...{ url: '', plans: [], sockets: [], onSocketText: () => undefined, onResponse: () => undefined },
    stop: async () => {
      for (const socket of api.sockets) socket.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', api.url)
    const method = /^\/api\/([\w.]+)$/.exec(pathname)?.[1]
    if (pathname.startsWith('/response/')) {
      api.onResponse(pathname.slice(10), JSON.parse(await text(request)) as Record<string, unknown>)
      response.end('ok')
    } else if (method === 'apps.connections.open') {
      const isOurs = request.headers.authorization === `Bearer ${appToken}`
      const url = `${api.url.replace('http', 'ws')}/link`
      sendJson(response, isOurs ? { ok: true, url } : { ok: false, error: 'invalid_auth' })
    } else if (method === 'oauth.v2.access' || pathname === '/oauth/v2/authorize')
      await install(request, response, { world, installable, url: api.url })
    else if (method !== undefined) await call(method, request, response, world, api.plans)
    else response.writeHead(404).end()
  }
  server.on('upgrade', (request, socket) => {
    const connection = acceptSocket(request, socket, (words) => {
      api.onSocketText(words)
    })
    api.sockets.push(connection)
    connection.send(
      JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A0KOMPAS01' } }),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  api.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return api
}
