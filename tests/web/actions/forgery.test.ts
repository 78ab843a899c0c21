// Nobody without a session sees an item, and no form from elsewhere changes one.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boardWords } from '../../../src/bot/views/board-words.js'
import { languages } from '../../../src/languages.js'
import { formTokenName } from '../../../src/web/session/check-form.js'
import { after } from '../../support/people.js'
import { says, saysNot } from '../../support/says.js'
import { cleo, startActionsWeb, type ActionsWeb, type Browserless } from '../../support/web-actions.js'

let web: ActionsWeb
let admin: Browserless
let id: string
beforeAll(async () => {
  web = await startActionsWeb()
  admin = await web.signIn('ada-admin')
  id = await web.create()
})
afterAll(() => web.stop())

const expectUnchanged = async () => {
  expect(await web.actions.store.history(id, cleo)).toHaveLength(1)
  expect((await web.actions.store.list(cleo, {}, { limit: 10 })).items).toHaveLength(1)
}

describe('without a session', () => {
  const pages = ['/board', '/items', '/items/1', '/items/999', '/items/new', '/people/ada-admin', '/people/x']
  test.each(pages)('%s shows no item, and says what to do', async (path) => {
    const response = await fetch(web.url + path, { headers: { 'accept-language': 'en' } })
    const page = await response.text()
    expect(response.status).toBe(403)
    says(page, boardWords.en.session.needed.title)
    saysNot(page, 'essential entities')
  })

  test.each(languages)('it is said in %s', async (language) => {
    says(
      await (await fetch(`${web.url}/board?lang=${language}`)).text(),
      boardWords[language].session.needed.text,
    )
  })

  test.each(['/items', '/items/new', '/items/1/accept', '/items/1/undo', '/session/end'])(
    'a form to %s changes nothing',
    async (path) => {
      const body = new URLSearchParams({ version: '1', text: 'x', title: 'x', [formTokenName]: admin.token })
      const response = await fetch(web.url + path, { method: 'POST', body, headers: { origin: web.url } })
      expect(response.status).toBe(403)
      await expectUnchanged()
    },
  )

  test('a session of yesterday, or of somebody who is no administrator any more, is none', async () => {
    const old = await web.signIn('ada-admin')
    web.time.now = after(12 * 60 + 1)
    expect((await old.get('/board')).status).toBe(403)
    web.time.now = after(0)
    const former = await web.signIn('victor-viewer', { via: 'admin-link' })
    const response = await former.get('/board')
    expect(response.status).toBe(403)
    says(await response.text(), boardWords.en.session.notAdmin.title)
  })
})

describe('a form is refused, and changes nothing,', () => {
  const forgeries: [string, Record<string, string>, Record<string, string>][] = [
    ['without a token', { [formTokenName]: '' }, {}],
    ['with another token', { [formTokenName]: 'a'.repeat(32) }, {}],
    ['with another length of token', { [formTokenName]: 'a' }, {}],
    ['from another site', {}, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['from another site, by an old browser', {}, { origin: 'https://evil.example', 'sec-fetch-site': '' }],
    ['from a neighbouring site', {}, { 'sec-fetch-site': 'same-site' }],
    ['from a hidden place', {}, { origin: 'null', 'sec-fetch-site': '' }],
  ]
  test.each(forgeries)('%s', async (_name, fields, headers) => {
    for (const [path, more] of [
      [`/items/${id}/accept`, {}],
      [`/items/${id}/cancel`, { reason: 'Forged.' }],
      ['/items', { text: 'Forged', title: 'Forged' }],
      ['/session/end', {}],
    ] as const) {
      const response = await admin.post(path, { version: '1', ...more, ...fields }, headers)
      expect([path, response.status]).toEqual([path, 403])
      expect(response.headers.get('set-cookie')).toBeNull()
      says(await response.text(), boardWords.en.session.formRefused.title)
    }
    await expectUnchanged()
  })

  test('with the token of somebody else', async () => {
    const other = await web.signIn('cleo-coordinator')
    const response = await admin.post(`/items/${id}/accept`, { version: '1', [formTokenName]: other.token })
    expect(response.status).toBe(403)
    await expectUnchanged()
  })

  test('from no browser: neither Origin nor Sec-Fetch-Site', async () => {
    const body = new URLSearchParams({ version: '1', [formTokenName]: admin.token })
    const response = await fetch(`${web.url}/items/${id}/accept`, {
      ...{ method: 'POST', body, headers: { cookie: admin.cookie } },
    })
    expect(response.status).toBe(403)
    await expectUnchanged()
  })

  test('and is never carried out by following a link', async () => {
    const query = new URLSearchParams({ version: '1', [formTokenName]: admin.token }).toString()
    expect((await admin.get(`/items/${id}/accept?${query}`)).status).toBe(404)
    await expectUnchanged()
  })
})

test('pages of items are kept by no cache, and tell other sites nothing', async () => {
  const { headers } = await admin.get(`/items/${id}`)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(headers.get('content-security-policy')).toContain("form-action 'self'")
})
