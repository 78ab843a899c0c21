// What comes of sending to Teams: once, retried when Teams says so, given up with a plain reason, never guessed.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PostTarget, SendOptions } from '../../../src/bot/types.js'
import { anna, channel, channelMessage, personalMessage } from '../../support/teams/activities.js'
import { itemCard, messageOf } from '../../support/teams/messages.js'
import type { Trouble } from '../../support/teams/microsoft.js'
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
const chat: PostTarget = { kind: 'person', workspace: tenant, userId: anna.aadObjectId }
const place = { platform: 'teams', workspace: tenant, channel }
const thread: PostTarget = { kind: 'place', place: { ...place, thread: '1700000000000' } }
const refusal = (status: number, code: string): Trouble => ({
  status,
  body: { error: { code, message: 'no' } },
})

describe('a refusal that passes is tried again, later, and nothing was posted', () => {
  test.each([[412], [429], [502], [503], [504]])('%i', async (status) => {
    app.microsoft.troubles.push({ status })
    const result = await app.platform.post(thread, says, sending())
    expect(result).toEqual({ kind: 'retry', reason: `Teams answered ${status}` })
    expect(app.microsoft.received).toEqual([])
    expect((await app.platform.post(thread, says, sending())).kind).toBe('sent')
    expect(app.microsoft.received).toHaveLength(1)
  })

  test('Retry-After is obeyed, as seconds or as a date', async () => {
    app.microsoft.troubles.push({ status: 429, headers: { 'retry-after': '12' } })
    expect(await app.platform.post(thread, says, sending())).toMatchObject({
      kind: 'retry',
      afterSeconds: 12,
    })
    const date = new Date(Date.now() + 60_000).toUTCString()
    app.microsoft.troubles.push({ status: 429, headers: { 'retry-after': date } })
    const result = await app.platform.post(thread, says, sending())
    expect(result.kind === 'retry' && result.afterSeconds).toBeGreaterThan(30)
  })

  test('where nobody listens nothing was sent', async () => {
    const other = await startTeamsApp()
    await other.deliver(channelMessage('dag'))
    const { references } = other
    for (const kept of references.values())
      Object.assign(kept.reference as object, { serviceUrl: 'http://127.0.0.1:9' })
    expect((await other.platform.post(thread, says, sending())).kind).toBe('retry')
    await other.stop()
  })

  test('a token that was refused is fetched anew', async () => {
    await app.platform.post(thread, says, sending())
    const before = app.microsoft.signIns
    app.microsoft.troubles.push({ status: 401 })
    expect((await app.platform.post(thread, says, sending())).kind).toBe('retry')
    expect((await app.platform.post(thread, says, sending())).kind).toBe('sent')
    expect(app.microsoft.signIns).toBe(before + 1)
  })

  test('without a sign-in nothing is sent', async () => {
    const other = await startTeamsApp({ appPassword: 'wrong' })
    await other.deliver({ ...channelMessage('dag'), type: 'conversationUpdate' })
    const result = await other.platform.post(thread, says, sending())
    expect(result).toEqual({ kind: 'retry', reason: 'signing in with Microsoft was refused (401)' })
    expect(other.microsoft.received).toEqual([])
    await other.stop()
  })
})

describe('what nobody can know is said to be unknown', () => {
  test.each<[string, Trouble]>([
    ['an error of the server', { status: 500 }],
    ['a connection that ends after the message was kept', { hangUp: 'after' }],
    ['a connection that ends before', { hangUp: 'before' }],
  ])('%s', async (_, trouble) => {
    app.microsoft.troubles.push(trouble)
    expect((await app.platform.post(thread, says, sending())).kind).toBe('unknown')
    // The library doesn't send a second time by itself.
    expect(app.microsoft.received.length).toBeLessThanOrEqual(1)
  })

  test('no answer in time', async () => {
    app.microsoft.troubles.push({ silent: true })
    const result = await app.platform.post(thread, says, sending(AbortSignal.timeout(300)))
    expect(result.kind).toBe('unknown')
  })
})

describe('what is refused for good says why, and its reference is no longer used', () => {
  test.each([
    [403, 'BotNotInConversationRoster', 'Kompas is no longer in this conversation'],
    [403, 'MessageWritesBlocked', 'the person has blocked or removed Kompas'],
    [403, 'BotDisabledByAdmin', 'an administrator has switched Kompas off'],
    [404, 'ConversationNotFound', 'the conversation no longer exists'],
    [403, 'Forbidden', 'Kompas may not write there: it was blocked or removed'],
    [422, 'Odd', 'Teams refused the message'],
  ])('%i %s', async (status, code, words) => {
    app.microsoft.troubles.push(refusal(status, code))
    const result = await app.platform.post(chat, says, sending())
    expect(result).toEqual({ kind: 'failed', reason: `${words} (${code})` })
    const failed = [...app.references].filter(([, kept]) => kept.failed).map(([id]) => id.split(':')[1])
    expect(failed.sort()).toEqual(status === 422 ? [] : ['person', 'place'])
  })

  test('and is used again once the person is heard anew', async () => {
    app.microsoft.troubles.push(refusal(403, 'MessageWritesBlocked'))
    await app.platform.post(chat, says, sending())
    await app.deliver(personalMessage('toch weer'))
    await app.platform.post(chat, says, sending())
    expect(app.microsoft.received.at(-1)?.path).toBe('conversations/a:1personal/activities')
  })

  test('a tenant that was never heard of', async () => {
    const target: PostTarget = { kind: 'person', workspace: 'elsewhere', userId: 'x' }
    expect(await app.platform.post(target, says, sending())).toMatchObject({ kind: 'failed' })
    expect(await app.platform.update('no reference', says, sending())).toMatchObject({ kind: 'failed' })
  })

  test('a message that is too large for Teams after all is said plainly', async () => {
    app.microsoft.troubles.push(refusal(413, 'MessageSizeTooBig'))
    expect((await app.platform.post(thread, itemCard, sending())).kind).toBe('sent')
    const { body } = app.microsoft.received[0]!
    expect(body).toMatchObject({ textFormat: 'plain', text: itemCard.fallbackText })
    expect(body).not.toHaveProperty('attachments')
  })
})
