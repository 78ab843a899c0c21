// The stage of the platform contract, played by the connector of the tests.
import type { OnEvent } from '../../../src/bot/types.js'
import { readReference } from '../../../src/platforms/teams/message-reference.js'
import type { Failure, PlatformHarness, Shown } from '../../contracts/platform-harness.js'
import { anna, channel, channelMessage, invoke } from '../../support/teams/activities.js'
import { createDialogue } from '../../support/teams/dialogue.js'
import type { KeptMessage, Trouble } from '../../support/teams/microsoft.js'
import { cardsOf, findAll, showActivity } from '../../support/teams/show.js'
import { startTeamsApp, tenant } from '../../support/teams/teams-app.js'

const bram = { id: '29:2bram', name: 'Bram', aadObjectId: 'bbbbbbbb-0000-4000-8000-000000000002' }

const failures: Record<Failure, Trouble> = {
  limited: { status: 429, headers: { 'retry-after': '7' } },
  broken: { status: 500 },
  lost: { silent: true },
  gone: { status: 404, body: { error: { code: 'ConversationNotFound' } } },
  'bad-format': { status: 400, body: { error: { code: 'BadArgument' } } },
}

/** Starts the stage: Kompas is in the channel, the author and the bystander are colleagues. */
export async function startTeamsHarness(onEvent: OnEvent): Promise<PlatformHarness> {
  const app = await startTeamsApp()
  app.reply = onEvent
  for (const person of [anna, bram])
    app.microsoft.members.set(person.aadObjectId, { ...person, tenantId: tenant, userRole: 'user' })
  const inChannel = channelMessage('')
  await app.deliver({ ...inChannel, type: 'conversationUpdate', id: 'added' })
  let said = inChannel
  const dialogue = createDialogue(app)
  const readable = (userId: string): KeptMessage[] =>
    [...app.microsoft.conversations]
      .filter(([id]) => id.startsWith(channel) || id === `a:chat-${userId}`)
      .flatMap(([, messages]) => messages)
      .sort((one, other) => Number(one.id.slice(5)) - Number(other.id.slice(5)))
  return {
    platform: app.platform,
    place: { platform: 'teams', workspace: tenant, channel },
    ...{ workspace: tenant, author: anna.aadObjectId, bystander: bram.aadObjectId, hasPrivateReplies: true },
    read: (userId) => {
      const shown: Shown[] = readable(userId).map(({ activity }) => showActivity(activity))
      return Promise.resolve(userId === anna.aadObjectId ? [...shown, ...dialogue.said] : shown)
    },
    mention: async (text) => {
      said = channelMessage(text, { id: `said-${crypto.randomUUID()}` })
      return (await app.deliver(said)).status === 200
    },
    repeatMention: async () => (await app.deliver(said)).status === 200,
    click: async (label) => {
      const message = readable(anna.aadObjectId).findLast(
        ({ activity }) => findButton(activity, label) !== undefined,
      )
      const button = findButton(message?.activity ?? {}, label)
      if (message === undefined || button === undefined) throw new Error(`no button ${label}`)
      const there = { conversation: inChannel['conversation'], channelData: inChannel['channelData'] }
      if (button['type'] === 'Action.Submit')
        return await dialogue.open(button['data'], { ...there, replyToId: message.id })
      const value = { action: { type: 'Action.Execute', verb: button['verb'], data: button['data'] } }
      const answer = await app.deliver(
        invoke('adaptiveCard/action', value, { ...there, replyToId: message.id }),
      )
      return answer.status === 200
    },
    form: () => Promise.resolve(dialogue.form()),
    submit: (values) => dialogue.submit(values),
    remove: (reference) => {
      const gone = readReference(reference)?.activities ?? []
      for (const messages of app.microsoft.conversations.values())
        messages.splice(0, messages.length, ...messages.filter(({ id }) => !gone.includes(id)))
      return Promise.resolve()
    },
    failNext: (failure) => {
      app.microsoft.troubles.push({ ...failures[failure], on: /^(?:POST|PUT) / })
    },
    stop: () => app.stop(),
  }
}

function findButton(activity: Record<string, unknown>, label: string): Record<string, unknown> | undefined {
  const isButton = ({ type, title }: Record<string, unknown>): boolean =>
    title === label && (type === 'Action.Execute' || type === 'Action.Submit')
  return findAll(cardsOf(activity), isButton)[0]
}
