// Clicks in cards: buttons, forms in the card, and cards that are looked at and want their newest form.
import { z } from 'zod'
import type { ChatEvent, Form, Message, Reply } from '../../../bot/types.js'
import { readClick, readRefresh, readSentForm, readValues, type Click, type SentForm } from '../clicks.js'
import { clickWindow, stableId } from '../event-id.js'
import { verbs } from '../render-buttons.js'
import { showInCard, type ReplyContext } from '../show-reply.js'
import { badRequest, type HandleInvoke, type Invoke, type InvokeResponse } from './types.js'

const valueSchema = z.object({ action: z.object({ verb: z.string(), data: z.unknown().optional() }) })

type ItemCard = NonNullable<Message['card']>

/** `adaptiveCard/action` */
export const handleCardAction: HandleInvoke = async (invoke) => {
  const action = valueSchema.safeParse(invoke.activity.value).data?.action
  if (action === undefined) return badRequest
  const { verb, data } = action
  if (verb === verbs.refresh || verb === verbs.cancel) {
    const card = readRefresh(data)
    return card === null ? badRequest : show(await refresh(card, invoke), { ...contextOf(invoke), card })
  }
  if (verb === verbs.submit) {
    const sent = readSentForm(data)
    return sent === null ? badRequest : await submit(sent, data, invoke)
  }
  const click = readClick(data)
  if (click === null) return badRequest
  const { card } = click
  const reply = await invoke.onEvent(readButton(click, invoke))
  return show(reply, { ...contextOf(invoke), ...(card ? { card } : {}) })
}

/** A click on a button, wherever it stands. */
export function readButton(click: Click, { activity, base }: Invoke): ChatEvent {
  const { command, card, opensForm } = click
  const window = clickWindow(new Date(base.at))
  return {
    ...base,
    id: stableId(activity, command, card?.itemId, card?.version, window),
    ...{ kind: 'button', awaitsReply: opensForm === true, text: command },
  }
}

/** A form that is sent in, wherever it stands. */
export function readSubmit(
  form: Pick<Form, 'command'>,
  showing: string,
  values: Record<string, string | string[]>,
  { activity, base }: Invoke,
): ChatEvent {
  const text = form.command
  const id = stableId(activity, text, showing, values)
  return { ...base, id, kind: 'submit', awaitsReply: true, text, values }
}

async function submit(sent: SentForm, data: unknown, invoke: Invoke): Promise<InvokeResponse> {
  const values = readValues(sent.form, data)
  const { card } = sent
  const reply = await invoke.onEvent(readSubmit(sent.form, sent.showing, values, invoke))
  const isDone = reply.kind === 'nothing' || (reply.kind === 'message' && reply.message.card === undefined)
  // The form has done its work: the item's card comes back in its place.
  const shown = isDone && card !== undefined ? await refreshed(card, reply, invoke) : reply
  return show(shown, { ...contextOf(invoke), sent: { ...sent, values }, ...(card ? { card } : {}) })
}

async function refreshed(card: ItemCard, reply: Reply, invoke: Invoke): Promise<Reply> {
  const newest = await refresh(card, invoke)
  return newest.kind === 'nothing' || reply.kind === 'message' ? reply : newest
}

async function refresh({ itemId, version }: ItemCard, { activity, base, onEvent }: Invoke): Promise<Reply> {
  const id = stableId(activity, 'card', itemId, version, base.at)
  return await onEvent({ ...base, id, kind: 'card', awaitsReply: true, text: itemId })
}

function contextOf({ activity }: Invoke): ReplyContext {
  return { refreshFor: [activity.from.id] }
}

function show(reply: Reply, context: ReplyContext): InvokeResponse {
  return { status: 200, body: showInCard(reply, context) }
}
