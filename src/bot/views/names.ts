// What agencies, people and action lines are called; an id that the directory doesn't know stands for itself.
import { fallbackLine, type Directory } from '../../directory/types.js'
import type { Language } from '../../languages.js'

/** An agency's name, with its abbreviation when it has one. */
export function agencyName(directory: Directory, id: string, language: Language): string {
  const agency = directory.agencies.find((each) => each.id === id)
  const short = agency?.abbreviation[language] ?? null
  if (agency === undefined) return id
  return short === null ? agency.name[language] : `${agency.name[language]} (${short})`
}

/** An agency's abbreviation, or its name when it has none. */
export function shortAgencyName(directory: Directory, id: string, language: Language): string {
  const agency = directory.agencies.find((each) => each.id === id)
  return agency?.abbreviation[language] ?? agency?.name[language] ?? id
}

/** A person's name; the last part of an account's id for somebody whom the directory doesn't know. */
export function personName(directory: Directory, id: string): string {
  if (id === 'system') return 'Kompas'
  const person = directory.people.find((each) => each.id === id)
  if (person !== undefined) return person.name
  const [, account] = /\/(?<last>[^/]+)$/u.exec(id) ?? []
  return account === undefined ? id : decodeURIComponent(account)
}

/** "2.4 – …": the number and name of an action line. */
export function lineName(directory: Directory, id: string, language: Language): string {
  const line = directory.actionLines.find((each) => each.id === id)
  if (line === undefined) return id
  return id === fallbackLine ? line.name[language] : `${id} – ${line.name[language]}`
}

/** "2.4", or the name of the line that has no number. */
export function shortLineName(directory: Directory, id: string, language: Language): string {
  return id === fallbackLine ? lineName(directory, id, language) : id
}

/** "Centre for Cybersecurity Belgium (CCB), Bo Example": an agency, and a person of it where one is named. */
export function seatName(
  directory: Directory,
  { agency, person }: { agency: string; person: string | null },
  language: Language,
): string {
  const name = agencyName(directory, agency, language)
  return person === null ? name : `${personName(directory, person)}, ${name}`
}
