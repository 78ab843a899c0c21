// Cuts a passage's text at its highlights, misprints, abbreviations and footnote references, without changing a character.
import type { Span } from '../../bot/views/passage-link.js'
import type { AbbreviationSpan } from './find-abbreviations.js'
import type { MisprintSpan } from './find-misprints.js'
import type { ReferenceSpan } from './find-notes.js'

/** A piece of text in one style. `complete` is true on the last piece of a misprint. */
export interface Piece {
  text: string
  misprint?: MisprintSpan & { complete: boolean }
  reference?: ReferenceSpan
  abbreviation?: AbbreviationSpan
}

/** Neighbouring pieces that are all highlighted, or all not. */
export interface PieceGroup {
  marked: boolean
  pieces: Piece[]
}

/**
 * Cuts a text into groups of pieces; joined, the pieces are the text.
 * Marks outside the text are cut off at its ends; empty ones are left out.
 */
export function annotateText(
  text: string,
  marks: Span[],
  misprints: MisprintSpan[] = [],
  references: ReferenceSpan[] = [],
  abbreviations: AbbreviationSpan[] = [],
): PieceGroup[] {
  const spans = [...marks, ...misprints, ...references, ...abbreviations]
  const cuts = new Set([0, text.length])
  for (const { start, end } of spans) {
    cuts.add(Math.min(Math.max(start, 0), text.length))
    cuts.add(Math.min(Math.max(end, 0), text.length))
  }
  const places = [...cuts].sort((one, other) => one - other)
  const groups: PieceGroup[] = []
  for (const [index, end] of places.slice(1).entries()) {
    const start = places[index] ?? 0
    const marked = covering(marks, start, end) !== undefined
    const group = groups.at(-1)
    const piece = makePiece(text, start, end, { misprints, references, abbreviations })
    if (group?.marked === marked) group.pieces.push(piece)
    else groups.push({ marked, pieces: [piece] })
  }
  return groups
}

function makePiece(
  text: string,
  start: number,
  end: number,
  spans: { misprints: MisprintSpan[]; references: ReferenceSpan[]; abbreviations: AbbreviationSpan[] },
): Piece {
  const misprint = covering(spans.misprints, start, end)
  const reference = covering(spans.references, start, end)
  const abbreviation = covering(spans.abbreviations, start, end)
  return {
    text: text.slice(start, end),
    ...(misprint === undefined ? {} : { misprint: { ...misprint, complete: misprint.end === end } }),
    ...(reference === undefined ? {} : { reference }),
    ...(abbreviation === undefined ? {} : { abbreviation }),
  }
}

function covering<S extends Span>(spans: S[], start: number, end: number): S | undefined {
  return spans.find((span) => span.start <= start && span.end >= end)
}
