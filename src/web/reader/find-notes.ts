// Ties footnotes to their references: a superscript number in the text stands for the note of that number.
import type { Passage } from '../../retrieval/types.js'

const superscript = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const units = /(?:^|[^\p{L}])(?:[kcmd]?m|ha)$/u

/** A footnote's number in its document, and the passage that refers to it first. */
export interface Note {
  number: number
  passage: Passage
  reference: Passage | null
}

/** A superscript number in a text. */
export interface ReferenceSpan {
  start: number
  end: number
  number: number
}

/** The notes of a document in order, the first being number 1. */
export function findNotes(passages: Passage[]): Note[] {
  return passages
    .filter((passage) => passage.kind === 'note')
    .map((passage, index) => ({
      number: index + 1,
      passage,
      reference:
        passages.find(
          (other) =>
            other.kind !== 'note' &&
            findReferences(other.text).some((reference) => reference.number === index + 1),
        ) ?? null,
    }))
}

/** The superscript numbers in a text, but for those of units such as m². */
export function findReferences(text: string): ReferenceSpan[] {
  return [...text.matchAll(/[⁰¹²³⁴-⁹]+/gu)].flatMap((match) => {
    if (units.test(text.slice(0, match.index))) return []
    const digits = match[0].replace(/./gu, (digit) => String(superscript.indexOf(digit)))
    return [{ start: match.index, end: match.index + match[0].length, number: Number(digits) }]
  })
}
