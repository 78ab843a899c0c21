// Who isn't Microsoft gets nothing: no event, no reference, no server error, whatever the token is.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { anna, invoke, personalMessage } from '../../support/teams/activities.js'
import type { TokenWishes } from '../../support/teams/signer.js'
import { startTeamsApp, type TeamsApp } from '../../support/teams/teams-app.js'

let app: TeamsApp
beforeAll(async () => {
  app = await startTeamsApp()
  app.microsoft.members.set(anna.aadObjectId, { id: anna.id, userRole: 'user' })
})
afterAll(() => app.stop())
beforeEach(() => {
  app.events.length = 0
  app.references.clear()
  app.microsoft.received.length = 0
})

const forged: [string, Partial<TokenWishes> & { token?: string | null }][] = [
  ['no token', { token: null }],
  ['an empty token', { token: 'Bearer ' }],
  ['a word', { token: 'Bearer garbage' }],
  ['three words with dots', { token: 'Bearer a.b.c' }],
  ['another scheme', { token: 'Basic a29tcGFzOmtvbXBhcw==' }],
  ['another audience', { audience: '7c2f8d1e-0000-4000-8000-00000000ffff' }],
  ['another issuer', { issuer: 'https://login.example.org' }],
  ['the issuer of emulators', { issuer: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' }],
  ['the claims of a skill', { claims: { ver: '1.0', appid: '7c2f8d1e-0000-4000-8000-00000000bbbb' } }],
  ['an unknown key', { keyId: 'nobody-knows' }],
  ['another key under a known name', { signWithOther: true }],
  ['a token that ended long ago', { endsIn: -3600 }],
  ['a token that begins later', { claims: { nbf: Math.floor(Date.now() / 1000) + 3600 } }],
  ['no signature (none)', { algorithm: 'none' }],
  ['the public key as a secret (HS256)', { algorithm: 'HS256' }],
  ['the address of another service', { claims: { serviceurl: 'https://smba.trafficmanager.net/other/' } }],
  ['no address of a service', { claims: { serviceurl: undefined } }],
]

describe.each([
  ['a message', personalMessage('Wie is bevoegd?')],
  ['a request', invoke('composeExtension/query', { parameters: [{ name: 'query', value: 'cyber' }] })],
])('%s', (_, activity) => {
  test.each(forged)('with %s is refused and leaves nothing behind', async (__, wishes) => {
    const { status, body } = await app.deliver(activity, wishes)
    expect([401, 403]).toContain(status)
    expect(body).toEqual({})
    expect(app.events).toEqual([])
    expect(app.references.size).toBe(0)
    expect(app.microsoft.received).toEqual([])
  })
})

const elsewhere = [
  'https://evil.example.org/',
  'http://smba.trafficmanager.net/',
  'https://smba.trafficmanager.net.evil.example/',
  'ftp://smba.trafficmanager.net/',
  'https://user:word@smba.trafficmanager.net/',
  'not an address',
]

test.each(elsewhere)('a signed request that wants its answer at %s is refused', async (serviceUrl) => {
  const { status } = await app.deliver({ ...personalMessage('Wie?'), serviceUrl })
  expect(status).toBe(403)
  expect(app.events).toEqual([])
  expect(app.references.size).toBe(0)
})

test.each([{ serviceUrl: undefined }, { serviceUrl: '' }, { channelId: undefined }])(
  'a request without where it comes from is refused: %o',
  async (change) => {
    const wishes = { serviceUrl: app.microsoft.url }
    expect([401, 403]).toContain(
      (await app.deliver({ ...personalMessage('Wie?'), ...change }, wishes)).status,
    )
    expect(app.events).toEqual([])
  },
)

test.each(['emulator', 'AseChannel', 'webchat', 'directline'])(
  'a request of the channel %s is refused: Kompas speaks Teams alone',
  async (channelId) => {
    expect((await app.deliver({ ...personalMessage('Wie?'), channelId })).status).toBe(403)
    expect(app.events).toEqual([])
  },
)

test.each([
  ['a foreign tenant', { channelData: { tenant: { id: 'another' } } }],
  ['no tenant', { channelData: {}, conversation: { id: 'a:1', conversationType: 'personal' } }],
])('%s is refused', async (_, change) => {
  expect((await app.deliver(personalMessage('Wie?', change))).status).toBe(403)
  expect(app.events).toEqual([])
  expect(app.references.size).toBe(0)
})

test('what is not an activity is refused, whoever signed it', async () => {
  expect((await app.deliver(personalMessage('x', { from: 'Anna' }))).status).toBe(400)
  expect((await app.deliver(personalMessage('x', { timestamp: 'yesterday' }))).status).toBe(400)
  const response = await fetch(`${app.url}/api/messages`, {
    method: 'POST',
    headers: { authorization: 'Bearer x', 'content-type': 'application/json' },
    body: '{"half',
  })
  expect(response.status).toBe(400)
  expect(app.events).toEqual([])
})

test('a body beyond all measure is refused unread', async () => {
  expect((await app.deliver(personalMessage('x'.repeat(2_000_000)))).status).toBe(413)
})

test('without the keys nobody can be let in, and Teams may try again', async () => {
  const other = await startTeamsApp({ openIdMetadataUrl: 'http://127.0.0.1:9/openid' })
  const { status } = await other.deliver(personalMessage('Wie?'))
  expect(status).toBe(503)
  expect(other.events).toEqual([])
  await other.stop()
})

test('before the start, and after the end, Teams is asked to come back', async () => {
  const other = await startTeamsApp()
  await other.platform.stop()
  expect((await other.deliver(personalMessage('Wie?'))).status).toBe(503)
  await other.stop()
})

test('when an event cannot be recorded Teams is asked to deliver it again', async () => {
  app.reply = () => Promise.reject(new Error('the database is away'))
  expect((await app.deliver(personalMessage('Wie?'))).status).toBe(503)
  app.reply = () => ({ kind: 'nothing' })
  expect((await app.deliver(personalMessage('Wie?'))).status).toBe(200)
})
