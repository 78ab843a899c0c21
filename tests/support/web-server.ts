// The web on a real port, with the real document and glossary and a fake Ask.
import type { AddressInfo } from 'node:net'
import type { Router } from 'express'
import { pino, type Logger } from 'pino'
import { Registry } from 'prom-client'
import { readGlossary } from '../../src/retrieval/glossary.js'
import { readDocument } from '../../src/retrieval/read-document.js'
import { createHttpServer } from '../../src/web/server.js'
import type { WebServices } from '../../src/web/types.js'
import { makeFakeAsk } from './fake-ask.js'
import { listRoutes } from './list-routes.js'

export const strategy = readDocument('corpus/national-security-strategy')

export const glossary = readGlossary('corpus/glossary.json')

export interface RunningWeb {
  url: string
  asked: ReturnType<typeof makeFakeAsk>['asked']
  /** "GET /board" and so on. */
  routes: string[]
  /** Lines that were logged, as JSON text. */
  logged: string[]
  stop: () => Promise<void>
}

/** Starts the web on a free port of this machine; the caller stops it. */
export async function startWeb(
  changes: Partial<WebServices> = {},
  platforms: Router[] = [],
): Promise<RunningWeb> {
  const { ask, asked } = makeFakeAsk(strategy)
  const logged: string[] = []
  const services: WebServices = {
    ask,
    documents: [strategy],
    glossary,
    actions: null,
    logger: collectingLogger(logged),
    limits: { questionsPerMinute: 10_000, pagesPerMinute: 10_000 },
    publicUrl: null,
    defaultLanguage: 'nl',
    trustedProxies: 'loopback',
    writes: false,
    ready: () => true,
    registry: new Registry(),
    teamsTab: null,
    ...changes,
  }
  const server = createHttpServer(services, platforms)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => {
        resolve()
      })
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${String(port)}`, asked, logged, routes: listRoutes(server), stop }
}

function collectingLogger(lines: string[]): Logger {
  return pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) })
}
