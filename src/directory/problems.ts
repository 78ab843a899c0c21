// What is wrong with a directory, and where it stands in the files it was read from.
import type { Directory, Section } from './types.js'

type Path = readonly (string | number)[]

/** Something wrong with an entry (`index`), or with a whole section (`index` null). */
export interface Problem {
  section: Section
  index: number | null
  path: Path
  message: string
}

/** Tells where a problem stands: "people.yaml:12". */
export type Locate = (problem: Problem) => string

/** "people.yaml:12: agency: no agency has the id "x"". */
export function describeProblem(problem: Problem, locate: Locate): string {
  const where = problem.path.length === 0 ? '' : `${problem.path.join('.')}: `
  return `${locate(problem)}: ${where}${problem.message}`
}

/** What was read from files: the sections, what is wrong with them, and where each thing stands. */
export interface ReadFiles {
  sections: Partial<Directory>
  /** Each with file, line and reason. */
  problems: string[]
  locate: Locate
}
