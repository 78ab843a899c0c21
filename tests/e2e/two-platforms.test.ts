// One item over two platforms: tagged in one, accepted in the other, and the same in both.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addIndex } from '../support/data-with-index.js'
import { createApp, type App } from '../../src/app.js'
import type { Button, ChatEvent, Message } from '../../src/bot/types.js'
import { readConfig } from '../../src/config.js'
import type { Coordination } from '../../src/open-coordination.js'
import { account, chatEvent } from '../support/chat-events.js'
import { createMemoryPlatform } from '../support/memory-platform.js'
import { useTemporaryFolders } from '../support/temporary-folders.js'

const makeFolder = useTemporaryFolders()
const slack = createMemoryPlatform('slack')
const teams = createMemoryPlatform('teams')
let app: App
let coordination: Coordination
let count = 0

const cleo = account({ platform: 'slack', userId: 'U-cleo', email: 'cleo.coordinator@example.org' })
const noe = account({ platform: 'teams', workspace: 'tenant', userId: 'T-noe', language: 'fr' })
const channel = { platform: 'slack', workspace: 'W1', channel: 'C1', thread: 'T1' }

/** Something happens on a platform, as its adapter would hand it in. */
async function happens(change: Partial<ChatEvent>): Promise<void> {
  count += 1
  const event = chatEvent({ id: `E${count}`, at: new Date().toISOString(), ...change })
  await (event.account.platform === 'slack' ? slack : teams).onEvent?.(event)
  await coordination.events.idle()
}

function textOf(message: Message | undefined): string {
  return message === undefined ? '' : JSON.stringify(message)
}

function buttonsOf(message: Message | undefined): Button[] {
  return (message?.parts ?? []).flatMap((part) => (part.kind === 'buttons' ? part.buttons : []))
}

/** The newest message in a thread or with a person. */
function newest(platform: typeof slack, where: string): Message | undefined {
  return platform.posted.findLast(({ target }) =>
    target.kind === 'person' ? target.userId === where : target.place.thread === where,
  )?.message
}

beforeAll(async () => {
  const folder = makeFolder()
  addIndex(folder)
  const environment = { DATA_DIR: folder, LOG_LEVEL: 'silent', PUBLIC_URL: 'https://kompas.example.org' }
  app = await createApp(readConfig(environment).config, { platforms: [slack, teams] })
  coordination = await app.coordination()
  await coordination.start()
})
afterAll(async () => {
  await coordination.stop()
  await app.close()
})

describe('a question', () => {
  it('is answered in its thread with cited words, and a follow-up without a mention too', async () => {
    await happens({ account: cleo, place: channel, text: 'Qui dirige la gestion de crise ?' })
    await expect.poll(() => textOf(newest(slack, 'T1')), { timeout: 10_000 }).toMatch(/"kind":"quote"/)
    const answer = newest(slack, 'T1')!
    expect(answer.language).toBe('fr')
    const citation = answer.parts.find((part) => part.kind === 'citation')
    expect(citation?.url).toMatch(/^https:\/\/kompas\.example\.org\/read\//)
    const said = slack.posted.length
    await happens({ account: cleo, place: channel, kind: 'message', text: 'Merci, on en parle demain.' })
    expect(slack.posted).toHaveLength(said)
  })
})

describe('an item', () => {
  it('tagged in one platform reaches its owner in the other, is accepted there and seen in both', async () => {
    // The owner has spoken with Kompas before: that is how it knows the account.
    await happens({
      ...{ account: { ...noe, email: 'noe.nccn@example.org' }, kind: 'message', isPrivate: true },
      ...{ place: { platform: 'teams', workspace: 'tenant', channel: 'D1' }, text: 'bonjour' },
    })
    const thread = [
      {
        ...{ text: 'Graag tegen 15 december een nota over desinformatie in sociale media door het NCCN' },
        ...{ byKompas: false, author: { userId: 'U-other', name: 'Els' }, at: new Date().toISOString() },
      },
    ]
    await happens({ account: cleo, place: channel, text: 'maak hier een actiepunt van', thread })
    await expect.poll(() => textOf(newest(slack, 'T1')), { timeout: 10_000 }).toContain('action create')
    const create = buttonsOf(newest(slack, 'T1')).find(({ command }) => command.startsWith('action create'))!
    await happens({ account: cleo, place: channel, kind: 'button', text: create.command })
    const card = () => slack.posted.findLast(({ message }) => message.card?.itemId === '1')?.message
    await expect.poll(() => textOf(card())).toContain('Toegewezen')
    await expect.poll(() => textOf(newest(teams, 'T-noe'))).toContain('action accept 1')
    expect(newest(teams, 'T-noe')?.language).toBe('fr')

    await happens({
      ...{ account: noe, kind: 'button', isPrivate: true, text: 'action accept 1' },
      place: { platform: 'teams', workspace: 'tenant', channel: 'D1' },
    })
    await expect.poll(() => textOf(card()), { timeout: 5_000 }).toContain('Aanvaard')
    const { actions } = coordination.services
    expect(await actions.find('1', { kind: 'system' })).toMatchObject({
      status: 'accepted',
      actionLine: '2.4',
    })
    const history = await actions.history('1', { kind: 'system' })
    expect(history.map(({ kind, by }) => [kind, by])).toEqual([
      ['created', 'cleo-coordinator'],
      ['accept', 'noe-nccn'],
    ])
    expect((await actions.verify()).problems).toEqual([])
  })
})
