// A message as what is sent to Teams: one activity, or several when it is too large for one.
import type { Message } from '../../bot/types.js'
import { bytesOf, mostActivityBytes, mostSummaryLength, shorten } from './limits.js'
import { isAnswer, renderAnswer, renderEntity } from './render-answer.js'
import { attach, renderCard } from './render-card.js'
import { splitMessage } from './split-message.js'

/** An activity as Kompas sends it. */
export interface OutgoingActivity {
  type: 'message'
  /** What a notification shows. */
  summary: string
  text?: string
  textFormat?: 'markdown' | 'plain'
  attachments?: ReturnType<typeof attach>[]
  entities?: object[]
  channelData?: { feedbackLoop: { type: 'default' } }
}

/** @param refreshFor Teams' ids of those for whom an item's card is fetched anew when they see it */
export function renderActivities(message: Message, refreshFor: readonly string[] = []): OutgoingActivity[] {
  const render = (piece: Message): OutgoingActivity => renderActivity(piece, refreshFor)
  const pieces = splitMessage(message, (piece) => bytesOf(render(piece)) <= mostActivityBytes)
  if (pieces === null) return renderPlainActivities(message)
  return pieces.map((piece, index) => {
    const activity = render(piece)
    // Only the last piece is rated: it stands below all the others.
    if (index < pieces.length - 1) delete activity.channelData
    return activity
  })
}

/** What everybody can show: the message's own plain text, where the rest is refused. */
export function renderPlainActivities({ fallbackText, language }: Message): OutgoingActivity[] {
  const text: Message = { language, fallbackText: '', parts: [{ kind: 'text', text: fallbackText }] }
  const pieces = splitMessage(text, (piece) => bytesOf(renderPlain(piece)) <= mostActivityBytes) ?? [text]
  return pieces.map(renderPlain)
}

function renderPlain({ parts }: Message): OutgoingActivity {
  const text = parts.map((part) => (part.kind === 'text' ? part.text : '')).join('\n')
  return { type: 'message', textFormat: 'plain', text, summary: shorten(text, mostSummaryLength) }
}

function renderActivity(message: Message, refreshFor: readonly string[]): OutgoingActivity {
  const base = {
    type: 'message' as const,
    summary: shorten(message.fallbackText, mostSummaryLength),
    ...(message.parts.some(({ kind }) => kind === 'feedback')
      ? { channelData: { feedbackLoop: { type: 'default' as const } } }
      : {}),
  }
  if (isAnswer(message)) {
    const { text, entities, rest } = renderAnswer(message)
    const attachments = rest.length === 0 ? {} : { attachments: [attachRest(message, rest)] }
    return { ...base, textFormat: 'markdown', text, entities, ...attachments }
  }
  const parts = message.parts.filter(({ kind }) => kind !== 'feedback')
  const entities = message.writtenByMachine === true ? { entities: [renderEntity([], message)] } : {}
  return { ...base, ...entities, attachments: [attach(renderCard({ ...message, parts }, refreshFor))] }
}

/** The text is said already: the card below it has neither title nor fallback of its own. */
function attachRest({ language }: Message, rest: Message['parts']): ReturnType<typeof attach> {
  return attach(renderCard({ language, parts: rest, fallbackText: '' }))
}
