// The door for Teams: who knocks is checked before anything is read, and nothing of a stranger is recorded.
import express, { type NextFunction, type Request, type Response, type Router } from 'express'
import { z } from 'zod'
import type { Logger } from 'pino'
import { activitySchema, tenantOf, type Activity } from './activity.js'
import type { Connection } from './connection.js'
import type { InvokeResponse } from './invokes/types.js'

/** What the door needs. */
export interface RouteParts {
  authenticate: Connection['authenticate']
  isServiceUrl: (serviceUrl: string) => boolean
  /** Null: every tenant. */
  allowedTenants: readonly string[] | null
  receive: (activity: Activity) => Promise<InvokeResponse>
  log: Logger
}

/** A message with a large card in it stays below. */
const mostBodyBytes = '1mb'
const envelopeSchema = z.object({ channelId: z.string(), serviceUrl: z.string().min(1) })

/** POST /api/messages */
export function createRoutes(parts: RouteParts): Router {
  const router = express.Router()
  const path = '/api/messages'
  router.post(path, refuseWithoutToken, express.json({ limit: mostBodyBytes }), async (request, response) => {
    const { status, body } = await answer(request, parts)
    response.status(status)
    if (body === undefined) response.end()
    else response.json(body)
  })
  router.use(path, (error: unknown, _: Request, response: Response, next: NextFunction) => {
    const status = z.object({ status: z.number().int().min(400).max(499) }).safeParse(error).data?.status
    if (status === undefined) parts.log.error({ err: error }, 'a request of Teams failed')
    if (response.headersSent) next(error)
    else response.status(status ?? 503).end()
  })
  return router
}

function refuseWithoutToken(request: Request, response: Response, next: NextFunction): void {
  if (request.headers.authorization) next()
  else response.status(401).end()
}

async function answer(request: Request, parts: RouteParts): Promise<InvokeResponse> {
  const body: unknown = request.body
  const refusal = await refuse(body, request.headers.authorization ?? '', parts)
  if (refusal !== null) return refusal
  const parsed = activitySchema.safeParse(body)
  if (!parsed.success) {
    parts.log.warn({ err: parsed.error }, 'an activity is not of the form that Teams describes')
    return { status: 400 }
  }
  const tenant = tenantOf(parsed.data)
  if (parts.allowedTenants !== null && (tenant === null || !parts.allowedTenants.includes(tenant))) {
    parts.log.warn({ tenant }, 'an activity of a foreign tenant was refused')
    return { status: 403 }
  }
  try {
    return await parts.receive(parsed.data)
  } catch (error) {
    parts.log.error({ err: error }, 'an activity could not be recorded')
    return { status: 503 }
  }
}

/** @returns null for a request that Microsoft signed for this bot, from an address that is Teams' own */
async function refuse(
  body: unknown,
  authorization: string,
  parts: RouteParts,
): Promise<InvokeResponse | null> {
  const envelope = envelopeSchema.safeParse(body).data
  if (envelope === undefined) return { status: 401 }
  if (envelope.channelId !== 'msteams') return { status: 403 }
  const verdict = await parts.authenticate(envelope, authorization)
  if (verdict === 'unavailable') {
    parts.log.error('the keys of Microsoft cannot be had: nobody can be let in')
    return { status: 503 }
  }
  if (verdict === 'refused') return { status: 401 }
  return parts.isServiceUrl(envelope.serviceUrl) ? null : { status: 403 }
}
