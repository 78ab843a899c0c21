// The stream of an answer that is being written: what is sent when, and what happens when something goes wrong.
import { afterEach, describe, expect, test } from 'vitest'
import type { Answer, AnswerSentence, Ask, AskContext } from '../../../src/answers/types.js'
import { answerWords } from '../../../src/bot/views/answer-words.js'
import { citeSentence, textsOf } from '../../support/fake-ask.js'
import { startWeb, strategy, type RunningWeb } from '../../support/web-server.js'

let web: RunningWeb
afterEach(() => web.stop())

const citation = citeSentence(strategy, textsOf(strategy, '2.4')[0]!, 0, 'en')
const sentence: AnswerSentence = { text: 'A sentence that stands.', citations: [citation] }
const extracted: Answer['outcome'] = {
  kind: 'cited',
  sentences: [{ text: citation.quote, citations: [citation] }],
  writtenBy: 'extraction',
}
const whole: Answer = {
  question: 'x',
  language: 'en',
  outcome: { kind: 'cited', sentences: [sentence], writtenBy: 'language-model' },
  hits: [],
  ms: 1,
}

const writes = (end: (context: AskContext) => Promise<Answer>): Ask => {
  return (_, context = {}) => {
    context.onStep?.({ kind: 'extracted', language: 'en', outcome: extracted })
    context.onStep?.({ kind: 'sentence', language: 'en', sentence })
    return end(context)
  }
}

/** Events with their HTML, in order. */
async function listen(question: string): Promise<{ event: string; html: string }[]> {
  const response = await fetch(`${web.url}/answer?${new URLSearchParams({ q: question }).toString()}`)
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  expect(response.headers.get('cache-control')).toContain('no-store')
  const text = await response.text()
  return Array.from(text.matchAll(/event: (\w+)\n((?:data: .*\n)+)\n/g), ([, event = '', data = '']) => ({
    event,
    html: data.replace(/^data: /gm, ''),
  }))
}

describe('an answer that is being written', () => {
  test('is extracted first, then sentence by sentence, then whole', async () => {
    web = await startWeb({ writes: true, ask: writes(() => Promise.resolve(whole)) })
    const events = await listen('x')
    expect(events.map(({ event }) => event)).toEqual(['show', 'add', 'done'])
    const [show, add, done] = events.map(({ html }) => html)
    expect(show).toContain('<blockquote')
    expect(show).not.toContain(sentence.text)
    for (const html of [add, done]) {
      expect(html).toContain(sentence.text)
      expect(html).toContain('<blockquote')
      expect(html).toContain(answerWords.en.writtenByLanguageModel)
    }
  })

  test('says which office reviewed or withdrew it', async () => {
    const review = { id: 'r', office: 'NCCN', at: '2026-11-25T09:00:00Z', note: null } as const
    const approved: Answer = { ...whole, review: { ...review, status: 'approved' } }
    web = await startWeb({ writes: true, ask: () => Promise.resolve(approved) })
    expect((await listen('x')).at(-1)?.html).toContain('approved by NCCN on')
    await web.stop()
    const withdrawn: Answer = {
      ...{ ...whole, outcome: { kind: 'not-found', nearest: [] } },
      review: { ...review, status: 'withdrawn' },
    }
    web = await startWeb({ writes: true, ask: () => Promise.resolve(withdrawn) })
    const html = (await listen('x')).at(-1)?.html
    expect(html).toContain('<h2>NCCN withdrew this answer on')
    expect(html).not.toContain(answerWords.en.notFound.title)
  })

  test('ends with a notice when answering fails, and the failure is logged', async () => {
    web = await startWeb({ writes: true, ask: writes(() => Promise.reject(new Error('secret detail'))) })
    const events = await listen('x')
    expect(events.at(-1)?.event).toBe('done')
    expect(events.at(-1)?.html).toContain('class="notice"')
    expect(JSON.stringify(events)).not.toContain('secret detail')
    expect(web.logged.join('\n')).toContain('a streamed answer failed')
  })

  test('is given up when the asker leaves', async () => {
    let leave: (reason: unknown) => void = () => undefined
    const gone = new Promise<unknown>((resolve) => (leave = resolve))
    const ask = writes(({ signal }) => {
      return new Promise((_, reject) => {
        signal?.addEventListener('abort', () => {
          leave(signal.reason)
          reject(signal.reason as Error)
        })
      })
    })
    web = await startWeb({ writes: true, ask })
    const leaving = new AbortController()
    const response = await fetch(`${web.url}/answer?q=x`, { signal: leaving.signal })
    await response.body?.getReader().read()
    leaving.abort()
    expect(await gone).toBeInstanceOf(Error)
  })

  test('says when the index is not ready', async () => {
    web = await startWeb({ writes: true, ready: () => false })
    expect(await listen('x')).toMatchObject([{ event: 'done' }])
  })
})

test('a script gets a place to listen from, everybody else the whole answer', async () => {
  web = await startWeb({ writes: true, ask: writes(() => Promise.resolve(whole)) })
  const get = async (headers: Record<string, string>): Promise<string> =>
    (await fetch(`${web.url}/?q=a%26b`, { headers })).text()
  const place = await get({ 'HX-Request': 'true' })
  expect(place).toContain('data-stream="/answer?q=a%26b"')
  expect(place).not.toContain('<blockquote')
  for (const headers of [{}, { 'HX-Request': 'true', 'HX-History-Restore-Request': 'true' }]) {
    expect(await get(headers)).toContain('<blockquote')
  }
})

test('without a language model there is no stream', async () => {
  web = await startWeb()
  expect((await fetch(`${web.url}/answer?q=x`)).status).toBe(404)
  const page = await fetch(`${web.url}/?q=disinformation`, { headers: { 'HX-Request': 'true' } })
  expect(await page.text()).toContain('<blockquote')
})
