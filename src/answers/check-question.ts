// What can be told about a question before it is looked up: too long, empty, or a courtesy.
import { languages, type Language } from '../languages.js'
import { courtesyWords } from './question-words.js'
import type { Courtesy, UnclearReason } from './types.js'

/** Longest question that is looked up, in characters. */
export const longestQuestion = 4_000

/** Makes a question safe to handle: well-formed Unicode, no control characters, white space made single. */
export function cleanQuestion(question: string): string {
  return question
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\uFFFD]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Why a text cannot be looked up at all, or null when it can; the four languages are written in Latin letters. */
export function findUnclear(question: string): UnclearReason | null {
  if (question === '') return 'empty'
  if (question.length > longestQuestion) return 'too-long'
  if (!/[\p{L}\p{N}]/u.test(question)) return 'no-words'
  const letters = question.match(/\p{L}/gu)?.length ?? 0
  const latin = question.match(/\p{Script=Latin}/gu)?.length ?? 0
  return letters > 0 && latin < letters / 2 ? 'no-words' : null
}

/**
 * Tells a greeting, thanks, or a question about Kompas itself, when there is nothing else in the text.
 * Such texts are too short for language detection, so their own words tell the language.
 */
export function findCourtesy(question: string): { courtesy: Courtesy; language: Language } | null {
  const words = question
    .toLowerCase()
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  for (const [courtesy, patterns] of Object.entries(courtesyWords) as [
    Courtesy,
    Record<Language, RegExp>,
  ][]) {
    const language = languages.find((code) => patterns[code].test(words))
    if (language !== undefined) return { courtesy, language }
  }
  return null
}
