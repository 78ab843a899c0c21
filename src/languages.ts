// The four languages that Kompas speaks, and how a text's language is told.
import { eld } from 'eld/small'

export const languages = ['nl', 'fr', 'de', 'en'] as const
export type Language = (typeof languages)[number]

/** A text in each of the four languages. */
export type Translated = Record<Language, string>

eld.setLanguageSubset([...languages])

/** Tells whether a value names one of the four languages. */
export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value)
}

/**
 * Tells the language of a text of any length (eld 2, small n-gram set, limited to the four languages).
 * @returns null when nothing in the text points to a language (empty, digits, punctuation only)
 */
export function detectLanguage(text: string): Language | null {
  const detected: unknown = eld.detect(text).language
  return isLanguage(detected) ? detected : null
}
