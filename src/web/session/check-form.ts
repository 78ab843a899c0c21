// Whether a form was sent from one of our own pages, in the session that it was made for.
import { timingSafeEqual } from 'node:crypto'
import type { Request } from 'express'
import type { Session } from './session.js'

/** The name of the input that carries the session's form token. */
export const formTokenName = 'form-token'

/**
 * True when the browser says that one of our own pages sent the form, and the form carries its session's token.
 * A request that says neither Origin nor Sec-Fetch-Site comes from no browser and is refused.
 * @param siteUrl where people reach the site, when somebody has said
 */
export function isOwnForm(request: Request, session: Session, token: unknown, siteUrl: string): boolean {
  return isFromOwnPage(request, siteUrl) && isSame(token, session.formToken)
}

function isFromOwnPage(request: Request, siteUrl: string): boolean {
  const { origin, host } = request.headers
  const site = request.headers['sec-fetch-site']
  if (origin === undefined && site === undefined) return false
  if (site !== undefined && site !== 'same-origin') return false
  if (origin === undefined) return true
  if (siteUrl !== '' && origin === new URL(siteUrl).origin) return true
  return /^https?:\/\//.test(origin) && origin.replace(/^https?:\/\//, '') === host
}

function isSame(token: unknown, expected: string): boolean {
  if (typeof token !== 'string') return false
  const [given, right] = [Buffer.from(token), Buffer.from(expected)]
  return given.length === right.length && timingSafeEqual(given, right)
}
