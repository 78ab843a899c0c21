// Thumbs under a message: up is a click; down is a click and, with the words typed, the form that it opens.
import { z } from 'zod'
import { readButton, readSubmit } from './card-action.js'
import { badRequest, type HandleInvoke, type Invoke, type InvokeResponse } from './types.js'

const valueSchema = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({
    reaction: z.enum(['like', 'dislike']),
    /** JSON with what was typed. */
    feedback: z.unknown().optional(),
  }),
})
const wordsSchema = z.object({ feedbackText: z.string().max(4_000) })
const done: InvokeResponse = { status: 200, body: {} }

/** `message/submitAction` */
export const handleFeedback: HandleInvoke = async (invoke) => {
  const { activity, base, onEvent, feedback } = invoke
  const value = valueSchema.safeParse(activity.value).data?.actionValue
  if (value === undefined) return badRequest
  // A client that doesn't tell which message is rated: better no rating than a wrong one.
  if (!activity.replyToId) return done
  const { workspace: tenant } = base.place
  const at = { tenant, conversation: activity.conversation.id, activity: activity.replyToId }
  const commands = await feedback.find(at)
  // A message from before Kompas kept them.
  if (commands === null) return done
  const words = readWords(value.feedback)
  if (value.reaction === 'like') {
    const event = readButton({ command: commands.up }, invoke)
    await onEvent(words === '' ? event : { ...event, values: { feedback: words } })
    return done
  }
  await sendDown(commands.down, words, invoke)
  return done
}

/** Opens the form as a click does, and sends it in with the words in its first input for text. */
async function sendDown(command: string, words: string, invoke: Invoke): Promise<void> {
  const reply = await invoke.onEvent(readButton({ command, opensForm: true }, invoke))
  if (reply.kind !== 'form') return
  const { form } = reply
  const input = form.inputs.find(({ kind }) => kind === 'text' || kind === 'long-text')
  const values = Object.fromEntries(
    form.inputs.map(({ name, kind }) => [name, kind === 'choices' ? [] : name === input?.name ? words : '']),
  )
  await invoke.onEvent(readSubmit(form, command, values, invoke))
}

/** Teams sends JSON in a string; its Playground has sent an object. */
function readWords(feedback: unknown): string {
  let value = feedback
  if (typeof feedback === 'string') {
    try {
      value = JSON.parse(feedback)
    } catch {
      return feedback.slice(0, 4_000)
    }
  }
  return wordsSchema.safeParse(value).data?.feedbackText.trim() ?? ''
}
