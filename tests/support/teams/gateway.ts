// Stands between the Playground and Kompas: signs what goes in, as Microsoft does, and notes what goes both ways.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import type { Signer } from './signer.js'

/** One request that passed through. */
interface Passage {
  method: string
  path: string
  body: Record<string, unknown>
  status: number
  answer: unknown
}

export interface Gateway {
  url: string
  /** Where Kompas is; set before the Playground speaks. */
  kompas: string
  playground: string
  /** What the Playground said to Kompas, and what Kompas answered at once. */
  toKompas: Passage[]
  /** What Kompas sent to the Playground's connector. */
  toPlayground: Passage[]
  stop(): Promise<void>
}

/** Starts the gateway on a free port. */
export async function startGateway(signer: Signer): Promise<Gateway> {
  const app = express().use(express.json({ limit: '10mb' }))
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const gateway: Gateway = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ kompas: '', playground: '', toKompas: [], toPlayground: [] },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  app.use(async (request, response) => {
    const isConnector = request.path.startsWith('/_connector')
    const target = isConnector ? gateway.playground : gateway.kompas
    const body = (request.body ?? {}) as Record<string, unknown>
    nameRatedMessage(body, gateway)
    const token = signer.sign({ serviceUrl: String(body['serviceUrl']) })
    const authorization = isConnector ? request.headers.authorization : `Bearer ${token}`
    const passed = await fetch(`${target}${request.originalUrl}`, {
      method: request.method,
      headers: { 'content-type': 'application/json', authorization: authorization ?? '' },
      ...(request.method === 'GET' ? {} : { body: JSON.stringify(body) }),
    })
    const text = await passed.text()
    const answer: unknown = text === '' ? null : parse(text)
    const passage = { method: request.method, path: request.originalUrl, body, status: passed.status, answer }
    ;(isConnector ? gateway.toPlayground : gateway.toKompas).push(passage)
    response
      .status(passed.status)
      .type(passed.headers.get('content-type') ?? 'text/plain')
      .send(text)
  })
  return gateway
}

/** Teams tells which message is rated, its Playground leaves it out: it's the last one that has thumbs. */
function nameRatedMessage(body: Record<string, unknown>, { toPlayground }: Gateway): void {
  if (body['name'] !== 'message/submitAction' || body['replyToId'] !== undefined) return
  const rated = toPlayground.findLast(({ body: sent }) => JSON.stringify(sent).includes('feedbackLoop'))
  body['replyToId'] = (rated?.answer as { id?: string } | undefined)?.id
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
