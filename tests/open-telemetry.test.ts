// Traces and metrics: sent to a collector where one is set, with times and kinds, never with content.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OutboxStore } from '../src/actions/outbox-store.js'
import type { OutgoingMessage } from '../src/actions/message-types.js'
import { sendDue } from '../src/jobs/outbox-sender.js'
import { observe } from '../src/observe.js'
import { openTelemetry } from '../src/open-telemetry.js'
import { now } from './support/people.js'
import { openSharedApp } from './support/shared-app.js'

interface Span {
  name: string
  spanId: string
  parentSpanId?: string
  attributes: { key: string; value: { stringValue?: string } }[]
}
interface Traces {
  resourceSpans: { scopeSpans: { spans: Span[] }[] }[]
}

const question = 'Welk aandeel van het bbp hangt af van buitenlandse handel?'
const message = { key: 'secret-key', attempts: 0, createdAt: now } as unknown as OutgoingMessage

/** One message that a platform takes. */
async function sendOne(): Promise<void> {
  const outbox: Pick<OutboxStore, 'claim' | 'settle'> = {
    claim: () => Promise.resolve([message]),
    settle: () => Promise.resolve(true),
  }
  const sender = { send: () => Promise.resolve({ kind: 'sent' as const, reference: null }) }
  const log = pino({ level: 'silent' })
  await sendDue({ outbox: outbox as OutboxStore, sender, clock: () => now, log })
}

describe('telemetry', () => {
  const received: { path: string; body: string }[] = []
  let collector: Server
  let url: string
  beforeAll(async () => {
    collector = createServer((request, response) => {
      void text(request).then((body) => {
        received.push({ path: request.url ?? '', body })
        response.setHeader('content-type', 'application/json').end('{}')
      })
    })
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`
    const app = await openSharedApp({ OTEL_EXPORTER_OTLP_ENDPOINT: url })
    await app.ask(question)
    await sendOne()
    await app.close()
  })
  afterAll(() => new Promise((resolve) => collector.close(resolve)))
  const bodies = (path: string) => received.filter((one) => one.path === path).map(({ body }) => body)

  it('traces a question with its search inside, and the outbox', () => {
    const spans = bodies('/v1/traces').flatMap((body) =>
      (JSON.parse(body) as Traces).resourceSpans.flatMap(({ scopeSpans }) =>
        scopeSpans.flatMap((scope) => scope.spans),
      ),
    )
    const [asked, searched, sent] = ['kompas.question', 'kompas.retrieval', 'kompas.outbox'].map((name) =>
      spans.find((span) => span.name === name),
    )
    expect(searched?.parentSpanId).toBe(asked?.spanId)
    expect(asked?.attributes).toEqual([{ key: 'kompas.outcome', value: { stringValue: 'cited' } }])
    expect(sent?.attributes).toEqual([{ key: 'kompas.outcome', value: { stringValue: 'sent' } }])
  })

  it('measures how long they took', () => {
    const metrics = bodies('/v1/metrics').join('')
    expect(metrics).toContain('kompas.work.duration')
    for (const word of ['question', 'retrieval', 'outbox', 'cited', 'sent']) expect(metrics).toContain(word)
  })

  it('sends no word of what was asked, answered or sent', () => {
    const all = received.map(({ body }) => body).join('')
    expect(all.length).toBeGreaterThan(500)
    for (const word of ['bbp', 'handel', '85%', 'secret-key']) expect(all).not.toContain(word)
  })

  it('is off without a collector', async () => {
    const before = received.length
    const telemetry = openTelemetry(null)
    expect(await observe('question', () => Promise.resolve(1), String)).toBe(1)
    await telemetry.close()
    expect(received.length).toBe(before)
  })

  it('fails nothing when the collector is gone', async () => {
    const telemetry = openTelemetry('http://127.0.0.1:9')
    expect(await observe('question', () => Promise.resolve(1), String)).toBe(1)
    await telemetry.close()
  })
})
