// Floors on 112 labelled messages that nothing was fitted on, and what every classification must hold.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ClassifiedMessage } from '../../src/actions/classifier.js'
import { linesOfPassages } from '../../src/actions/classify-evidence.js'
import { openSharedClassifier, type SharedClassifier } from '../support/shared-classifier.js'

interface Message {
  text: string
  thread: string[]
  primary: string
  acceptable: string[]
}

const messages = readFileSync('tests/bench/messages.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Message)

describe('messages that nothing was fitted on', () => {
  let shared: SharedClassifier
  let rows: { message: Message; got: ClassifiedMessage }[]

  beforeAll(async () => {
    shared = await openSharedClassifier()
    rows = []
    for (const message of messages) {
      rows.push({ message, got: await shared.classifier.classify(message.text, message.thread) })
    }
  }, 900_000)
  afterAll(async () => {
    await shared.embedder.close()
  })

  const tasks = (): typeof rows => rows.filter(({ message }) => message.primary !== 'none')
  const share = (part: typeof rows, holds: (row: (typeof rows)[number]) => boolean): number =>
    part.filter(holds).length / part.length
  const isAmong =
    (most: number) =>
    ({ message, got }: (typeof rows)[number]): boolean =>
      got.alternatives.slice(0, most).some(({ actionLine }) => message.acceptable.includes(actionLine))

  it('finds the line first, or among two, and the axis', () => {
    const axisOf = (line: string): string => line.split('.')[0]!
    expect(share(tasks(), isAmong(1))).toBeGreaterThanOrEqual(0.78)
    expect(share(tasks(), isAmong(2))).toBeGreaterThanOrEqual(0.87)
    const axisRight = share(tasks(), ({ message, got }) =>
      message.acceptable.map(axisOf).includes(axisOf(got.alternatives[0].actionLine)),
    )
    expect(axisRight).toBeGreaterThanOrEqual(0.85)
  })

  it('gives a line unasked often enough, and is right then', () => {
    const unasked = tasks().filter(({ got }) => got.kind === 'line')
    expect(unasked.length / tasks().length).toBeGreaterThanOrEqual(0.48)
    expect(share(unasked, isAmong(1))).toBeGreaterThanOrEqual(0.9)
  })

  it('tells tasks from messages that are none', () => {
    const others = rows.filter(({ message }) => message.primary === 'none')
    expect(share(others, ({ got }) => got.kind === 'none')).toBeGreaterThanOrEqual(0.85)
    expect(share(tasks(), ({ got }) => got.kind === 'none')).toBeLessThanOrEqual(0.03)
  })

  it('says how sure it is, and is as often right', () => {
    const confidence = tasks().reduce((sum, { got }) => sum + got.alternatives[0].confidence, 0)
    expect(Math.abs(confidence / tasks().length - share(tasks(), isAmong(1)))).toBeLessThanOrEqual(0.08)
  })

  it('lists each line once, best first', () => {
    for (const { got } of rows) {
      const lines = got.alternatives.map(({ actionLine }) => actionLine)
      expect(new Set(lines).size).toBe(15)
      const confidences = got.alternatives.map(({ confidence }) => confidence)
      expect(confidences).toEqual([...confidences].sort((a, b) => b - a))
      expect(got.noneProbability + confidences.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9)
    }
  })

  it('quotes passages of the first line, word for word', () => {
    const lines = linesOfPassages(shared.documents)
    const passages = new Map(
      shared.documents.flatMap((one) => one.passages.map((passage) => [passage.id, passage])),
    )
    for (const { got } of rows) {
      expect(got.evidence.length).toBeGreaterThan(0)
      for (const { passageId, quote, start, end } of got.evidence) {
        expect(lines.get(passageId)).toBe(got.alternatives[0].actionLine)
        expect(passages.get(passageId)!.text.slice(start, end)).toBe(quote)
      }
    }
  })

  it('classifies a message the same every time, empty ones too', async () => {
    const { text, thread } = messages[0]!
    const [first, second] = [
      await shared.classifier.classify(text, thread),
      await shared.classifier.classify(text, thread),
    ]
    expect(second.alternatives).toEqual(first.alternatives)
    expect((await shared.classifier.classify('', [])).alternatives).toHaveLength(15)
  })
})
