// The choices that forms offer: whom to assign to, agencies, action lines.
import type { Lead } from '../../actions/types.js'
import type { Directory } from '../../directory/types.js'
import type { Language } from '../../languages.js'
import { mayDo } from '../../directory/access.js'
import { agencyOptions } from '../../bot/views/item-form.js'
import { agencyName } from '../../bot/views/names.js'
import type { Option } from '../../bot/types.js'

/** Choices under a common heading. */
export interface ChoiceGroup {
  label: string
  choices: Option[]
}

/** The value that stands for an agency, or a person of it, in a form. */
export function seatValue(seat: Pick<Lead, 'agency' | 'person'>): string {
  return seat.person === null ? seat.agency : `${seat.agency}/${seat.person}`
}

/** Whom an item can be assigned to: each agency as a whole, and its people who may answer for it. */
export function leadChoices(
  directory: Directory,
  language: Language,
  anybodyOf: (agency: string) => string,
): ChoiceGroup[] {
  return agencyOptions(directory, language).map(({ value: agency, label }) => ({
    label,
    choices: [
      { value: agency, label: anybodyOf(label) },
      ...directory.people
        .filter((person) => person.agency === agency)
        .map(({ id, name }) => ({ value: seatValue({ agency, person: id }), label: `${name} – ${label}` })),
    ],
  }))
}

/** The seat that a form's value stands for; null for one that wasn't offered. */
export function readSeat(directory: Directory, value: string): Pick<Lead, 'agency' | 'person'> | null {
  if (directory.agencies.some(({ id }) => id === value)) return { agency: value, person: null }
  const person = directory.people.find(({ id, agency }) => seatValue({ agency, person: id }) === value)
  return person === undefined ? null : { agency: person.agency, person: person.id }
}

/** People who may answer for an agency. */
export function deputyChoices(directory: Directory, language: Language): Option[] {
  return directory.people
    .filter(({ roles }) => mayDo(roles, 'answer-for-agency'))
    .map(({ id, name, agency }) => ({
      value: id,
      label: `${name} – ${agencyName(directory, agency, language)}`,
    }))
}
