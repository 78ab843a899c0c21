// The way down from a document to a part.
import type { VNode } from 'preact'
import type { Part } from '../../retrieval/types.js'
import type { PageContext } from '../page-context.js'
import type { Book } from './library.js'
import { pathToPart } from './outline.js'
import { documentHref, partHref } from './reader-links.js'

/** Breadcrumbs; without a part, `page` names the place. */
export function Breadcrumbs(props: { context: PageContext; book: Book; part?: Part; page?: string }): VNode {
  const { context, book, part, page } = props
  const above = part === undefined ? [] : pathToPart(book.outline, part.id).slice(0, -1)
  const here = page ?? part?.title[context.language] ?? ''
  return (
    <nav class="breadcrumbs" aria-label={context.words.reader.breadcrumbs}>
      <ol>
        <li>
          <a href={documentHref(book.document.id)}>{book.document.title[context.language]}</a>
        </li>
        {above.map((node) => (
          <li key={node.part.id}>
            <a href={partHref(book.document.id, node.part.id, { readingOff: false })}>
              {node.part.title[context.language]}
            </a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  )
}
