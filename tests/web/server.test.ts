// The server around the pages: health, limits, failures, what is counted and logged, platforms' raw bodies.
import { Router, raw } from 'express'
import { Registry } from 'prom-client'
import { afterEach, expect, test, vi } from 'vitest'
import { answerWords } from '../../src/bot/views/answer-words.js'
import { webWords } from '../../src/bot/views/web-words.js'
import { startWeb, type RunningWeb } from '../support/web-server.js'

let web: RunningWeb
afterEach(() => web.stop())

test('while the index is built, health is fine, readiness and questions wait, reading works', async () => {
  web = await startWeb({ ready: () => false })
  expect((await fetch(`${web.url}/healthz`)).status).toBe(200)
  expect((await fetch(`${web.url}/readyz`)).status).toBe(503)
  expect((await fetch(`${web.url}/read/national-security-strategy/2.4`)).status).toBe(200)
  const response = await fetch(`${web.url}/?q=navo&lang=fr`)
  expect(response.status).toBe(503)
  expect(response.headers.get('retry-after')).toBe('30')
  expect(await response.text()).toContain(answerWords.fr.notReady)
  expect(web.asked).toEqual([])
})

test('once built, it is ready', async () => {
  web = await startWeb()
  expect((await fetch(`${web.url}/readyz`)).status).toBe(200)
})

test('too many questions get a page in the reader’s language; reading goes on', async () => {
  web = await startWeb({ limits: { questionsPerMinute: 2, pagesPerMinute: 100 } })
  const ask = (): Promise<Response> => fetch(`${web.url}/?q=navo`, { headers: { cookie: 'lang=de' } })
  expect([(await ask()).status, (await ask()).status]).toEqual([200, 200])
  const refused = await ask()
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).not.toBeNull()
  expect(await refused.text()).toContain(webWords.de.problems.tooMany.text)
  expect((await fetch(`${web.url}/read/national-security-strategy`)).status).toBe(200)
  expect((await fetch(`${web.url}/healthz`)).status).toBe(200)
})

test('addresses behind a trusted proxy are counted apart', async () => {
  web = await startWeb({ limits: { questionsPerMinute: 1, pagesPerMinute: 100 } })
  const ask = async (from: string): Promise<number> =>
    (await fetch(`${web.url}/?q=navo`, { headers: { 'x-forwarded-for': from } })).status
  expect([await ask('192.0.2.1'), await ask('192.0.2.2'), await ask('192.0.2.1')]).toEqual([200, 200, 429])
})

test.each([
  ['crash', 500],
  ['retry later', 503],
])('a failure (%s) shows a page and a reference, and is logged with it', async (question, status) => {
  web = await startWeb()
  const response = await fetch(`${web.url}/?lang=en&q=${encodeURIComponent(question)}`)
  const html = await response.text()
  expect(response.status).toBe(status)
  expect(html).toContain(answerWords.en.failed)
  expect(html).toContain(`>${question}</textarea>`)
  expect(html).not.toMatch(/secret detail|\n\s+at /)
  const reference = /<code>([0-9a-f]{8})<\/code>/.exec(html)![1]!
  expect(web.logged.find((line) => line.includes(reference))).toContain('secret detail')
})

test('requests are counted by kind of page, and questions are never logged', async () => {
  web = await startWeb()
  await fetch(`${web.url}/?q=een+geheime+vraag+over+desinformatie`)
  await fetch(`${web.url}/made-up-address`)
  const { url } = web
  // A response may reach the reader a moment before the server has counted it.
  await vi.waitFor(async () => {
    const metrics = await (await fetch(`${url}/metrics`)).text()
    expect(metrics).toContain('kompas_http_requests_total{page="ask",status="200"} 1')
    expect(metrics).toContain('kompas_http_requests_total{page="other",status="404"} 1')
  })
  expect(web.logged.join()).not.toMatch(/geheime|made-up/)
})

test('two servers can count apart', async () => {
  web = await startWeb({ registry: new Registry() })
  const other = await startWeb({ registry: new Registry() })
  expect((await fetch(`${other.url}/metrics`)).status).toBe(200)
  await other.stop()
})

test('a platform gets its body byte for byte', async () => {
  let received: unknown
  const platform = Router()
  platform.post('/slack/events', raw({ type: () => true }), (request, response) => {
    received = request.body
    response.send('ok')
  })
  web = await startWeb({}, [platform])
  const body = '{"a" :  1}\n'
  const response = await fetch(`${web.url}/slack/events`, { method: 'POST', body })
  expect(response.status).toBe(200)
  expect(String(received)).toBe(body)
})

test('behind https, browsers are told to stay there and the cookie is sent there alone', async () => {
  web = await startWeb({ publicUrl: 'https://kompas.example' })
  const { headers } = await fetch(`${web.url}/?lang=fr`)
  expect(headers.get('strict-transport-security')).toContain('max-age=31536000')
  expect(headers.get('set-cookie')).toContain('Secure')
})
