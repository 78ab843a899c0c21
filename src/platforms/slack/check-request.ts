// Turns away requests that no Slack sends: from before the start, the past or the future.
import type { RequestHandler } from 'express'

/** Slack asks for five minutes; its library looks only at the past. */
const farthestSeconds = 300

/** 503 until Kompas is ready: Slack delivers again. */
export function refuseUntil(isReady: () => boolean): RequestHandler {
  return (_request, response, next) => {
    if (isReady()) next()
    else response.status(503).end()
  }
}

/** 401 for a time that isn't now; the signature is checked afterwards. */
export function refuseOtherTimes(clock: () => Date): RequestHandler {
  return (request, response, next) => {
    const seconds = Number(request.headers['x-slack-request-timestamp'] ?? Number.NaN)
    const distance = Math.abs(clock().getTime() / 1000 - seconds)
    if (distance <= farthestSeconds) next()
    else response.status(401).end()
  }
}
