// Three hundred hostile inputs at the command line in one process, and over HTTP: answered calmly, each of them.
import type { AddressInfo, Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { App } from '../../src/app.js'
import { readAnswers } from '../support/answer-contract.js'
import { hostileTexts } from '../support/hostile-inputs.js'
import { runCommand } from '../support/run-command.js'
import { openSharedApp } from '../support/shared-app.js'

/** What only a look inside would show. */
const inside = /node_modules|\.[jt]sx?:\d+|\n\s+at |TypeError|RangeError|SyntaxError|root:x:/

test('there are three hundred, all different', () => {
  expect(new Set(hostileTexts).size).toBe(300)
})

describe('at the command line', () => {
  test('every text is answered, in order, in the promised form', { timeout: 180_000 }, async () => {
    const stdin = hostileTexts.map((question, id) => `${JSON.stringify({ id, question })}\n`).join('')
    const { code, stdout, stderr } = await runCommand(['ask', '--jsonl'], { stdin })
    expect([code, stderr]).toEqual([0, ''])
    const answers = readAnswers(stdout)
    expect(answers.map(({ id }) => id)).toEqual(hostileTexts.map((_, id) => String(id)))
    for (const { answer } of answers) expect(answer).not.toMatch(inside)
  })

  test('every text as a line of its own, raw, is answered as bad input or left out when empty', async () => {
    const lines = hostileTexts.map((text) => text.replaceAll('\n', ' '))
    const { code, stdout, stderr } = await runCommand(['ask', '--jsonl'], { stdin: `${lines.join('\n')}\n` })
    const answers = readAnswers(stdout)
    expect(code).toBe(0)
    expect(answers).toHaveLength(lines.filter((line) => line.trim() !== '').length)
    for (const { reason } of answers) expect(reason).toBe('bad-input')
    expect(stderr).not.toMatch(inside)
  })

  test('wrong types and shapes are answered as bad input', async () => {
    const values: unknown[] = [0, -1, 1e308, true, null, [], {}, ['a'], { a: 1 }, '']
    const lines = values.flatMap((value) => [
      value,
      { id: 'x', question: value === '' ? 0 : value },
      { id: [value], question: 'a' },
      { id: 'x', question: 'a', thread: { value } },
      { id: 'x', question: 'a', thread: [{ role: 'person', text: [value] }] },
      { id: 'x', question: 'a', language: [value] },
    ])
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    const proto = '{"__proto__":{"question":"a","id":"x"}}'
    const stdin = [...lines.map((line) => JSON.stringify(line)), deep, proto].join('\n')
    const { code, stdout, stderr } = await runCommand(['ask', '--jsonl'], { stdin })
    const answers = readAnswers(stdout)
    expect([code, answers.length]).toEqual([0, lines.length + 2])
    for (const { reason } of answers) expect(reason).toBe('bad-input')
    expect(stderr).not.toMatch(inside)
  })

  test('hostile threads are data', async () => {
    const stdin = hostileTexts
      .filter((text, at) => at % 10 === 0 || text.length > 1_000_000)
      .map((text, id) => JSON.stringify({ id, question: 'En dat?', thread: [{ role: 'person', text }] }))
      .join('\n')
    const { code, stdout, stderr } = await runCommand(['ask', '--jsonl'], { stdin })
    expect([code, stderr, readAnswers(stdout).length]).toEqual([0, '', stdin.split('\n').length])
  })

  test('bytes that are no text are answered', async () => {
    const stdin = [Uint8Array.from({ length: 5000 }, (_, at) => (at * 197) % 256)]
    const { code, stdout } = await runCommand(['ask', '--jsonl'], { stdin })
    expect(code).toBe(0)
    for (const { reason } of readAnswers(stdout)) expect(reason).toBe('bad-input')
  })
})

describe('over HTTP', () => {
  let app: App
  let server: Server
  let url: string
  beforeAll(async () => {
    app = await openSharedApp({ QUESTIONS_PER_MINUTE: '1000000', PAGES_PER_MINUTE: '1000000' })
    await app.indexed
    server = await app.createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve))
    await app.close()
  })

  /** Asks and checks what came back; an address that is too long is refused before any page. */
  async function send(path: string): Promise<number> {
    const response = await fetch(`${url}${path}`)
    const html = await response.text()
    expect(html).not.toMatch(inside)
    return response.status
  }

  test('every text as a question gets a page', { timeout: 180_000 }, async () => {
    for (const text of hostileTexts) {
      const query = encodeURIComponent(text.toWellFormed())
      const status = await send(`/?lang=en&q=${query}`)
      expect([200, query.length > 60_000 ? 431 : 200], text.slice(0, 80)).toContain(status)
    }
  })

  test('every text as a search, a part, a document or a parameter is answered calmly', async () => {
    const base = '/read/national-security-strategy'
    const makePaths = [
      (value: string) => `${base}/search?s=${value}`,
      (value: string) => `${base}/${value}`,
      (value: string) => `/read/${value}`,
      (value: string) => `${base}/2.4?from=${value}&start=${value}`,
    ]
    for (const [at, text] of hostileTexts.filter(({ length }) => length < 1000).entries()) {
      const value = encodeURIComponent(text.toWellFormed())
      for (const step of [0, 1]) {
        const path = makePaths[(at + step) % makePaths.length]!(value)
        expect([200, 301, 302, 303, 400, 404], path).toContain(await send(path))
      }
    }
  })

  test('what was asked is shown as text, never as markup', async () => {
    for (const text of ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '</textarea><h1>x']) {
      const html = await (await fetch(`${url}/?q=${encodeURIComponent(text)}`)).text()
      expect(html).not.toContain(text)
    }
  })
})
