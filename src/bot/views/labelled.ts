// Labels before what they name, as each language writes them.
import type { Language } from '../../languages.js'

/** What stands between a label and what it names. */
export const colon: Record<Language, string> = { nl: ': ', fr: ' : ', de: ': ', en: ': ' }

/** A title and its fields in plain text, one a line. */
export function fieldsText(
  title: string,
  fields: readonly { label: string; value: string }[],
  language: Language,
): string {
  return [title, ...fields.map(({ label, value }) => label + colon[language] + value)].join('\n')
}
