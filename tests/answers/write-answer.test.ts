// A language model's answer: what stands is shown, what doesn't is dropped, and every failure is told apart.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AnswerSentence } from '../../src/answers/types.js'
import type { WriteAnswerRequest } from '../../src/answers/write-answer.js'
import { line, openTestWriter, passageWith, type TestWriter } from '../support/answer-writer.js'
import { startMisbehavingModel, type Behaviour, type MisbehavingModel } from '../support/misbehaving-model.js'

const trade = passageWith('die goed is voor maar liefst 85% van het bbp')
const alliances = passageWith('De NAVO blijft de hoeksteen van onze collectieve verdediging.')
const exportQuote = 'Op wereldvlak behoort België tot de top 20 van exportlanden.'
const natoQuote = 'De NAVO blijft de hoeksteen van onze collectieve verdediging.'
const good = line('NATO remains the cornerstone of our collective defence.', alliances, natoQuote)
const goodToo = line('Belgium ranks among the top 20 exporting countries in the world.', trade, exportQuote)

let server: MisbehavingModel
let writer: TestWriter
let hasty: TestWriter

beforeAll(async () => {
  server = await startMisbehavingModel()
  writer = await openTestWriter(server.url)
  hasty = await openTestWriter(server.url, 400)
})

afterAll(async () => {
  await writer.close()
  await hasty.close()
  await server.stop()
})

const request: WriteAnswerRequest = {
  question: 'Which alliances does Belgium rely on?',
  language: 'en',
  passages: [alliances, trade],
}

const says = (...lines: string[]): Behaviour => ({ kind: 'answers', text: () => lines.join('\n') })

describe('a model that answers', () => {
  test.each([false, true])('is shown with verbatim quotes (streaming: %s)', async (streaming) => {
    server.behave(says(good, goodToo))
    const shown: AnswerSentence[] = []
    const onSentence = streaming ? (sentence: AnswerSentence) => shown.push(sentence) : undefined
    const written = await writer.write({ ...request, onSentence })
    if (written.kind !== 'written') throw new Error(written.kind)
    expect(written.dropped).toEqual([])
    expect(written.sentences.map(({ text }) => text)).toHaveLength(2)
    if (streaming) expect(shown).toEqual(written.sentences)
    for (const { passageId, quote, start, end } of written.sentences.flatMap(({ citations }) => citations)) {
      const passage = [alliances, trade].find(({ id }) => id === passageId)
      expect(passage?.text.slice(start, end)).toBe(quote)
    }
    expect(written.sentences[0]?.citations[0]?.reading).toBe(
      'NATO remains the cornerstone of our collective defence.',
    )
  })

  test('finds a quote whose white space and quotation marks differ', async () => {
    server.behave(
      says(
        line(
          'NATO remains the cornerstone of our collective defence.',
          alliances,
          natoQuote.replace(/ /g, '  '),
        ),
      ),
    )
    expect(await writer.write(request)).toMatchObject({
      kind: 'written',
      sentences: [{ citations: [{ quote: natoQuote }] }],
    })
  })

  test('keeps whole lines of an answer that was cut at its limit', async () => {
    server.behave({ kind: 'answers', text: () => `${good}\n${goodToo.slice(0, 60)}`, finish: 'length' })
    expect(await writer.write(request)).toMatchObject({ kind: 'written', sentences: [{}], dropped: [] })
  })

  test('may say that the passages do not answer', async () => {
    server.behave(says('{"none":true}'))
    expect(await writer.write(request)).toEqual({ kind: 'nothing-left', dropped: [] })
  })

  test('sees passages, thread and question as fenced data only', async () => {
    server.behave(says(good))
    const thread = [{ role: 'person' as const, text: 'Earlier words' }]
    await writer.write({ ...request, thread })
    const [system, user] = server.requests.at(-1)?.messages ?? []
    const fence = /<<(\w{12}) passage/.exec(user?.content ?? '')?.[1] ?? 'none'
    expect(system?.content).toContain(`<<end ${fence}>>`)
    expect(system?.content).not.toContain('Earlier words')
    expect(system?.content).not.toContain(request.question)
    expect(user?.content.match(new RegExp(`<<end ${fence}>>`, 'g'))).toHaveLength(4)
  })
})

