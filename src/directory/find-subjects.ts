// Tells which subjects of an action line a message is about, by its words and the passages that support it.
import { languages } from '../languages.js'
import { weighWords } from './match-words.js'
import type { Competence, Directory } from './types.js'

/** A message whose action line is known. */
export interface SubjectQuestion {
  line: string
  text: string
  /** A subject that somebody chose. */
  subject?: string
  /** Passages that support the action line; absent when nobody looked. */
  passageIds?: readonly string[]
}

export interface FoundSubjects {
  /** Chosen, or named by the words of the message; the best first. */
  sure: Competence[]
  /** Touched by the passages only, or, without passages, any that is shared between levels. */
  possible: Competence[]
}

/** The subjects of the line that the message is about. */
export function findSubjects(directory: Directory, question: SubjectQuestion): FoundSubjects {
  const subjects = directory.competences.filter((competence) => competence.line === question.line)
  const chosen = subjects.find((competence) => competence.id === question.subject)
  if (chosen !== undefined) return { sure: [chosen], possible: [] }
  const sure = subjects
    .map((competence) => ({ competence, weight: weighSubject(question.text, competence) }))
    .filter(({ weight }) => weight > 0)
    .sort((left, right) => right.weight - left.weight)
    .map(({ competence }) => competence)
  if (sure.length > 0) return { sure, possible: [] }
  const { passageIds } = question
  const possible =
    passageIds === undefined
      ? subjects.filter(isShared)
      : subjects.filter(({ passage, touches }) =>
          [passage.passageId, ...touches].some((id) => passageIds.includes(id)),
        )
  return { sure, possible }
}

/** True when another level than the federal one is competent too, or alone. */
export function isShared(competence: Competence): boolean {
  return competence.levels.some((level) => level !== 'federal')
}

function weighSubject(text: string, competence: Competence): number {
  return weighWords(
    text,
    languages.flatMap((language) => competence.words[language]),
  )
}
