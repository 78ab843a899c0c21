// Every route of the web, as nobody and as every role: who is let in, and who is told that they may not.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { directory } from '../directory/load-directory.js'
import { after } from '../support/people.js'
import { startActionsWeb, type ActionsWeb } from '../support/web-actions.js'

const who = {
  viewer: 'victor-viewer',
  owner: 'daan-defence',
  coordinator: 'cleo-coordinator',
  admin: 'ada-admin',
}
type Role = keyof typeof who
const roles = Object.keys(who) as Role[]

const everybody: Role[] = roles
const makers: Role[] = ['owner', 'coordinator', 'admin']
const lead: Role[] = ['owner']
const steering: Role[] = ['coordinator', 'admin']

/** Routes that nobody has to sign in for: they show no item. */
const open = [
  ...['GET /', 'GET /healthz', 'GET /readyz', 'GET /metrics', 'GET /assets/:name', 'GET /favicon.ico'],
  ...['GET /favicon.svg', 'GET /glossary', 'GET /read', 'GET /read/:documentId', 'GET /session/:token'],
  ...['GET /read/:documentId/search', 'GET /read/:documentId/changes', 'GET /read/:documentId/:partId'],
]

/** Who may do what; `:id` is a new item for Daan of Defence, made by Cleo. */
const guarded: Record<string, Role[]> = {
  'GET /board': everybody,
  'GET /items': everybody,
  'GET /items/:id': everybody,
  'GET /people/:id': everybody,
  'POST /session/end': everybody,
  'POST /session/end-all': everybody,
  'GET /briefings': everybody,
  'GET /briefings/:id': everybody,
  'GET /briefings/channels/:channel': steering,
  'POST /briefings/channels/:channel/send': steering,
  'POST /briefings/channels/:channel/hold': steering,
  'POST /briefings/channels/:channel/release': steering,
  'POST /briefings/channels/:channel/remark': steering,
  'GET /items/export': makers,
  'GET /reviews': makers,
  'POST /reviews/close': makers,
  'GET /reviews/answers/:id': makers,
  'POST /reviews/answers/:id/approve': makers,
  'POST /reviews/answers/:id/amend': makers,
  'POST /reviews/answers/:id/withdraw': makers,
  'GET /items/new': makers,
  'POST /items/new': makers,
  'POST /items': makers,
  'POST /items/:id/accept': lead,
  'POST /items/:id/decline': lead,
  'POST /items/:id/snooze': lead,
  'POST /items/:id/contribute': lead,
  'POST /items/:id/decline-contribution': lead,
  'POST /items/:id/start': makers,
  'POST /items/:id/block': makers,
  'POST /items/:id/finish': makers,
  'POST /items/:id/assign': makers,
  'POST /items/:id/ask-contributor': makers,
  'POST /items/:id/link': makers,
  'POST /items/:id/unlink': makers,
  'POST /items/:id/confirm': steering,
  'POST /items/:id/reopen': steering,
  'POST /items/:id/cancel': steering,
  'POST /items/:id/merge': steering,
  'POST /items/:id/edit': steering,
  'POST /items/:id/undo': steering,
}

const channelId = directory.channels[0]!.id

const fields = {
  ...{
    version: '1',
    reason: 'Not ours.',
    evidence: 'https://example.org/',
    title: 'Other title',
    text: 'Do it.',
  },
  ...{ until: '2026-12-01', agency: 'defence', lead: 'health', other: '1' },
}

let web: ActionsWeb
beforeAll(async () => {
  web = await startActionsWeb()
  web.time.now = after(1)
})
afterAll(() => web.stop())

async function addressOf(route: string): Promise<{ method: string; path: string }> {
  const [method = '', path = ''] = route.split(' ')
  if (path === '/people/:id') return { method, path: '/people/daan-defence' }
  if (path === '/briefings/:id') return { method, path: '/briefings/none' }
  if (!path.includes(':id')) return { method, path: path.replace(':channel', channelId) }
  const seat = { agency: 'defence', person: 'daan-defence', deputy: null }
  const id = await web.create({ lead: seat, contributors: ['defence'] })
  return { method, path: path.replace(':id', id) }
}

async function visit(route: string, role: Role): Promise<number> {
  const { method, path } = await addressOf(route)
  // Of a person's sessions some end all that began before.
  web.time.now = new Date(web.time.now.getTime() + 1)
  const person = await web.signIn(who[role])
  return (method === 'GET' ? await person.get(path) : await person.post(path, fields)).status
}

test('every route has its line in the matrix', () => {
  expect(web.routes).toEqual([...open, ...Object.keys(guarded)].sort())
})

describe.each(Object.keys(guarded))('%s', (route) => {
  test.each(roles)(`as %s`, async (role) => {
    const status = await visit(route, role)
    expect(status).toBeLessThan(500)
    expect(status === 403 ? 'refused' : 'allowed').toBe(
      guarded[route]!.includes(role) ? 'allowed' : 'refused',
    )
  })

  test('as nobody', async () => {
    const { method, path } = await addressOf(route)
    const headers = { origin: web.url, 'sec-fetch-site': 'same-origin' }
    const body = method === 'GET' ? null : new URLSearchParams(fields)
    expect((await fetch(web.url + path, { method, body, headers })).status).toBe(403)
  })
})

test.each(open)('%s answers nobody as it answers an administrator', async (route) => {
  const path = route
    .slice('GET '.length)
    .replace(':documentId', 'national-security-strategy')
    .replace(/:\w+/, '2.4')
  const anonymous = await fetch(web.url + path, { redirect: 'manual' })
  expect(anonymous.status).toBe((await (await web.signIn(who.admin)).get(path)).status)
})
