// The page of an item over HTTP, with a real database: what it shows and what it offers.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { boardItemWords } from '../../../src/bot/views/board-item-words.js'
import { boardWords } from '../../../src/bot/views/board-words.js'
import { refusalWords } from '../../../src/bot/views/refusal-words.js'
import { webWords } from '../../../src/bot/views/web-words.js'
import { languages } from '../../../src/languages.js'
import { after, now } from '../../support/people.js'
import { says } from '../../support/says.js'
import {
  ada,
  cleo,
  startActionsWeb,
  viewerFor,
  type ActionsWeb,
  type Browserless,
} from '../../support/web-actions.js'

const words = boardItemWords.en
const daan = viewerFor('daan-defence')
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

const find = (id: string) => web.actions.store.find(id, cleo)
const pageOf = async (id: string, who = admin) => (await who.get(`/items/${id}`)).text()
/** The moves whose forms stand on a page. */
const offered = (page: string) =>
  [...page.matchAll(/action="\/items\/\d+\/([a-z-]+)"/g)].map(([, move]) => move!).sort()
/** A label may hold signs that HTML writes otherwise. */
const inHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

test('everything about an item stands on its page', async () => {
  const id = await web.create({
    source: { platform: 'slack', workspace: 'T1', channel: 'C1', thread: '1.5' },
    sourceLink: 'https://example.org/archives/C1/p15',
    contributors: ['defence', 'economy'],
  })
  await web.move(id, { kind: 'decline-contribution', agency: 'defence', reason: 'No <people> free.' }, daan)
  await web.move(id, { kind: 'edit', title: 'Update the list twice', dueOn: null }, cleo)
  await web.move(id, { kind: 'accept' }, ada)
  await web.move(id, { kind: 'block', reason: 'Waiting for figures.\nSee https://example.org/asked.' }, ada)
  const page = await pageOf(id)
  says(page, `<h1 dir="auto">Update the list twice</h1>`)
  for (const text of [
    words.name(id),
    boardWords.en.statuses.blocked,
    boardWords.en.due.none,
    words.facts.openSource,
    words.facts.audiences.public,
    words.reasons.blocked,
    words.contributors.responses.declined,
    words.contributors.responses.pending,
    'No &lt;people> free.',
    words.history.events.created('Cleo Coördinatievoorbeeld', ''),
    words.history.events['decline-contribution']('Daan Defensievoorbeeld', 'Ministry of Defence (MOD)'),
    words.history.changed.title('Update the list of essential entities', 'Update the list twice'),
    words.history.events.block('Ada Adminvoorbeeld', ''),
    'href="https://example.org/asked"',
    'href="https://example.org/archives/C1/p15"',
    'href="/people/ada-admin"',
    '2.2 – ',
  ])
    says(page, text)
  expect(page).toMatch(/<blockquote lang="nl" cite="\/read\/national-security-strategy\/2\.2\?from=/)
})

test.each(languages)('the page speaks %s', async (language) => {
  const id = await web.create()
  const page = await (await admin.get(`/items/${id}?lang=${language}`)).text()
  says(page, `<html lang="${language}">`)
  says(page, boardItemWords[language].moves.labels.accept)
  says(page, boardWords[language].statuses.assigned)
})

describe('what is offered', () => {
  test('is what the person may do: the lead, a coordinator, a contributor, a reader', async () => {
    const id = await web.create()
    expect(offered(await pageOf(id))).toEqual(
      // Ada leads, and an administrator counts as a coordinator.
      ['accept', 'ask-contributor', 'assign', 'cancel', 'decline', 'edit', 'link', 'merge', 'snooze', 'undo'],
    )
    expect(offered(await pageOf(id, coordinator))).toEqual([
      'ask-contributor',
      'assign',
      'cancel',
      'edit',
      'link',
      'merge',
      'undo',
    ])
    expect(offered(await pageOf(id, defence))).toEqual(['contribute', 'decline-contribution', 'link'])
    const reader = await web.signIn('victor-viewer')
    const page = await pageOf(id, reader)
    expect(offered(page)).toEqual([])
    says(page, words.moves.none)
  })

  test('is nothing but opening again once it is closed', async () => {
    const id = await web.create()
    await web.move(id, { kind: 'cancel', reason: 'Not needed.' }, cleo)
    const page = await pageOf(id, coordinator)
    expect(offered(page)).toEqual(['link', 'reopen'])
    says(page, words.moves.over)
  })
})

describe('undoing', () => {
  test('is offered for ten minutes after creating, merging and assigning', async () => {
    const id = await web.create()
    const other = await web.create()
    expect(offered(await pageOf(id, coordinator)), 'undo')
    await web.move(id, { kind: 'merge', into: other }, cleo)
    expect(offered(await pageOf(id, coordinator))).toContain('undo')
    web.time.now = after(10)
    expect(offered(await pageOf(id, coordinator))).toContain('undo')
    web.time.now = after(11)
    expect(offered(await pageOf(id, coordinator)), 'undo')
    const late = await coordinator.post(`/items/${id}/undo`, { version: '2' })
    expect(late.status).toBe(409)
    says(await late.text(), inHtml(refusalWords.en.reasons['undo-too-late']))
  })

  test('takes the merge back', async () => {
    const id = await web.create()
    const other = await web.create()
    await web.move(id, { kind: 'merge', into: other }, cleo)
    expect((await coordinator.post(`/items/${id}/undo`, { version: '2' })).status).toBe(303)
    expect(await find(id)).toMatchObject({ status: 'assigned', mergedInto: null })
  })
})

test.each(['999', '0', '1e3', '-1', "1' or '1'='1", '%00', 'x'.repeat(500), '__proto__'])(
  'an item %j that isn’t there says so, and so does one that nobody may see',
  async (id) => {
    const response = await admin.get(`/items/${encodeURIComponent(id)}`)
    expect(response.status).toBe(404)
    says(await response.text(), boardWords.en.session.noItem.title)
    expect((await admin.post(`/items/${encodeURIComponent(id)}/accept`, { version: '1' })).status).toBe(404)
  },
)

test('an item for named people only is not there for others', async () => {
  const id = await web.create({
    audience: { kind: 'people', people: ['cleo-coordinator'] },
    lead: { agency: 'economy', person: null, deputy: null },
    contributors: [],
  })
  const response = await admin.get(`/items/${id}`)
  expect(response.status).toBe(404)
  says(await response.text(), boardWords.en.session.noItem.title)
  expect((await admin.post(`/items/${id}/cancel`, { version: '1', reason: 'x' })).status).toBe(404)
  expect((await coordinator.get(`/items/${id}`)).status).toBe(200)
})

test('a move that Kompas makes itself is no address, and nor is an unknown one', async () => {
  const id = await web.create()
  for (const move of ['remind', 'absorb', 'toString', '__proto__']) {
    const response = await admin.post(`/items/${id}/${move}`, { version: '1' })
    expect(response.status).toBe(404)
    says(await response.text(), webWords.en.problems.notFound.title)
  }
})
