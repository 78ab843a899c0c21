// The review list and an answer under review, on the web.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createQuestionStore, type QuestionStore } from '../../src/bot/question-store.js'
import { citeSentence, textsOf } from '../support/fake-ask.js'
import { now } from '../support/people.js'
import { startActionsWeb, type ActionsWeb } from '../support/web-actions.js'
import { strategy } from '../support/web-server.js'

let web: ActionsWeb
let questions: QuestionStore
let id: string
beforeEach(async () => {
  web = await startActionsWeb((database) => {
    questions = createQuestionStore(database)
    return {}
  })
  const citation = citeSentence(strategy, textsOf(strategy, '2.4')[0]!, 0, 'nl')
  const answer = {
    sentences: [{ text: citation.quote, citations: [citation] }],
    writtenBy: 'extraction' as const,
  }
  const asked = { text: 'Wat met desinformatie?', language: 'nl', outcome: 'cited', askedBy: 'bo' } as const
  const kept = { audience: { kind: 'public' } as const, partId: '2.4', answer }
  id = await questions.addQuestion({ ...asked, ...kept }, now, 'web:1')
  const opinion = { questionId: id, helpful: false, reason: 'Te kort.', givenBy: 'noe-nccn' }
  await questions.addFeedback({ ...opinion, audience: { kind: 'public' } }, now, 'web:2')
})
afterEach(() => web.stop())

test('a coordinator sees what waits, closes it once, and it is gone', async () => {
  const cleo = await web.signIn('cleo-coordinator')
  const html = await (await cleo.get('/reviews')).text()
  expect(html).toContain('Te kort')
  const what = /name="what" value="(feedback [^"]+)"/.exec(html)![1]!
  expect((await cleo.post('/reviews/close', { what, note: 'Done.' })).status).toBe(303)
  expect(await (await cleo.get('/reviews')).text()).not.toContain('Te kort')
})

test('an answer is amended with the text’s own words, and refused with others', async () => {
  const cleo = await web.signIn('cleo-coordinator')
  const page = `/reviews/answers/${id}`
  const refused = await cleo.post(`${page}/amend`, { words: '«Dit staat nergens in de tekst.»' })
  expect(refused.status).toBe(422)
  const html = await refused.text()
  expect(html).toContain('This doesn’t stand in the strategy')
  expect(html).toContain('«Dit staat nergens in de tekst.»</textarea>')
  const { quote } = citeSentence(strategy, textsOf(strategy, '2.4')[1]!, 0, 'nl')
  expect((await cleo.post(`${page}/amend`, { words: `«${quote}»` })).status).toBe(303)
})

test('nobody else reviews: not a viewer, not the owner of another line, not without the token', async () => {
  const page = `/reviews/answers/${id}`
  expect((await (await web.signIn('victor-viewer')).get('/reviews')).status).toBe(403)
  expect((await (await web.signIn('cyril-ccb')).get(page)).status).toBe(403)
  const noe = await web.signIn('noe-nccn')
  expect((await noe.get(page)).status).toBe(200)
  expect((await noe.post(`${page}/approve`, { 'form-token': 'x' })).status).toBe(403)
})
