// Speaks to the organisation's OpenID Connect provider: authorization code with PKCE, state and nonce.
import * as client from 'openid-client'
import { z } from 'zod'
import { AppError } from '../../errors.js'

/** How Kompas is known at the provider. */
export interface ProviderSettings {
  issuer: string
  clientId: string
  clientSecret: string
  scopes: string
  /** The claim that holds a person's groups. */
  groupsClaim: string
}

/** What has to be kept until the person comes back from the provider. */
export const startedSchema = z.object({
  state: z.string().min(1),
  nonce: z.string().min(1),
  verifier: z.string().min(1),
  /** The page that the person wanted. */
  wanted: z.string(),
})
export type Started = z.infer<typeof startedSchema>

/** Who the provider says that somebody is. */
export interface Identity {
  issuer: string
  subject: string
  name: string
  /** Null unless the provider vouches for it. */
  email: string | null
  groups: string[]
}

/** The provider, as signing in uses it. */
export interface Provider {
  /** Where to send the person, and what to keep meanwhile. @throws AppError when the provider can't be reached */
  start(callback: string, wanted: string): Promise<{ url: URL; started: Started }>
  /**
   * Who came back.
   * @param returned the address that the provider sent the person to
   * @returns null for a reply that is forged, replayed, expired, or refused by the person
   */
  finish(returned: URL, started: Started): Promise<Identity | null>
}

const claimsSchema = z.object({
  iss: z.string(),
  sub: z.string().min(1),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  email: z.string().optional(),
  email_verified: z.union([z.boolean(), z.stringbool()]).optional(),
})
const groupsSchema = z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([])

/** Opens the provider when it is first needed: Kompas starts without it, too. */
export function createProvider(settings: ProviderSettings): Provider {
  let known: Promise<client.Configuration> | null = null
  const configuration = (): Promise<client.Configuration> => {
    known ??= discover(settings).catch((cause: unknown) => {
      known = null
      throw new AppError(`${settings.issuer}: the sign-in provider cannot be reached`, {
        ...{ retryable: true, cause },
      })
    })
    return known
  }
  return {
    start: async (callback, wanted) => {
      const verifier = client.randomPKCECodeVerifier()
      const started = { state: client.randomState(), nonce: client.randomNonce(), verifier, wanted }
      const url = client.buildAuthorizationUrl(await configuration(), {
        ...{ redirect_uri: callback, scope: settings.scopes, state: started.state, nonce: started.nonce },
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      return { url, started }
    },
    finish: async (returned, { state, nonce, verifier }) => {
      const provider = await configuration()
      try {
        const tokens = await client.authorizationCodeGrant(provider, returned, {
          ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier },
          idTokenExpected: true,
        })
        return await identityOf(provider, tokens, settings)
      } catch (error) {
        if (isRefusal(error)) return null
        throw error
      }
    },
  }
}

async function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<client.Configuration> {
  const url = new URL(issuer)
  // A provider on this very machine (a test, a side-car) may be reached without encryption.
  const isLocal = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname)
  const options = isLocal && url.protocol === 'http:' ? { execute: [client.allowInsecureRequests] } : {}
  return await client.discovery(url, clientId, clientSecret, undefined, options)
}

async function identityOf(
  provider: client.Configuration,
  tokens: Awaited<ReturnType<typeof client.authorizationCodeGrant>>,
  { groupsClaim }: ProviderSettings,
): Promise<Identity | null> {
  const idClaims = tokens.claims()
  if (idClaims === undefined) return null
  const hasUserInfo = provider.serverMetadata().userinfo_endpoint !== undefined
  const more = hasUserInfo ? await client.fetchUserInfo(provider, tokens.access_token, idClaims.sub) : {}
  const claims: Record<string, unknown> = { ...more, ...idClaims }
  const parsed = claimsSchema.safeParse(claims)
  if (!parsed.success) return null
  const { iss, sub, name, preferred_username: username, email, email_verified: verified } = parsed.data
  return {
    ...{ issuer: iss, subject: sub, name: name ?? username ?? email ?? sub },
    email: verified === true && email !== undefined ? email : null,
    groups: groupsSchema.parse(claims[groupsClaim]),
  }
}

/** Whether the reply itself is at fault, and not the provider or the network. */
function isRefusal(error: unknown): boolean {
  if (error instanceof client.AuthorizationResponseError) return true
  if (error instanceof client.ResponseBodyError) return error.status < 500
  // Signature, state, nonce, audience, issuer or time don't fit.
  return error instanceof client.ClientError && error.code !== 'OAUTH_TIMEOUT' && !isNetwork(error)
}

function isNetwork(error: Error): boolean {
  return error.cause instanceof TypeError
}
