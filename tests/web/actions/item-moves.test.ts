// What the forms of an item do over HTTP, with a real database, and when they change nothing.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { boardItemWords } from '../../../src/bot/views/board-item-words.js'
import { refusalWords } from '../../../src/bot/views/refusal-words.js'
import { now } from '../../support/people.js'
import { says, saysNot } from '../../support/says.js'
import { cleo, startActionsWeb, type ActionsWeb, type Browserless } from '../../support/web-actions.js'

const words = boardItemWords.en
let web: ActionsWeb
let admin: Browserless
let coordinator: Browserless
let defence: Browserless
beforeAll(async () => {
  web = await startActionsWeb()
  admin = await web.signIn('ada-admin')
  coordinator = await web.signIn('cleo-coordinator')
  defence = await web.signIn('daan-defence')
})
afterAll(() => web.stop())
beforeEach(() => {
  web.time.now = now
})

const pageOf = async (id: string) => (await admin.get(`/items/${id}`)).text()
const find = (id: string) => web.actions.store.find(id, cleo)
/** Inputs that show one of several choices. */
const chosen = ['lead', 'deputy', 'line', 'agency']
/** A label may hold signs that HTML writes otherwise. */
const inHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

describe('a move', () => {
  test('is carried out, said, and stands in the history', async () => {
    const id = await web.create()
    const response = await admin.post(`/items/${id}/accept`, { version: '1' })
    expect([response.status, response.headers.get('location')]).toEqual([303, `/items/${id}?did=accept`])
    expect((await find(id))?.status).toBe('accepted')
    const page = await (await admin.get(`/items/${id}?did=accept`)).text()
    says(page, words.moves.done.accept)
    says(page, words.history.events.accept('Ada Adminvoorbeeld', ''))
    saysNot(await (await coordinator.get(`/items/${id}?did=accept`)).text(), words.moves.done.accept)
    saysNot(await (await admin.get(`/items/${id}?did=confirm`)).text(), words.moves.done.confirm)
  })

  test('from acceptance to confirmation, with what shows that it is done', async () => {
    const id = await web.create()
    const steps: [Browserless, string, Record<string, string>, string][] = [
      [admin, 'accept', {}, 'accepted'],
      [admin, 'start', {}, 'in-progress'],
      [admin, 'block', { reason: 'Waiting.' }, 'blocked'],
      [admin, 'start', {}, 'in-progress'],
      [admin, 'finish', { evidence: 'https://example.org/report' }, 'done'],
      [coordinator, 'reopen', { reason: '' }, 'in-progress'],
      [admin, 'finish', { evidence: 'The report, second edition' }, 'done'],
      [coordinator, 'confirm', {}, 'confirmed'],
    ]
    for (const [index, [who, move, fields, status]] of steps.entries()) {
      const response = await who.post(`/items/${id}/${move}`, { ...fields, version: String(index + 1) })
      expect([move, response.status]).toEqual([move, 303])
      expect((await find(id))?.status).toBe(status)
    }
    expect((await find(id))?.evidence).toBe('The report, second edition')
  })

  test('every form of the page does what it says', async () => {
    const id = await web.create({ contributors: [] })
    const other = await web.create()
    const forms: [string, Record<string, string>][] = [
      ['assign', { lead: 'defence/daan-defence', deputy: 'dora-defence' }],
      ['edit', { title: 'Another title', dueOn: '2027-01-31', line: '2.4' }],
      ['ask-contributor', { agency: 'economy' }],
      ['link', { other: `#${other}` }],
      ['unlink', { other }],
      ['merge', { other: `item 00${other}` }],
      ['undo', {}],
      ['cancel', { reason: 'Not needed.' }],
    ]
    for (const [index, [move, fields]] of forms.entries()) {
      const response = await coordinator.post(`/items/${id}/${move}`, {
        ...fields,
        version: String(index + 1),
      })
      expect([move, response.status]).toEqual([move, 303])
    }
    expect(await find(id)).toMatchObject({
      ...{ status: 'cancelled', title: 'Another title', dueOn: '2027-01-31', actionLine: '2.4' },
      lead: { agency: 'defence', person: 'daan-defence', deputy: 'dora-defence' },
      contributors: [{ agency: 'economy', response: 'pending' }],
    })
    const history = await web.actions.store.history(id, cleo)
    expect(history.map(({ kind }) => kind)).toEqual(['created', ...forms.map(([move]) => move)])
  })

  test('a contributor answers for the own agency only', async () => {
    const id = await web.create({ contributors: ['defence', 'economy'] })
    const wrong = await defence.post(`/items/${id}/contribute`, { agency: 'economy', version: '1' })
    expect(wrong.status).toBe(409)
    expect((await defence.post(`/items/${id}/contribute`, { agency: 'defence', version: '1' })).status).toBe(
      303,
    )
    expect((await find(id))?.contributors.map(({ response }) => response)).toEqual(['accepted', 'pending'])
  })

  test('the lead puts reminders off', async () => {
    const id = await web.create()
    expect((await admin.post(`/items/${id}/snooze`, { until: '2026-12-01', version: '1' })).status).toBe(303)
    expect(await pageOf(id), words.facts.snoozed('Tuesday, 1 December 2026'))
  })

  test('sent twice by one click counts once', async () => {
    const id = await web.create()
    const click = { version: '1', once: 'c0ffee' }
    const statuses = [
      await admin.post(`/items/${id}/accept`, click),
      await admin.post(`/items/${id}/accept`, click),
    ]
    expect(statuses.map(({ status }) => status)).toEqual([303, 303])
    expect(await web.actions.store.history(id, cleo)).toHaveLength(2)
  })
})

