// What browsers may do with our pages: load our own files, and nothing else.
import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** Where Teams shows tabs: in a browser, on the desktop, in Microsoft 365 and in Outlook. */
const teamsFrames = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
]

/** Pages on which nobody is signed in and nothing can be changed. */
const framedPaths = /^\/(?:$|teams$|read(?:\/|$)|glossary$)/

/**
 * Security headers. No inline script or style, no evaluation, no frames, nothing from elsewhere.
 * @param encrypted whether people reach the site over https, so that browsers may insist on it
 * @param inTeams whether Teams may show the public pages in a tab
 */
export function securityHeaders(encrypted: boolean, inTeams: boolean): RequestHandler {
  const alone = headers(encrypted, null)
  if (!inTeams) return alone
  const framed = headers(encrypted, teamsFrames)
  return (request, response, next) => {
    const choose = framedPaths.test(request.path) ? framed : alone
    choose(request, response, next)
  }
}

function headers(encrypted: boolean, frames: string[] | null): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: frames ?? ["'none'"],
        ...(encrypted ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: encrypted ? { maxAge: 31_536_000 } : false,
    // This older header can name no hosts: where frames are allowed, the policy above says which.
    xFrameOptions: frames === null ? { action: 'deny' } : false,
    // Other sites learn nothing; our own forms say where they come from, which 'no-referrer' would hide.
    referrerPolicy: { policy: 'same-origin' },
  })
}
