// Replies that Teams waits for, in the form in which each of its requests wants them.
import { randomUUID } from 'node:crypto'
import type { Form, Message, Reply, SearchResult } from '../../bot/types.js'
import type { Card } from './card-types.js'
import type { SentForm } from './clicks.js'
import { bytesOf, mostActivityBytes, shorten } from './limits.js'
import { attach, cardContentType, emptyCard, renderCard } from './render-card.js'
import { renderForm } from './render-form.js'
import { splitMessage } from './split-message.js'

const messageContentType = 'application/vnd.microsoft.activity.message'
const mostTitleLength = 100
const mostResults = 25

/** What is being answered: for whom cards are refreshed, and the form or the card that it came from. */
export interface ReplyContext {
  refreshFor: readonly string[]
  sent?: SentForm & { values: Record<string, string | string[]> }
  card?: Message['card']
}

/** The card in place of the one that was clicked. */
export function showInCard(reply: Reply, context: ReplyContext): object {
  const card = cardOf(reply, context, 'card')
  return card === null
    ? { statusCode: 200, type: messageContentType, value: '' }
    : { statusCode: 200, type: cardContentType, value: card }
}

/** A dialogue: opened, shown again, or closed. */
export function showInDialogue(reply: Reply, context: ReplyContext): object {
  const card = cardOf(reply, context, 'dialogue')
  if (card === null) return {}
  const title = titleOf(reply, context)
  return {
    task: { type: 'continue', value: { title, width: 'medium', height: 'medium', card: attach(card) } },
  }
}

/** What was found, to choose from. */
export function showResults(reply: Reply): object {
  if (reply.kind === 'results') {
    const attachments = reply.results.slice(0, mostResults).map(renderResult)
    return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } }
  }
  const text = reply.kind === 'message' ? reply.message.fallbackText : ''
  return { composeExtension: { type: 'message', text } }
}

/** The card of a link; none for a link that says nothing. */
export function showLink(reply: Reply): object {
  if (reply.kind !== 'message') return {}
  const { message } = reply
  const { title = '', fallbackText: text } = message
  const attachments = [renderResult({ title, text, message })]
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } }
}

function cardOf(reply: Reply, context: ReplyContext, where: 'card' | 'dialogue'): Card | null {
  switch (reply.kind) {
    case 'message':
    case 'home':
      return renderOne(reply.message, context.refreshFor)
    case 'form':
      return showForm(reply.form, context, where)
    case 'form-errors': {
      if (context.sent === undefined) return null
      const { form, card, values } = context.sent
      return renderForm(form, { showing: randomUUID(), card, values, errors: reply.errors, where })
    }
    default:
      return null
  }
}

function showForm(form: Form, { card }: ReplyContext, where: 'card' | 'dialogue'): Card {
  return renderForm(form, { showing: randomUUID(), card, where })
}

function titleOf(reply: Reply, { sent }: ReplyContext): string {
  if (reply.kind === 'form') return reply.form.title
  if (reply.kind === 'message' || reply.kind === 'home') return reply.message.title ?? ''
  return sent?.form.title ?? ''
}

/** One card has to do here: of a message that is too large its beginning, or its plain text. */
function renderOne(message: Message, refreshFor: readonly string[] = []): Card {
  const render = (piece: Message): Card => renderCard(piece, refreshFor)
  const [first] = splitMessage(message, (piece) => bytesOf(render(piece)) <= mostActivityBytes) ?? []
  if (first) return render(first)
  const { language, fallbackText } = message
  const text = shorten(fallbackText, mostActivityBytes / 8)
  return {
    ...emptyCard({ language, fallbackText: text }),
    body: renderCard({ ...message, parts: [{ kind: 'text', text }] }).body,
  }
}

function renderResult({ title, text, message }: SearchResult): object {
  const content = { title: escapeHtml(shorten(title, mostTitleLength)), text: escapeHtml(shorten(text, 300)) }
  const preview = { contentType: 'application/vnd.microsoft.card.thumbnail', content }
  return { ...attach(renderOne(message)), preview }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
