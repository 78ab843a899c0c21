// The card of an item as the person who looks at it may see it now.
import { viewFor } from '../commands/reply.js'
import type { BotServices, CommandInput } from '../services.js'
import type { Reply } from '../types.js'
import { itemCard } from '../views/item-card.js'

/** `text` is the item's number. Nothing for an item that the person may not see. */
export async function showCard(input: CommandInput, services: BotServices): Promise<Reply> {
  const item = await services.actions.find(input.text.trim(), input.asker.viewer)
  if (item === null) return { kind: 'nothing' }
  return { kind: 'message', message: itemCard(item, await viewFor(input, services)), to: 'thread' }
}
