// What a link to Kompas leads to, shown where somebody put the link.
import { viewFor } from '../commands/reply.js'
import type { BotServices, CommandInput } from '../services.js'
import type { Reply } from '../types.js'
import { itemCard } from '../views/item-card.js'
import { passageMessage } from '../views/passage-message.js'

/**
 * `text` is the address. Everybody in the channel will see what comes of it: an item is shown only when the
 * channel's people may see it, whoever put the link there.
 */
export async function unfurlLink(input: CommandInput, services: BotServices): Promise<Reply> {
  const { documents, publicUrl, actions } = services
  const url = URL.canParse(input.text) ? new URL(input.text) : null
  if (url === null || publicUrl === null || url.origin !== new URL(publicUrl).origin)
    return { kind: 'nothing' }
  const path = url.pathname.slice(new URL(publicUrl).pathname.replace(/\/$/, '').length)
  const item = /^\/items\/(?<id>\d+)$/.exec(path)?.groups?.['id']
  if (item !== undefined) {
    const readers = {
      ...input.asker.viewer,
      personId: '',
      roles: ['viewer' as const],
      agencies: [],
      actsFor: [],
    }
    const found = await actions.find(item, readers)
    if (found === null) return { kind: 'nothing' }
    const context = { ...(await viewFor(input, services)), viewer: null }
    return { kind: 'message', message: itemCard(found, context), to: 'thread' }
  }
  const [, documentId] = /^\/read\/([^/]+)\/[^/]+$/.exec(path)?.map(decodeURIComponent) ?? []
  const document = documents.find(({ id }) => id === documentId)
  const passage = document?.passages.find(({ anchor }) => anchor === url.searchParams.get('from'))
  if (document === undefined || passage === undefined) return { kind: 'nothing' }
  const message = passageMessage(
    { document, passage },
    { language: input.asker.language, documents, publicUrl },
  )
  return { kind: 'message', message, to: 'thread' }
}
