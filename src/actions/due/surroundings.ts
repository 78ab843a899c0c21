// What stands around a date: its fragment (between commas), its clause (between full stops), before and after.
import type { Candidate } from './types.js'

/** Folded text around a candidate. The fragment is the smaller part, between commas and mentions. */
export interface Surroundings {
  before: string
  after: string
  fragmentBefore: string
  fragmentAfter: string
  clauseBefore: string
  clauseAfter: string
  /** The character that ends the fragment; empty at the end of the text. */
  separator: string
}

const fragmentEnd = /[,;:!?()|\n"•→>…]|\.(?=\s|$)|\s[-=+/]+\s|\.\./g
const clauseEnd =
  /[;!?|\n•→]|(?<!\b(?:uiterl|sem|avt|av|nr|blz|ca|bzw|z\.b|u|f|resp|incl|max|min|st|dr|art|spf|etc|d\.d|t\.l))\.(?=\s|$)|\.\./g

function lastIndex(text: string, pattern: RegExp): number {
  let index = 0
  for (const match of text.matchAll(pattern)) index = match.index + match[0].length
  return index
}

function firstIndex(text: string, pattern: RegExp): number {
  for (const match of text.matchAll(pattern)) return match.index
  return text.length
}

/** No cue is further away than this, however long the text. */
const reach = 300

/** The surroundings of a candidate in folded text. */
export function surroundings(text: string, { start, end }: Candidate): Surroundings {
  const before = text.slice(Math.max(0, start - reach), start)
  const after = text.slice(end, end + reach)
  return {
    before,
    after,
    fragmentBefore: before.slice(lastIndex(before, fragmentEnd)),
    fragmentAfter: after.slice(0, firstIndex(after, fragmentEnd)),
    clauseBefore: before.slice(lastIndex(before, clauseEnd)),
    clauseAfter: after.slice(0, firstIndex(after, clauseEnd)),
    separator: after.charAt(firstIndex(after, fragmentEnd)),
  }
}
