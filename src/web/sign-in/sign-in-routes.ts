// Signing in with the organisation's own provider: there and back again.
import { Router, type Request, type Response } from 'express'
import type { ClaimStore } from '../../bot/claim-store.js'
import { signInWords } from '../../bot/views/sign-in-words.js'
import type { Directory, Role } from '../../directory/types.js'
import { AppError } from '../../errors.js'
import { sendProblem } from '../frame/problem-page.js'
import type { PageContext } from '../page-context.js'
import { readCookie } from '../read-cookie.js'
import { keepSession } from '../session/session-cookie.js'
import type { SessionKeeper } from '../session/session-keeper.js'
import type { Sealer } from '../session/sealer.js'
import { beginSession } from '../session/session.js'
import { findSignedIn } from './find-signed-in.js'
import type { Provider, Started } from './provider.js'

export interface SignInParts {
  provider: Provider
  /** What members of a group may do. */
  roles: readonly { group: string; role: Role }[]
  started: Sealer<Started>
  sessions: SessionKeeper
  claims: ClaimStore
  directory: { current(): Promise<Directory> }
  /** Whether people reach the site over https. */
  encrypted: boolean
  clock: () => Date
}

const cookieName = 'kompas-sign-in'
const cookiePath = '/sign-in'
/** Long enough to sign in at the provider with a card and a code. */
const startedMinutes = 15

/** `GET /sign-in?to=/board` and `GET /sign-in/callback`. */
export function createSignInRoutes(parts: SignInParts, contextOf: (request: Request) => PageContext): Router {
  const router = Router()
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  router.get('/', async (request, response) => {
    const context = contextOf(request)
    const callback = `${siteOf(request, context)}/sign-in/callback`
    try {
      const { url, started } = await parts.provider.start(callback, localPage(request.query['to']))
      const endsAt = new Date(parts.clock().getTime() + startedMinutes * 60_000)
      response.cookie(cookieName, await parts.started.seal(started, endsAt), {
        ...attributes(parts),
        maxAge: startedMinutes * 60_000,
      })
      response.redirect(303, url.href)
    } catch (error) {
      sayUnreachable(error, response, context)
    }
  })
  router.get('/callback', async (request, response) => {
    const context = contextOf(request)
    const sealed = readCookie(request.headers.cookie, cookieName)
    // Used once: whoever sends the same reply again has nothing to match it with.
    response.clearCookie(cookieName, attributes(parts))
    const started = sealed === undefined ? null : await parts.started.open(sealed, parts.clock())
    if (started === null)
      sendProblem(response, context, { status: 403, ...signInWords[context.language].refused })
    else await comeBack(request, response, { parts, started, context })
  })
  return router
}

async function comeBack(
  request: Request,
  response: Response,
  { parts, started, context }: { parts: SignInParts; started: Started; context: PageContext },
): Promise<void> {
  const words = signInWords[context.language]
  const returned = new URL(request.originalUrl, `${siteOf(request, context)}/`)
  try {
    const identity = await parts.provider.finish(returned, started)
    if (identity === null) {
      sendProblem(response, context, { status: 403, ...words.refused })
      return
    }
    const now = parts.clock()
    const sources = { directory: await parts.directory.current(), claims: parts.claims, now }
    const person = await findSignedIn(identity, parts.roles, sources)
    if (person === null) {
      sendProblem(response, context, { status: 403, ...words.unknown(identity.email ?? identity.name) })
      return
    }
    // A new session each time: none that was set before somebody signed in lives on.
    keepSession(request, response, await parts.sessions.seal(beginSession(person, now)), parts.encrypted)
    response.redirect(303, started.wanted)
  } catch (error) {
    sayUnreachable(error, response, context)
  }
}

function sayUnreachable(error: unknown, response: Response, context: PageContext): void {
  if (!(error instanceof AppError) || !error.retryable) throw error
  response.set('Retry-After', '60')
  sendProblem(response, context, { status: 503, ...signInWords[context.language].unreachable })
}

/** Where people reach the site; without PUBLIC_URL, where this request reached it. */
function siteOf(request: Request, { siteUrl }: PageContext): string {
  return siteUrl === '' ? `${request.protocol}://${request.host}` : siteUrl
}

/** A page of this site and of no other; the board when there is none. */
function localPage(wanted: unknown): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted)) return '/board'
  return wanted.startsWith(cookiePath) ? '/board' : wanted
}

function attributes({ encrypted }: Pick<SignInParts, 'encrypted'>) {
  // Lax: the provider sends the person back from another site.
  return { httpOnly: true, sameSite: 'lax', path: cookiePath, secure: encrypted } as const
}
