// A message on Teams becomes an event, its answer a message in the same place, and that one is replaced.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Message, SendOptions } from '../../../src/bot/types.js'
import { anna, channelMessage, personalMessage } from '../../support/teams/activities.js'
import { startTeamsApp, tenant, type TeamsApp } from '../../support/teams/teams-app.js'

let app: TeamsApp
beforeAll(async () => {
  app = await startTeamsApp()
  app.microsoft.members.set(anna.aadObjectId, {
    ...{ id: anna.id, name: 'Anna Peeters', email: 'anna.peeters@example.org', tenantId: tenant },
    userRole: 'user',
  })
})
afterAll(() => app.stop())
beforeEach(() => {
  app.events.length = 0
  app.microsoft.received.length = 0
})

const options = (): SendOptions => ({ key: crypto.randomUUID(), signal: AbortSignal.timeout(10_000) })
const says = (text: string): Message => ({
  language: 'nl',
  parts: [{ kind: 'text', text }],
  fallbackText: text,
})

test('a private message is answered in its chat, and the answer is replaced', async () => {
  const answer = await app.deliver(personalMessage('Wat is actielijn 1.1?'))
  expect(answer.status).toBe(200)
  expect(app.events).toEqual([
    {
      id: '1700000000001-21',
      kind: 'message',
      account: {
        ...{ platform: 'teams', workspace: tenant, userId: anna.aadObjectId, name: 'Anna Peeters' },
        ...{ email: 'anna.peeters@example.org', language: 'nl', zone: 'Europe/Brussels', isGuest: false },
      },
      place: { platform: 'teams', workspace: tenant, channel: 'a:1personal' },
      ...{ isPrivate: true, awaitsReply: false, text: 'Wat is actielijn 1.1?', thread: [] },
      at: '2026-11-20T09:30:00.123Z',
    },
  ])
  const { place } = app.events[0]!
  const sent = await app.platform.post({ kind: 'place', place }, says('Weerbaarheid.'), options())
  expect(sent.kind).toBe('sent')
  const reference = sent.kind === 'sent' ? sent.reference! : ''
  expect(await app.platform.update(reference, says('Beter.'), options())).toEqual({ kind: 'sent', reference })
  expect(app.microsoft.received.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST conversations/a:1personal/activities',
    expect.stringMatching(/^PUT conversations\/a:1personal\/activities\/sent-\d+$/),
  ])
  const [posted, replaced] = app.microsoft.received.map(({ body }) => JSON.stringify(body))
  expect(posted).toContain('Weerbaarheid.')
  expect(replaced).toContain('Beter.')
})

test('a mention in a channel is answered in its thread', async () => {
  await app.deliver(channelMessage('wie volgt dit op?'))
  const [event] = app.events
  expect(event).toMatchObject({ kind: 'mention', text: 'wie volgt dit op?', isPrivate: false })
  expect(event!.place).toEqual({
    ...{ platform: 'teams', workspace: tenant, channel: '19:axis-one@thread.tacv2' },
    thread: '1700000000000',
  })
  await app.platform.post({ kind: 'place', place: event!.place }, says('De dienst.'), options())
  expect(app.microsoft.received[0]!.path).toBe(
    'conversations/19:axis-one@thread.tacv2;messageid=1700000000000/activities',
  )
})
