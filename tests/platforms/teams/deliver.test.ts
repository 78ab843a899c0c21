// Where messages go on Teams, how long ones go, and that what they carry arrives whole.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Message, PostTarget, SendOptions } from '../../../src/bot/types.js'
import { anna, channel, channelMessage, personalMessage } from '../../support/teams/activities.js'
import { answer, itemCard, messageOf } from '../../support/teams/messages.js'
import { startTeamsApp, tenant, type TeamsApp } from '../../support/teams/teams-app.js'

let app: TeamsApp
beforeAll(async () => {
  app = await startTeamsApp()
  app.microsoft.members.set(anna.aadObjectId, { id: anna.id, tenantId: tenant, userRole: 'user' })
})
afterAll(() => app.stop())
beforeEach(async () => {
  app.references.clear()
  app.microsoft.troubles.length = 0
  await app.deliver(personalMessage('dag'))
  await app.deliver(channelMessage('dag'))
  app.microsoft.received.length = 0
})

const sending = (signal = AbortSignal.timeout(10_000)): SendOptions => ({ key: crypto.randomUUID(), signal })
const says = messageOf([{ kind: 'text', text: 'Dag.' }])
const place = { platform: 'teams', workspace: tenant, channel }
const thread: PostTarget = { kind: 'place', place: { ...place, thread: '1700000000000' } }
describe('where it goes', () => {
  test('a person never heard gets a chat of their own, which is kept', async () => {
    const target: PostTarget = { kind: 'person', workspace: tenant, userId: 'new-one' }
    await app.platform.post(target, says, sending())
    await app.platform.post(target, says, sending())
    expect(app.microsoft.received.map(({ path }) => path)).toEqual([
      'conversations',
      ...Array<string>(2).fill('conversations/a:chat-new-one/activities'),
    ])
    expect(app.microsoft.received[0]?.body).toMatchObject({ members: [{ id: 'new-one' }], tenantId: tenant })
  })

  test('a channel without a thread gets a new one, known or cold', async () => {
    for (const id of [channel, '19:never-heard@thread.tacv2']) {
      const result = await app.platform.post(
        { kind: 'place', place: { ...place, channel: id } },
        says,
        sending(),
      )
      expect(result.kind === 'sent' && result.reference).toContain(`${id};messageid=`)
      expect(app.microsoft.received.at(-1)).toMatchObject({
        path: 'conversations',
        body: { isGroup: true, channelData: { channel: { id } }, activity: { type: 'message' } },
      })
    }
  })

  test('what only one person may read goes to their own chat', async () => {
    await app.platform.post({ ...thread, onlyFor: anna.aadObjectId }, says, sending())
    expect(app.microsoft.received.map(({ path }) => path)).toEqual(['conversations/a:1personal/activities'])
  })

  test('an item is refreshed for those who were heard in the place', async () => {
    await app.platform.post(thread, itemCard, sending())
    expect(JSON.stringify(app.microsoft.received[0]?.body)).toContain(`"userIds":["${anna.id}"]`)
  })
})

describe('long messages', () => {
  const long: Message = messageOf(
    Array.from({ length: 30 }, (_, index) => ({ kind: 'text' as const, text: `${index} `.repeat(1500) })),
  )

  test('a second try goes on where the first one stopped', async () => {
    const options = sending()
    app.microsoft.troubles.push({ status: 200, on: /never/ })
    await app.platform.post(thread, long, sending())
    const pieces = app.microsoft.received.length
    expect(pieces).toBeGreaterThan(3)
    app.microsoft.received.length = 0
    app.microsoft.troubles.length = 0
    // The third piece is refused: two are posted already.
    let seen = 0
    app.microsoft.troubles.push({ status: 429, on: { test: () => (seen += 1) === 3 } as unknown as RegExp })
    expect((await app.platform.post(thread, long, options)).kind).toBe('retry')
    expect(app.microsoft.received).toHaveLength(2)
    const result = await app.platform.post(thread, long, options)
    expect(app.microsoft.received).toHaveLength(pieces)
    const activities = JSON.parse((result.kind === 'sent' && result.reference) || '[]') as string[]
    expect(activities).toHaveLength(pieces + 2)
  })

  test('are replaced piece by piece, and what is left over is taken away', async () => {
    const sent = await app.platform.post(thread, long, sending())
    const reference = (sent.kind === 'sent' && sent.reference) || ''
    const pieces = app.microsoft.received.length
    app.microsoft.received.length = 0
    const shorter = await app.platform.update(reference, says, sending())
    const methods = app.microsoft.received.map(({ method }) => method)
    expect(methods).toEqual(['PUT', ...Array<string>(pieces - 1).fill('DELETE')])
    app.microsoft.received.length = 0
    await app.platform.update((shorter.kind === 'sent' && shorter.reference) || '', long, sending())
    expect(app.microsoft.received.map(({ method }) => method)).toEqual([
      'PUT',
      ...Array<string>(pieces - 1).fill('POST'),
    ])
  })
})

test('sources, the label for machines and the thumbs arrive whole', async () => {
  const result = await app.platform.post(thread, answer, sending())
  expect(result.kind).toBe('sent')
  const { body } = app.microsoft.received[0]!
  expect(body['entities']).toEqual([
    {
      ...{
        type: 'https://schema.org/Message',
        '@type': 'Message',
        '@context': 'https://schema.org',
        '@id': '',
      },
      additionalType: ['AIGeneratedContent'],
      citation: [
        {
          ...{ '@type': 'Claim', position: 1 },
          appearance: {
            ...{ '@type': 'DigitalDocument', name: '2.3 Weerbaarheid', abstract: 'De strategie zegt dit.' },
            url: 'https://kompas.example.org/d/1#a',
          },
        },
        {
          ...{ '@type': 'Claim', position: 2 },
          appearance: { '@type': 'DigitalDocument', name: '2.4', abstract: 'En dat.' },
        },
      ],
    },
  ])
  expect(body['text']).toContain('De strategie zegt dit. [1]')
  expect(body['text']).toContain('[2]')
  expect(body['channelData']).toEqual({ feedbackLoop: { type: 'default' } })
  expect(body['summary']).toBe(answer.fallbackText)
  expect(body).not.toHaveProperty('attachments')
})
