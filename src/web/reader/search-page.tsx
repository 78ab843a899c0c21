// What a search inside a document found.
import type { VNode } from 'preact'
import { passagePath } from '../../bot/views/passage-link.js'
import { questionPath } from '../ask/question-path.js'
import type { PageContext } from '../page-context.js'
import { Breadcrumbs } from './breadcrumbs.js'
import type { Book } from './library.js'
import { MarkedText } from './marked-text.js'
import { partLabel } from './part-label.js'
import type { Excerpt, Found } from './search-document.js'
import { SearchForm } from './search-form.js'

const mostShown = 50

export interface SearchPageProps {
  context: PageContext
  book: Book
  /** The words as typed; empty before a search. */
  typed: string
  /** Null when what was typed is too short to search for. */
  found: Found[] | null
}

/** The search page. */
export function SearchPage(props: SearchPageProps): VNode {
  const { context, book, typed } = props
  const { search } = context.words
  return (
    <div class="search-page">
      <Breadcrumbs context={context} book={book} page={search.title} />
      <h1>{search.title}</h1>
      <SearchForm context={context} book={book} words={typed} />
      {typed !== '' && <Results {...props} />}
    </div>
  )
}

function Results({ context, book, typed, found }: SearchPageProps): VNode {
  const { search } = context.words
  if (found === null) return <p class="notice">{search.tooShort}</p>
  if (found.length === 0) {
    return (
      <div class="notice">
        <p>
          <strong>{search.none(typed)}</strong>
        </p>
        <p>{search.noneNext}</p>
        <p>
          <a class="more" href={questionPath(typed, context.language)}>
            {search.askInstead}
          </a>
        </p>
      </div>
    )
  }
  const hits = found.reduce((sum, each) => sum + each.hits, 0)
  return (
    <section aria-labelledby="found">
      <h2 id="found">{search.found(hits, found.length)}</h2>
      {found.length > mostShown && <p class="quiet">{search.shown(mostShown)}</p>}
      <ol class="found">
        {found.slice(0, mostShown).map((each) => (
          <FoundItem key={each.passage.anchor} context={context} book={book} found={each} />
        ))}
      </ol>
    </section>
  )
}

function FoundItem(props: { context: PageContext; book: Book; found: Found }): VNode {
  const { context, book, found } = props
  const part = book.parts.get(found.passage.partId)?.part
  return (
    <li>
      <a href={passagePath(found.passage, found.first ?? undefined)}>
        {part !== undefined && (
          <>
            <span class="hit-kind">{partLabel(part, context.language)}</span>{' '}
            <span>{part.title[context.language]}</span>
          </>
        )}
      </a>
      <Excerpts excerpts={found.original} language={book.document.language} />
      {found.reading.length > 0 && (
        <div class="reading">
          <p class="label">{context.words.search.inReading}</p>
          <Excerpts excerpts={found.reading} language={context.language} />
        </div>
      )}
    </li>
  )
}

function Excerpts({ excerpts, language }: { excerpts: Excerpt[]; language: string }): VNode | null {
  if (excerpts.length === 0) return null
  return (
    <p lang={language} class="excerpt">
      {excerpts.map((excerpt, index) => (
        <span key={index}>
          {index > 0 && ' … '}
          <MarkedText text={excerpt.text} marks={excerpt.marks} />
        </span>
      ))}
    </p>
  )
}
