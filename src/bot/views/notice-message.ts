// What happened to an item, told to somebody whom it concerns: who did what, what is asked of them, and the card.
import { agenciesOf, partiesOf } from '../../actions/parties.js'
import type { ActionEvent, ActionItem } from '../../actions/types.js'
import type { Message, Part } from '../types.js'
import { boardItemWords } from './board-item-words.js'
import { itemCard, itemTitle } from './item-card.js'
import { listWords } from './list-words.js'
import { agencyName, personName, seatName } from './names.js'
import { showDay } from './show-date.js'
import type { ViewContext } from './view-context.js'

/** The notice of an event for `context.viewer`. */
export function noticeMessage(item: ActionItem, event: ActionEvent, context: ViewContext): Message {
  const card = itemCard(item, context)
  const happened = eventText(event, context)
  const asked = whatIsAsked(item, event, context)
  const lines = [
    happened,
    ...(event.note === null ? [] : [`“${event.note}”`]),
    ...(asked === null ? [] : [asked]),
  ]
  const said = lines.map((text): Part => ({ kind: 'text', text }))
  return {
    ...card,
    parts: [...said, ...card.parts],
    fallbackText: [itemTitle(item, context), ...lines].join('\n'),
  }
}

/** "An Example assigned it to the CCB" */
function eventText(event: ActionEvent, context: ViewContext): string {
  const { events } = boardItemWords[context.language].history
  return events[event.kind](personName(context.directory, event.by), whatOf(event, context))
}

function whatOf({ kind, details }: ActionEvent, { directory, language }: ViewContext): string {
  const { history, facts } = boardItemWords[language]
  switch (kind) {
    case 'assign':
      return details.lead === undefined ? facts.nobody : seatName(directory, details.lead, language)
    case 'ask-contributor':
    case 'contribute':
    case 'decline-contribution':
      return agencyName(directory, details.agency ?? '', language)
    case 'merge':
    case 'absorb':
    case 'separate':
    case 'link':
    case 'unlink':
      return details.otherId === undefined ? history.hiddenItem : history.itemNumber(details.otherId)
    case 'snooze':
      return showDay(details.until ?? '', language)
    default:
      return ''
  }
}

/** What the reader is asked to do now; null when nothing. */
function whatIsAsked(item: ActionItem, event: ActionEvent, { viewer, language }: ViewContext): string | null {
  if (viewer?.kind !== 'person') return null
  const { asked } = listWords[language]
  const parties = partiesOf(item, viewer)
  const isNew = event.kind === 'created' || event.kind === 'assign'
  if (isNew && item.status === 'assigned' && parties.includes('lead')) return asked.lead
  const own = agenciesOf(viewer)
  const isPending = item.contributors.some(
    ({ agency, response }) => response === 'pending' && own.includes(agency),
  )
  if (isPending && (isNew || event.kind === 'ask-contributor')) return asked.contributor
  if (!parties.includes('coordinator')) return null
  if (event.kind === 'finish' && item.status === 'done') return asked.confirm
  return event.kind === 'decline' && item.status === 'declined' ? asked.assign : null
}
