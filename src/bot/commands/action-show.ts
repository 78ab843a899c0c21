// "42": the card of an item, or what else may be done with it.
import type { BotServices, Command, CommandInput } from '../services.js'
import type { Reply } from '../types.js'
import { boardItemWords } from '../views/board-item-words.js'
import { itemButtons } from '../views/item-buttons.js'
import { itemCard, itemTitle } from '../views/item-card.js'
import { refusalText } from '../views/refusal-text.js'
import { askNumber } from './move-item.js'
import { readItemNumber } from './read-arguments.js'
import { messageOf, reply, tell, viewFor } from './reply.js'

const usage = { nl: 'toon 42', fr: 'montre 42', de: 'zeige 42', en: 'show 42' }

export const actionShow: Command = {
  ...{ name: 'action show', needs: 'read', usage, run: runActionShow },
  help: {
    nl: 'Toont een actiepunt en wat u ermee kunt doen. Het nummer alleen volstaat.',
    fr: 'Montre un point d’action et ce que vous pouvez en faire. Le numéro seul suffit.',
    de: 'Zeigt einen Aktionspunkt und was Sie damit tun können. Die Nummer allein genügt.',
    en: 'Shows an item and what you can do with it. The number alone is enough.',
  },
}

async function runActionShow(input: CommandInput, services: BotServices): Promise<Reply> {
  const { language, viewer } = input.asker
  const read = readItemNumber(input.text)
  if (read === null) return askNumber(input, usage)
  const item = await services.actions.find(read.id, viewer)
  if (item === null) return tell(input, refusalText({ kind: 'refused', reason: 'not-found' }, language))
  const context = await viewFor(input, services)
  if (read.rest !== 'more') return reply(input, itemCard(item, context))
  const buttons = itemButtons(item, viewer, language, 'others')
  const { title, none } = boardItemWords[language].moves
  const text = buttons.length === 0 ? none : title
  const message = messageOf(input, text, buttons.length === 0 ? [] : [{ kind: 'buttons', buttons }])
  return { kind: 'message', message: { ...message, title: itemTitle(item, context) }, to: 'person' }
}
