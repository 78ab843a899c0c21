// The way to Microsoft's connector: tells whether a request is theirs, and makes clients that send once.
import {
  AuthenticationConfiguration,
  AuthenticationConstants,
  BotFrameworkAuthenticationFactory,
  ConnectorClient,
  PasswordServiceClientCredentialFactory,
} from 'botframework-connector'
import type { TeamsOptions } from './options.js'
import { createTokenSource } from './token-source.js'

/** A connection to Teams under one registration. */
export interface Connection {
  /**
   * Checks who signed a request (botframework-connector's own validation).
   * @returns whose it is; `unavailable` when the keys cannot be had, so that nobody can tell
   */
  authenticate(
    activity: { channelId: string; serviceUrl: string },
    authorization: string,
  ): Promise<'accepted' | 'refused' | 'unavailable'>
  /** A client that sends each request once: repeating is the outbox's business. */
  client(serviceUrl: string): ConnectorClient
  /** Signs in anew for the next request. */
  forgetToken(): void
}

const callerId = 'urn:botframework:azure'

/** Opens nothing yet: the first request does. */
export function createConnection(options: TeamsOptions): Connection {
  const tokens = createTokenSource(options)
  const credentials: ConstructorParameters<typeof ConnectorClient>[0] = {
    async signRequest(request) {
      request.headers.set('authorization', `Bearer ${await tokens.getToken()}`)
      // A connection that is kept open may just be closing at the other end: then nobody knows what arrived.
      request.headers.set('connection', 'close')
      return request
    },
  }
  const authentication = createAuthentication(options)
  const clients = new Map<string, ConnectorClient>()
  return {
    authenticate: async (activity, authorization) => {
      try {
        // Only these two of its fields are read.
        const request = activity as Parameters<typeof authentication.authenticateRequest>[0]
        const { claimsIdentity } = await authentication.authenticateRequest(request, authorization)
        const issuer = claimsIdentity.getClaimValue(AuthenticationConstants.IssuerClaim)
        return issuer === AuthenticationConstants.ToBotFromChannelTokenIssuer ? 'accepted' : 'refused'
      } catch (error) {
        return isUnavailable(error) ? 'unavailable' : 'refused'
      }
    },
    client: (serviceUrl) => {
      const known = clients.get(serviceUrl)
      if (known) return known
      const client = new ConnectorClient(credentials, { baseUri: serviceUrl, noRetryPolicy: true })
      clients.set(serviceUrl, client)
      return client
    },
    forgetToken: () => {
      tokens.forget()
    },
  }
}

function createAuthentication(options: TeamsOptions) {
  const {
    ToBotFromChannelOpenIdMetadataUrl: publicMetadata,
    ToChannelFromBotLoginUrl: login,
    ToChannelFromBotOAuthScope: scope,
    ToBotFromChannelTokenIssuer: issuer,
    OAuthUrl: oAuthUrl,
  } = AuthenticationConstants
  const metadata = options.openIdMetadataUrl ?? publicMetadata
  // Only asked for whom requests are meant: what is sent bears tokens of `createTokenSource`.
  const factory = new PasswordServiceClientCredentialFactory(options.appId, options.appPassword ?? '')
  return BotFrameworkAuthenticationFactory.create(
    ...(['', true, login, scope, issuer, oAuthUrl] as const),
    // Tokens of emulators and skills are looked up among the same keys, where theirs never are.
    ...([metadata, metadata, callerId, factory, new AuthenticationConfiguration()] as const),
  )
}

/** True when the keys could not be fetched: by node-fetch's name for it, or the library's own status 500. */
function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.name === 'FetchError' || ('statusCode' in error && error.statusCode === 500)
}
