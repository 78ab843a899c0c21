// A move that changed nothing, in words: why, what to do next, and how the item stands.
import type { Refusal } from '../../actions/types.js'
import type { Language } from '../../languages.js'
import { boardItemWords } from './board-item-words.js'
import { boardWords } from './board-words.js'
import { refusalWords } from './refusal-words.js'

/** The words for a refusal, in plain sentences. */
export function refusalText({ reason, item, allowedFor }: Refusal, language: Language): string {
  const words = refusalWords[language]
  const who = (allowedFor ?? []).filter((party) => party !== 'system').map((party) => words.parties[party])
  const why =
    reason === 'not-allowed' && who.length > 0 ? words.onlyFor(listOf(who, words.or)) : words.reasons[reason]
  if (item === undefined) return why
  return `${why} ${words.now(boardItemWords[language].name(item.id), boardWords[language].statuses[item.status])}`
}

function listOf(parts: readonly string[], or: string): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${or} ${last}`
}
