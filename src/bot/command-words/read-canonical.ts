// Reads commands as buttons and forms carry them; people may type them too.
import { canonicalForms } from './command-words-shape.js'
import { languageCodes } from './forms.js'
import { readFormat } from './read-place.js'

const numberedVerbs = new Set(
  canonicalForms.flatMap((form) => /^action (?<verb>[a-z]+) \{n\}/u.exec(form)?.groups?.['verb'] ?? []),
)

/** What may follow the words of commands that no form of a language leads to as they stand. */
const rest: Record<string, RegExp> = {
  'action draft': /^[\da-f-]{36}\b/u,
  'action create': /^[\da-f-]{36}\b/u,
  feedback: /^(?:up|down) [\da-f-]{36}$/u,
  question: /^[\da-f-]{36}:/u,
  review: /^(?:$|list$|(?:answer|approve|amend|withdraw|close [a-z]+) [\da-f-]{36}\b)/u,
  'share:': /^\S/u,
  'ask:': /^\S/u,
  ask: /^passage \S+:\S+$/u,
  who: /^(?:line|subject|agency) \S+$/u,
  settings: /^(?:$|mute\b|notify (?:here|last)$|quiet\b|vacation\b|snooze\b)/u,
  failed: /^(?:$|retry \S)/u,
}

/** People ask for the review list in their own language. */
const typedReview = /^(?:review(?: list)?|na te kijken|à relire|zu prüfen)$/iu

interface Canonical {
  command: string
  text: string
}

/**
 * Reads "action accept 42 …" and the like.
 * @returns null for anything else; `list` for what follows "action list", which only its own words may follow
 */
export function readCanonical(said: string): Canonical | { list: string } | null {
  for (const [words, pattern] of Object.entries(rest)) {
    const text = said.startsWith(words) ? said.slice(words.length) : null
    if (text === null || !/^(?:\s|$)/u.test(text) || !pattern.test(text.trim())) continue
    return { command: words.replace(':', ''), text: text.trim() }
  }
  if (typedReview.test(said)) return { command: 'review', text: '' }
  const spoken = /^language (?<code>[a-z]{2})$/u.exec(said)?.groups?.['code']
  const code = spoken === undefined ? undefined : languageCodes.get(spoken)
  if (code !== undefined) return { command: 'language', text: code }
  return readAction(said)
}

function readAction(said: string): Canonical | { list: string } | null {
  const { verb: typed = '', text = '' } =
    /^action +(?<verb>[a-z]+)(?:\s+(?<text>.*))?$/isu.exec(said)?.groups ?? {}
  const verb = typed.toLowerCase()
  const command = `action ${verb}`
  if (numberedVerbs.has(verb)) {
    const mayAsk = verb === 'show' || !said.endsWith('?')
    return mayAsk && /^#?\d+(?![.,]?\d)/u.test(text) ? { command, text: text.replace(/^#/u, '') } : null
  }
  switch (verb) {
    case 'new':
      return { command, text }
    case 'export':
      return text === '' || readFormat(text) !== null ? { command, text } : null
    case 'list':
      return { list: text }
    default:
      return null
  }
}
