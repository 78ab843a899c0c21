// Lets only signed-in people reach the pages of action items, and only forms from those pages change anything.
import type { Request, RequestHandler, Response } from 'express'
import { boardWords } from '../../bot/views/board-words.js'
import type { BoardWords } from '../../bot/views/board-words-shape.js'
import { dayIn } from '../../actions/working-days.js'
import { isAllowed, type Permission } from '../../directory/access.js'
import { sendProblem } from '../frame/problem-page.js'
import type { PageContext } from '../page-context.js'
import { formTokenName, isOwnForm } from '../session/check-form.js'
import { currentSession } from '../session/current-session.js'
import { viewerOf } from '../session/session.js'
import { readForm, textOf } from './read-form.js'
import type { Acting, Fields, WebActions } from './types.js'

type ContextOf = (request: Request) => PageContext
type Notice = keyof BoardWords['session']

export interface Guard {
  /** A page for signed-in people who may do `what`. */
  page(
    what: Permission,
    handle: (acting: Acting, request: Request, response: Response) => Promise<void>,
  ): RequestHandler
  /**
   * A form that signed-in people who may do `what` send in.
   * @param page the page that the form stands on: what comes back leads there, not to the form's own address
   */
  form(
    what: Permission,
    page: (request: Request) => string,
    handle: (acting: Acting, fields: Fields, request: Request, response: Response) => Promise<void>,
  ): RequestHandler
}

/** A page that says in words why one can't go on. */
export function sendNotice(response: Response, context: PageContext, status: number, notice: Notice): void {
  sendProblem(response, context, { status, ...boardWords[context.language].session[notice] })
}

/** Guards the pages of action items. */
export function createGuard(actions: WebActions, contextOf: ContextOf): Guard {
  const enter = async (
    what: Permission,
    request: Request,
    response: Response,
    context: PageContext,
  ): Promise<Acting | null> => {
    const acting = await findActing(actions, request, context)
    if (typeof acting !== 'string') {
      if (isAllowed(acting.viewer, what)) return acting
      sendNotice(response, context, 403, what === 'create-item' ? 'mayNotCreate' : 'mayNot')
      return null
    }
    if (acting === 'needed' && actions.signIn !== null && request.method === 'GET') {
      response.redirect(303, `/sign-in?to=${encodeURIComponent(request.originalUrl)}`)
      return null
    }
    // Where there is a sign-in, going back to the form's page leads to it.
    const isLate = acting === 'needed' && actions.signIn !== null
    sendNotice(response, context, 403, isLate ? 'formRefused' : acting)
    return null
  }
  return {
    page: (what, handle) => async (request, response) => {
      const acting = await enter(what, request, response, contextOf(request))
      if (acting !== null) await handle(acting, request, response)
    },
    form: (what, page, handle) => async (request, response) => {
      // Nothing is read from somebody who isn't signed in.
      const acting = await enter(what, request, response, { ...contextOf(request), path: page(request) })
      if (acting === null) return
      const fields = await readFields(request, response, acting.context)
      if (fields === null) return
      const { session, context } = acting
      if (isOwnForm(request, session, textOf(fields, formTokenName), context.siteUrl))
        await handle(acting, fields, request, response)
      else sendNotice(response, context, 403, 'formRefused')
    },
  }
}

async function findActing(
  actions: WebActions,
  request: Request,
  context: PageContext,
): Promise<Acting | Notice> {
  const session = currentSession(request)
  if (session === null) return 'needed'
  const { timezone } = actions
  const now = actions.clock()
  const today = dayIn(now, timezone)
  const directory = await actions.directory.current()
  const actsFor = await actions.settings.findAbsent(session.personId, today)
  const viewer = viewerOf(session, directory, actsFor)
  return viewer === null ? 'notAdmin' : { context, session, viewer, directory, now, today, timezone }
}

/** Null when there was too much, and the person has been told so. */
async function readFields(
  request: Request,
  response: Response,
  context: PageContext,
): Promise<Fields | null> {
  try {
    return await readForm(request, response)
  } catch (error) {
    if (!(error instanceof Error) || !('status' in error) || error.status !== 413) throw error
    sendNotice(response, context, 413, 'tooMuch')
    return null
  }
}
