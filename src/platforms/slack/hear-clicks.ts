// Hears clicks on buttons, in messages, dialogues and on the person's own page.
import type { Context } from '@slack/bolt'
import { z } from 'zod'
import type { ChatEvent } from '../../bot/types.js'
import { readMetadata } from './form-metadata.js'
import { workspaceOf, type Hearing } from './hearing.js'
import { openDialogue } from './open-dialogue.js'
import type { ActionKind } from './render-buttons.js'
import { createScreen, identify, type Screen, type Spotted } from './screen.js'
import { showReply } from './show-reply.js'
import { answerMilliseconds } from './background.js'

const clickSchema = z.object({
  trigger_id: z.string(),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }).nullish(),
  container: z.object({
    message_ts: z.string().optional(),
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().optional(),
  }),
  message: z.object({ thread_ts: z.string().optional() }).optional(),
  view: z.object({ id: z.string(), type: z.string(), private_metadata: z.string().default('') }).optional(),
  actions: z
    .array(z.object({ action_id: z.string(), action_ts: z.string(), value: z.string().default('') }))
    .min(1),
})
type Click = z.infer<typeof clickSchema>

/** The same for every delivery of one click, and for no other click. */
function idOf({ user, container, view, actions }: Click): string {
  const [action] = actions
  const where = container.message_ts ?? view?.id ?? ''
  return ['click', user.id, where, action?.action_id, action?.action_ts].join(':')
}

/** A click in a channel begins a thread below its message; what one person alone sees can't have one. */
function spotOfMessage({ channel, container, message }: Click): Spotted | null {
  if (!channel) return null
  const thread = container.thread_ts ?? message?.thread_ts
  const begins =
    channel.id.startsWith('D') || container.is_ephemeral === true ? undefined : container.message_ts
  return { channel: channel.id, thread: thread ?? begins ?? null }
}

/** On the own page it's the private conversation, in a dialogue the place where it was asked for. */
async function spotOf(click: Click, context: Context, hearing: Hearing): Promise<Spotted> {
  const message = spotOfMessage(click)
  if (message !== null) return message
  const metadata = readMetadata(click.view?.private_metadata ?? '')
  if (metadata !== null) return metadata
  const workspace = workspaceOf(context)
  const client = hearing.workspaces.client(workspace)
  return { channel: await hearing.privateChannels.find(workspace.id, click.user.id, client) }
}

/** Hears a click. One that is answered later counts as heard once it is recorded. */
export async function hearClick(body: unknown, context: Context, hearing: Hearing): Promise<void> {
  const click = clickSchema.parse(body)
  const { trigger_id: triggerId, user, view, actions } = click
  const [action] = actions
  const kind = action?.action_id.split(':')[0] as ActionKind | undefined
  if (action === undefined || kind === 'link') return
  const seen = {
    id: idOf(click),
    userId: user.id,
    triggerId,
    viewId: view?.type === 'modal' ? view.id : null,
  }
  const screen = createScreen(context, seen, await spotOf(click, context, hearing))
  const isHome = view?.type === 'home'
  const emit = async (awaitsReply: boolean) =>
    await hearing.emit(await describe(action.value, awaitsReply, screen, hearing))
  if (kind === 'run' && !isHome && seen.viewId === null) await emit(false)
  else if (kind === 'form') await openDialogue(emit(true), screen, hearing)
  else {
    const shown = emit(true).then((reply) => showReply(reply, screen, hearing))
    await hearing.background.finish(shown, answerMilliseconds)
  }
  if (isHome) hearing.background.run(() => refreshHome(screen, hearing))
}

async function describe(
  text: string,
  awaitsReply: boolean,
  screen: Screen,
  hearing: Hearing,
): Promise<ChatEvent> {
  const account = await identify(screen, hearing)
  const { id, place, isPrivate } = screen
  const at = hearing.clock().toISOString()
  return { id, kind: 'button', account, place, isPrivate, awaitsReply, text, thread: [], at }
}

/** What was clicked there may have changed what stands there. */
async function refreshHome(screen: Screen, hearing: Hearing): Promise<void> {
  const event = await describe('', true, screen, hearing)
  const reply = await hearing.emit({ ...event, id: `${event.id}:home`, kind: 'home' })
  await showReply(reply, screen, hearing)
}
