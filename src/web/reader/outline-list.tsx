// Parts as a nested list of links: title in the reader's language, heading as printed below it.
import type { VNode } from 'preact'
import type { PageContext } from '../page-context.js'
import type { Part } from '../../retrieval/types.js'
import type { Book } from './library.js'
import type { OutlineNode } from './outline.js'
import { partHref, type ReaderView } from './reader-links.js'

interface OutlineProps {
  context: PageContext
  book: Book
  nodes: OutlineNode[]
  view?: ReaderView
}

/** An outline and all below it. */
export function OutlineList({ context, book, nodes, view = { readingOff: false } }: OutlineProps): VNode {
  return (
    <ol class="outline">
      {nodes.map((node) => (
        <li key={node.part.id} class={`outline-${node.part.kind}`}>
          <OutlineLink context={context} book={book} node={node} view={view} />
          {node.children.length > 0 && (
            <OutlineList context={context} book={book} nodes={node.children} view={view} />
          )}
        </li>
      ))}
    </ol>
  )
}

function OutlineLink(props: {
  context: PageContext
  book: Book
  node: OutlineNode
  view: ReaderView
}): VNode {
  const { context, book, view } = props
  const { part } = props.node
  const title = part.title[context.language]
  const printed = part.heading?.replace(/^\d+\s+/, '') ?? null
  return (
    <>
      <a href={partHref(book.document.id, part.id, view)}>
        <OutlineNumber part={part} context={context} />
        <span class="outline-title">{title}</span>
      </a>
      {printed !== null && printed !== title && (
        <p class="outline-heading" lang={book.document.language}>
          {part.heading}
          {part.restored && (
            <em class="restored" lang={context.language}>{` [${context.answerWords.restoredHeading}]`}</em>
          )}
        </p>
      )}
    </>
  )
}

/** The strategy's own number; an action line's number says which kind it is, so its kind is only read aloud. */
function OutlineNumber({ part, context }: { part: Part; context: PageContext }): VNode | null {
  if (part.number === undefined) return null
  const kind = context.words.reader.kinds[part.kind]
  return (
    <span class="outline-number">
      <span class={part.kind === 'action-line' ? 'visually-hidden' : undefined}>{kind} </span>
      {part.number}
    </span>
  )
}
