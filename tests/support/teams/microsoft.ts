// Microsoft's side of Teams for tests, over real HTTP: keys, sign-in, and the connector that keeps messages.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { isSignedByCertificate } from './certificate.js'
import { appId, createSigner, type Signer } from './signer.js'

export const appPassword = 'a-secret-of-the-tests'

/** A request that the connector got. */
interface ConnectorRequest {
  method: string
  /** After `/v3/`. */
  path: string
  connection: string | undefined
  body: Record<string, unknown>
}

/** What the connector does with the next request, instead of its work. */
export interface Trouble {
  status?: number
  headers?: Record<string, string>
  body?: object
  /** Ends the connection, before or after the message is kept. */
  hangUp?: 'before' | 'after'
  /** Keeps the message, and answers nothing. */
  silent?: true
  /** Only for requests whose method and path match. */
  on?: RegExp
}

/** A message that stands in a conversation. */
export interface KeptMessage {
  id: string
  activity: Record<string, unknown>
}

export interface Microsoft {
  url: string
  signer: Signer
  /** Newest last. */
  received: ConnectorRequest[]
  /** Taken by the next requests, one each. */
  troubles: Trouble[]
  /** By the conversation's id, in the order in which they were begun. */
  conversations: Map<string, KeptMessage[]>
  /** How many messages were posted. */
  made: number
  /** By a name of the test's; found by `id`, 404 for others. */
  members: Map<string, { id: string } & Record<string, unknown>>
  /** Posts and replacements wait for it: nothing is kept or answered before. */
  hold: Promise<void> | null
  /** How often somebody signed in. */
  signIns: number
  /** What the sign-in answers instead of a token. */
  signInTrouble: { status: number } | null
  stop(): Promise<void>
}

/** Addresses of this process so far: tokens are cached by them, so that none may serve twice. */
const ports = new Set<number>()

async function listenAnew(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  if (!ports.has(port)) {
    ports.add(port)
    return port
  }
  await new Promise((resolve) => server.close(resolve))
  return listenAnew(server)
}

/** Starts it on a free port of this machine. */
export async function startMicrosoft(): Promise<Microsoft> {
  const app = express()
  const server = createServer(app)
  // A test that is busy for a while finds its connections as it left them.
  server.keepAliveTimeout = 120_000
  const port = await listenAnew(server)
  const microsoft: Microsoft = {
    ...{ url: `http://127.0.0.1:${port}`, signer: createSigner(), received: [], troubles: [] },
    ...{ members: new Map(), conversations: new Map(), made: 0, signIns: 0, signInTrouble: null, hold: null },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  addSignIn(app, microsoft)
  addConnector(app, microsoft)
  return microsoft
}

function addSignIn(app: express.Express, microsoft: Microsoft): void {
  app.get('/keys', (_, response) => response.json(microsoft.signer.keys))
  app.get('/openid', (_, response) =>
    response.json({ issuer: 'https://api.botframework.com', jwks_uri: `${microsoft.url}/keys` }),
  )
  app.post('/:tenant/oauth2/v2.0/token', express.urlencoded(), (request, response) => {
    if (microsoft.signInTrouble !== null) {
      response.status(microsoft.signInTrouble.status).json({ error: 'temporarily_unavailable' })
      return
    }
    const form = request.body as Record<string, string>
    const wanted = [appId, 'client_credentials', 'https://api.botframework.com/.default']
    const isAsked = [form['client_id'], form['grant_type'], form['scope']].join() === wanted.join()
    const answer = (isProven: boolean): void => {
      if (!isProven || !isAsked) {
        response.status(401).json({ error: 'invalid_client' })
        return
      }
      microsoft.signIns += 1
      response.json({ token_type: 'Bearer', access_token: `token-${microsoft.signIns}`, expires_in: 3599 })
    }
    const assertion = form['client_assertion']
    if (assertion === undefined) answer(form['client_secret'] === appPassword)
    else void isSignedByCertificate(assertion, `${microsoft.url}${request.path}`).then(answer)
  })
}

function addConnector(app: express.Express, microsoft: Microsoft): void {
  app.use('/v3', express.json({ limit: '10mb' }), async (request, response) => {
    if (request.method !== 'GET') await microsoft.hold
    if (request.headers.authorization !== `Bearer token-${microsoft.signIns}`) {
      response.status(401).json({ error: { code: 'Unauthorized' } })
      return
    }
    const path = decodeURIComponent(request.originalUrl.replace('/v3/', ''))
    const body = (request.body ?? {}) as Record<string, unknown>
    const { connection } = request.headers
    const received: ConnectorRequest = { method: request.method, path, connection, body }
    const index = microsoft.troubles.findIndex(({ on }) => on?.test(`${request.method} ${path}`) ?? true)
    const [trouble] = index < 0 ? [] : microsoft.troubles.splice(index, 1)
    const isKept = trouble === undefined || trouble.hangUp === 'after' || trouble.silent === true
    const answer = isKept
      ? keep(received, microsoft)
      : { status: trouble.status ?? 200, body: trouble.body ?? {} }
    if (trouble?.hangUp) request.socket.destroy()
    else if (trouble?.silent !== true)
      response
        .status(answer.status)
        .set(trouble?.headers ?? {})
        .json(answer.body)
  })
}

const notFound = (code: string) => ({ status: 404, body: { error: { code } } })

/** What the connector does: it keeps, replaces, removes and tells who is there. */
function keep(received: ConnectorRequest, microsoft: Microsoft): { status: number; body: object } {
  const { method, path, body } = received
  const [, conversation = '', collection, id = ''] = path.split('/')
  if (method === 'GET' && collection === 'members') {
    const member = [...microsoft.members.values()].find((one) => one.id === id)
    return member ? { status: 200, body: member } : notFound('MemberNotFoundInConversation')
  }
  microsoft.received.push(received)
  if (path === 'conversations') return begin(body, microsoft)
  const there = microsoft.conversations.get(conversation) ?? []
  microsoft.conversations.set(conversation, there)
  if (method === 'POST') return { status: 201, body: { id: say(there, body, microsoft) } }
  const index = there.findIndex((message) => message.id === id)
  if (index < 0) return notFound('ActivityNotFoundInConversation')
  if (method === 'PUT') there[index] = { id, activity: body }
  else there.splice(index, 1)
  return { status: 200, body: { id } }
}

/** A new thread in a channel, or a chat with one person. */
function begin(body: Record<string, unknown>, microsoft: Microsoft): { status: number; body: object } {
  const { channelData, members, activity } = body as {
    channelData?: { channel?: { id: string } }
    members?: { id: string }[]
    activity?: Record<string, unknown>
  }
  const channel = channelData?.channel?.id
  if (channel === undefined) return { status: 201, body: { id: `a:chat-${members?.[0]?.id ?? ''}` } }
  const there: KeptMessage[] = []
  const activityId = say(there, activity ?? {}, microsoft)
  const id = `${channel};messageid=${activityId}`
  microsoft.conversations.set(id, there)
  return { status: 201, body: { id, activityId } }
}

function say(there: KeptMessage[], activity: Record<string, unknown>, microsoft: Microsoft): string {
  microsoft.made += 1
  const id = `sent-${microsoft.made}`
  there.push({ id, activity })
  return id
}
