// Where a passage stands: document, part, and the headings above it as printed.
import type { VNode } from 'preact'
import { answerWords } from '../../bot/views/answer-words.js'
import type { Language } from '../../languages.js'
import type { Part, Passage } from '../../retrieval/types.js'
import type { Book } from '../reader/library.js'
import { partLabel } from '../reader/part-label.js'

/** Source line of a quote. A restored heading is marked, because print doesn't have it. */
export function SourceLine(props: {
  place: { book: Book; part: Part; passage: Passage }
  language: Language
}): VNode {
  const { book, part, passage } = props.place
  const words = answerWords[props.language]
  const restored = new Set(book.document.parts.filter((each) => each.restored).map((each) => each.heading))
  const headings = passage.headings.filter(
    (heading) => heading !== book.document.title[book.document.language],
  )
  return (
    <div class="source">
      <p class="source-part">
        <span class="visually-hidden">{words.source}: </span>
        {book.document.title[props.language]}
        {', '}
        <span class="source-kind">{partLabel(part, props.language)}</span>
        {': '}
        <span>{part.title[props.language]}</span>
      </p>
      {headings.length > 0 && (
        <p class="source-headings" lang={book.document.language}>
          {headings.map((heading, index) => (
            <span key={heading}>
              {index > 0 && <span aria-hidden="true"> › </span>}
              {heading}
              {restored.has(heading) && (
                <em class="restored" lang={props.language}>{` [${words.restoredHeading}]`}</em>
              )}
            </span>
          ))}
        </p>
      )}
    </div>
  )
}
