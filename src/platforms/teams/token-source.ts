// Signs Kompas in with Microsoft, so that Teams takes what it sends (OAuth 2.0 client credentials, RFC 6749 §4.4).
import { z } from 'zod'
import { AppError } from '../../errors.js'
import type { SignInOptions } from './options.js'
import { createProof, type Proof } from './prove-identity.js'

/** Gives a token that is valid for a while. Fails with a SignInError. */
export interface TokenSource {
  getToken(): Promise<string>
  /** Forgets the token that was refused. */
  forget(): void
}

/** Kompas could not sign in, so nothing was sent. */
export class SignInError extends AppError {}

const publicLogin = 'https://login.microsoftonline.com'
const sharedTenant = 'botframework.com'
const scope = 'https://api.botframework.com/.default'
const signInMilliseconds = 10_000
/** A token is renewed so long before it ends, so that none ends under way. */
const renewBeforeSeconds = 300

const tokenResponse = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() })
type TokenResponse = z.infer<typeof tokenResponse>

/** Makes the source; several callers at once share one request. */
export function createTokenSource(options: SignInOptions): TokenSource {
  let kept: { token: string; until: number } | null = null
  let underWay: Promise<string> | null = null
  const prove = createProof(options)
  const renew = async (): Promise<string> => {
    const { access_token: token, expires_in: seconds } = await requestToken(options, prove)
    kept = { token, until: options.clock().getTime() + (seconds - renewBeforeSeconds) * 1000 }
    return token
  }
  return {
    getToken: async () => {
      if (kept !== null && options.clock().getTime() < kept.until) return kept.token
      underWay ??= renew().finally(() => {
        underWay = null
      })
      return await underWay
    },
    forget: () => {
      kept = null
    },
  }
}

async function requestToken(options: SignInOptions, prove: Proof): Promise<TokenResponse> {
  const { appId, tenantId, loginUrl } = options
  const url = `${loginUrl ?? publicLogin}/${tenantId ?? sharedTenant}/oauth2/v2.0/token`
  const grant = { grant_type: 'client_credentials', client_id: appId, scope, ...(await prove(url)) }
  let response: Response
  try {
    response = await fetch(url, {
      ...{ method: 'POST', body: new URLSearchParams(grant), redirect: 'error' },
      signal: AbortSignal.timeout(signInMilliseconds),
    })
  } catch (error) {
    throw new SignInError('signing in with Microsoft failed', { cause: error, retryable: true })
  }
  if (!response.ok)
    throw new SignInError(`signing in with Microsoft was refused (${response.status})`, { retryable: true })
  const parsed = tokenResponse.safeParse(await response.json().catch(() => null))
  if (!parsed.success)
    throw new SignInError('Microsoft answered the sign-in unreadably', {
      cause: parsed.error,
      retryable: true,
    })
  return parsed.data
}
