// What browsers may do with our pages: load our own files, and nothing else.
import type { RequestHandler } from 'express'
import helmet from 'helmet'

/**
 * Security headers. No inline script or style, no evaluation, no frames, nothing from elsewhere.
 * @param encrypted whether people reach the site over https, so that browsers may insist on it
 */
export function securityHeaders(encrypted: boolean): RequestHandler {
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
        frameAncestors: ["'none'"],
        ...(encrypted ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: encrypted ? { maxAge: 31_536_000 } : false,
    xFrameOptions: { action: 'deny' },
    // Other sites learn nothing; our own forms say where they come from, which 'no-referrer' would hide.
    referrerPolicy: { policy: 'same-origin' },
  })
}
