// An answer reviewed on one platform and asked again on another: approved, amended with a false quote, withdrawn.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addIndex } from '../support/data-with-index.js'
import { createApp, type App } from '../../src/app.js'
import type { ChatEvent, Message } from '../../src/bot/types.js'
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

const cleo = account({
  ...{ platform: 'teams', workspace: 'tenant', userId: 'T-cleo', language: 'nl' },
  email: 'cleo.coordinator@example.org',
})
const victor = account({ platform: 'slack', userId: 'U-victor', email: 'victor.viewer@example.org' })
const inTeams = { platform: 'teams', workspace: 'tenant', channel: 'C9', thread: 'T9' }
const inSlack = { platform: 'slack', workspace: 'W1', channel: 'C1', thread: 'T1' }
const question = 'Wie leidt de nationale crisisbeheersing?'

async function happens(change: Partial<ChatEvent>): Promise<void> {
  count += 1
  const event = chatEvent({ id: `E${count}`, at: new Date().toISOString(), ...change })
  await (event.account.platform === 'slack' ? slack : teams).onEvent?.(event)
  await coordination.events.idle()
}

const textOf = (message: Message | undefined) => JSON.stringify(message ?? null)
const newest = (platform: typeof slack) => platform.posted.at(-1)?.message
const commandOf = (message: Message | undefined, start: string) =>
  (message?.parts ?? [])
    .flatMap((part) => (part.kind === 'buttons' ? part.buttons : []))
    .find(({ command }) => command.startsWith(start))?.command ?? ''
const soon = { timeout: 15_000 }

beforeAll(async () => {
  const folder = makeFolder()
  addIndex(folder)
  const { config } = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' })
  app = await createApp(config, { platforms: [slack, teams] })
  coordination = await app.coordination()
  await coordination.start()
})
afterAll(async () => {
  await coordination.stop()
  await app.close()
})

it('an answer approved in Teams is shown as reviewed in Slack, and one withdrawn says so where it was posted', async () => {
  await happens({ account: cleo, place: inTeams, text: question })
  await expect.poll(() => commandOf(newest(teams), 'review answer'), soon).not.toBe('')
  const posted = teams.posted.at(-1)!
  const id = commandOf(posted.message, 'review answer').split(' ')[2]!
  const click = (text: string) => happens({ account: cleo, place: inTeams, kind: 'button', text })

  await click(`review answer ${id}`)
  await expect.poll(() => commandOf(newest(teams), 'review approve'), soon).not.toBe('')
  await click(`review approve ${id}`)
  await expect.poll(() => textOf(posted.message), soon).toContain('Nagekeken en goedgekeurd door')

  await happens({ account: victor, place: inSlack, text: 'wie leidt de nationale crisisbeheersing' })
  await expect.poll(() => textOf(newest(slack)), soon).toContain('Nagekeken en goedgekeurd door')
  const again = slack.posted.at(-1)!
  await happens({ account: victor, place: inSlack, text: 'Wie leidt de provinciale crisisbeheersing?' })
  await expect.poll(() => slack.posted.at(-1) === again, soon).toBe(false)
  expect(textOf(newest(slack))).not.toContain('Nagekeken')

  await happens({ account: victor, place: inSlack, kind: 'button', text: `review withdraw ${id}` })
  await expect.poll(() => textOf(newest(slack)), soon).not.toContain('Ingetrokken')

  await click(`review amend ${id}: De Eerste Minister leidt. «Dit staat nergens in de tekst.»`)
  await expect.poll(() => textOf(newest(teams)), soon).toContain('Dit staat niet letterlijk in de strategie')
  expect(textOf(again.message)).toContain('Nagekeken en goedgekeurd door')

  const quote = posted.message.parts.find((part) => part.kind === 'quote')!.text
  await click(`review amend ${id}: «${quote}»`)
  await expect.poll(() => textOf(again.message), soon).toContain('Aangepast door')
  expect(again.message.parts.filter(({ kind }) => kind === 'quote')).toHaveLength(1)

  // Who approves next approves what people read now, not what was said at first.
  await click(`review answer ${id}`)
  await click(`review approve ${id}`)
  await expect.poll(() => textOf(again.message), soon).toContain('Nagekeken en goedgekeurd door')
  expect(again.message.parts.filter(({ kind }) => kind === 'quote')).toHaveLength(1)

  await click(`review withdraw ${id}: Dit is verouderd.`)
  await expect.poll(() => textOf(again.message), soon).toContain('ingetrokken')
  expect(textOf(again.message)).toContain('Dit is verouderd.')
  expect(again.message.parts.filter(({ kind }) => kind === 'quote')).toEqual([])
  await expect.poll(() => textOf(posted.message), soon).toContain('ingetrokken')
})

it('a question without an answer is counted, and its words go to the owner only when its asker wants', async () => {
  const asked =
    'Onder welk artikelnummer van het nieuwe Strafwetboek valt het meewerken aan inmenging door een buitenlandse macht?'
  await happens({ account: victor, place: inSlack, text: asked })
  await expect.poll(() => commandOf(newest(slack), 'question '), soon).not.toBe('')
  const { database } = await app.stores()
  const rows = () =>
    database.query.selectFrom('questions').selectAll().where('outcome', '=', 'not-found').execute()
  expect((await rows()).map(({ text, asked_by }) => [text, asked_by])).toContainEqual(['', ''])
  const send = commandOf(newest(slack), 'question ')
  await happens({ account: victor, place: inSlack, kind: 'button', text: send })
  await expect.poll(() => textOf(newest(slack)), soon).toContain('met uw naam verstuurd')
  expect((await rows()).map(({ text, asked_by }) => [text, asked_by])).toContainEqual([
    asked,
    'victor-viewer',
  ])

  await happens({ account: cleo, place: inTeams, text: 'na te kijken' })
  await expect.poll(() => textOf(newest(teams)), soon).toContain(asked)
})
