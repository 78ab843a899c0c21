// The cookie in which a browser keeps its sealed session.
import type { Request, Response } from 'express'
import { readCookie } from '../read-cookie.js'
import { isFromThisMachine } from './is-from-this-machine.js'
import { sessionSeconds } from './session-keeper.js'

const cookieName = 'kompas-session'

/** The sealed session that a request carries; undefined without one. */
export function readSessionCookie(request: Request): string | undefined {
  return readCookie(request.headers.cookie, cookieName)
}

/**
 * Keeps a sealed session in the browser, out of reach of scripts and of other sites' forms.
 * @param encrypted whether people reach the site over https
 */
export function keepSession(request: Request, response: Response, sealed: string, encrypted: boolean): void {
  response.cookie(cookieName, sealed, {
    ...attributes(request, encrypted),
    maxAge: sessionSeconds * 1000,
  })
}

/** Takes the session out of the browser. */
export function dropSession(request: Request, response: Response, encrypted: boolean): void {
  response.clearCookie(cookieName, attributes(request, encrypted))
}

function attributes(request: Request, encrypted: boolean) {
  // On the machine itself the site is reached without encryption, whatever its public address.
  const secure = request.secure || (encrypted && !isFromThisMachine(request))
  return { httpOnly: true, sameSite: 'lax', path: '/', secure } as const
}
