// Finds the agencies of other levels than the federal one that a text names.
import { languages } from '../languages.js'
import { weighWords, hasAbbreviation } from './match-words.js'
import type { Agency, Directory } from './types.js'

/** True when an agency stands at the federal level alone. */
export function isFederal(agency: Agency): boolean {
  return agency.levels.every((level) => level === 'federal')
}

/** Communities, regions, provinces and local authorities that the text names by name, abbreviation or alias. */
export function findNamedAgencies(directory: Directory, text: string): Agency[] {
  return directory.agencies.filter((agency) => {
    if (agency.levels.includes('federal')) return false
    const names = languages.map((language) => agency.name[language])
    const abbreviations = languages.flatMap((language) => agency.abbreviation[language] ?? [])
    return weighWords(text, [...names, ...agency.aliases]) > 0 || hasAbbreviation(text, abbreviations)
  })
}
