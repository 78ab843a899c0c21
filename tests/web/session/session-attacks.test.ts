// What somebody tries with sessions, addresses and headers that aren't theirs: none of it works.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createSealer, sealingSecret } from '../../../src/web/session/sealer.js'
import { issueAdminLink } from '../../../src/web/session/admin-links.js'
import { startedSchema, type Provider } from '../../../src/web/sign-in/provider.js'
import { createClaimStore } from '../../../src/bot/claim-store.js'
import { boardWords } from '../../../src/bot/views/board-words.js'
import { directory } from '../../directory/load-directory.js'
import { after } from '../../support/people.js'
import { saysNot, says } from '../../support/says.js'
import { startActionsWeb, type ActionsWeb } from '../../support/web-actions.js'

let web: ActionsWeb
let minutes = 0
const wanted: string[] = []
/** Notes which page a person is to come back to; nobody gets to it. */
const provider: Provider = {
  start: (_callback, page) => {
    wanted.push(page)
    const started = { state: 's', nonce: 'n', verifier: 'v', wanted: page }
    return Promise.resolve({ url: new URL('https://login.example/'), started })
  },
  finish: () => Promise.resolve(null),
}
beforeAll(async () => {
  web = await startActionsWeb((database) => ({
    signIn: {
      ...{ provider, roles: [], claims: createClaimStore(database) },
      started: createSealer(sealingSecret(null), 'sign-in', startedSchema),
    },
  }))
})
afterAll(() => web.stop())
beforeEach(() => {
  minutes += 1
  web.time.now = after(minutes)
})

describe('signing out', () => {
  test('ends the session itself: a copy of its cookie lets nobody in', async () => {
    const [one, other] = [await web.signIn('cleo-coordinator'), await web.signIn('cleo-coordinator')]
    expect((await one.post('/session/end', {})).status).toBe(200)
    expect((await one.get('/board')).status).toBe(303)
    expect((await one.post('/items/new', { text: 'x' })).status).toBe(403)
    expect((await other.get('/board')).status).toBe(200)
  })

  test('everywhere ends all sessions of the person, and of nobody else', async () => {
    const sessions = await Promise.all([1, 2, 3].map(() => web.signIn('cleo-coordinator')))
    const ada = await web.signIn('ada-admin')
    says(await (await sessions[0]!.get('/people/cleo-coordinator')).text(), 'action="/session/end-all"')
    saysNot(await (await ada.get('/people/cleo-coordinator')).text(), 'action="/session/end-all"')
    web.time.now = after(minutes + 0.5)
    const response = await sessions[0]!.post('/session/end-all', {})
    says(await response.text(), boardWords.en.session.endedAll.title)
    for (const session of sessions) expect((await session.get('/board')).status).toBe(303)
    expect((await ada.get('/board')).status).toBe(200)
    web.time.now = after(minutes + 0.6)
    expect((await (await web.signIn('cleo-coordinator')).get('/board')).status).toBe(200)
  })

  test('everywhere by a form from elsewhere ends nothing', async () => {
    const session = await web.signIn('cleo-coordinator')
    const forged = await session.post(
      '/session/end-all',
      {},
      { origin: 'https://evil.example', 'sec-fetch-site': '' },
    )
    expect(forged.status).toBe(403)
    expect((await session.get('/board')).status).toBe(200)
  })
})

test('a session that was planted before somebody signs in does not become theirs', async () => {
  const planted = await web.signIn('victor-viewer')
  const link = await issueAdminLink(web.actions.adminLinks, directory, web.url, web.time.now)
  const response = await fetch(link!.url, { redirect: 'manual', headers: { cookie: planted.cookie } })
  const [sealed] = response.headers.get('set-cookie')!.split(';')
  expect(sealed).not.toBe(planted.cookie)
  const opened = await web.actions.sessions.open(sealed!.slice('kompas-session='.length), web.time.now)
  expect(opened).toMatchObject({ personId: 'ada-admin' })
  expect(opened!.formToken).not.toBe(planted.token)
  const page = await (await planted.get('/board')).text()
  saysNot(page, 'Ada')
  expect((await planted.get('/items/new')).status).toBe(403)
})

test.each([
  ...[
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/\t/evil.example',
  ],
  ...['\\\\evil.example', '/board\r\nSet-Cookie: a=b', '/board evil', ' /board', '', '/sign-in?to=/sign-in'],
])('nobody is sent on to %j after signing in', async (to) => {
  wanted.length = 0
  await fetch(`${web.url}/sign-in?to=${encodeURIComponent(to)}`, { redirect: 'manual' })
  expect(wanted).toEqual(['/board'])
})

test('somebody who isn’t signed in is sent to the sign-in, and to no other site', async () => {
  for (const path of [
    '//evil.example/board',
    '/board?x=//evil.example',
    '/items/%0d%0aLocation:%20https:%2f%2fevil.example',
  ]) {
    const response = await fetch(web.url + path, { redirect: 'manual' })
    const location = response.headers.get('location')
    if (location !== null) expect(new URL(location, web.url).origin).toBe(web.url)
  }
})

const injected = 'en%0d%0aX-Injected:%20yes%0d%0a%0d%0a<script>alert(1)</script>'
const markup = encodeURIComponent('"><script>alert(1)</script><img src=x onerror=alert(1)>')
test.each([
  ...[
    `/?lang=${injected}`,
    `/board?lang=${injected}`,
    `/items/1?did=${injected}`,
    `/sign-in?to=/${injected}`,
  ],
  ...[
    `/items/${injected}`,
    `/people/${injected}`,
    `/session/${injected}`,
    `/read/${injected}`,
    `/${injected}`,
  ],
  ...['axis', 'line', 'agency', 'status', 'words', 'after', 'mine'].map((name) => `/items?${name}=${markup}`),
  ...['/board?words=', '/items/1?did=', '/people/', '/items/', '/briefings/', '/glossary?q='].map(
    (path) => path + markup,
  ),
])('%s injects neither a header nor markup', async (path) => {
  const admin = await web.signIn('ada-admin')
  const response = await admin.get(path)
  expect(response.status).toBeLessThan(500)
  expect(response.headers.get('x-injected')).toBeNull()
  const page = await response.text()
  expect(page).not.toMatch(/<script>alert|<img src=x/)
  expect(response.headers.get('content-security-policy') ?? "default-src 'none'").not.toMatch(
    /script-src[^;]*unsafe-inline/,
  )
})
