// The page of an item over HTTP, with a real database: what it shows, what it offers, and what its forms do.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boardItemWords } from '../../../src/bot/views/board-item-words.js'
import { ada, startActionsWeb, type ActionsWeb, type Browserless } from '../../support/web-actions.js'

const words = boardItemWords.en
let web: ActionsWeb
let admin: Browserless
beforeAll(async () => {
  web = await startActionsWeb()
  admin = await web.signIn('ada-admin')
})
afterAll(() => web.stop())

test('the lead accepts an item', async () => {
  const id = await web.create()
  const page = await (await admin.get(`/items/${id}`)).text()
  expect(page).toContain('Update the list of essential entities')
  expect(page).toContain(`action="/items/${id}/accept"`)
  const response = await admin.post(`/items/${id}/accept`, { version: '1' })
  expect([response.status, response.headers.get('location')]).toEqual([303, `/items/${id}?did=accept`])
  const item = await web.actions.store.find(id, ada)
  expect(item?.status).toBe('accepted')
  const after = await (await admin.get(`/items/${id}?did=accept`)).text()
  expect(after).toContain(words.moves.done.accept)
  expect(after).toContain(words.history.events.accept('Ada Adminvoorbeeld', ''))
})
