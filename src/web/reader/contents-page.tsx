// A document's contents: what it is, search inside, and its parts.
import type { VNode } from 'preact'
import { glossaryPath } from '../glossary/glossary-path.js'
import type { PageContext } from '../page-context.js'
import type { Book } from './library.js'
import { OutlineList } from './outline-list.js'
import { documentHref } from './reader-links.js'
import { SearchForm } from './search-form.js'

/** The contents page. */
export function ContentsPage({ context, book }: { context: PageContext; book: Book }): VNode {
  const { reader, changes, glossary } = context.words
  const { document } = book
  const title = document.title[context.language]
  return (
    <div class="contents-page">
      <header class="document-header">
        <h1>{title}</h1>
        {document.title[document.language] !== title && (
          <p class="original-heading" lang={document.language}>
            {document.title[document.language]}
          </p>
        )}
        <Facts context={context} book={book} />
      </header>
      <SearchForm context={context} book={book} words="" />
      <nav aria-labelledby="contents">
        <h2 id="contents">{reader.contents}</h2>
        <OutlineList context={context} book={book} nodes={book.outline} />
      </nav>
      {context.hasGlossary && (
        <p>
          <a class="more" href={glossaryPath}>
            {glossary.title}
          </a>
        </p>
      )}
      <p>
        <a class="more" href={documentHref(document.id, 'changes')}>
          {changes.title}
        </a>
      </p>
    </div>
  )
}

function Facts({ context, book }: { context: PageContext; book: Book }): VNode {
  const { reader } = context.words
  const { document } = book
  const facts = [
    [reader.publisher, document.publisher, document.language],
    [reader.date, document.date, undefined],
    [reader.version, document.version, undefined],
    [reader.original, context.answerWords.languageNames[document.language], undefined],
  ] as const
  return (
    <dl class="facts">
      {facts.map(
        ([name, value, language]) =>
          value !== '' && (
            <div key={name}>
              <dt>{name}</dt>
              <dd lang={language}>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
