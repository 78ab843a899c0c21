// Limits how much one address may ask for, so that nobody can keep Kompas from the others.
import type { Request, RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import { sendProblem } from './frame/problem-page.js'
import type { PageContext } from './page-context.js'

const windowMs = 60_000

/** Lets through at most `limit` requests per minute and address; then a page with status 429 says to wait. */
export function limitRequests(
  limit: number,
  contextOf: (request: Request) => PageContext,
  applies: (request: Request) => boolean,
): RequestHandler {
  return rateLimit({
    windowMs,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skip: (request) => !applies(request),
    handler: (request, response) => {
      const context = contextOf(request)
      sendProblem(response, context, { status: 429, ...context.words.problems.tooMany })
    },
  })
}
