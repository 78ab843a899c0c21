// Microsoft's own local client talks with the adapter: what it sends is understood, what it gets it takes.
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createSimpleBot, type SimpleBot } from '../../support/teams/simple-bot.js'
import { playgroundWorld } from '../../support/teams/playground.js'
import { startPlaygroundStage, type PlaygroundStage } from '../../support/teams/playground-stage.js'
import { startTeamsApp } from '../../support/teams/teams-app.js'

let stage: PlaygroundStage
let bot: SimpleBot
beforeAll(async () => {
  // To play with the whole of Kompas, start `createApp` here with these settings.
  stage = await startPlaygroundStage(async (settings) => {
    const app = await startTeamsApp(settings)
    bot = createSimpleBot(() => app.platform)
    app.reply = bot.onEvent
    return app
  })
})
afterAll(() => stage.stop())

const { personalChat, groupChat, team } = playgroundWorld
const [axisOne] = team.channels

async function answersTo(conversation: string, text: string, isMention: boolean): Promise<unknown[]> {
  const before = stage.gateway.toPlayground.length
  await stage.playground.say(conversation, text, isMention)
  await vi.waitFor(() => {
    const sent = stage.gateway.toPlayground.slice(before).filter(({ method }) => method === 'POST')
    expect(sent.map(({ status }) => status)).toEqual([201])
  }, 15_000)
  await bot.idle()
  return stage.gateway.toPlayground.slice(before).filter(({ method }) => method === 'POST')
}

test('a private message is answered with sources that the client takes', async () => {
  const [sent] = await answersTo(personalChat.id, 'Wat is weerbaarheid?', false)
  expect(bot.events.at(-1)).toMatchObject({
    ...{ kind: 'message', isPrivate: true, text: 'Wat is weerbaarheid?' },
    account: { userId: 'aad-anna', name: 'Anna Peeters', email: 'anna.peeters@example.org', isGuest: false },
  })
  expect(sent).toMatchObject({ body: { entities: [{ citation: [{ position: 1 }, { position: 2 }] }] } })
})

test('a mention in a group chat is answered there', async () => {
  const [sent] = await answersTo(groupChat.id, 'wat is weerbaarheid?', true)
  expect(bot.events.at(-1)).toMatchObject({ kind: 'mention', isPrivate: false, text: 'wat is weerbaarheid?' })
  expect(sent).toMatchObject({ path: expect.stringContaining(encodeURIComponent(groupChat.id)) as string })
})

test('a mention in a channel is answered in its thread', async () => {
  const [sent] = await answersTo(axisOne!.id, 'tag dit', true)
  const event = bot.events.at(-1)
  expect(event).toMatchObject({ kind: 'mention', text: 'tag dit', place: { channel: axisOne!.id } })
  expect(sent).toMatchObject({
    path: expect.stringContaining(encodeURIComponent(`messageid=${event?.place.thread ?? 'none'}`)) as string,
  })
})

test('the client took all that Kompas sent, and Kompas all that the client sent', () => {
  const refused = [...stage.gateway.toPlayground, ...stage.gateway.toKompas].filter(
    ({ status }) => status >= 400,
  )
  expect(refused).toEqual([])
})
