// Making an item on the web, with a real database and a made-up route.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { capture } from '../../../src/actions/capture.js'
import type { MessageToRoute, ProposedRoute, RouteOutcome } from '../../../src/actions/route.js'
import { answerWords } from '../../../src/bot/views/answer-words.js'
import { boardWords } from '../../../src/bot/views/board-words.js'
import { draftWords } from '../../../src/bot/views/draft-words.js'
import { refusalWords } from '../../../src/bot/views/refusal-words.js'
import { findOwner } from '../../../src/directory/find-owner.js'
import { languages } from '../../../src/languages.js'
import { directory } from '../../directory/load-directory.js'
import { says, saysNot } from '../../support/says.js'
import { cleo, startActionsWeb, type ActionsWeb, type Browserless } from '../../support/web-actions.js'

const words = boardWords.en.create
const passage = directory.actionLines.find(({ id }) => id === '2.2')!.passage!
const likely = { '2.2': 0.83, '3.5': 0.09, '2.4': 0.03, '1.1': 0.004, '3.1': 0.001 }
const text = 'Can Defence send the list of essential entities to the Regions by 18 December?'

/** Texts with "lunch" are no task, with "perhaps" nobody can tell. */
function route({ text, sentAt, zone }: MessageToRoute): Promise<RouteOutcome> {
  const captured = capture({ text, thread: [], sentAt: sentAt.toISOString(), timezone: zone })
  const actionLine = /lunch|perhaps/.test(text) ? null : '2.2'
  const alternatives = Object.entries(likely).map(([line, confidence]) => ({ actionLine: line, confidence }))
  return Promise.resolve({
    ...{ kind: 'routed', isAction: !text.includes('lunch'), actionLine, confidence: 0.83, captured },
    alternatives: alternatives as unknown as ProposedRoute['alternatives'],
    evidence: [{ ...passage, start: 0, end: passage.quote.length }],
    owner: findOwner(directory, { line: actionLine, text }),
    embedding: { vector: new Float32Array(1), tokens: [] } as unknown as ProposedRoute['embedding'],
  })
}

let web: ActionsWeb
let coordinator: Browserless
let twin: string
beforeAll(async () => {
  web = await startActionsWeb({
    route,
    findDuplicates: async () => [(await web.actions.store.find(twin, cleo))!],
  })
  coordinator = await web.signIn('cleo-coordinator')
  twin = await web.create({ title: 'The same <list> again' })
})
afterAll(() => web.stop())

const post = async (path: string, fields: Record<string, string | string[]>, who = coordinator) => {
  const response = await who.post(path, fields)
  return { status: response.status, location: response.headers.get('location'), page: await response.text() }
}
const valid = {
  ...{ text, title: 'Send the list', line: '2.2', lead: 'economy/eline-economy', deputy: 'bas-belspo' },
  ...{ contributors: ['flanders', 'wallonia'], dueOn: '2026-12-18', audience: 'public' },
}
const countItems = async () => (await web.actions.store.list(cleo, {}, { limit: 100 })).items.length
const selected = (page: string, name: string) =>
  new RegExp(`<select id="${name}"[\\s\\S]*?<option value="([^"]*)" selected`).exec(page)?.[1]

test('a text becomes a proposal: title, line with likelihood, owner, contributors, day, evidence', async () => {
  const before = await countItems()
  const { status, page } = await post('/items/new', { text })
  expect(status).toBe(200)
  says(page, 'value="Can Defence send the list of essential entities to the Regions"')
  says(page, words.likely('83%'))
  says(page, words.likely('9%'))
  says(page, words.likely('&lt; 1%'))
  expect([selected(page, 'line'), selected(page, 'lead')]).toEqual(['2.2', 'economy/eline-economy'])
  says(page, 'name="contributors" value="flanders" checked')
  says(page, 'name="dueOn" value="2026-12-18"')
  says(page, 'by 18 December')
  says(page, draftWords.en.whyOwner)
  says(page, passage.quote.slice(0, 40))
  says(page, 'The same &lt;list> again')
  expect(await countItems()).toBe(before)
})

test.each(languages)('the pages speak %s', async (language) => {
  const said = boardWords[language].create
  says(await (await coordinator.get(`/items/new?lang=${language}`)).text(), said.lead)
  const response = await coordinator.post(`/items/new?lang=${language}`, { text })
  says(await response.text(), `<h1>${said.check}</h1>`)
})

test('a text without a task, and one that nobody can tell, say so', async () => {
  const lunch = await post('/items/new', { text: 'Where shall we have lunch?' })
  says(lunch.page, draftWords.en.none)
  const perhaps = await post('/items/new', { text: 'Can somebody perhaps look at this?' })
  says(perhaps.page, draftWords.en.unsure)
  expect([selected(perhaps.page, 'line'), selected(perhaps.page, 'lead')]).toEqual([undefined, undefined])
})

test('another line or subject brings its own owner, and what was typed stays', async () => {
  const { page } = await post('/items/new', { ...valid, line: '1.1', title: 'My own title', again: '1' })
  expect([selected(page, 'line'), selected(page, 'lead')]).toEqual(['1.1', 'defence/daan-defence'])
  says(page, 'value="My own title"')
  const competence = directory.competences.find(({ line, owner }) => line === '2.2' || owner !== null)!
  const other = await post('/items/new', {
    ...{ ...valid, line: competence.line, subject: competence.id, again: '1' },
  })
  expect(selected(other.page, 'subject')).toBe(competence.id)
})

