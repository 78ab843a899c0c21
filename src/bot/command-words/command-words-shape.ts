// Which words people use for each command: one shape for the four languages.
import type { Status } from '../../actions/types.js'

/**
 * Commands as a button carries them, with places: `{n}` and `{m}` are items' numbers, `{t}` is free text.
 * The forms of a language lead to these.
 */
export const canonicalForms = [
  'action show {n}',
  'action accept {n}',
  'action decline {n} {t}',
  'action start {n}',
  'action block {n} {t}',
  'action done {n} {t}',
  'action confirm {n}',
  'action reopen {n} {t}',
  'action assign {n} {t}',
  'action edit {n}',
  'action edit {n} title {t}',
  'action edit {n} due {t}',
  'action edit {n} line {t}',
  'action cancel {n} {t}',
  'action merge {n} {m}',
  'action link {n} {m}',
  'action unlink {n} {m}',
  'action contribute {n} yes',
  'action contribute {n} no {t}',
  'action contribute {n} ask {t}',
  'action snooze {n} {t}',
  'action undo {n}',
  'action new',
  'action new {t}',
  'action list words {t}',
  'action export {t}',
  'ask {t}',
  'who {t}',
  'who line {t}',
  'help',
  'help {t}',
  'language',
  'language {t}',
  'settings',
  'settings mute on',
  'settings mute off',
  'settings notify here',
  'settings notify last',
  'settings vacation {t}',
  'failed',
] as const
export type CanonicalForm = (typeof canonicalForms)[number]

/** Entries, each of one word or several, with " | " between them. */
type Words = string

/** Words of lists of items. */
export interface ListWords {
  /** What a list is of: "actions". One of these, or "overdue", makes a text a list. */
  nouns: Words
  /** "tasks": a list only with "my", "late", "open" or a status, for agencies have tasks too. */
  tasks: Words
  /** What may stand around: "show me". */
  around: Words
  mine: Words
  overdue: Words
  open: Words
  closed: Words
  statuses: Record<Status, Words>
  /** Before an axis's number. */
  axis: Words
  /** Before an action line's number. */
  line: Words
}

/** The entries of a list of words. */
export function entriesOf(words: Words): string[] {
  return words.split(/\s*\|\s*/u).filter((entry) => entry !== '')
}

export interface CommandWords {
  /** Words that change nothing. */
  fillers: string
  /** Words before a reason. */
  because: string
  /** Words with which a question begins. */
  questionWords: string
  /**
   * Forms by command. One without places stands before or after its number; `{t}` is written only where free
   * text follows without a colon.
   */
  forms: Record<CanonicalForm, Words>
  list: ListWords
  /** What the four languages are called in this one. */
  languageNames: Record<'nl' | 'fr' | 'de' | 'en', Words>
}
