// Shows the reply to an event that awaits it: a dialogue, a page, or a message at once.
import type { ModalView } from '@slack/types'
import type { Message, PostTarget, Reply } from '../../bot/types.js'
import { AppError } from '../../errors.js'
import type { Language } from '../../languages.js'
import type { Hearing } from './hearing.js'
import { renderForm, renderNotice } from './render-form.js'
import { renderHome } from './render-message.js'
import type { Screen } from './screen.js'
import { post } from './send-message.js'
import { refusalCode } from './send-outcome.js'
import { say } from './words.js'

const sendMilliseconds = 10_000

/** A text as a message. */
function textMessage(language: Language, text: string): Message {
  return { language, parts: [{ kind: 'text', text }], fallbackText: text }
}

/** A form that comes back with the place where it was asked for. */
export function formView(
  { form }: Extract<Reply, { kind: 'form' }>,
  { place, isPrivate }: Screen,
): ModalView {
  const { command, language } = form
  const { channel, thread = null } = place
  return renderForm(form, { command, channel, thread, isPrivate, language })
}

/** Says something at once. Nobody tries again, so a failure is for the log. */
export async function sayNow(
  message: Message,
  to: 'thread' | 'person',
  { id, place, userId, isPrivate }: Screen,
  { sender, log }: Hearing,
): Promise<void> {
  const onlyFor = to === 'person' && !isPrivate ? { onlyFor: userId } : {}
  const target: PostTarget = { kind: 'place', place, ...onlyFor }
  const signal = AbortSignal.timeout(sendMilliseconds)
  const result = await post(target, message, { key: `${id}:reply`, signal }, sender)
  if (result.kind !== 'sent') log.error({ event: id, reason: result.reason }, 'a reply was not shown')
}

/** Opens a dialogue, or says that it came too late for Slack. */
async function open(view: ModalView, screen: Screen, hearing: Hearing): Promise<void> {
  const client = hearing.workspaces.client(screen.workspace)
  try {
    if (screen.viewId !== null) await client.views.update({ view_id: screen.viewId, view })
    else await client.views.open({ trigger_id: screen.triggerId ?? '', view })
  } catch (error) {
    const isLate = ['expired_trigger_id', 'exchanged_trigger_id'].includes(refusalCode(error) ?? '')
    const text = say(isLate ? 'tooLate' : 'failed', screen.language)
    await sayNow(textMessage(screen.language, text), 'person', screen, hearing)
    if (!isLate) throw new AppError('Slack did not open a form', { cause: error })
  }
}

/** Errors of a form where none is open. */
export function errorMessage(errors: Record<string, string>, language: Language): Message {
  return textMessage(language, Object.values(errors).join('\n'))
}

/** Says that something went wrong. */
export function failedMessage(language: Language): Message {
  return textMessage(language, say('failed', language))
}

/** Shows a reply. What can't be shown here is noted. */
export async function showReply(reply: Reply, screen: Screen, hearing: Hearing): Promise<void> {
  switch (reply.kind) {
    case 'nothing':
      return
    case 'message':
      await sayNow(reply.message, reply.to, screen, hearing)
      return
    case 'form':
      await open(formView(reply, screen), screen, hearing)
      return
    case 'form-errors':
      await sayNow(errorMessage(reply.errors, screen.language), 'person', screen, hearing)
      return
    case 'home': {
      const client = hearing.workspaces.client(screen.workspace)
      await client.views.publish({ user_id: screen.userId, view: renderHome(reply.message) })
      return
    }
    case 'results':
    case 'options':
      hearing.log.error({ event: screen.id, kind: reply.kind }, 'a reply that Slack has no place for')
  }
}

/** The dialogue that says what a late reply says; null where nothing is left to say. */
export function lateView(reply: Reply, screen: Screen): ModalView | null {
  const { language } = screen
  if (reply.kind === 'form') return formView(reply, screen)
  if (reply.kind === 'message') return renderNotice(language, reply.message.parts)
  if (reply.kind === 'form-errors')
    return (
      screen.restore?.(reply.errors) ?? renderNotice(language, errorMessage(reply.errors, language).parts)
    )
  return null
}

/** The dialogue that says that something went wrong. */
export function failedView(language: Language): ModalView {
  return renderNotice(language, failedMessage(language).parts)
}
