// The glossary's page: all terms, or those that a search finds.
import type { Request, RequestHandler } from 'express'
import type { Glossary } from '../../retrieval/glossary.js'
import { sendPage } from '../frame/send-page.js'
import type { PageContext } from '../page-context.js'
import { readQuery } from '../read-query.js'
import type { Library } from '../reader/library.js'
import { searchWords } from '../reader/search-document.js'
import { GlossaryPage } from './glossary-page.js'
import { listTerms } from './list-terms.js'
import { placeTerms } from './place-terms.js'

/** Handles `/glossary`, with `?s=` the words to search for. */
export function glossaryHandler(
  glossary: Glossary,
  library: Library,
  contextOf: (request: Request) => PageContext,
): RequestHandler {
  const list = listTerms(glossary)
  const searches = placeTerms(glossary, library)
  return (request, response) => {
    const typed = (readQuery(request, 's').s ?? '').trim()
    const context = contextOf(request)
    const words = searchWords(typed)
    const found = typed !== '' && words.length === 0 ? null : list.find(words, context.language)
    const children = <GlossaryPage context={context} typed={typed} found={found} searches={searches} />
    sendPage(response, { context, title: context.words.glossary.title, section: 'read', children })
  }
}
