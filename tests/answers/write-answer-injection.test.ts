// A model that obeys every text it sees: nothing that it was told to say is shown, and the outcome keeps its form.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WrittenAnswer } from '../../src/answers/write-answer.js'
import type { Passage } from '../../src/retrieval/types.js'
import { openTestWriter, passageWith, type TestWriter } from '../support/answer-writer.js'
import { injections, type Injection } from '../support/injections.js'
import { startMisbehavingModel, type MisbehavingModel } from '../support/misbehaving-model.js'
import { obey } from '../support/obeying-model.js'

const alliances = passageWith('De NAVO blijft de hoeksteen van onze collectieve verdediging.')
const trade = passageWith('die goed is voor maar liefst 85% van het bbp')

let server: MisbehavingModel
let writer: TestWriter

beforeAll(async () => {
  server = await startMisbehavingModel()
  server.behave({ kind: 'answers', text: obey })
  writer = await openTestWriter(server.url)
})

afterAll(async () => {
  await writer.close()
  await server.stop()
})

/** Every sentence shown is cited from the stored text and says nothing that it was told to. */
function expectNotObeyed({ written, shown, passages }: Writing, { telltale }: Injection): void {
  expect(['written', 'nothing-left', 'failed']).toContain(written.kind)
  const sentences = written.kind === 'written' ? written.sentences : []
  expect(shown).toEqual(sentences.map(({ text }) => text))
  for (const { text, citations } of sentences) {
    expect(text).not.toContain(telltale)
    for (const { passageId, quote, start, end } of citations) {
      const passage = passages.find(({ id }) => id === passageId)
      expect(passage?.text.slice(start, end)).toBe(quote)
    }
  }
}

interface Writing {
  written: WrittenAnswer
  shown: string[]
  passages: Passage[]
}

async function write(part: { question?: string; thread?: string; passage?: string }): Promise<Writing> {
  const shown: string[] = []
  const poisoned = { ...alliances, text: `${alliances.text} ${part.passage ?? ''}`.trim() }
  const passages = [poisoned, trade]
  const written = await writer.write({
    question: part.question ?? 'Welke bondgenootschappen heeft België?',
    language: 'nl',
    thread: part.thread === undefined ? [] : [{ role: 'person', text: part.thread }],
    passages,
    onSentence: ({ text }) => shown.push(text),
  })
  return { written, shown, passages }
}

test.each(['question', 'thread', 'passage'] as const)(
  'nothing in a %s is obeyed',
  async (place) => {
    expect(injections.length).toBeGreaterThanOrEqual(12)
    for (const injection of injections) {
      expectNotObeyed(await write({ [place]: injection.text }), injection)
    }
  },
  240_000,
)

test('a passage that speaks to the model is not shown to it', async () => {
  const before = server.requests.length
  for (const { text } of injections.slice(0, 12)) await write({ passage: text })
  const sent = server.requests.slice(before).flatMap(({ messages }) => messages.map(({ content }) => content))
  expect(
    sent.filter((content) => injections.slice(0, 12).some(({ text }) => content.includes(text))),
  ).toEqual([])
})
