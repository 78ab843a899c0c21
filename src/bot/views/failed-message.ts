// Deliveries that gave up, each with whom it was for, what about, and a button to send it again.
import type { Content, Destination, FailedMessage } from '../../actions/message-types.js'
import type { ListItem, Message } from '../types.js'
import { agencyName, personName } from './names.js'
import { serviceWords } from './service-words.js'
import { showMoment } from './show-date.js'
import type { ViewContext } from './view-context.js'

const mostShown = 10

/** The list for coordinators; what isn't for the reader's eyes has no content. */
export function failedMessage(messages: readonly FailedMessage[], context: ViewContext): Message {
  const { language } = context
  const words = serviceWords[language].failed
  if (messages.length === 0)
    return {
      ...{ language, title: words.title, fallbackText: words.none },
      parts: [{ kind: 'text', text: words.none }],
    }
  const items = messages.slice(0, mostShown).map((message) => failedItem(message, context))
  return {
    ...{ language, title: words.title, parts: [{ kind: 'list', items }] },
    fallbackText: [words.title, ...items.map(({ text, detail = '' }) => `${text} (${detail})`)].join('\n'),
  }
}

function failedItem(message: FailedMessage, context: ViewContext): ListItem {
  const { language, zone } = context
  const words = serviceWords[language].failed
  const { key, attempts, createdAt, content, destination, lastError } = message
  const about = content === null ? words.hidden : aboutText(content, context)
  const whom = whomText(destination, context)
  const detail = [showMoment(createdAt, language, zone), words.tries(attempts), lastError]
  return {
    text: [whom === '' ? '' : words.to(whom), about].filter((part) => part !== '').join(', '),
    detail: detail.filter((part) => part !== '').join(' · '),
    button: { label: words.retry, command: `failed retry ${key}` },
  }
}

function whomText(destination: Destination, { directory, language }: ViewContext): string {
  switch (destination.kind) {
    case 'person':
      return personName(directory, destination.personId)
    case 'agency':
      return agencyName(directory, destination.agency, language)
    case 'place':
      return `${destination.place.platform}, ${destination.place.channel}`
    case 'posted':
      return ''
    case 'card':
    case 'cards':
      return serviceWords[language].failed.about(destination.itemId)
  }
}

function aboutText(content: Content, { language }: ViewContext): string {
  const { about } = serviceWords[language].failed
  switch (content.kind) {
    case 'notice':
    case 'card':
      return about(content.itemId)
    case 'digest':
      return content.lines.map(({ itemId }) => about(itemId)).join(', ')
    case 'message':
      return ''
  }
}