test('created, it is assigned, undoable, and said', async () => {
  const { status, location } = await post('/items', valid)
  expect(status).toBe(303)
  const id = /^\/items\/(\d+)\?did=created$/.exec(location!)![1]!
  expect(await web.actions.store.find(id, cleo)).toMatchObject({
    ...{ status: 'assigned', title: 'Send the list', text, language: 'en', actionLine: '2.2' },
    lead: { agency: 'economy', person: 'eline-economy', deputy: 'bas-belspo' },
    contributors: [{ agency: 'flanders' }, { agency: 'wallonia' }],
    ...{ dueOn: '2026-12-18', source: null, audience: { kind: 'public' }, createdBy: 'cleo-coordinator' },
  })
  const page = await (await coordinator.get(location!)).text()
  says(page, `action="/items/${id}/undo"`)
})

test('sent twice, it is created once', async () => {
  const before = await countItems()
  const [first, second] = [
    await post('/items', { ...valid, once: 'twice' }),
    await post('/items', { ...valid, once: 'twice' }),
  ]
  expect(second.location).toBe(first.location)
  expect(await countItems()).toBe(before + 1)
})

test('for those involved only, an agency that leads isn’t asked to contribute, and no line is fine', async () => {
  const { location } = await post('/items', {
    ...valid,
    ...{ line: '', lead: 'economy', deputy: '', contributors: ['economy', 'flanders'] },
    ...{ audience: 'people', dueOn: '' },
  })
  const item = await web.actions.store.find(/\d+/.exec(location!)![0], cleo)
  expect(item).toMatchObject({
    ...{ actionLine: null, dueOn: null, lead: { agency: 'economy', person: null } },
    contributors: [{ agency: 'flanders' }],
    audience: { kind: 'people', people: ['cleo-coordinator'] },
  })
})

test('a line chosen over the likeliest is kept as a correction; the likeliest is not', async () => {
  const kept: unknown[] = []
  const add = (correction: unknown) => Promise.resolve(String(kept.push(correction)))
  const other = await startActionsWeb({ route, corrections: { add } })
  const someone = await other.signIn('cleo-coordinator')
  await post('/items', valid, someone)
  expect(kept).toEqual([])
  await post('/items', { ...valid, line: '2.4' }, someone)
  expect(kept).toMatchObject([
    { proposedLine: '2.2', chosenLine: '2.4', correctedBy: 'cleo-coordinator', text, language: 'en' },
  ])
  await other.stop()
})

test('without a lead, or by somebody who may not assign, it is proposed', async () => {
  const owner = await web.signIn('daan-defence')
  for (const [fields, who] of [
    [{ ...valid, lead: '' }, coordinator],
    [valid, owner],
  ] as const) {
    const { location } = await post('/items', fields, who)
    expect((await web.actions.store.find(/\d+/.exec(location!)![0], cleo))?.status).toBe('proposed')
  }
})

describe('nothing is created', () => {
  const wrong: [string, Record<string, string | string[]>, string][] = [
    ['without a text', { text: ' \n' }, words.textNeeded],
    ['of too long a text', { text: 'a'.repeat(10_001) }, words.textTooLong('10,000')],
    ['of a marked text', { text: 'GEHEIM – WET 11.12.1998' }, answerWords.en.declined.classified],
    ['under a marked title', { title: 'GEHEIM – WET 11.12.1998' }, answerWords.en.declined.classified],
    ['without a title', { title: '' }, refusalWords.en.reasons['title-needed']],
    ['under too long a title', { title: 'a'.repeat(81) }, refusalWords.en.reasons['title-too-long']],
    ['by a day that is none', { dueOn: '2026-02-30' }, refusalWords.en.reasons['bad-date']],
    ['under an unknown line', { line: '9.9' }, 'Choose one'],
    ['for an unknown lead', { lead: 'x/y' }, 'Choose one'],
    ['with an unknown contributor', { contributors: ['flanders', '__proto__'] }, 'Choose one'],
  ]
  test.each(wrong)('%s, and what was typed stays', async (_name, change, said) => {
    const before = await countItems()
    const fields = { ...valid, ...change }
    const { status, page } = await post('/items', fields)
    expect(status).toBe(422)
    says(page, said)
    says(page, fields.text.trim())
    expect(await countItems()).toBe(before)
  })

  test('by somebody who may only read', async () => {
    const reader = await web.signIn('victor-viewer')
    const before = await countItems()
    for (const path of ['/items', '/items/new']) {
      const { status, page } = await post(path, valid, reader)
      expect(status).toBe(403)
      says(page, boardWords.en.session.mayNotCreate.title)
    }
    expect((await reader.get('/items/new')).status).toBe(403)
    expect(await countItems()).toBe(before)
  })
})

test('without a router the form comes without a proposal', async () => {
  const bare = await startActionsWeb()
  const someone = await bare.signIn('cleo-coordinator')
  const { status, page } = await post('/items/new', { text: 'Send the list.' }, someone)
  expect(status).toBe(200)
  saysNot(page, draftWords.en.whyOwner)
  expect(selected(page, 'line')).toBeUndefined()
  expect((await post('/items', { ...valid, text: 'Send it.' }, someone)).status).toBe(303)
  await bare.stop()
})
