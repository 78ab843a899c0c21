// Begins a session with the machine's own link, and ends one.
import { Router, type Request } from 'express'
import { createGuard, sendNotice } from '../actions/guard.js'
import type { WebActions } from '../actions/types.js'
import type { PageContext } from '../page-context.js'
import { isFromThisMachine } from './is-from-this-machine.js'
import { dropSession, keepSession } from './session-cookie.js'
import { beginSession } from './session.js'

type ContextOf = (request: Request) => PageContext

/** `GET /session/<token>` and `POST /session/end` and `/session/end-all`. */
export function createSessionRoutes(actions: WebActions, contextOf: ContextOf, encrypted: boolean): Router {
  const router = Router()
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  addEnds(router, actions, contextOf, encrypted)
  router.get('/:token', async (request, response, next) => {
    // A link is used by opening it, not by asking what it would lead to.
    if (request.method !== 'GET') {
      next()
      return
    }
    const context = contextOf(request)
    if (!isFromThisMachine(request)) {
      sendNotice(response, context, 403, 'elsewhere')
      return
    }
    const sealed = await redeem(actions, request.params.token)
    if (sealed === null) {
      sendNotice(response, context, 403, 'linkOver')
      return
    }
    keepSession(request, response, sealed, encrypted)
    response.redirect(303, '/board')
  })
  return router
}

/** Signing out: of this session, or of all that the person has. */
function addEnds(router: Router, actions: WebActions, contextOf: ContextOf, encrypted: boolean): void {
  const guard = createGuard(actions, contextOf)
  for (const [path, notice] of [
    ['/end', 'ended'],
    ['/end-all', 'endedAll'],
  ] as const)
    router.post(
      path,
      guard.form(
        'read',
        () => '/board',
        async ({ context, session, now }, _fields, request, response) => {
          await actions.sessionEnds.end(session, now)
          if (notice === 'endedAll') await actions.sessionEnds.endAll(session.personId, now)
          dropSession(request, response, encrypted)
          sendNotice(response, { ...context, session: null }, 200, notice)
        },
      ),
    )
}

/** A sealed session for the admin whom a token lets in. */
async function redeem(actions: WebActions, token: string): Promise<string | null> {
  const now = actions.clock()
  const personId = await actions.adminLinks.redeem(token, now)
  const { people } = await actions.directory.current()
  const admin = people.find(({ id, roles }) => id === personId && roles.includes('admin'))
  if (admin === undefined) return null
  const { id, name, roles, agency } = admin
  const session = { personId: id, name, roles, agencies: [agency], via: 'admin-link' as const }
  return actions.sessions.seal(beginSession(session, now))
}
