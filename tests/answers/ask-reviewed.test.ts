// Asking with reviews: what an office decided is shown first, and nothing that it took back flashes by.
import { expect, test } from 'vitest'
import { createReviewedAsk } from '../../src/answers/ask-reviewed.js'
import { hashSources } from '../../src/answers/find-review.js'
import type { AnswerReview } from '../../src/answers/review-types.js'
import type { Answer, AnswerStep, Ask } from '../../src/answers/types.js'
import { StorageError } from '../../src/errors.js'
import { citeSentence, textsOf } from '../support/fake-ask.js'
import { strategy } from '../support/web-server.js'

const question = 'What does Belgium do about disinformation?'
const citation = citeSentence(strategy, textsOf(strategy, '2.4')[0]!, 0, 'en')
const sentences = [{ text: citation.quote, citations: [citation] }]
const outcome: Answer['outcome'] = { kind: 'cited', sentences, writtenBy: 'extraction' }
const withdrawn: AnswerReview = {
  ...{ id: 'r1', question, language: 'en', status: 'withdrawn', by: 'noe', agency: 'nccn' },
  ...{ at: '2026-11-25T09:00:00Z', note: 'Out of date.', sentences, writtenBy: 'extraction' },
  ...{ sources: hashSources(sentences, [strategy]), vector: [1, 0], model: 'm' },
}

const writes: Ask = (asked, context = {}) => {
  context.onStep?.({ kind: 'extracted', language: 'en', outcome })
  return Promise.resolve({ question: asked, language: 'en', outcome, hits: [], ms: 1 })
}

function askWith(current: () => Promise<AnswerReview[]>, ask: Ask = writes): Ask {
  return createReviewedAsk({
    ask,
    reviews: { current },
    embedder: {
      id: 'm',
      embed: () => Promise.resolve({ vector: new Float32Array([0, 1]), tokens: [] } as never),
    },
    documents: [strategy],
    nameOffice: (agency) => Promise.resolve(agency.toUpperCase()),
  })
}

test('a withdrawn answer says so, and none of it is shown on the way', async () => {
  const steps: AnswerStep[] = []
  const answer = await askWith(() => Promise.resolve([withdrawn]))(question, {
    onStep: (step) => steps.push(step),
  })
  expect(answer.outcome.kind).toBe('not-found')
  expect(answer.review).toMatchObject({ status: 'withdrawn', office: 'NCCN', note: 'Out of date.' })
  expect(steps).toEqual([])
})

test('without a review each step is shown, in order, before the answer', async () => {
  const steps: string[] = []
  const ask: Ask = (asked, context = {}) => {
    context.onStep?.({ kind: 'extracted', language: 'en', outcome })
    context.onStep?.({ kind: 'sentence', language: 'en', sentence: sentences[0]! })
    return writes(asked)
  }
  const answer = await askWith(() => Promise.resolve([]), ask)(question, {
    onStep: ({ kind }) => steps.push(kind),
  })
  expect(steps).toEqual(['extracted', 'sentence'])
  expect(answer.review).toBeUndefined()
})

test('a review counts no longer once a passage that it cites has changed', async () => {
  const [passage] = Object.keys(withdrawn.sources)
  const changed = { ...withdrawn, sources: { [passage!]: 'another hash' } }
  const answer = await askWith(() => Promise.resolve([changed]))(question)
  expect(answer.review).toBeUndefined()
})

test('reviews that cannot be read fail the asking, and nothing unsure is shown before', async () => {
  const steps: AnswerStep[] = []
  const ask = askWith(() => Promise.reject(new StorageError('the database is away')))
  await expect(ask(question, { onStep: (step) => steps.push(step) })).rejects.toThrow('the database is away')
  expect(steps).toEqual([])
})

test('what may not be looked up is not looked up among reviews either', async () => {
  const declined: Answer['outcome'] = { kind: 'declined', reason: 'classified' }
  const ask: Ask = (asked) =>
    Promise.resolve({ question: asked, language: 'en', outcome: declined, hits: [], ms: 1 })
  const answer = await askWith(() => Promise.reject(new Error('looked')), ask)(question)
  expect(answer.outcome).toEqual(declined)
})
