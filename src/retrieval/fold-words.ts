// Folds a text to words that compare alike: no case, no accents, no plural endings.
import type { Language } from '../languages.js'

/** A word of a text, folded. */
export interface FoldedWord {
  /** Lower case, without accents; "ß" and ligatures written out. */
  text: string
  /** True when the word was written in capitals only. */
  inCapitals: boolean
}

/** Splits a text into folded words; punctuation, hyphens and the ending 's separate and disappear. */
export function foldWords(text: string): FoldedWord[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/'s(?![\p{L}\p{N}])/giu, '')
  return Array.from(plain.matchAll(/[\p{L}\p{N}]+/gu), ([word]) => ({
    text: word.toLowerCase().replace(/ß/g, 'ss').replace(/œ/g, 'oe').replace(/æ/g, 'ae'),
    inCapitals: /\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word),
  }))
}

/**
 * Cuts the ending that a plural (in Dutch and German also a case or an adjective) may add, so that both forms
 * give the same text; what is left need not be a word. A stemmer goes too far here: it makes "community" and
 * "communication" one.
 */
function singularOf(word: string, language: Language): string {
  return cutters[language](word)
}

/** Words as one text to compare, each without its plural ending. */
export function joinWords(words: FoldedWord[], language: Language): string {
  return words.map((word) => singularOf(word.text, language)).join(' ')
}

const cutters: Record<Language, (word: string) => string> = {
  nl: cutDutch,
  fr: (word) => (word.length < 4 ? word : word.replace(/[sx]$/, '').replace(/au$/, 'al')),
  de: (word) => {
    const plain = word.replace(/([aou])e/g, '$1')
    return plain.replace(/^(.{3,}?)(?:ern|en|er|em|es|e|n|s)$/, '$1')
  },
  en: (word) => {
    if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word
    return word
      .replace(/([^aeiou])ies$/, '$1y')
      .replace(/(ss|x|ch|sh)es$/, '$1')
      .replace(/s$/, '')
  },
}

/** Dutch plurals also change the end of the stem (bommen, gevaren, bedrijven), so the stem is evened out. */
function cutDutch(word: string): string {
  const whole = word.replace(/^(.{4,})s$/, '$1')
  if (whole !== word && !/en?$/.test(whole)) return whole
  const stem = whole.replace(/^(.{3,})en$/, '$1').replace(/^(.{3,}[^e])e$/, '$1')
  return stem
    .replace(/([^aeiou])\1$/, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's')
    .replace(/([aeou])\1(?=[^aeiou]+$)/, '$1')
    .replace(/^(.{4,})s$/, '$1')
}
