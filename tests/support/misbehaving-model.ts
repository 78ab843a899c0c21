// An OpenAI-compatible server on a real port that answers, or misbehaves in the ways that endpoints do.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'

const requestSchema = z.object({
  model: z.string(),
  stream: z.boolean().default(false),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
})

export type ModelRequest = z.infer<typeof requestSchema>

/** What the server does with a call. */
export type Behaviour =
  | { kind: 'answers'; text: (request: ModelRequest) => string; finish?: string }
  /** Streams the first text, and the second one only when let go on. */
  | { kind: 'pauses'; first: (request: ModelRequest) => string; then: string; goOn: Promise<void> }
  | { kind: 'hangs' }
  /** Sends the beginning of a text and then nothing. */
  | { kind: 'hangs-midway'; text: string }
  /** Sends the beginning of a text and cuts the connection. */
  | { kind: 'breaks-off'; text: string }
  | { kind: 'fails'; status: number; headers?: Record<string, string> }
  | { kind: 'sends'; body: string; type: string }
  | { kind: 'refuses' }

export interface MisbehavingModel {
  url: string
  /** Every call so far. */
  requests: ModelRequest[]
  /** What to do from now on: the first ones once each, the last one for ever. */
  behave: (...behaviours: Behaviour[]) => void
  stop: () => Promise<void>
}

/** Starts the server; the caller stops it. */
export async function startMisbehavingModel(): Promise<MisbehavingModel> {
  const requests: ModelRequest[] = []
  let queue: Behaviour[] = []
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const call = requestSchema.parse(JSON.parse(body))
      requests.push(call)
      const [next] = queue.length > 1 ? queue.splice(0, 1) : queue
      if (next !== undefined) respond(next, call, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    behave: (...behaviours) => {
      queue = behaviours
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function respond(behaviour: Behaviour, call: ModelRequest, response: ServerResponse): void {
  switch (behaviour.kind) {
    case 'hangs':
      return
    case 'pauses':
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(chunk({ content: behaviour.first(call) }, null))
      void behaviour.goOn.then(() => {
        response.end(`${chunk({ content: behaviour.then }, null)}${chunk({}, 'stop')}data: [DONE]\n\n`)
      })
      return
    case 'fails':
      response.writeHead(behaviour.status, { 'content-type': 'application/json', ...behaviour.headers })
      response.end('{"error":{"message":"no"}}')
      return
    case 'sends':
      response.writeHead(200, { 'content-type': behaviour.type }).end(behaviour.body)
      return
    case 'refuses':
      answer(call, response, { refusal: 'I cannot help with that.' }, 'stop')
      return
    case 'hangs-midway':
    case 'breaks-off':
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(chunk({ content: behaviour.text }, null), () => {
        if (behaviour.kind === 'breaks-off') response.destroy()
      })
      return
    case 'answers':
      answer(call, response, { content: behaviour.text(call) }, behaviour.finish ?? 'stop')
  }
}

type Words = { content: string } | { refusal: string }

function answer(call: ModelRequest, response: ServerResponse, words: Words, finish: string): void {
  if (!call.stream) {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(
      JSON.stringify({ choices: [{ message: { role: 'assistant', ...words }, finish_reason: finish }] }),
    )
    return
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const pieces = 'content' in words ? (words.content.match(/[\s\S]{1,7}/gu) ?? []) : []
  for (const content of pieces) response.write(chunk({ content }, null))
  if ('refusal' in words) response.write(chunk(words, null))
  response.write(chunk({}, finish))
  response.end('data: [DONE]\n\n')
}

function chunk(delta: object, finish: string | null): string {
  return `data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}
