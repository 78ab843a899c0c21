// Briefings on the web: the list, one as it was sent, its Markdown, and what a coordinator does with the next.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createActionStore } from '../../../src/actions/action-store.js'
import { createBriefingDesk } from '../../../src/briefings/manage-briefing.js'
import type { Database } from '../../../src/storage/database.js'
import { axisChannel, directoryWith, setStage, type BriefingStage } from '../../support/briefing-stage.js'
import { coordinator, draft, owner } from '../../support/people.js'
import { startActionsWeb, viewerFor, type ActionsWeb, type Browserless } from '../../support/web-actions.js'

let web: ActionsWeb
let stage: BriefingStage
let database: Database
let cleo: Browserless
const channel = axisChannel()
beforeEach(async () => {
  web = await startActionsWeb((opened) => {
    database = opened
    stage = setStage(opened, () => directoryWith([channel]), 'https://kompas.example')
    return {
      briefings: createBriefingDesk(stage.parts),
      directory: { ...directoryStore, current: () => Promise.resolve(directoryWith([channel])) },
    }
  })
  web.time.now = new Date('2026-11-25T10:00:00Z')
  cleo = await web.signIn('cleo-coordinator')
  const actions = createActionStore(database)
  await stage.tick('2026-11-18T10:00:00Z')
  await actions.create(draft({ title: 'First <b>' }), coordinator, { now: new Date('2026-11-19T10:00:00Z') })
  await actions.move('1', { kind: 'accept' }, owner, { now: new Date('2026-11-20T10:00:00Z') })
})
afterEach(() => web.stop())

const directoryStore = {
  load: () => Promise.reject(new Error('not here')),
} as unknown as ActionsWeb['actions']['directory']

const sendAtNine = () => stage.tick('2026-11-23T08:00:00Z')
const page = async (who: Browserless, path: string) => {
  const response = await who.get(path)
  return { status: response.status, html: await response.text() }
}
const next = '/briefings/channels/axis-2'

test('a briefing stands on the web as it was sent, each sentence leading to what it rests on', async () => {
  await sendAtNine()
  const [kept] = await stage.parts.store.list(viewerFor('cleo-coordinator'), 1)
  const list = await page(cleo, '/briefings')
  expect(list.html).toContain(`href="/briefings/${kept!.id}"`)
  expect(list.html).toContain('Sent on 23 November, 09:00 to channel axis-2')
  const { html } = await page(cleo, `/briefings/${kept!.id}`)
  expect(html).toContain('Item 1, “First &lt;b>” (CCB), is new and has already been accepted')
  expect(html).toContain('<a href="/items/1">Action item 1</a>')
  expect(html).toMatch(/<a class="read-link" href="\/read\/national-security-strategy\/2\.2\?from=/)
})

test('its Markdown is ready for an e-mail, with full addresses and nothing read as marks', async () => {
  await sendAtNine()
  const [kept] = await stage.parts.store.list(viewerFor('cleo-coordinator'), 1)
  const response = await cleo.get(`/briefings/${kept!.id}.md`)
  expect(response.headers.get('content-type')).toMatch(/^text\/markdown/)
  const text = await response.text()
  expect(text).toMatch(/^# Briefing of 23 November 2026: axis 2/)
  expect(text).toContain('“First \\<b>”')
  expect(text).toContain('Action item 1')
})

test('who may not see a briefing is told that there is none', async () => {
  await sendAtNine()
  expect((await page(cleo, '/briefings/none')).status).toBe(404)
  expect((await page(await web.signIn('victor-viewer'), next)).status).toBe(403)
})

test('a coordinator previews, adds a remark, holds, releases and sends', async () => {
  expect((await page(cleo, next)).html).toContain('“First &lt;b>”')
  const post = async (move: string, fields = {}) => (await cleo.post(`${next}/${move}`, fields)).status
  expect(await post('remark', { remark: 'Read line 2.2.' })).toBe(303)
  expect((await page(cleo, next)).html).toContain('Remark (Cleo')
  expect(await post('hold')).toBe(303)
  expect(await post('hold')).toBe(409)
  expect((await page(cleo, '/briefings')).html).toContain('Held back · With a remark')
  expect(await post('release')).toBe(303)
  expect(await post('send', { once: 'a' })).toBe(303)
  expect(await post('send', { once: 'a' })).toBe(303)
  const sent = await stage.outbox()
  expect(sent).toHaveLength(1)
  expect(sent[0]?.message.fallbackText).toContain('Read line 2.2.')
})

test('nothing is done without the form’s token, by a viewer, or with a marked remark', async () => {
  expect((await cleo.post(`${next}/send`, { 'form-token': 'x' })).status).toBe(403)
  const victor = await web.signIn('victor-viewer')
  expect((await victor.post(`${next}/send`, {})).status).toBe(403)
  const marked = await cleo.post(`${next}/remark`, { remark: 'GEHEIM – WET 11.12.1998' })
  expect(marked.status).toBe(409)
  expect(await stage.outbox()).toEqual([])
})