describe('a sentence that does not stand is dropped', () => {
  test.each([
    [
      'quote',
      line(
        'NATO remains the cornerstone of our collective defence.',
        alliances,
        'NATO is de hoeksteen van alles.',
      ),
    ],
    [
      'passage',
      line(
        'NATO remains the cornerstone of our collective defence.',
        { ...alliances, id: 'nowhere:else' },
        natoQuote,
      ),
    ],
    ['number', line('Belgium ranks among the top 10 exporting countries.', trade, exportQuote)],
    ['number', line('Belgium ranks among the top fifty exporting countries.', trade, exportQuote)],
    ['name', line('Venezuela ranks among the top 20 exporting countries.', trade, exportQuote)],
    ['name', line('The OECD remains the cornerstone of our collective defence.', alliances, natoQuote)],
    [
      'support',
      line('Regular sport keeps young people healthy and makes schools happier.', trade, exportQuote),
    ],
    [
      'language',
      line('La Belgique fait partie des 20 premiers pays exportateurs au monde.', trade, exportQuote),
    ],
    ['form', line('Belgium is a top 20 exporter, see https://example.org/more', trade, exportQuote)],
    ['form', line('<b>Belgium</b> ranks among the top 20 exporting countries.', trade, exportQuote)],
  ])('for its %s: %s', async (reason, text) => {
    server.behave(says(text, good))
    const shown: string[] = []
    const written = await writer.write({ ...request, onSentence: ({ text: seen }) => shown.push(seen) })
    expect(written).toMatchObject({ kind: 'written', dropped: [reason] })
    expect(shown).toEqual(['NATO remains the cornerstone of our collective defence.'])
    server.behave(says(text))
    expect(await writer.write(request)).toEqual({ kind: 'nothing-left', dropped: [reason] })
  })
})

describe('a model that fails', () => {
  const failures: [string, Behaviour][] = [
    ['time-out', { kind: 'hangs' }],
    ['rate-limited', { kind: 'fails', status: 429, headers: { 'retry-after': '3600' } }],
    ['server-error', { kind: 'fails', status: 500 }],
    ['rejected', { kind: 'fails', status: 401 }],
    ['garbage', says('I would rather tell you a story.')],
    ['garbage', says(good.slice(0, 50))],
    ['garbage', { kind: 'sends', body: '<html>Bad gateway</html>', type: 'text/html' }],
    ['garbage', { kind: 'sends', body: '{"choices":[{"mess', type: 'application/json' }],
    ['garbage', { kind: 'sends', body: '{"choices":[]}', type: 'application/json' }],
    ['refusal', { kind: 'refuses' }],
    ['refusal', { kind: 'answers', text: () => good, finish: 'content_filter' }],
  ]
  test.each(failures)('gives its failure: %s', async (reason, behaviour) => {
    server.behave(behaviour)
    expect(await hasty.write(request)).toEqual({ kind: 'failed', reason })
    if (reason === 'time-out') return
    const shown: string[] = []
    const streamed = await hasty.write({ ...request, onSentence: ({ text }) => shown.push(text) })
    expect(streamed.kind).toBe('failed')
  })

  test.each<[string, Behaviour]>([
    ['time-out', { kind: 'hangs-midway', text: good.slice(0, 40) }],
    ['unreachable or broken', { kind: 'breaks-off', text: good.slice(0, 40) }],
  ])('midway in its stream: %s', async (_, behaviour) => {
    server.behave(behaviour)
    const shown: string[] = []
    const written = await hasty.write({ ...request, onSentence: ({ text }) => shown.push(text) })
    expect(written.kind).toBe('failed')
    expect(shown).toEqual([])
  })

  test('is asked again after a passing failure', async () => {
    server.behave({ kind: 'fails', status: 429, headers: { 'retry-after': '0' } }, says(good))
    expect(await writer.write(request)).toMatchObject({ kind: 'written' })
  })

  test('is left alone when the asker gives up', async () => {
    server.behave({ kind: 'hangs' })
    const gone = new AbortController()
    const writing = writer.write({ ...request, signal: gone.signal })
    setTimeout(() => {
      gone.abort(new Error('the asker is gone'))
    }, 50)
    await expect(writing).rejects.toThrow('the asker is gone')
  })

  test('is not there at all', async () => {
    const nowhere = await openTestWriter('http://127.0.0.1:1/v1', 400)
    expect(await nowhere.write(request)).toEqual({ kind: 'failed', reason: 'unreachable' })
    await nowhere.close()
  })
})
