// What people do on Teams, as events: once however often it is sent, by whom, and where Kompas may answer.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readHtml, readText } from '../../../src/platforms/teams/read-text.js'
import { anna, channelMessage, invoke, kompas, personalMessage } from '../../support/teams/activities.js'
import { everyInput } from '../../support/teams/messages.js'
import { startTeamsApp, tenant, type TeamsApp } from '../../support/teams/teams-app.js'

let app: TeamsApp
beforeEach(async () => {
  app = await startTeamsApp()
  app.microsoft.members.set(anna.aadObjectId, { id: anna.id, tenantId: tenant, userRole: 'user' })
})
afterEach(() => app.stop())

const click = (command: string, changes: object = {}, card: object = { itemId: '42', version: 3 }): object =>
  invoke(
    'adaptiveCard/action',
    { action: { type: 'Action.Execute', verb: 'click', data: { kompas: { command, card } } } },
    { replyToId: 'm-1', ...changes },
  )
const ids = (): Set<string> => new Set(app.events.map(({ id }) => id))

describe('what is sent twice is one event', () => {
  test('a message that is delivered again', async () => {
    await app.deliver(personalMessage('Wie?'))
    await app.deliver(personalMessage('Wie?'))
    expect(ids().size).toBe(1)
  })

  test('a click that is made or delivered again within the minute', async () => {
    await app.deliver(click('action accept 42', { id: 'f:1' }))
    await app.deliver(click('action accept 42', { id: 'f:2', timestamp: '2026-11-20T09:30:20Z' }))
    expect(ids().size).toBe(1)
  })

  test('but not another button, person, message, version or a later click', async () => {
    await app.deliver(click('action accept 42'))
    await app.deliver(click('action decline 42'))
    await app.deliver(click('action accept 42', { from: { ...anna, aadObjectId: 'other' } }))
    await app.deliver(click('action accept 42', { replyToId: 'm-2' }))
    await app.deliver(click('action accept 42', {}, { itemId: '42', version: 4 }))
    await app.deliver(click('action accept 42', { timestamp: '2026-11-20T09:35:00Z' }))
    expect(ids().size).toBe(6)
  })

  test('a form is one showing: sent again it is the same, shown again another', async () => {
    app.reply = () => ({ kind: 'form-errors', errors: { title: 'Te lang' } })
    const data = { kompas: { form: everyInput, showing: 's-1' }, 'input-title': 'Plan' }
    const first = await app.deliver(invoke('task/submit', { data }, { id: 'f:1' }))
    await app.deliver(invoke('task/submit', { data }, { id: 'f:2' }))
    expect(ids().size).toBe(1)
    const again = /"showing":"(?<showing>[^"]+)"/.exec(JSON.stringify(first.body))?.groups?.['showing'] ?? ''
    expect(again).not.toBe('s-1')
    await app.deliver(
      invoke('task/submit', { data: { ...data, kompas: { ...data.kompas, showing: again } } }),
    )
    expect(ids().size).toBe(2)
  })
})

describe('who it is', () => {
  test('is asked of Teams once, not at every message', async () => {
    await app.deliver(personalMessage('een'))
    app.microsoft.members.clear()
    await app.deliver(personalMessage('twee'))
    expect(app.events.map(({ account }) => account.isGuest)).toEqual([false, false])
  })

  test('nothing is recorded of somebody while Teams cannot say who it is', async () => {
    app.microsoft.troubles.push({ status: 503 })
    expect((await app.deliver(personalMessage('Wie?'))).status).toBe(503)
    expect(app.events).toEqual([])
    expect((await app.deliver(personalMessage('Wie?'))).status).toBe(200)
  })

  test('who has no Entra account is a guest', async () => {
    await app.deliver(personalMessage('Wie?', { from: { id: '29:anonymous', name: 'Iemand' } }))
    expect(app.events[0]?.account).toMatchObject({ userId: '29:anonymous', isGuest: true, email: null })
  })

  test('a person of the directory found by address, from the address or the name they sign in with', async () => {
    app.microsoft.members.set('x', {
      id: '29:x',
      userPrincipalName: 'x@example.org',
      tenantId: tenant,
      userRole: 'user',
    })
    await app.deliver(personalMessage('Wie?', { from: { id: '29:x', name: 'X', aadObjectId: 'x' } }))
    expect(app.events[0]?.account).toMatchObject({ email: 'x@example.org', isGuest: false, name: 'X' })
  })

  test('an unknown language or zone is left open', async () => {
    const changes = { locale: 'es-ES', localTimezone: 'Middle/Earth', entities: [] }
    await app.deliver(personalMessage('¿Quién?', changes))
    expect(app.events[0]?.account).toMatchObject({ language: null, zone: null })
  })
})

