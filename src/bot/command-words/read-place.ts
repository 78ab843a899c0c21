// Checks what stands in a form's free place, and writes it as a button would carry it.
import type { CanonicalForm } from './command-words-shape.js'
import { commandNames, languageCodes } from './forms.js'
import { foldWord } from './split-words.js'

/** "csv", "json" or "ics" from what people call them; null for anything else. */
export function readFormat(text: string): string | null {
  const word = foldWord(text.replace(/^(?:format|formaat)\s+/iu, ''))
  if (word === 'csv' || word === 'excel') return 'csv'
  if (word === 'json') return 'json'
  return ['ics', 'ical', 'kalender', 'calendar', 'calendrier', 'agenda'].includes(word) ? 'ics' : null
}

function readLine(text: string): string | null {
  return /^(?:\p{L}+ ){0,2}(?<line>\d[.,]\d)$/u.exec(text)?.groups?.['line']?.replace(',', '.') ?? null
}

/** @returns what the command is given; null when the words can't be meant for it */
export function readPlace(canonical: CanonicalForm, typed: string | undefined): string | null {
  const text = (typed ?? '').replace(/[?!\s]+$/u, '').trim()
  switch (canonical) {
    case 'ask {t}':
    case 'action new {t}':
      return typed ?? null
    case 'language {t}':
      return languageCodes.get(foldWord(text.replace(/[.,]/gu, '').trim())) ?? null
    case 'who line {t}':
    case 'action edit {n} line {t}':
      return readLine(text)
    case 'action export {t}':
      return text === '' ? '' : readFormat(text)
    case 'action edit {n} due {t}':
      return readLine(text) === null ? text : null
    case 'help {t}':
      return commandNames.get(foldWord(text)) ?? null
    default:
      return text
  }
}
