// Restricting an item on its page: it disappears from every page of everybody who isn't involved.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boardItemWords } from '../../../src/bot/views/board-item-words.js'
import { boardWords } from '../../../src/bot/views/board-words.js'
import { says, saysNot } from '../../support/says.js'
import { startActionsWeb, type ActionsWeb, type Browserless } from '../../support/web-actions.js'

let web: ActionsWeb
let cleo: Browserless
let others: Browserless[]
beforeAll(async () => {
  web = await startActionsWeb()
  cleo = await web.signIn('cleo-coordinator')
  others = await Promise.all(['ada-admin', 'victor-viewer', 'dora-defence'].map((id) => web.signIn(id)))
})
afterAll(() => web.stop())

const pages = [
  '/board',
  '/items',
  '/items?status=all&words=zephyr',
  '/board?agency=defence',
  '/people/daan-defence',
]
const read = async (who: Browserless, path: string) => (await who.get(path)).text()
const lead = { agency: 'defence', person: 'daan-defence', deputy: null }
const edit = { title: 'Prepare Zephyr', dueOn: '2026-12-18', line: '2.2' }

test('an edit restricts an item, says so in its history, and opens it again', async () => {
  const id = await web.create({ title: edit.title, lead, contributors: [] })
  for (const who of others) for (const path of pages) says(await read(who, path), 'Prepare Zephyr')
  says(await read(cleo, `/items/${id}`), 'name="audience"')
  const restricted = await cleo.post(`/items/${id}/edit`, { ...edit, version: '1', audience: 'people' })
  expect(restricted.status).toBe(303)
  for (const who of others) {
    for (const path of pages) saysNot(await read(who, path), 'Zephyr')
    expect((await who.get(`/items/${id}`)).status).toBe(404)
    expect(
      (await who.post(`/items/${id}/edit`, { ...edit, version: '2', audience: 'public' })).status,
    ).not.toBe(303)
  }
  const daan = await web.signIn('daan-defence')
  const page = await read(daan, `/items/${id}`)
  says(page, `${boardWords.en.create.audience}: ${boardItemWords.en.facts.audiences.people}`)
  expect((await cleo.post(`/items/${id}/edit`, { ...edit, version: '2', audience: 'public' })).status).toBe(
    303,
  )
  for (const who of others) says(await read(who, '/board'), 'Prepare Zephyr')
})
