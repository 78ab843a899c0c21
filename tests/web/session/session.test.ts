// Beginning and ending a session on the web: the machine's own link, the sealed cookie, and nobody else.
import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boardWords } from '../../../src/bot/views/board-words.js'
import { createAdminLinks, issueAdminLink } from '../../../src/web/session/admin-links.js'
import { createSessionKeeper } from '../../../src/web/session/session-keeper.js'
import { beginSession, viewerOf } from '../../../src/web/session/session.js'
import { directory } from '../../directory/load-directory.js'
import { after, now } from '../../support/people.js'
import { startActionsWeb, type ActionsWeb } from '../../support/web-actions.js'

let web: ActionsWeb
beforeAll(async () => {
  web = await startActionsWeb()
})
afterAll(() => web.stop())

const person = { personId: 'ada-admin', roles: [], agencies: [], name: 'Ada', via: 'admin-link' as const }

async function newLink(): Promise<string> {
  const link = await issueAdminLink(web.actions.adminLinks, directory, web.url, web.time.now)
  return link!.url
}

function follow(url: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, { redirect: 'manual', headers: { 'accept-language': 'en', ...headers } })
}

describe('the machine’s own link', () => {
  test('lets the directory’s administrator in, once', async () => {
    const url = await newLink()
    const response = await follow(url)
    expect([response.status, response.headers.get('location')]).toEqual([303, '/board'])
    const cookie = response.headers.get('set-cookie')!
    expect(cookie).toMatch(
      /^kompas-session=[\w.-]+; Max-Age=43200; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    )
    const again = await follow(url)
    expect(again.status).toBe(403)
    expect(await again.text()).toContain(boardWords.en.session.linkOver.text.replaceAll('“', '“'))
    expect(again.headers.get('set-cookie')).toBeNull()
  })

  test('of two who open it at once, one comes in', async () => {
    const url = await newLink()
    const statuses = await Promise.all(
      [follow(url), follow(url), follow(url)].map(async (each) => (await each).status),
    )
    expect(statuses.sort()).toEqual([303, 403, 403])
  })

  test('is over after fifteen minutes', async () => {
    const url = await newLink()
    web.time.now = after(15)
    expect((await follow(url)).status).toBe(403)
    web.time.now = now
  })

  test('is not used up by asking for its headers', async () => {
    const url = await newLink()
    await fetch(url, { method: 'HEAD' })
    expect((await follow(url)).status).toBe(303)
  })

  test.each(['forwarded', 'x-forwarded-for', 'via'])(
    'is refused when a proxy passes it on (%s)',
    async (name) => {
      const url = await newLink()
      const response = await follow(url, { [name]: '192.0.2.1' })
      expect(response.status).toBe(403)
      expect(await response.text()).toContain(boardWords.en.session.elsewhere.title)
      expect((await follow(url)).status).toBe(303)
    },
  )

  test('is refused when no such link was made', async () => {
    for (const token of ['x', '..%2f..%2fetc%2fpasswd', 'a'.repeat(2000), '%00'])
      expect((await follow(`${web.url}/session/${token}`)).status).toBe(403)
  })

  test('needs an administrator in the directory', async () => {
    const nobody = { ...directory, people: directory.people.filter(({ roles }) => !roles.includes('admin')) }
    expect(await issueAdminLink(web.actions.adminLinks, nobody, web.url, now)).toBeNull()
  })

  test('keeps no token: only its hash', async () => {
    const folder = `/tmp/kompas-links-${String(process.pid)}`
    const links = createAdminLinks(folder)
    const token = await links.issue('ada-admin', now)
    const { readdirSync, readFileSync, rmSync, statSync } = await import('node:fs')
    const [file] = readdirSync(folder)
    expect(file).not.toContain(token)
    expect(readFileSync(`${folder}/${file!}`, 'utf8')).not.toContain(token)
    expect(statSync(`${folder}/${file!}`).mode & 0o077).toBe(0)
    await links.issue('ada-admin', after(16))
    expect(readdirSync(folder)).toHaveLength(1)
    rmSync(folder, { recursive: true })
  })
})

