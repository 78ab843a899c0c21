// The reader's routes. What isn't there is passed on to the page that says so.
import { Router, type Request, type RequestHandler, type Response } from 'express'
import type { Passage } from '../../retrieval/types.js'
import type { Span } from '../../bot/views/passage-link.js'
import { sendPage } from '../frame/send-page.js'
import type { PageContext } from '../page-context.js'
import { readOffset, readQuery } from '../read-query.js'
import { ChangesPage } from './changes-page.js'
import { ContentsPage } from './contents-page.js'
import type { Book, Library } from './library.js'
import { LibraryPage } from './library-page.js'
import { PartPage } from './part-page.js'
import type { PassageProps } from './passage-view.js'
import { documentHref } from './reader-links.js'
import { searchDocument, searchWords } from './search-document.js'
import { SearchPage } from './search-page.js'

type ContextOf = (request: Request) => PageContext

/** Routes below `/read`. */
export function createReaderRoutes(library: Library, contextOf: ContextOf): Router {
  const router = Router()
  router.get('/', (request, response) => {
    const [only, ...others] = library.books
    if (only !== undefined && others.length === 0) {
      response.redirect(302, documentHref(only.document.id))
      return
    }
    const context = contextOf(request)
    const children = <LibraryPage context={context} books={library.books} />
    sendPage(response, { context, title: context.words.reader.title, section: 'read', children })
  })
  addDocumentRoutes(router, library, contextOf)
  addPartRoute(router, library, contextOf)
  return router
}

/** Hands on to the page that isn't there when no document has the id. */
function withBook(
  library: Library,
  handle: (book: Book, request: Request, response: Response) => void,
): RequestHandler<{ documentId: string }> {
  return (request, response, next) => {
    const book = library.findBook(request.params.documentId)
    if (book === undefined) next()
    else handle(book, request as Request, response)
  }
}

function addDocumentRoutes(router: Router, library: Library, contextOf: ContextOf): void {
  router.get(
    '/:documentId',
    withBook(library, (book, request, response) => {
      const context = contextOf(request)
      const children = <ContentsPage context={context} book={book} />
      const title = book.document.title[context.language]
      sendPage(response, { context, title, section: 'read', children })
    }),
  )
  router.get(
    '/:documentId/search',
    withBook(library, (book, request, response) => {
      const context = contextOf(request)
      const typed = (readQuery(request, 's').s ?? '').trim()
      const words = searchWords(typed)
      const found = words.length === 0 ? null : searchDocument(book.document, words, context.language)
      const children = <SearchPage context={context} book={book} typed={typed} found={found} />
      sendPage(response, { context, title: context.words.search.title, section: 'read', children })
    }),
  )
  router.get(
    '/:documentId/changes',
    withBook(library, (book, request, response) => {
      const context = contextOf(request)
      const children = <ChangesPage context={context} book={book} />
      sendPage(response, { context, title: context.words.changes.title, section: 'read', children })
    }),
  )
}

function addPartRoute(router: Router, library: Library, contextOf: ContextOf): void {
  router.get('/:documentId/:partId', (request, response, next) => {
    const book = library.findBook(request.params.documentId)
    const found = book?.parts.get(request.params.partId)
    if (book === undefined || found === undefined) {
      next()
      return
    }
    const { from, start, end, reading } = readQuery(request, 'from', 'start', 'end', 'reading')
    const context = contextOf(request)
    const children = (
      <PartPage
        context={context}
        book={book}
        part={found.part}
        passages={found.passages}
        view={{ readingOff: reading === 'off' }}
        focus={readFocus(found.passages, from, readOffset(start), readOffset(end))}
      />
    )
    const wide = reading !== 'off' && context.language !== book.document.language
    const title = found.part.title[context.language]
    sendPage(response, { context, title, section: 'read', wide, children })
  })
}

/** What an address points to; offsets that don't lie in the passage highlight nothing. */
function readFocus(
  passages: Passage[],
  from: string | undefined,
  start: number | null,
  end: number | null,
): PassageProps['focus'] {
  const passage = passages.find((each) => each.anchor === from)
  if (passage === undefined) return null
  const mark: Span | null =
    start !== null && end !== null && start < end && end <= passage.text.length ? { start, end } : null
  return { anchor: passage.anchor, mark }
}
