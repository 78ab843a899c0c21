// A real OpenID Connect provider on a port of this machine, with people of its own.
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** What the provider knows of somebody, beside the name that they sign in with. */
export interface ProviderPerson {
  name: string
  email: string
  email_verified: boolean
  groups?: string[]
}

export interface SignInProvider {
  issuer: string
  clientId: string
  clientSecret: string
  /** Lets a site in; before that the provider knows no client. */
  register(siteUrl: string): void
  stop(): Promise<void>
}

const clientId = 'kompas'
const clientSecret = 'a secret that only the two of them know'

/** @param people by the name that they sign in with */
export async function startSignInProvider(people: Record<string, ProviderPerson>): Promise<SignInProvider> {
  let handle: RequestListener = (_request, response) => response.writeHead(503).end()
  const server = createServer((request, response) => {
    handle(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    ...{ issuer, clientId, clientSecret },
    register: (siteUrl) => {
      const provider = new Provider(issuer, {
        clients: [
          {
            ...{ client_id: clientId, client_secret: clientSecret, response_types: ['code'] },
            redirect_uris: [`${siteUrl}/sign-in/callback`],
          },
        ],
        claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
        pkce: { required: () => true },
        findAccount: (_context, id) => ({
          accountId: id,
          claims: () => ({ sub: id, ...people[id] }),
        }),
      })
      const callback = provider.callback()
      handle = (request, response) => void callback(request, response)
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
