// Puts what waits in the outbox in a reader's words: a notice, a day's reminders, a card, or a ready message.
import { StorageError } from '../errors.js'
import type { Language } from '../languages.js'
import type { RenderContent } from './deliver.js'
import { readStoredMessage } from './read-stored-message.js'
import type { BotServices } from './services.js'
import type { Message } from './types.js'
import { digestMessage } from './views/digest-message.js'
import { itemCard } from './views/item-card.js'
import { noticeMessage } from './views/notice-message.js'
import { plainMessage } from './views/plain-messages.js'
import { talkWords } from './views/talk-words.js'
import type { ViewContext } from './views/view-context.js'

/**
 * Makes the renderer. Nothing is said of an item that is gone, or that the reader may not see; a card says only that.
 * @throws StorageError for a message that this version can't read
 */
export function createRenderContent(
  { actions, publicUrl }: Pick<BotServices, 'actions' | 'publicUrl'>,
  clock: () => Date,
): RenderContent {
  return async (content, { viewer, language, zone }, directory): Promise<Message | null> => {
    const isChannel = viewer.kind === 'person' && viewer.personId === ''
    const context: ViewContext = {
      ...{ language, zone, directory, publicUrl, now: clock() },
      viewer: isChannel ? null : viewer,
    }
    switch (content.kind) {
      case 'message': {
        const message = readStoredMessage(content.message)
        if (message === null) throw new StorageError('a message in the outbox is not readable')
        return message
      }
      case 'card': {
        const item = await actions.find(content.itemId, viewer)
        return item === null ? await coverCard(content.itemId, language, actions) : itemCard(item, context)
      }
      case 'notice': {
        const item = await actions.find(content.itemId, viewer)
        if (item === null) return null
        if (isChannel) return itemCard(item, context)
        const history = await actions.history(content.itemId, viewer)
        const event = history.find(({ position }) => position === content.position)
        return event === undefined ? itemCard(item, context) : noticeMessage(item, event, context)
      }
      case 'digest': {
        const items = await Promise.all(content.lines.map(({ itemId }) => actions.find(itemId, viewer)))
        const lines = content.lines.flatMap(({ step }, at) => {
          const item = items[at]
          return item == null ? [] : [{ item, step }]
        })
        return lines.length === 0 ? null : digestMessage(content.day, lines, context)
      }
    }
  }
}

/** A card that stands where the item may no longer be read is written over. */
async function coverCard(
  itemId: string,
  language: Language,
  actions: BotServices['actions'],
): Promise<Message | null> {
  const item = await actions.find(itemId, { kind: 'system' })
  if (item === null) return null
  const message = plainMessage(language, talkWords[language].restricted)
  return { ...message, card: { itemId, version: item.version } }
}
