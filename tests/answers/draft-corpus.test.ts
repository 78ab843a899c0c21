// Proposals for a document without readings and questions, from a model that does well and one that doesn't.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftCorpus, findGaps, type Proposal } from '../../src/answers/draft-corpus.js'
import { createLanguageModel } from '../../src/models/chat-completions.js'
import { readPrompt } from '../../src/models/read-prompt.js'
import { readDocument } from '../../src/retrieval/read-document.js'
import { splitSentences } from '../../src/retrieval/split-sentences.js'
import type { StrategyDocument } from '../../src/retrieval/types.js'
import { startMisbehavingModel, type MisbehavingModel } from '../support/misbehaving-model.js'

const strategy = readDocument('corpus/national-security-strategy')
const passage = strategy.passages.find(({ text }) => text.includes('De NAVO blijft de hoeksteen'))!
const bare: StrategyDocument = {
  ...strategy,
  passages: [passage],
  readings: { nl: new Map(), fr: new Map(), de: new Map(), en: new Map() },
  questions: [],
}
const prompts = {
  readings: readPrompt('prompts/draft-readings.md'),
  questions: readPrompt('prompts/draft-questions.md'),
}

let server: MisbehavingModel
beforeAll(async () => {
  server = await startMisbehavingModel()
})
afterAll(() => server.stop())

async function draft(text: string): Promise<Proposal[]> {
  server.behave({ kind: 'answers', text: () => text })
  const model = createLanguageModel({ baseUrl: server.url, model: 'test', timeout: 5_000 })
  const proposals: Proposal[] = []
  for await (const proposal of draftCorpus({ model, prompts, document: bare }, findGaps(bare)))
    proposals.push(proposal)
  return proposals
}

test('the strategy itself lacks no reading', () => {
  expect(findGaps(strategy).filter((gap) => 'readings' in gap)).toEqual([])
  expect(findGaps(bare)).toHaveLength(4)
})

test('proposes readings of as many sentences, and questions', async () => {
  const count = splitSentences(passage.text, 'nl').length
  const reading = Array.from({ length: count }, (_, at) =>
    JSON.stringify({ sentence: `Sentence ${at + 1}.` }),
  )
  const question = { lang: 'en', kind: 'fact', text: 'What is NATO to Belgium?' }
  const proposals = await draft([...reading, JSON.stringify(question)].join('\n'))
  expect(proposals.filter((proposal) => 'reading' in proposal)).toHaveLength(3)
  expect(proposals.at(-1)).toEqual({ anchor: passage.anchor, question })
  const sent = server.requests.at(-1)?.messages[1]?.content
  expect(sent).toContain(passage.text)
})

test('says why a proposal was rejected', async () => {
  const proposals = await draft('{"sentence":"Only one."}\nnot JSON\n{"lang":"xx","text":"?"}')
  expect(proposals.map((proposal) => 'rejected' in proposal)).toEqual([true, true, true, true])
})
