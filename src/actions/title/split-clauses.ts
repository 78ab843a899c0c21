// Splits a cleaned message into clauses, each with the topic before its colon.
import { dueMark, personMark } from './clean-message.js'

export interface Clause {
  /** What stands before the colon: "Haven Antwerpen: …". */
  topic: string | null
  text: string
  /** Somebody is addressed at its beginning. */
  isAddressed: boolean
  hasDue: boolean
  isQuestion: boolean
}

const abbreviations =
  /(?:^|\s)(?:\p{L}|uiterl|sem|avt|blz|bzw|resp|incl|max|min|st|dr|art|ca|nr|vs|etc|cfr|bv|z\.B|u\.a|d\.h|belg|schriftl|qqch|ext|rég|min|int|kab|cab|déf|prov|adm|dept|mil|pol)\.$/iu
const boundary = /[.!?…]+(?=\s|$|[\uE000])|\n+|;|→|•|\s[-–—]\s(?=\uE000)/gu

/** Sentences, with their own stop. */
function sentences(text: string): string[] {
  const parts: string[] = []
  let from = 0
  for (const match of text.matchAll(boundary)) {
    const end = match.index + match[0].length
    if (match[0] === '.' && abbreviations.test(text.slice(from, end))) continue
    parts.push(text.slice(from, end))
    from = end
  }
  return [...parts, text.slice(from)].filter((part) => /[\p{L}\p{N}\uE000]/u.test(part))
}

/** A person addressed after a comma or a colon begins a clause of their own. */
function atPeople(sentence: string): string[] {
  return sentence.split(/(?<=[,:?!)])\s*(?=\uE000)/u).filter((part) => /[\p{L}\p{N}]/u.test(part))
}

/** What follows the due date after a comma is another matter, unless nothing stands before it. */
function beforeDue(text: string): string {
  const [before = '', ...after] = text.split(new RegExp(`${dueMark}\\s*[,;]`, 'u'))
  return after.length > 0 && /\p{L}{3,}|\p{L}\d/u.test(before) ? before : text
}

function toClause(part: string): Clause {
  const [, topic, rest] = /^([^:]{3,70}?)\s?:\s+(\S.*)$/su.exec(part) ?? []
  const isTopic = topic !== undefined && rest !== undefined
  const text = isTopic ? rest : part
  return {
    topic: isTopic ? bare(topic) || null : null,
    text: bare(beforeDue(text)),
    isAddressed: text.trimStart().startsWith(personMark) || part.trimStart().startsWith(personMark),
    hasDue: part.includes(dueMark),
    isQuestion: part.includes('?'),
  }
}

/** A preposition or "answer" left at the end when the person and the date behind it are gone. */
const dangling =
  /(?:[\s,;:+&-]+(?:aan|bij|naar|voor|tegen|van|op|met|à|au|chez|pour|pr|avec|de|le|an|bei|für|von|mit|zu|am|bis|to|for|with|from|by|on|at|antwoord|antw|réponse|retour|Antwort|Rückmeldung|answer|reply|replies|feedback|deadline|échéance|Frist|dl|due|retour attendu|answer expected|but|maar|mais|aber|and|en|et|und))+[\s.,;:!?-]*$/iu

/** Without marks, and without the punctuation that they leave behind. */
function bare(text: string): string {
  return text
    .replaceAll(/[\uE000\uE001]/gu, ' ')
    .replaceAll(/\(\s*\)|\[\s*\]/g, ' ')
    .replaceAll(/\s+([,.;:!?)])/g, '$1')
    .replaceAll(/([,;:])(?:\s*[,;:])+/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s,.;:!?)&+|→^-]+/, '')
    .replace(dangling, '')
    .replace(/[\s,.;:!?(&+|→^…-]+$/, '')
}

/** The clauses of a cleaned message. */
export function splitClauses(text: string): Clause[] {
  return sentences(text)
    .flatMap(atPeople)
    .map(toClause)
    .filter(({ text: words }) => words !== '')
}