describe('nothing is changed', () => {
  const wrong: [string, Record<string, string>, number, string][] = [
    ['decline', { reason: ' ' }, 422, refusalWords.en.reasons['reason-needed']],
    ['decline', { reason: 'a'.repeat(2001) }, 422, words.problems.tooLong('2,000')],
    ['decline', { reason: 'GEHEIM – WET 11.12.1998' }, 422, 'classif'],
    ['edit', { title: ' ', dueOn: '', line: '2.2' }, 422, refusalWords.en.reasons['title-needed']],
    [
      'edit',
      { title: 'a'.repeat(81), dueOn: '', line: '2.2' },
      422,
      refusalWords.en.reasons['title-too-long'],
    ],
    ['edit', { title: 'a', dueOn: '2026-02-30', line: '2.2' }, 422, refusalWords.en.reasons['bad-date']],
    ['edit', { title: 'a', dueOn: '', line: '9.9' }, 422, words.problems.chooseOne],
    ['assign', { lead: 'nobody', deputy: '' }, 422, words.problems.chooseOne],
    ['assign', { lead: 'defence', deputy: 'nobody' }, 422, words.problems.chooseOne],
    ['assign', { lead: 'defence/ada-admin', deputy: '' }, 422, words.problems.chooseOne],
    ['ask-contributor', { agency: 'x' }, 422, words.problems.chooseOne],
    ['merge', { other: '999' }, 422, refusalWords.en.reasons['not-found']],
    ['merge', { other: 'no number' }, 422, refusalWords.en.reasons['not-found']],
    ['link', { other: 'SELF' }, 422, refusalWords.en.reasons['same-item']],
    ['snooze', { until: '2020-01-01' }, 422, refusalWords.en.reasons['bad-date']],
    ['confirm', {}, 409, ''],
    ['finish', { evidence: 'Done.' }, 409, ''],
  ]
  test.each(wrong)('by %s with %j', async (move, fields, status, text) => {
    const id = await web.create()
    const sent = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, value.replace('SELF', id)]),
    )
    const response = await admin.post(`/items/${id}/${move}`, { ...sent, version: '1' })
    const page = await response.text()
    expect(response.status).toBe(status)
    expect(page, inHtml(text))
    says(page, 'role="alert"')
    says(page, words.problems.title)
    expect(await find(id)).toMatchObject({ version: 1, status: 'assigned' })
    for (const [name, value] of Object.entries(sent))
      if (!chosen.includes(name)) says(page, inHtml(value.trim()))
  })

  test('by somebody who may not, who is told who may', async () => {
    const id = await web.create()
    const response = await defence.post(`/items/${id}/accept`, { version: '1' })
    expect(response.status).toBe(403)
    expect(await response.text(), refusalWords.en.onlyFor(refusalWords.en.parties.lead))
    expect((await find(id))?.status).toBe('assigned')
  })

  test('when somebody else changed it meanwhile: who did what is said, and what was typed stays', async () => {
    const id = await web.create()
    await web.move(id, { kind: 'edit', title: 'Changed under your hands' }, cleo)
    const response = await admin.post(`/items/${id}/decline`, {
      version: '1',
      reason: 'Not <ours>, but theirs.',
    })
    const page = await response.text()
    expect(response.status).toBe(409)
    says(page, words.problems.meanwhile)
    says(page, words.problems.meanwhileNext)
    expect(page.split(words.history.events.edit('Cleo Coördinatievoorbeeld', ''))).toHaveLength(3)
    says(page, '>Not &lt;ours>, but theirs.</textarea>')
    says(page, 'name="version" value="2"')
    expect((await find(id))?.status).toBe('assigned')
  })

  test('when the form is no longer offered, what was typed stands in the notice', async () => {
    const id = await web.create()
    await web.move(id, { kind: 'cancel', reason: 'Not needed.' }, cleo)
    const response = await admin.post(`/items/${id}/decline`, { version: '1', reason: 'A long reason.' })
    const page = await response.text()
    expect(response.status).toBe(409)
    says(page, words.problems.typed)
    expect(page).toMatch(/<textarea id="typed"[^>]*>\s*A long reason\.<\/textarea>/)
  })
})
