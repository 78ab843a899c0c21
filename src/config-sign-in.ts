// The settings of signing in on the web: any OpenID Connect provider.
import { z } from 'zod'
import { roles, type Role } from './directory/types.js'

const text = z.string().min(1).optional()

const roleMap = z
  .string()
  .transform((value) =>
    value
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean)
      .map((entry) => {
        const at = entry.lastIndexOf('=')
        return { group: entry.slice(0, at).trim(), role: entry.slice(at + 1).trim() }
      }),
  )
  .pipe(z.array(z.object({ group: z.string().min(1), role: z.enum(roles) })))
  .default([])

/** The variables, each with what is expected. */
export const signInSettings = {
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('the address of an OpenID Connect provider'),
  OIDC_CLIENT_ID: text.describe('the client id at that provider'),
  OIDC_CLIENT_SECRET: text.describe('the client secret at that provider'),
  OIDC_SCOPES: z.string().min(1).default('openid email profile').describe('scopes, separated by spaces'),
  OIDC_GROUPS_CLAIM: z.string().min(1).default('groups').describe('the name of a claim'),
  OIDC_ROLES: roleMap.describe(
    'pairs of a group and a role (viewer, coordinator, owner or admin), such as kompas-admins=admin,staff=viewer',
  ),
}

type SignInSettings = z.infer<z.ZodObject<typeof signInSettings>>

/** What may be shown of them. */
export interface SignInConfig {
  issuer: string
  clientId: string
  scopes: string
  /** The claim that holds a person's groups. */
  groupsClaim: string
  /** What a member of a group may do, beside what the directory says. */
  roles: { group: string; role: Role }[]
}

/** What is wrong with the settings taken together. */
export function signInProblems(values: SignInSettings): string[] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: id, OIDC_CLIENT_SECRET: secret } = values
  const given = [issuer, id, secret].filter((value) => value !== undefined).length
  return given === 0 || given === 3
    ? []
    : ['OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET: set all three for signing in, or none']
}

/** The settings as the web takes them; null without a provider. */
export function toSignInConfig(values: SignInSettings): SignInConfig | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId } = values
  if (issuer === undefined || clientId === undefined) return null
  return {
    ...{ issuer, clientId, scopes: values.OIDC_SCOPES },
    ...{ groupsClaim: values.OIDC_GROUPS_CLAIM, roles: values.OIDC_ROLES },
  }
}
