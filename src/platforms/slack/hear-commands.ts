// Hears the slash command, and answers it where it was typed, even in channels that Kompas isn't in.
import type { Context, RespondArguments } from '@slack/bolt'
import { z } from 'zod'
import type { ChatEvent, Message, Reply } from '../../bot/types.js'
import { answerMilliseconds } from './background.js'
import { readingFor, type Hearing } from './hearing.js'
import { plainText } from './plain-text.js'
import { nameMentions } from './read-messages.js'
import { renderMessage, renderPlainText } from './render-message.js'
import { createScreen, identify, type Screen } from './screen.js'
import { errorMessage, failedMessage, showReply } from './show-reply.js'

/** As the manifest declares it. */
export const slashCommand = '/kompas'

const commandSchema = z.object({
  trigger_id: z.string(),
  user_id: z.string(),
  channel_id: z.string(),
  text: z.string().default(''),
})

/** Writes to the address that Slack gave for answers. */
export type Respond = (message: RespondArguments) => Promise<unknown>

/** Hears a command. Slack is answered in time; what takes longer follows. */
export async function hearCommand(
  body: unknown,
  context: Context,
  respond: Respond,
  hearing: Hearing,
): Promise<void> {
  const { trigger_id: triggerId, user_id: userId, channel_id: channel, text } = commandSchema.parse(body)
  const seen = { id: `command:${triggerId}`, userId, triggerId }
  const screen = createScreen(context, seen, { channel, isPrivate: false })
  const work = answer(text, screen, context, respond, hearing)
  const early = await hearing.background.within(work, answerMilliseconds)
  if (!early.inTime) hearing.background.run(() => work.catch(tellFailure(screen, respond)))
}

function tellFailure(screen: Screen, respond: Respond) {
  return async (error: unknown): Promise<never> => {
    await respondWith(failedMessage(screen.language), 'person', respond)
    throw error
  }
}

async function answer(
  text: string,
  screen: Screen,
  context: Context,
  respond: Respond,
  hearing: Hearing,
): Promise<void> {
  const account = await identify(screen, hearing)
  const { id, place, userId } = screen
  const reading = readingFor(context, hearing)
  if (place.channel.startsWith('D')) {
    const { workspace, client } = reading
    screen.isPrivate = (await hearing.privateChannels.find(workspace.id, userId, client)) === place.channel
  }
  const event: ChatEvent = {
    ...{ id, kind: 'command', account, place, isPrivate: screen.isPrivate, awaitsReply: true },
    ...{
      text: plainText(text, await nameMentions([text], reading)),
      thread: [],
      at: hearing.clock().toISOString(),
    },
  }
  await showAnswer(await hearing.emit(event), screen, respond, hearing)
}

async function showAnswer(reply: Reply, screen: Screen, respond: Respond, hearing: Hearing): Promise<void> {
  if (reply.kind === 'message') await respondWith(reply.message, reply.to, respond)
  else if (reply.kind === 'form-errors')
    await respondWith(errorMessage(reply.errors, screen.language), 'person', respond)
  else await showReply(reply, screen, hearing)
}

/** Slack takes five messages at one address. */
const mostResponses = 5

async function respondWith(message: Message, to: 'thread' | 'person', respond: Respond): Promise<void> {
  const response_type = to === 'person' ? 'ephemeral' : 'in_channel'
  const all = renderMessage(message)
  const parts = all.length > mostResponses ? renderPlainText(message).slice(0, mostResponses) : all
  for (const { text, blocks } of parts)
    await respond({ response_type, text, ...(blocks === undefined ? {} : { blocks }) })
}
