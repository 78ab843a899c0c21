// Asks Slack whether it takes the tokens, and whether the workspace gave every permission that Kompas asks for.
import type { WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import { z } from 'zod'
import { botScopes } from './scopes.js'
import { createSlackLogger } from './slack-logger.js'
import { createClient } from './web-client.js'

/** What came of it; `lacking` when permissions are missing, `refused` with Slack's own word. */
export type SlackAccess =
  | { kind: 'good'; workspace: string }
  | { kind: 'lacking'; scopes: string[] }
  | { kind: 'refused'; token: 'bot' | 'app'; reason: string }
  | { kind: 'unreachable'; reason: string }

interface AccessOptions {
  /** Null for Slack's own. */
  apiUrl: string | null
  botToken: string
  /** For Socket Mode; null for HTTP. */
  appToken: string | null
  log: Logger
}

const identity = z.object({
  team: z.string().default(''),
  response_metadata: z.object({ scopes: z.array(z.string()).optional() }).optional(),
})
const refusal = z.object({ data: z.object({ error: z.string() }) })

/** Calls Slack once for each token; nothing is posted. */
export async function checkSlackAccess(options: AccessOptions): Promise<SlackAccess> {
  const { apiUrl, botToken, appToken, log } = options
  const client = (token: string): WebClient => createClient(token, { apiUrl, logger: createSlackLogger(log) })
  try {
    const { team, response_metadata: about } = identity.parse(await client(botToken).auth.test())
    const scopes = about?.scopes
    const lacking = scopes === undefined ? [] : botScopes.filter((scope) => !scopes.includes(scope))
    if (lacking.length > 0) return { kind: 'lacking', scopes: lacking }
    if (appToken === null) return { kind: 'good', workspace: team }
    return await checkAppToken(client(appToken), team)
  } catch (error) {
    return failureOf(error, 'bot')
  }
}

async function checkAppToken(client: WebClient, workspace: string): Promise<SlackAccess> {
  try {
    await client.apps.connections.open({})
    return { kind: 'good', workspace }
  } catch (error) {
    return failureOf(error, 'app')
  }
}

function failureOf(error: unknown, token: 'bot' | 'app'): SlackAccess {
  const refused = refusal.safeParse(error).data
  if (refused !== undefined) return { kind: 'refused', token, reason: refused.data.error }
  return { kind: 'unreachable', reason: error instanceof Error ? error.message : String(error) }
}
