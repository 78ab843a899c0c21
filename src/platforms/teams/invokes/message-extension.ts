// What people do from Teams' own search, message menu and links: search, tag a message, unfold a link.
import { z } from 'zod'
import type { ChatEvent } from '../../../bot/types.js'
import { eventId, stableId } from '../event-id.js'
import { readTarget } from '../read-target.js'
import { showInDialogue, showLink, showResults } from '../show-reply.js'
import { handleDialogueSubmit } from './dialogue.js'
import { badRequest, type HandleInvoke, type Invoke } from './types.js'

const querySchema = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.unknown().optional() })).nullish(),
})
/** Teams sends this parameter when the search is opened and nothing is typed yet. */
const initialRun = 'initialRun'
/** A chat of two people is called personal too; the one with a bot has another kind of id. */
const betweenPeople = '19:'

/** `composeExtension/query` */
export const handleSearch: HandleInvoke = async (invoke) => {
  const query = querySchema.safeParse(invoke.activity.value).data
  if (query === undefined) return badRequest
  const words = (query.parameters ?? []).find(({ name }) => name !== initialRun)?.value
  const text = typeof words === 'string' ? words.trim() : ''
  // Only the person who types sees what is found.
  const reply = await invoke.onEvent({ ...awaiting(invoke, 'search', text), isPrivate: true })
  return { status: 200, body: showResults(reply) }
}

/** `composeExtension/queryLink` */
export const handleLink: HandleInvoke = async (invoke) => {
  const url = z.object({ url: z.url() }).safeParse(invoke.activity.value).data?.url
  if (url === undefined) return badRequest
  return { status: 200, body: showLink(await invoke.onEvent(awaiting(invoke, 'unfurl', url))) }
}

/** `composeExtension/fetchTask`: a message is to be tagged, or something written on the spot. */
export const handleCapture: HandleInvoke = async (invoke) => {
  const target = readTarget(invoke.activity)
  const event = awaiting(invoke, 'capture', '')
  const reply = await invoke.onEvent(target === null ? event : { ...event, target })
  return { status: 200, body: showInDialogue(reply, { refreshFor: [invoke.activity.from.id] }) }
}

/** `composeExtension/submitAction` */
export const handleCaptureSubmit: HandleInvoke = handleDialogueSubmit

function awaiting({ activity, base }: Invoke, kind: ChatEvent['kind'], text: string): ChatEvent {
  const id = activity.id ? eventId(activity) : stableId(activity, base.at, text)
  const isPrivate = base.isPrivate && !activity.conversation.id.startsWith(betweenPeople)
  return { ...base, isPrivate, id, kind, awaitsReply: true, text }
}
