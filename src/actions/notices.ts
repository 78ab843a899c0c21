// Who is told what when something happens to an item; the words are found when the message is sent.
import type { Destination, OutgoingDraft } from './message-types.js'
import { threadKey } from './places.js'
import type { ActionEvent, ActionItem, EventKind } from './types.js'

/** Kinds of which the lead, its coordinator or the contributors hear, beside the thread's card. */
const toLead: readonly EventKind[] = [
  ...(['assign', 'created', 'confirm', 'reopen', 'cancel', 'merge', 'undo', 'edit', 'block'] as const),
  ...(['contribute', 'decline-contribution', 'absorb'] as const),
]
const toCreator: readonly EventKind[] = [
  ...(['accept', 'decline', 'start', 'block', 'finish', 'undo', 'assign'] as const),
  ...(['contribute', 'decline-contribution'] as const),
]
/** These change nothing that the card in the thread shows. */
const silent: readonly EventKind[] = ['snooze', 'remind']

/** Where a message to a destination stands in order. */
export function orderKey(destination: Destination): string {
  switch (destination.kind) {
    case 'person':
      return `person:${destination.personId}`
    case 'agency':
      return `agency:${destination.agency}`
    case 'place':
      return `place:${threadKey(destination.place)}`
    case 'cards':
      return `cards:${destination.itemId}`
    case 'card':
      return `card:${destination.itemId}:${destination.placeKey}`
    case 'posted':
      return `posted:${destination.key}`
  }
}

/** The person who leads, or the agency where none is named. */
function leadOf(lead: ActionItem['lead']): Destination | null {
  if (lead === null) return null
  return lead.person === null
    ? { kind: 'agency', agency: lead.agency }
    : { kind: 'person', personId: lead.person }
}

function askedContributors(item: ActionItem, event: ActionEvent): Destination[] {
  if (event.kind === 'ask-contributor' && event.details.agency !== undefined)
    return [{ kind: 'agency', agency: event.details.agency }]
  const start = item.status === 'assigned' && (event.kind === 'created' || event.from === 'proposed')
  if (!start) return []
  return item.contributors
    .filter((contributor) => contributor.response === 'pending')
    .map(({ agency }) => ({ kind: 'agency', agency }))
}

function destinationsOf(item: ActionItem, event: ActionEvent): Destination[] {
  if (silent.includes(event.kind)) return []
  // A suggested lead was never asked, so there is nothing to tell either.
  const onlySuggested = item.status === 'proposed' || (event.from === 'proposed' && event.to !== 'assigned')
  const lead = onlySuggested ? null : leadOf(item.lead)
  const former = leadOf(event.details.before?.lead ?? null)
  const hadLead = event.from !== 'proposed' && event.kind === 'assign'
  const destinations = [
    toLead.includes(event.kind) ? lead : null,
    hadLead ? former : null,
    toCreator.includes(event.kind) ? { kind: 'person' as const, personId: item.createdBy } : null,
    ...askedContributors(item, event),
    // What only named people may see isn't posted where others read.
    item.source && item.audience.kind !== 'people' ? { kind: 'place' as const, place: item.source } : null,
    // Wherever else the item's card stands.
    event.kind === 'created' ? null : { kind: 'cards' as const, itemId: item.id },
  ]
  return destinations.filter((one) => one !== null)
}

/** The messages that an event causes, each once; nobody is told of their own doing. */
export function noticesOf(item: ActionItem, event: ActionEvent): OutgoingDraft[] {
  const byThread = new Map<string, OutgoingDraft>()
  for (const destination of destinationsOf(item, event)) {
    if (destination.kind === 'person' && destination.personId === event.by) continue
    const order = orderKey(destination)
    byThread.set(order, {
      key: `event-${event.position}:${order}`,
      destination,
      content: { kind: 'notice', itemId: item.id, position: event.position, event: event.kind },
      audience: item.audience,
    })
  }
  return [...byThread.values()]
}
