// Hostile text in every field: stored or refused, and always shown as text.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boardWords } from '../../../src/bot/views/board-words.js'
import { hostileTexts } from '../../support/hostile-inputs.js'
import { says } from '../../support/says.js'
import { ada, cleo, startActionsWeb, type ActionsWeb, type Browserless } from '../../support/web-actions.js'

let web: ActionsWeb
let admin: Browserless
beforeAll(async () => {
  web = await startActionsWeb()
  admin = await web.signIn('ada-admin')
})
afterAll(() => web.stop())

const markup = `<script>alert(1)</script><img src=x onerror=alert(1)>"><h1>x</h1></textarea></title>&lt;'`
const control = 'a\u0000b\u0007c\u001b[31md\u202ee\u2028f\ufeffg\u0085h'
const megabyte = 'é'.repeat(1024 * 1024)
const texts = [
  ['markup', markup],
  ['control characters', control],
  ['a lone surrogate', 'a\ud83db'],
  ['a web address in disguise', 'javascript:alert(1) data:text/html,x https://user:word@evil.example/'],
] as const

/** No element comes from a text, and no character that HTML forbids. */
function expectCalm(page: string): void {
  expect(page).not.toMatch(/<script>|<img|<h1>x/)
  expect(/[^\P{Cc}\t\n]/u.test(page)).toBe(false)
  expect(page).not.toMatch(/href="(javascript|data|https:\/\/user)/)
  expect(page.isWellFormed()).toBe(true)
}

describe.each(texts)('%s', (_name, text) => {
  test('from a platform is shown as text on every page', async () => {
    const id = await web.create({
      ...{ title: text.slice(0, 80), text, sourceLink: text },
      source: { platform: text.toWellFormed(), workspace: 'T1', channel: 'C1' },
      dueOn: '2026-11-20',
    })
    await web.move(
      id,
      { kind: 'decline-contribution', agency: 'defence', reason: text },
      {
        ...{ ...ada, personId: text, roles: ['owner'], agencies: ['defence'] },
      },
    )
    await web.move(id, { kind: 'accept' }, ada)
    await web.move(id, { kind: 'block', reason: text }, ada)
    await web.move(id, { kind: 'edit', title: `${text.slice(0, 78)}!` }, cleo)
    for (const path of [`/items/${id}`, '/board', '/items?status=all', '/people/ada-admin'])
      expectCalm(await (await admin.get(path)).text())
  })

  test('typed in any field comes back as text', async () => {
    const id = await web.create()
    const forms: [string, Record<string, string>][] = [
      ['decline', { reason: text }],
      ['cancel', { reason: text }],
      ['edit', { title: text, dueOn: text, line: text }],
      ['assign', { lead: text, deputy: text }],
      ['ask-contributor', { agency: text }],
      ['link', { other: text }],
      ['merge', { other: text }],
      ['snooze', { until: text }],
    ]
    for (const [move, fields] of forms) {
      const response = await admin.post(`/items/${id}/${move}`, { ...fields, version: text })
      expect([303, 409, 422]).toContain(response.status)
      expectCalm(await response.text())
    }
    for (const path of ['/items', '/items/new']) {
      const all = {
        text,
        title: text,
        line: text,
        lead: text,
        deputy: text,
        dueOn: text,
        contributors: [text],
      }
      expectCalm(await (await admin.post(path, { ...all, audience: text, subject: text, once: text })).text())
    }
    const query = new URLSearchParams({
      words: text,
      axis: text,
      line: text,
      after: text,
      did: text,
    }).toString()
    for (const path of [
      '/board',
      '/items',
      `/items/${id}`,
      `/people/${encodeURIComponent(text.toWellFormed())}`,
    ])
      expectCalm(await (await admin.get(`${path}?${query}`)).text())
  })
})

test('a megabyte from a platform is shown', async () => {
  const id = await web.create({ text: megabyte })
  const page = await (await admin.get(`/items/${id}`)).text()
  says(page, megabyte)
})

test('a megabyte in any field is refused in words, and stays in its field', async () => {
  const id = await web.create()
  for (const [move, field] of [
    ['decline', 'reason'],
    ['edit', 'title'],
    ['snooze', 'until'],
    ['merge', 'other'],
  ] as const) {
    const response = await admin.post(`/items/${id}/${move}`, { [field]: megabyte, version: '1' })
    expect([move, response.status]).toEqual([move, 422])
    says(await response.text(), megabyte)
  }
  const response = await admin.post('/items/new', { text: megabyte })
  expect(response.status).toBe(422)
  says(await response.text(), megabyte)
  expect((await web.actions.store.find(id, cleo))?.version).toBe(1)
})

test('eleven megabytes are refused before they are read', async () => {
  const response = await admin.post('/items/new', { text: 'a'.repeat(11 * 1024 * 1024) })
  expect(response.status).toBe(413)
  says(await response.text(), boardWords.en.session.tooMuch.title)
})

test('a form that is none is refused', async () => {
  const id = await web.create()
  for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x', '']) {
    const response = await fetch(`${web.url}/items/${id}/accept`, {
      method: 'POST',
      headers: { cookie: admin.cookie, origin: web.url, 'content-type': type },
      body: `{"form-token":"${admin.token}","version":"1"}`,
    })
    expect(response.status).toBe(403)
  }
  const many = new URLSearchParams(Array.from({ length: 400 }, (_, at) => [`field${String(at)}`, 'x']))
  const response = await fetch(`${web.url}/items/${id}/accept`, {
    ...{ method: 'POST', body: many, headers: { cookie: admin.cookie, origin: web.url } },
  })
  expect(response.status).toBe(413)
  expect((await web.actions.store.find(id, cleo))?.version).toBe(1)
})

test('three hundred hostile words to look for are answered', async () => {
  for (const text of hostileTexts.filter(({ length }) => length < 5000)) {
    const response = await admin.get(`/board?words=${encodeURIComponent(text.toWellFormed())}`)
    expect(response.status).toBe(200)
    expectCalm(await response.text())
  }
}, 120_000)
