// Hears Slack's pane for assistants: questions to begin with, and a sign of life while an answer is made.
import { Assistant, type Context } from '@slack/bolt'
import { z } from 'zod'
import { hearMessage } from './hear-messages.js'
import { readingFor, type Hearing } from './hearing.js'
import { limits } from './limits.js'
import { outcomeOf } from './send-outcome.js'
import { say, suggestedQuestions } from './words.js'

const startedSchema = z.object({
  event: z.object({
    assistant_thread: z.object({ user_id: z.string(), channel_id: z.string(), thread_ts: z.string() }),
  }),
})
const spokenSchema = z.object({
  event: z.object({ user: z.string(), channel: z.string(), thread_ts: z.string() }),
})

/** Suggests questions in the person's language. */
async function suggest(body: unknown, context: Context, hearing: Hearing): Promise<void> {
  const { user_id: userId, channel_id, thread_ts } = startedSchema.parse(body).event.assistant_thread
  const { workspace, client, accounts } = readingFor(context, hearing)
  const language = (await accounts.find(workspace, userId)).language ?? 'en'
  const prompts = suggestedQuestions[language].slice(0, limits.prompts)
  await client.assistant.threads.setSuggestedPrompts({
    ...{ channel_id, thread_ts, title: say('promptsTitle', language) },
    prompts: [...prompts.map((question) => ({ title: question, message: question }))] as never,
  })
}

/** Shown until the answer comes. Without it the answer comes all the same. */
async function showStatus(body: unknown, context: Context, hearing: Hearing): Promise<void> {
  const { user, channel: channel_id, thread_ts } = spokenSchema.parse(body).event
  const { workspace, client, accounts } = readingFor(context, hearing)
  try {
    const language = (await accounts.find(workspace, user)).language ?? 'en'
    await client.assistant.threads.setStatus({ channel_id, thread_ts, status: say('searching', language) })
  } catch (error) {
    hearing.log.info({ reason: outcomeOf(error).kind }, 'the status in the assistant pane was not shown')
  }
}

/** Makes the assistant. What it keeps of other channels isn't used, so nothing is kept. */
export function createAssistant(hearing: Hearing): Assistant {
  return new Assistant({
    threadContextStore: { get: () => Promise.resolve({}), save: () => Promise.resolve() },
    threadStarted: ({ body, context }) => suggest(body, context, hearing),
    threadContextChanged: () => Promise.resolve(),
    userMessage: async ({ body, context }) => {
      hearing.background.run(() => showStatus(body, context, hearing))
      await hearMessage(body, context, hearing)
    },
  })
}
