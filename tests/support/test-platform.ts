// A chat platform for kill tests: takes messages over HTTP, sometimes slowly, limited or without an answer.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** A running platform and what it got, in order. */
export interface TestPlatform {
  url: string
  received: { key: string; threadKey: string }[]
  /** The version of the card that each message now shows, by the message's reference. */
  shown: Map<string, number>
  stop(): Promise<void>
}

/** @param random from 0 to 1, decides how the platform behaves */
export async function startPlatform(random: () => number): Promise<TestPlatform> {
  const received: TestPlatform['received'] = []
  const shown: TestPlatform['shown'] = new Map()

  /** @param keep does what is asked @returns the message's reference */
  async function take(
    request: IncomingMessage,
    response: ServerResponse,
    keep: (body: unknown) => string,
  ): Promise<void> {
    const body: unknown = JSON.parse(await text(request))
    if (random() < 0.05) {
      response.writeHead(429, { 'retry-after': '1' }).end()
      return
    }
    const reference = keep(body)
    if (random() < 0.03) {
      // Posted, but the answer gets lost on the way.
      request.socket.destroy()
      return
    }
    await new Promise((resolve) => setTimeout(resolve, random() * 10))
    response.end(reference)
  }

  function post(body: unknown): string {
    const message = body as TestPlatform['received'][number] & { version: number }
    const reference = String(received.push(message))
    shown.set(reference, message.version)
    return reference
  }

  function replace(body: unknown): string {
    const { reference, version } = body as { reference: string; version: number }
    shown.set(reference, version)
    return reference
  }

  function lookUp(url: URL, response: ServerResponse): void {
    const index = received.findIndex((one) => one.key === url.searchParams.get('key'))
    response.writeHead(index < 0 ? 404 : 200).end(String(index + 1))
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://platform')
    if (url.pathname === '/look-up') lookUp(url, response)
    // A client that was killed half-way through its request has sent nothing.
    else take(request, response, url.pathname === '/replace' ? replace : post).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    ...{ received, shown },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
