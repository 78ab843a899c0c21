// A search in the strategy: passages, each as a message that can be put into a conversation.
import { cleanQuestion, findUnclear } from '../../answers/check-question.js'
import { splitSentences } from '../../retrieval/split-sentences.js'
import type { BotServices, CommandInput } from '../services.js'
import type { Reply, SearchResult } from '../types.js'
import { passageMessage } from '../views/passage-message.js'
import { findPassage, sourceLabel } from '../views/quote-parts.js'

const mostResults = 8

/** Finds the passages nearest to what is typed, whether or not they answer it. */
export async function searchStrategy(
  { text, asker }: CommandInput,
  { ask, documents, publicUrl }: BotServices,
): Promise<Reply> {
  const question = cleanQuestion(text)
  if (findUnclear(question) !== null) return { kind: 'results', results: [] }
  const { language } = asker
  const { hits } = await ask(question, { language })
  const results = hits.slice(0, mostResults).flatMap(({ passage }): SearchResult[] => {
    const found = findPassage(documents, passage.id)
    if (found === null) return []
    const reading = found.document.readings[language].get(passage.anchor)?.sentences[0]
    const opening = splitSentences(passage.text, found.document.language)[0]?.text ?? passage.text
    const message = passageMessage(found, { language, documents, publicUrl })
    return [{ title: sourceLabel(found, language), text: reading ?? opening, message }]
  })
  return { kind: 'results', results }
}
