// Runs a pattern over a text and turns its matches into candidates.
import type { Candidate } from './types.js'

export type Groups = Record<string, string | undefined>
export type Found = Omit<Candidate, 'start' | 'end'>

/** Every match for which `read` finds a meaning. `read` gets the groups, and the text after and before the match. */
export function findMatches(
  pattern: RegExp,
  text: string,
  read: (groups: Groups, after: string, before: string) => Found | null,
): Candidate[] {
  const candidates: Candidate[] = []
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length
    const found = read(match.groups ?? {}, text.slice(end), text.slice(0, match.index))
    if (found !== null) candidates.push({ ...found, start: match.index, end })
  }
  return candidates
}
