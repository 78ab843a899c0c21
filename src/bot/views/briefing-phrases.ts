// What the sentences of every language need: dates, number words, quoted words and lists.
import { DateTime } from 'luxon'
import type { Language } from '../../languages.js'

/** Characters of a person's words that a sentence carries. */
const longestQuote = 200
const marks: Record<Language, [string, string]> = {
  nl: ['“', '”'],
  fr: ['« ', ' »'],
  de: ['„', '“'],
  en: ['“', '”'],
}
const locales: Record<Language, string> = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-GB' }
const and: Record<Language, string> = { nl: 'en', fr: 'et', de: 'und', en: 'and' }

/** "16 November", with the year where it isn't this one. */
export function writeDay(day: string, today: string, language: Language): string {
  const date = DateTime.fromISO(day, { zone: 'utc', locale: locales[language] })
  const number =
    language === 'de' ? `${date.day}.` : language === 'fr' && date.day === 1 ? '1er' : `${date.day}`
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${date.year}`
  return `${number} ${date.monthLong ?? ''}${year}`
}

/** Words between the language's quotation marks, letter by letter. */
export function markQuote(text: string, language: Language): string {
  const [open, close] = marks[language]
  return open + text + close
}

/** A person's own words between the language's quotation marks, on one line and not too long. */
export function quoteWords(text: string, language: Language): string {
  const [open, close] = marks[language]
  const letters = Array.from(oneLine(text).replace(/(?<!\.)\.$/u, ''))
  const isLong = letters.length > longestQuote
  const shown = letters.slice(0, isLong ? longestQuote - 1 : undefined).join('')
  return `${open}${shown.trimEnd()}${isLong ? '…' : ''}${close}`
}

/** Whole sentences of a person, between quotation marks. */
export function quoteSentences(text: string, language: Language): string {
  const [open, close] = marks[language]
  const line = oneLine(text)
  return `${open}${line}${/[.!?…]$/u.test(line) ? '' : '.'}${close}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** "a, b and c" */
export function joinPhrases(phrases: readonly string[], language: Language): string {
  const last = phrases.at(-1) ?? ''
  return phrases.length < 2 ? last : `${phrases.slice(0, -1).join(', ')} ${and[language]} ${last}`
}

/** With a capital, to begin a sentence. */
export function capitalise(text: string): string {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}
