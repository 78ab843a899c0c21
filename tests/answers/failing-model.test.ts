// A language model that fails, whichever way: the asker gets the extracted answer with a note, streaming or not.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { App } from '../../src/app.js'
import { readAnswerModel } from '../../src/answers/answer-model.js'
import { createAsk } from '../../src/answers/ask.js'
import type { Ask, AnswerStep } from '../../src/answers/types.js'
import { createIntegerProduct } from '../../src/models/integer-product.js'
import { openTestWriter, type TestWriter } from '../support/answer-writer.js'
import { startMisbehavingModel, type Behaviour, type MisbehavingModel } from '../support/misbehaving-model.js'
import { openSharedApp } from '../support/shared-app.js'

const question = 'Wat is de hoeksteen van onze collectieve verdediging?'

let server: MisbehavingModel
let app: App
let writer: TestWriter
let ask: Ask

beforeAll(async () => {
  server = await startMisbehavingModel()
  app = await openSharedApp()
  writer = await openTestWriter(server.url, 400)
  const { documents, embedder } = app
  ask = createAsk({
    ...{ documents, embedder, index: await app.indexed, product: await createIntegerProduct() },
    model: readAnswerModel('corpus/answering.json', embedder.id),
    ...{ defaultLanguage: 'nl', isClassified: () => false, writeAnswer: writer.write },
  })
})
afterAll(async () => {
  await writer.close()
  await app.close()
  await server.stop()
})

test.each<[string, Behaviour]>([
  ['is too slow', { kind: 'hangs' }],
  ['stops midway', { kind: 'hangs-midway', text: '{"sentence":"De NAVO blijft' }],
  ['breaks off', { kind: 'breaks-off', text: '{"sentence":"De NAVO blijft' }],
  ['is asked too often', { kind: 'fails', status: 429, headers: { 'retry-after': '3600' } }],
  ['has broken down', { kind: 'fails', status: 500 }],
  ['is not available', { kind: 'fails', status: 503 }],
  ['does not let us in', { kind: 'fails', status: 401 }],
  ['talks nonsense', { kind: 'answers', text: () => 'Er was eens een koning.' }],
  ['sends a page', { kind: 'sends', body: '<html>Bad gateway</html>', type: 'text/html' }],
  ['refuses', { kind: 'refuses' }],
])('when the model %s', async (_, behaviour) => {
  const extracted = await app.ask(question)
  server.behave(behaviour)
  const steps: AnswerStep[] = []
  const streamed = await ask(question, { onStep: (step) => steps.push(step) })
  expect(streamed.outcome).toEqual(extracted.outcome)
  expect(streamed.note).toBe('language-model-failed')
  expect(steps).toEqual([{ kind: 'extracted', language: 'nl', outcome: extracted.outcome }])
  // These stream the beginning of an answer even when asked for a whole one.
  if (behaviour.kind === 'hangs-midway' || behaviour.kind === 'breaks-off') return
  const answer = await ask(question)
  expect(answer.outcome).toEqual(extracted.outcome)
  expect(answer.note).toBe('language-model-failed')
})

test('when the model says that the passages do not answer, there is no note', async () => {
  server.behave({ kind: 'answers', text: () => '{"none":true}' })
  const answer = await ask(question)
  expect(answer.outcome).toMatchObject({ kind: 'cited', writtenBy: 'extraction' })
  expect(answer.note).toBeUndefined()
})
