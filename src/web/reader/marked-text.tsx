// A passage's text with its highlights, [sic] behind misprints, names of abbreviations and links on footnote references.
import type { ComponentChildren, VNode } from 'preact'
import { partPath, type Span } from '../../bot/views/passage-link.js'
import type { Passage } from '../../retrieval/types.js'
import type { WebWords } from '../../bot/views/web-words-shape.js'
import type { PageContext } from '../page-context.js'
import { annotateText, type Piece } from './annotate-text.js'
import { findAbbreviations } from './find-abbreviations.js'
import { findMisprints } from './find-misprints.js'
import { findReferences, type Note } from './find-notes.js'
import type { Book } from './library.js'

/** Words of the original, character for character; only marks and links are laid over them. */
export function MarkedPassage(props: {
  passage: Passage
  book: Book
  marks: Span[]
  context: PageContext
}): VNode {
  const { passage, book, marks, context } = props
  const { words, language } = context
  const misprints = findMisprints(passage.text, book.document.misprints)
  const references = passage.kind === 'note' ? [] : findReferences(passage.text)
  const abbreviations = findAbbreviations(passage.text, book.abbreviations, language)
  return (
    <>
      {annotateText(passage.text, marks, misprints, references, abbreviations).map((group, index) => {
        const pieces = group.pieces.map((piece, place) => (
          <PieceView key={place} piece={piece} passage={passage} notes={book.notes} words={words} />
        ))
        return group.marked ? <mark key={index}>{pieces}</mark> : pieces
      })}
    </>
  )
}

/** Any text with highlights alone. */
export function MarkedText({ text, marks }: { text: string; marks: Span[] }): VNode {
  return (
    <>
      {annotateText(text, marks).map((group, index) => {
        const inside: ComponentChildren = group.pieces.map((piece) => piece.text).join('')
        return group.marked ? <mark key={index}>{inside}</mark> : inside
      })}
    </>
  )
}

/** The id of the notes on a passage's misprints. */
export function sicId(passage: Passage): string {
  return `sic-${passage.anchor}`
}

function PieceView(props: { piece: Piece; passage: Passage; notes: Note[]; words: WebWords }): VNode {
  const { piece, passage, notes, words } = props
  const text = <PieceText piece={piece} />
  const note = notes.find((each) => each.number === piece.reference?.number)
  if (note !== undefined) {
    return (
      <a
        class="reference"
        id={note.reference === passage ? referenceId(note) : undefined}
        href={`${partPath(passage.documentId, note.passage.partId)}#${note.passage.anchor}`}
        role="doc-noteref"
        aria-label={words.reader.footnote(String(note.number))}
      >
        {text}
      </a>
    )
  }
  if (piece.misprint === undefined) return text
  return (
    <>
      <span class="misprint">{text}</span>
      {piece.misprint.complete && (
        <a class="sic" href={`#${sicId(passage)}`} aria-label={`[sic] ${words.reader.sicLabel}`}>
          [sic]
        </a>
      )}
    </>
  )
}

function PieceText({ piece: { text, abbreviation } }: { piece: Piece }): VNode {
  return abbreviation === undefined ? <>{text}</> : <abbr title={abbreviation.fullName}>{text}</abbr>
}

/** The id of a footnote's reference in the text. */
export function referenceId(note: Note): string {
  return `reference-${note.number}`
}