describe('how to reach people', () => {
  test('a chat in which somebody uses the message menu is not taken for their chat with Kompas', async () => {
    await app.deliver(personalMessage('dag'))
    const between = { id: '19:anna_bram@unq.gbl.spaces', conversationType: 'personal', tenantId: tenant }
    await app.deliver(invoke('composeExtension/fetchTask', { commandId: 'tag' }, { conversation: between }))
    expect(app.events.at(-1)).toMatchObject({ kind: 'capture', isPrivate: false })
    const kept = [...app.references].map(([id, { reference }]) => [id, JSON.stringify(reference)].join())
    expect(kept.filter((one) => one.includes('unq.gbl.spaces'))).toEqual([])
    expect(kept.some((one) => one.includes('a:1personal'))).toBe(true)
  })

  test('removal makes the references unusable until Kompas is heard there again', async () => {
    await app.deliver(personalMessage('dag'))
    await app.deliver(personalMessage('', { type: 'installationUpdate', action: 'remove' }))
    const failed = [...app.references]
      .filter(([, { failed: isFailed }]) => isFailed)
      .map(([id]) => id.split(':')[1])
    expect(failed.sort()).toEqual(['person', 'place'])
    expect(app.events).toHaveLength(1)
    await app.deliver(personalMessage('terug'))
    expect([...app.references.values()].every(({ failed: isFailed }) => !isFailed)).toBe(true)
  })

  test('everybody heard in a channel is kept with it, latest first, Kompas never', async () => {
    await app.deliver(channelMessage('een'))
    await app.deliver(channelMessage('twee', { from: { ...anna, id: '29:2bram' } }))
    await app.deliver({ ...channelMessage('drie'), from: kompas, type: 'conversationUpdate' })
    const [place] = [...app.references.values()].filter(({ reference }) =>
      JSON.stringify(reference).includes('heard'),
    )
    expect(place?.reference).toMatchObject({ heard: ['29:2bram', '29:1anna'], kind: 'channel', person: null })
  })
})

describe('plain words', () => {
  const own = [{ mark: '<at>Kompas</at>', id: '28:k', name: 'Kompas' }]
  test.each([
    ['<at>Kompas</at> wie?', 'wie?'],
    ['<at>Kompas</at>, wie?', 'wie?'],
    ['Dag <at>Kompas</at>, wie?', 'Dag, wie?'],
    ['Vraag <at>Kompas</at> eens', 'Vraag eens'],
    ['<at>Kompas</at> zeg <at>An &amp; Bo</at> dit', 'zeg @An & Bo dit'],
    ['<at>Kompas</at>', ''],
    ['a < b & c > d', 'a < b & c > d'],
    ['un  deux ?\r\n\r\n\r\n\r\ntrois', 'un deux ?\n\ntrois'],
  ])('%s', (text, expected) => {
    expect(readText(text, 'plain', own, '28:k')).toBe(expected)
  })

  test('of HTML that is broken or hostile', () => {
    const mention = (number: string, name: string): string => `[${number}:${name}]`
    expect(readHtml('<p>een<p>twee</p></div><b>x', mention)).toBe('een\n\ntwee\nx')
    expect(readHtml('<at id="3">A</at><at>B', mention)).toBe('[3:A][:B]')
    expect(readHtml('&lt;b&gt; &eacute; &#x1F600; &nope;', mention)).toBe('<b> é 😀 &nope;')
  })
})
