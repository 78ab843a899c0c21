// Dialogues: opened by a button, sent in, shown again with what is wrong, closed.
import { z } from 'zod'
import { readClick, readSentForm, readValues } from '../clicks.js'
import { showInDialogue } from '../show-reply.js'
import { readButton, readSubmit } from './card-action.js'
import { badRequest, type HandleInvoke } from './types.js'

const valueSchema = z.object({ data: z.unknown().optional() })

/** `task/fetch` */
export const handleDialogueOpen: HandleInvoke = async (invoke) => {
  const click = readClick(valueSchema.safeParse(invoke.activity.value).data?.data)
  if (click === null) return badRequest
  const reply = await invoke.onEvent(readButton({ ...click, opensForm: true }, invoke))
  return { status: 200, body: showInDialogue(reply, { refreshFor: [invoke.activity.from.id] }) }
}

/** `task/submit` and `composeExtension/submitAction` */
export const handleDialogueSubmit: HandleInvoke = async (invoke) => {
  const data = valueSchema.safeParse(invoke.activity.value).data?.data
  const sent = readSentForm(data)
  if (sent === null) return badRequest
  const values = readValues(sent.form, data)
  const reply = await invoke.onEvent(readSubmit(sent.form, sent.showing, values, invoke))
  const context = { refreshFor: [invoke.activity.from.id], sent: { ...sent, values } }
  return { status: 200, body: showInDialogue(reply, context) }
}