describe('a sealed session', () => {
  const keeper = createSessionKeeper('one secret')
  const session = beginSession(person, now)

  test('opens for twelve hours, with the same secret', async () => {
    const sealed = await keeper.seal(session)
    expect(await keeper.open(sealed, after(12 * 60 - 1))).toEqual(session)
    expect(await keeper.open(sealed, after(12 * 60 + 1))).toBeNull()
    expect(await createSessionKeeper('one secret').open(sealed, now)).toEqual(session)
    expect(await createSessionKeeper('another').open(sealed, now)).toBeNull()
    expect(await createSessionKeeper(null).open(sealed, now)).toBeNull()
  })

  test('survives a change of the secret while the one before is known', async () => {
    const sealed = await keeper.seal(session)
    const changing = createSessionKeeper('another', 'one secret')
    expect(await changing.open(sealed, now)).toEqual(session)
    expect(await changing.open(sealed, after(12 * 60 + 1))).toBeNull()
    expect(await keeper.open(await changing.seal(session), now)).toBeNull()
  })

  test('shows nothing of what it holds, and can’t be changed', async () => {
    const sealed = await keeper.seal(session)
    const parts = sealed.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'))
    expect(parts.join()).not.toMatch(/ada|Ada|admin/)
    for (let at = 0; at < sealed.length; at += 7) {
      const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1)
      expect(await keeper.open(changed, now)).toBeNull()
    }
  })

  test.each(['', 'x', 'a.b.c.d.e', '....', 'eyJhbGciOiJub25lIn0..', 'é'])('is not %j', async (text) => {
    expect(await keeper.open(text, now)).toBeNull()
  })

  test('gives the rights that the directory gives today', () => {
    const people = directory.people.map((each) => (each.id === 'ada-admin' ? { ...each, roles: [] } : each))
    expect(viewerOf(session, directory, [])?.roles).toEqual(['admin'])
    expect(viewerOf(session, { ...directory, people }, [])).toBeNull()
    expect(viewerOf({ ...session, personId: 'gone' }, directory, [])).toBeNull()
    const signedIn = { ...session, via: 'oidc' as const, roles: ['viewer' as const] }
    expect(viewerOf({ ...signedIn, personId: 'new' }, directory, [])?.roles).toEqual(['viewer'])
    expect(viewerOf({ ...signedIn, roles: [] }, { ...directory, people }, [])).toBeNull()
  })
})

test('signing out takes the cookie away', async () => {
  const someone = await web.signIn('cleo-coordinator')
  const response = await someone.post('/session/end', {})
  expect(response.status).toBe(200)
  expect(response.headers.get('set-cookie')).toMatch(/^kompas-session=; Path=\/; Expires=Thu, 01 Jan 1970/)
  expect(await response.text()).toContain(boardWords.en.session.ended.title)
})

test('the cookie goes over encryption alone where people reach the site so', async () => {
  const https = await startActionsWeb({}, { publicUrl: 'https://kompas.example' })
  const someone = await https.signIn('cleo-coordinator')
  const response = await someone.post(
    '/session/end',
    {},
    { 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.1' },
  )
  expect(response.headers.get('set-cookie')).toContain('; Secure')
  await https.stop()
})

test('without a database the pages say so', async () => {
  const { startWeb } = await import('../../support/web-server.js')
  const bare = await startWeb()
  for (const path of ['/board', '/items/1', '/people/x', '/session/x']) {
    const response = await follow(bare.url + path)
    expect(response.status).toBe(503)
    expect(await response.text()).toContain(boardWords.en.session.noDatabase.title)
  }
  const start = await (await follow(bare.url)).text()
  expect(start).not.toContain('href="/board"')
  await bare.stop()
})

test('a broken cookie is nobody', async () => {
  const status = await new Promise<number | undefined>((resolve, reject) => {
    httpRequest(
      `${web.url}/items/1`,
      { headers: { cookie: 'kompas-session=a.b.c.d.e; kompas-session' } },
      (response) => {
        response.resume()
        resolve(response.statusCode)
      },
    )
      .on('error', reject)
      .end()
  })
  expect(status).toBe(403)
})
