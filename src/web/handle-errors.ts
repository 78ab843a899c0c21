// The last resort for a request: a page that says what went wrong, in the reader's language, and never how.
import { randomUUID } from 'node:crypto'
import type { ErrorRequestHandler, Request, RequestHandler } from 'express'
import { AppError } from '../errors.js'
import { sendProblem, type Problem } from './frame/problem-page.js'
import type { PageContext } from './page-context.js'
import type { Book, Library } from './reader/library.js'
import type { WebServices } from './types.js'

const secondsToWait = 60

/** The page for an address that leads nowhere, with a search in the document it seems to mean. */
export function handleNotFound(
  library: Library,
  contextOf: (request: Request) => PageContext,
): RequestHandler {
  return (request, response) => {
    const context = contextOf(request)
    sendProblem(
      response,
      context,
      { status: 404, ...context.words.problems.notFound },
      bookMeant(library, context.path),
    )
  }
}

/** Turns a failure into a page. What was wrong with the request is 4xx; only our own failures are 5xx and logged. */
export function handleErrors(
  services: Pick<WebServices, 'logger'>,
  contextOf: (request: Request) => PageContext,
): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error)
      return
    }
    const context = contextOf(request)
    const problem = describe(error, context)
    if (problem.status >= 500) {
      services.logger.error({ err: error, reference: problem.reference }, 'request failed')
      response.set('Retry-After', String(secondsToWait))
    }
    sendProblem(response, context, problem)
  }
}

function describe(error: unknown, context: PageContext): Problem {
  const { problems } = context.words
  const status = statusOf(error)
  if (status === 404) return { status, ...problems.notFound }
  if (status !== null) return { status, ...problems.badRequest }
  const again = error instanceof AppError && error.retryable
  return {
    status: again ? 503 : 500,
    title: problems.failed.title,
    text: context.answerWords.failed,
    reference: randomUUID().slice(0, 8),
  }
}

/** The status of an error that the request itself caused (a malformed address, for one); null for our own. */
function statusOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('status' in error)) return null
  const { status } = error
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null
}

function bookMeant(library: Library, path: string): Book | undefined {
  const [, section, id] = path.split('/')
  const named = section === 'read' && id !== undefined ? library.findBook(id) : undefined
  return named ?? (library.books.length === 1 ? library.books[0] : undefined)
}
