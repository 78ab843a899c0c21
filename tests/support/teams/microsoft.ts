// Microsoft's side of Teams for tests, over real HTTP: keys, sign-in, and the connector that keeps messages.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type Request, type Response } from 'express'
import { appId, createSigner, type Signer } from './signer.js'

export const appPassword = 'a-secret-of-the-tests'

/** A request that the connector got. */
export interface ConnectorRequest {
  method: string
  /** After `/v3/`. */
  path: string
  body: Record<string, unknown>
}

/** What the connector does with the next request, instead of its work. */
export interface Trouble {
  status?: number
  headers?: Record<string, string>
  body?: object
  /** Ends the connection before or after the message is kept. */
  hangUp?: 'before' | 'after'
  /** Answers nothing. */
  silent?: true
  /** Only for requests whose method and path match. */
  on?: RegExp
}

export interface Microsoft {
  url: string
  signer: Signer
  /** Newest last. */
  received: ConnectorRequest[]
  /** Taken by the next requests, one each. */
  troubles: Trouble[]
  /** By Entra id; 404 for others. */
  members: Map<string, object>
  /** How often somebody signed in. */
  signIns: number
  /** What the sign-in answers instead of a token. */
  signInTrouble: { status: number } | null
  stop(): Promise<void>
}

/** Starts it on a free port of this machine. */
export async function startMicrosoft(): Promise<Microsoft> {
  const app = express()
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const microsoft: Microsoft = {
    ...{ url: `http://127.0.0.1:${port}`, signer: createSigner(), received: [], troubles: [] },
    ...{ members: new Map(), signIns: 0, signInTrouble: null },
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
    const isRight = form['client_id'] === appId && form['client_secret'] === appPassword
    if (!isRight || form['scope'] !== 'https://api.botframework.com/.default') {
      response.status(401).json({ error: 'invalid_client' })
      return
    }
    microsoft.signIns += 1
    response.json({ token_type: 'Bearer', access_token: `token-${microsoft.signIns}`, expires_in: 3599 })
  })
}

function addConnector(app: express.Express, microsoft: Microsoft): void {
  let made = 0
  const keep = (request: Request): void => {
    const body = (request.body ?? {}) as Record<string, unknown>
    const path = decodeURIComponent(request.path.replace('/v3/', ''))
    microsoft.received.push({ method: request.method, path, body })
  }
  app.use('/v3', express.json({ limit: '10mb' }), (request, response, next) => {
    if (request.headers.authorization !== `Bearer token-${microsoft.signIns}`) {
      response.status(401).json({ error: { code: 'Unauthorized' } })
      return
    }
    const index = microsoft.troubles.findIndex(
      ({ on }) => on === undefined || on.test(`${request.method} ${decodeURIComponent(request.originalUrl)}`),
    )
    const [trouble] = index < 0 ? [] : microsoft.troubles.splice(index, 1)
    if (trouble) makeTrouble(trouble, request, response, keep)
    else next()
  })
  app.get('/v3/conversations/:conversation/members/:member', (request, response) => {
    const member = microsoft.members.get(request.params.member)
    if (member) response.json(member)
    else response.status(404).json({ error: { code: 'MemberNotFoundInConversation' } })
  })
  app.post('/v3/conversations', (request, response) => {
    keep(request)
    const body = request.body as { isGroup?: boolean; channelData?: { channel?: { id: string } } }
    made += 1
    const id = body.channelData?.channel
      ? `${body.channelData.channel.id};messageid=made-${made}`
      : `a:made-${made}`
    response.status(201).json({ id, activityId: `made-${made}` })
  })
  app.post('/v3/conversations/:conversation/activities', (request, response) => {
    keep(request)
    made += 1
    response.status(201).json({ id: `sent-${made}` })
  })
  app.put('/v3/conversations/:conversation/activities/:activity', (request, response) => {
    keep(request)
    response.json({ id: request.params.activity })
  })
  app.delete('/v3/conversations/:conversation/activities/:activity', (request, response) => {
    keep(request)
    response.end()
  })
}

function makeTrouble(
  { status = 200, headers = {}, body = {}, hangUp, silent }: Trouble,
  request: Request,
  response: Response,
  keep: (request: Request) => void,
): void {
  if (hangUp === 'after' || silent === true) keep(request)
  if (hangUp) request.socket.destroy()
  else if (silent !== true) response.status(status).set(headers).json(body)
}
