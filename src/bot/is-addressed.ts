// Tells whether something said in a thread is meant for Kompas, or people are talking to each other.
import type { Turn } from '../answers/types.js'
import type { ChatEvent } from './types.js'

const questionWords =
  /^(?:en|et|und|and|ook|maar|mais|aber|but|ou|of|or)?\s*(?:wie|wat|waar|wanneer|waarom|hoe|welke?|hoeveel|qui|que|quoi|quel(?:le)?s?|où|quand|pourquoi|comment|combien|est-ce|wer|was|wo|wann|warum|wieso|welche[rsmn]?|wie|wieviel|who|what|where|when|why|how|which)\b/iu
const addressesSomebody = /^@|(?:^|\s)@\p{L}/u

/**
 * A text in a thread without a mention is for Kompas when it asks something, addresses nobody else, and
 * follows what Kompas said, or comes from somebody who has asked Kompas in this thread.
 * @param turns what Kompas remembers of the thread
 */
export function isAddressed(
  event: Pick<ChatEvent, 'text' | 'thread' | 'account'>,
  turns: readonly Turn[],
): boolean {
  const text = event.text.trim()
  const asks = text.endsWith('?') || questionWords.test(text)
  if (!asks || addressesSomebody.test(text)) return false
  if (event.thread.at(-1)?.byKompas === true) return true
  const asked = new Set(turns.filter(({ role }) => role === 'person').map((turn) => turn.text))
  return event.thread.some(
    (earlier) => earlier.author?.userId === event.account.userId && asked.has(earlier.text.trim()),
  )
}
