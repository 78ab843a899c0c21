// Hears forms that are sent in, and what is typed into inputs with suggestions.
import type { Context, ViewResponseAction } from '@slack/bolt'
import { z } from 'zod'
import type { ChatEvent, Option, Reply } from '../../bot/types.js'
import { answerMilliseconds } from './background.js'
import { readMetadata } from './form-metadata.js'
import type { Hearing } from './hearing.js'
import { showLate } from './open-dialogue.js'
import { readValues, stateSchema } from './read-values.js'
import { renderWorking } from './render-form.js'
import { restoreForm, sentViewSchema } from './restore-form.js'
import { createScreen, identify, type Screen } from './screen.js'
import { formView, showReply } from './show-reply.js'

const viewSchema = sentViewSchema.extend({
  id: z.string(),
  state: stateSchema,
})
const sentSchema = z.object({
  trigger_id: z.string(),
  user: z.object({ id: z.string() }),
  view: viewSchema,
})
type View = z.infer<typeof viewSchema>

/** Answers a form: nothing closes it. */
export type AnswerForm = (answer?: ViewResponseAction) => Promise<void>

/** Hears a form that is sent in. It stays open while something is wrong with it. */
export async function hearForm(
  body: unknown,
  context: Context,
  answer: AnswerForm,
  hearing: Hearing,
): Promise<void> {
  const { trigger_id: triggerId, user, view } = sentSchema.parse(body)
  const metadata = readMetadata(view.private_metadata)
  if (metadata === null) return
  // A form may be sent in several times, each time with a trigger of its own.
  const id = ['form', view.id, triggerId].join(':')
  const screen = createScreen(context, { id, userId: user.id, triggerId, viewId: view.id }, metadata)
  screen.language = metadata.language
  screen.restore = (errors) => restoreForm(view, view.state.values, errors, screen.language)
  const work = emitForm(metadata.command, view, screen, hearing)
  const early = await hearing.background.within(work, answerMilliseconds)
  if (early.inTime) {
    await answerInTime(early.value, view, screen, answer, hearing)
    return
  }
  await answer({ response_action: 'update', view: renderWorking(screen.language) })
  hearing.background.run(() => showLate(work, view.id, screen, hearing))
}

async function emitForm(command: string, view: View, screen: Screen, hearing: Hearing): Promise<Reply> {
  const account = await identify(screen, hearing)
  const { id, place, isPrivate } = screen
  const event: ChatEvent = {
    ...{ id, kind: 'submit', account, place, isPrivate, awaitsReply: true, text: command },
    ...{ values: readValues(view.state), thread: [], at: hearing.clock().toISOString() },
  }
  return await hearing.emit(event)
}

/** Time for the message to appear before the form goes. */
const showMilliseconds = 500

async function answerInTime(
  reply: Reply,
  view: View,
  screen: Screen,
  answer: AnswerForm,
  hearing: Hearing,
): Promise<void> {
  if (reply.kind === 'form-errors') {
    await answer({ response_action: 'errors', errors: placeErrors(reply.errors, view) })
    return
  }
  if (reply.kind === 'form') {
    await answer({ response_action: 'update', view: formView(reply, screen) })
    return
  }
  await hearing.background.finish(showReply(reply, screen, hearing), showMilliseconds)
  await answer({ response_action: 'clear' })
}

/** Slack refuses errors of inputs that aren't there: these stand at the first one. */
function placeErrors(errors: Record<string, string>, { blocks }: View): Record<string, string> {
  const names = blocks.filter(({ type }) => type === 'input').map(({ block_id: name }) => name)
  const placed: Record<string, string> = {}
  for (const [name, text] of Object.entries(errors)) {
    const at = names.includes(name) ? name : (names[0] ?? name)
    placed[at] = placed[at] === undefined ? text : `${placed[at]} ${text}`
  }
  return placed
}

const typedSchema = z.object({
  user: z.object({ id: z.string() }),
  block_id: z.string(),
  value: z.string().default(''),
  view: z.object({ id: z.string(), private_metadata: z.string() }),
})

/** Hears what is typed into an input with suggestions. */
export async function hearTyping(body: unknown, context: Context, hearing: Hearing): Promise<Option[]> {
  const { user, block_id: name, value: query, view } = typedSchema.parse(body)
  const metadata = readMetadata(view.private_metadata)
  if (metadata === null) return []
  const at = hearing.clock().toISOString()
  const id = ['typed', view.id, name, query, at].join(':')
  const screen = createScreen(context, { id, userId: user.id }, metadata)
  const account = await identify(screen, hearing)
  const { place, isPrivate } = screen
  const reply = await hearing.emit({
    ...{ id, kind: 'suggest', account, place, isPrivate, awaitsReply: true, text: name },
    ...{ values: { query }, thread: [], at },
  })
  return reply.kind === 'options' ? reply.options : []
}
