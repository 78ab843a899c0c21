// A message as an Adaptive Card 1.5.
import type { Message } from '../../bot/types.js'
import type { Card, CardElement } from './card-types.js'
import { renderHeading, renderParts } from './render-parts.js'
import { verbs } from './render-buttons.js'

export const cardContentType = 'application/vnd.microsoft.card.adaptive'
const schema = 'http://adaptivecards.io/schemas/adaptive-card.json'

/**
 * Renders a message whole.
 * @param refreshFor Teams' ids ("29:…") of people for whom an item's card is fetched anew when they see it
 */
export function renderCard(message: Message, refreshFor: readonly string[] = []): Card {
  const { title, parts, card } = message
  const body: CardElement[] = renderParts(parts, card)
  if (title !== undefined) body.unshift(renderHeading(title, 'Large'))
  return { ...emptyCard(message), body, ...(card ? { refresh: renderRefresh(card, refreshFor) } : {}) }
}

/** What every card bears. */
export function emptyCard(message: Pick<Message, 'language' | 'fallbackText'>): Card {
  return {
    ...{ $schema: schema, type: 'AdaptiveCard', version: '1.5', lang: message.language },
    ...{ fallbackText: message.fallbackText, body: [], msteams: { width: 'full' } },
  }
}

function renderRefresh(
  card: NonNullable<Message['card']>,
  refreshFor: readonly string[],
): NonNullable<Card['refresh']> {
  return {
    action: { type: 'Action.Execute', title: '', verb: verbs.refresh, data: { kompas: { card } } },
    userIds: [...refreshFor],
  }
}

/** A card as Teams attaches it. */
export function attach(card: Card): { contentType: string; content: Card } {
  return { contentType: cardContentType, content: card }
}
