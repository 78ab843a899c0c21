// Widens a date to the words that say the deadline: its cue before, the hour and "nog" or "au plus tard" after.
import { cue, deadlineBefore, deadlineEventBefore, towardsBefore } from './cues.js'
import { expand } from './patterns.js'
import { surroundings } from './surroundings.js'
import type { Candidate } from './types.js'

const hourAfter = new RegExp(
  expand(
    String.raw`^(?:\s+(?:om|a|um|at|vor|voor|avant|before|tegen)?\s*\d{1,2}(?:[:.h]\d{2}|\s?h\d{0,2})?\s?(?:uur|uhr|u|h|am|pm|a\.m\.|p\.m\.)?(?![a-z0-9/.])(?<=[a-z:.]\d{0,2}\.?)|\s+{dayPart}(?![a-z])|,?\s+(?:{article} )?{dayEnd}(?![a-z]))`,
  ),
)
const stillAfter = new RegExp(String.raw`^\s+(?:nog|noch|encore|${cue('afterwards')})(?![a-z])`)
const notPolite = /\s+(?:graag|aub|svp|stp|pls|please|bitte|liefst)$/

/** The span of the due text in folded text. */
export function dueSpan(text: string, candidate: Candidate): { start: number; end: number } {
  const { before, fragmentBefore } = surroundings(text, candidate)
  const cueMatch =
    deadlineBefore.exec(before) ?? towardsBefore.exec(before) ?? deadlineEventBefore.exec(fragmentBefore)
  const start = cueMatch === null ? candidate.start : candidate.start - cueMatch[0].length
  let end = candidate.end
  for (const pattern of [hourAfter, stillAfter]) {
    const match = pattern.exec(text.slice(end))
    if (match !== null && !notPolite.test(match[0])) end += match[0].length
  }
  return { start, end }
}
