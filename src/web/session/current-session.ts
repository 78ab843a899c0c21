// The session of a request: opened once from its cookie, before any page is made.
import type { Request, RequestHandler } from 'express'
import { readSessionCookie } from './session-cookie.js'
import type { SessionEndStore } from './session-end-store.js'
import type { SessionKeeper } from './session-keeper.js'
import type { Session } from './session.js'

const sessions = new WeakMap<Request, Session>()

/** Opens the session that a request carries; a request without one, or with a bad or ended one, goes on without. */
export function openSessions(
  keeper: SessionKeeper,
  ends: Pick<SessionEndStore, 'isEnded'>,
  now: () => Date,
): RequestHandler {
  return async (request, _response, next) => {
    const sealed = readSessionCookie(request)
    const session = sealed === undefined ? null : await keeper.open(sealed, now())
    if (session !== null && !(await ends.isEnded(session))) sessions.set(request, session)
    next()
  }
}

/** Who is signed in; null for nobody. */
export function currentSession(request: Request): Session | null {
  return sessions.get(request) ?? null
}
