// The address of a question, which is the address of its answer.
import type { Language } from '../../languages.js'

/** The path of the answer to a question in a language, from the root of the site. */
export function questionPath(question: string, language: Language): string {
  return `/?${new URLSearchParams({ q: question, lang: language }).toString()}`
}
