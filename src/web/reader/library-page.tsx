// The documents that can be read.
import type { VNode } from 'preact'
import type { PageContext } from '../page-context.js'
import type { Book } from './library.js'
import { documentHref } from './reader-links.js'

/** A list of documents. */
export function LibraryPage({ context, books }: { context: PageContext; books: Book[] }): VNode {
  const { reader } = context.words
  return (
    <>
      <div class="hero">
        <h1>{reader.title}</h1>
        <p class="lead">{reader.lead}</p>
      </div>
      <ul class="documents">
        {books.map(({ document }) => (
          <li key={document.id}>
            <a href={documentHref(document.id)}>{document.title[context.language]}</a>
            <p class="quiet">
              {[document.publisher, document.date].filter((fact) => fact !== '').join(', ')}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
