// Finds the agency that a text names as a whole.
import { languages } from '../languages.js'
import type { Agency, Directory } from './types.js'

/** Case, accents and punctuation don't tell agencies apart. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function namesOf(agency: Agency): string[] {
  const translated = languages.flatMap((code) => [agency.name[code], agency.abbreviation[code] ?? ''])
  return [agency.id, ...translated, ...agency.aliases.filter((alias) => !alias.includes('*'))]
}

/** By id, name, abbreviation or alias in any language; null when the text is none of these. */
export function findAgency(directory: Directory, text: string): Agency | null {
  const wanted = fold(text)
  if (wanted === '') return null
  return directory.agencies.find((agency) => namesOf(agency).some((name) => fold(name) === wanted)) ?? null
}

/** Agencies with a name that begins with the text, or holds it; those that begin with it come first. */
export function suggestAgencies(directory: Directory, text: string, limit: number): Agency[] {
  const wanted = fold(text)
  const rank = (agency: Agency): number => {
    const names = namesOf(agency).map(fold)
    if (names.some((name) => name.startsWith(wanted))) return 0
    return names.some((name) => name.includes(wanted)) ? 1 : 2
  }
  return directory.agencies
    .map((agency) => ({ agency, at: rank(agency) }))
    .filter(({ at }) => at < 2)
    .sort((a, b) => a.at - b.at)
    .slice(0, limit)
    .map(({ agency }) => agency)
}
