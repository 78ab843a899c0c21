// Finds what a person asks the directory about: an action line, an agency, or a subject.
import { findAgency } from '../../directory/find-agency.js'
import { weighWords } from '../../directory/match-words.js'
import type { ActionLine, Agency, Competence, Directory } from '../../directory/types.js'
import { languages, type Translated } from '../../languages.js'
import { foldWord, splitWords } from '../command-words/split-words.js'

export type Answering =
  | { kind: 'line'; line: ActionLine }
  | { kind: 'agency'; agency: Agency }
  /** `others`: subjects that the words may mean too. */
  | { kind: 'subject'; subject: Competence; others: Competence[] }

/** Small words before a name that belong to the language, not to the name. */
const articles = /^(?:de|het|le|la|les|l['’]|the|die|das|der|dem|den)\s*(?=\S)/iu
/** Shorter words tell nothing. */
const shortest = 4

/** An agency by its name, with or without an article; null when the text names none. */
export function findNamedAgency(directory: Directory, text: string): Agency | null {
  return findAgency(directory, text) ?? findAgency(directory, text.replace(articles, ''))
}

/** What the words name: by id as a button carries it ("subject cyber"), by number, by name, by a subject's words. */
export function findAnswering(directory: Directory, text: string): Answering | null {
  const { kind, id } = /^(?<kind>line|subject|agency) (?<id>\S+)$/u.exec(text.trim())?.groups ?? {}
  const words = text.replace(/[?!.\s]+$/u, '').trim()
  const lineId = kind === 'line' ? id : words.replace(',', '.')
  const line = directory.actionLines.find((each) => each.id === lineId)
  if (line !== undefined) return { kind: 'line', line }
  if (kind === 'subject') return toSubject(directory.competences.filter((each) => each.id === id))
  const agency = findNamedAgency(directory, kind === 'agency' && id !== undefined ? id : words)
  if (agency !== null) return { kind: 'agency', agency }
  return (
    toSubject(findByWords(directory, words)) ??
    findLineByName(directory, words) ??
    toSubject(directory.competences.filter(({ name }) => isNamed(name, words)))
  )
}

function toSubject([subject, ...others]: Competence[]): Answering | null {
  return subject === undefined ? null : { kind: 'subject', subject, others }
}

/** Subjects by their own words, those that the most letters speak for first. */
function findByWords(directory: Directory, text: string): Competence[] {
  return directory.competences
    .map((competence) => ({
      competence,
      weight: weighWords(
        text,
        languages.flatMap((language) => competence.words[language]),
      ),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ competence }) => competence)
}

/** The one line whose name holds the words; two such lines tell nothing. */
function findLineByName(directory: Directory, words: string): Answering | null {
  const [line, other] = directory.actionLines.filter(({ name }) => isNamed(name, words))
  return line === undefined || other !== undefined ? null : { kind: 'line', line }
}

/** True when each word of the text begins a word of the name, in one of the languages. */
function isNamed(name: Translated, text: string): boolean {
  const typed = splitWords(text).filter(({ kind, text: word }) => kind === 'word' && word.length >= shortest)
  return languages.some((language) => {
    const known = splitWords(name[language]).map(({ text: word }) => foldWord(word))
    return typed.length > 0 && typed.every(({ text: word }) => known.some((each) => each.startsWith(word)))
  })
}
