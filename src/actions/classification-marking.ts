// Tells whether a text bears a Belgian, EU, NATO or other classification marking, and not just one of its words.
import { markingPatterns, plainText, type MarkingPatterns } from './marking-patterns.js'
import type { Marking, Markings } from './read-markings.js'

/** A marking that was found: whose it is, its level, and how the text writes it (without accents). */
export interface FoundMarking {
  origin: string
  level: Marking['level']
  written: string
}

/** Finds the marking that a text bears; null when it bears none. */
export type FindMarking = (text: string) => FoundMarking | null

const isCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}/u.test(text)
const isCapitalised = (text: string): boolean => /^\p{Lu}[\p{Ll} ]+$/u.test(text)

type Writing = 'capitals' | 'capitalised' | 'any'

/** The marking that the words name, when an ordinary word is written as a marking is. */
function meant(
  patterns: MarkingPatterns,
  written: string | undefined,
  writing: Writing,
): FoundMarking | null {
  const words = written?.trim() ?? ''
  const form = patterns.forms.find(({ pattern }) => pattern.test(words))
  if (form === undefined) return null
  const marks =
    !form.needsCapitals ||
    isCapitals(words) ||
    writing === 'any' ||
    (writing === 'capitalised' && isCapitalised(words))
  return marks ? { origin: form.marking.origin, level: form.marking.level, written: words } : null
}

/** A line that holds markings and what belongs to them, and nothing else. */
function ownLine(patterns: MarkingPatterns, line: string, writing: Writing): FoundMarking | null {
  if (line.includes('?')) return null
  const [first] = line.match(patterns.form) ?? []
  if (first === undefined) return null
  const rest = line.replaceAll(patterns.form, ' ').replaceAll(patterns.beside, ' ')
  return /\p{L}/u.test(rest) ? null : meant(patterns, first, writing)
}

function portionMark(patterns: MarkingPatterns, line: string): FoundMarking | null {
  const written = patterns.portion.exec(line)?.groups?.['form']
  const marking = patterns.portions.get(written ?? '')
  if (written === undefined || marking === undefined) return null
  return { origin: marking.origin, level: marking.level, written }
}

function inBrackets(patterns: MarkingPatterns, line: string): FoundMarking | null {
  for (const match of line.matchAll(patterns.bracketed)) {
    const inside = match.groups?.['inside'] ?? ''
    const found = ownLine(patterns, inside, 'capitals')
    if (found !== null && isCapitals(found.written.replace('NfD', 'NFD'))) return found
  }
  return null
}

/** A marking within a line that says more; not where the line speaks about classification. */
function withinLine(patterns: MarkingPatterns, line: string): FoundMarking | null {
  const formIn = (pattern: RegExp): string | undefined => pattern.exec(line)?.groups?.['form']
  const sure = portionMark(patterns, line) ?? meant(patterns, formIn(patterns.lawful), 'capitals')
  if (sure !== null) return sure
  if (patterns.about.test(line)) return null
  return (
    meant(patterns, formIn(patterns.labelled), 'any') ??
    meant(patterns, formIn(patterns.leading), 'capitals') ??
    meant(patterns, formIn(patterns.trailing), 'capitals') ??
    inBrackets(patterns, line)
  )
}

/** Makes the finder for a list of markings. */
export function markingFinder(markings: Markings): FindMarking {
  const patterns = markingPatterns(markings)
  return (text) => {
    const lines = plainText(text)
      .split('\n')
      .filter((line) => line.trim() !== '')
    for (const line of lines) {
      const writing = lines.length > 1 ? 'capitalised' : 'capitals'
      const found = ownLine(patterns, line, writing) ?? withinLine(patterns, line)
      if (found !== null) return found
    }
    return null
  }
}
