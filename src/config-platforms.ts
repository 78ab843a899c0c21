// The settings of the chat platforms: a platform is on when its secrets are there.
import { z } from 'zod'

const text = z.string().min(1).optional()
const list = text.transform(
  (value) =>
    value
      ?.split(',')
      .map((entry) => entry.trim())
      .filter(Boolean) ?? [],
)
const url = z.url({ protocol: /^https?$/ }).optional()

/** The variables, each with what is expected. */
export const platformSettings = {
  SLACK_BOT_TOKEN: text.describe('a bot token (xoxb-…)'),
  SLACK_SIGNING_SECRET: text.describe('the signing secret of the Slack app'),
  SLACK_APP_TOKEN: text.describe('an app-level token (xapp-…), for Socket Mode'),
  SLACK_CLIENT_ID: text.describe('the client id of the Slack app, for several workspaces'),
  SLACK_CLIENT_SECRET: text.describe('the client secret of the Slack app'),
  SLACK_ALLOWED_TEAMS: list.describe(
    'ids of the workspaces (T…) and organisations (E…) that may install Kompas, separated by commas',
  ),
  SLACK_API_URL: url.describe('another address of the Slack API, ending in /'),
  SLACK_CAPTURE_EMOJI: z
    .string()
    .regex(/^[a-z0-9_+'-]+$/)
    .default('pushpin')
    .describe('the name of an emoji, without colons'),
  TEAMS_APP_ID: text.describe('the app id of the Azure bot'),
  TEAMS_APP_PASSWORD: text.describe('a client secret of the Azure bot'),
  TEAMS_CERTIFICATE_FILE: text.describe('a PEM file with a certificate of the Azure bot and its key'),
  TEAMS_TENANT_ID: text.describe('the tenant of the Azure bot'),
  TEAMS_ALLOWED_TENANTS: list.describe('tenants that may use Kompas, separated by commas'),
  TEAMS_LOGIN_URL: url.describe('another address where Kompas signs in with Microsoft'),
  TEAMS_OPENID_METADATA_URL: url.describe('another address of the token issuer’s metadata'),
  TEAMS_SERVICE_URLS: list.describe('further hosts of the Bot Connector, separated by commas'),
}

type PlatformSettings = z.infer<z.ZodObject<typeof platformSettings>>

/** What may be shown of the platforms' settings. */
export interface PlatformConfig {
  slack: {
    mode: 'http' | 'socket'
    apiUrl: string | null
    captureEmoji: string
    allowedTeams: string[]
  } | null
  teams: {
    appId: string
    tenantId: string | null
    allowedTenants: string[]
    openIdMetadataUrl: string | null
    loginUrl: string | null
    serviceUrls: string[]
    /** In place of a secret. */
    certificateFile: string | null
  } | null
}

/** What is never shown or logged of them. */
export interface PlatformSecrets {
  slack: {
    botToken: string | null
    signingSecret: string | null
    appToken: string | null
    clientId: string | null
    clientSecret: string | null
  } | null
  teams: { appPassword: string | null } | null
}

/** What is wrong with the settings taken together: half a platform is a mistake, not a platform that is off. */
export function platformProblems(values: PlatformSettings): string[] {
  const problems: string[] = []
  const slack = hasSlack(values)
  const anySlack = [values.SLACK_BOT_TOKEN, values.SLACK_SIGNING_SECRET, values.SLACK_APP_TOKEN].some(isGiven)
  if (anySlack && !slack)
    problems.push(
      'SLACK_BOT_TOKEN: expected together with SLACK_SIGNING_SECRET (HTTP) or SLACK_APP_TOKEN (Socket Mode)',
    )
  if (isGiven(values.SLACK_CLIENT_ID) !== isGiven(values.SLACK_CLIENT_SECRET))
    problems.push('SLACK_CLIENT_ID and SLACK_CLIENT_SECRET: set both for several workspaces, or neither')
  const proofs = [values.TEAMS_APP_PASSWORD, values.TEAMS_CERTIFICATE_FILE].filter(isGiven)
  if (proofs.length > 1)
    problems.push('TEAMS_APP_PASSWORD and TEAMS_CERTIFICATE_FILE: set one of them, not both')
  if (isGiven(values.TEAMS_APP_ID) !== proofs.length > 0)
    problems.push(
      'TEAMS_APP_ID: expected together with TEAMS_APP_PASSWORD or TEAMS_CERTIFICATE_FILE for Teams, or neither',
    )
  return problems
}

/** The settings as the rest of Kompas takes them. */
export function toPlatformConfig(values: PlatformSettings): PlatformConfig {
  const { TEAMS_APP_ID: appId } = values
  return {
    slack: hasSlack(values)
      ? {
          mode: isGiven(values.SLACK_APP_TOKEN) ? 'socket' : 'http',
          apiUrl: values.SLACK_API_URL ?? null,
          captureEmoji: values.SLACK_CAPTURE_EMOJI,
          allowedTeams: values.SLACK_ALLOWED_TEAMS,
        }
      : null,
    teams:
      appId === undefined
        ? null
        : {
            ...{ appId, tenantId: values.TEAMS_TENANT_ID ?? null },
            ...{ allowedTenants: values.TEAMS_ALLOWED_TENANTS, serviceUrls: values.TEAMS_SERVICE_URLS },
            openIdMetadataUrl: values.TEAMS_OPENID_METADATA_URL ?? null,
            loginUrl: values.TEAMS_LOGIN_URL?.replace(/\/+$/, '') ?? null,
            certificateFile: values.TEAMS_CERTIFICATE_FILE ?? null,
          },
  }
}

/** The secrets among the settings. */
export function toPlatformSecrets(values: PlatformSettings): PlatformSecrets {
  return {
    slack: hasSlack(values)
      ? {
          botToken: values.SLACK_BOT_TOKEN ?? null,
          signingSecret: values.SLACK_SIGNING_SECRET ?? null,
          appToken: values.SLACK_APP_TOKEN ?? null,
          clientId: values.SLACK_CLIENT_ID ?? null,
          clientSecret: values.SLACK_CLIENT_SECRET ?? null,
        }
      : null,
    teams: isGiven(values.TEAMS_APP_ID) ? { appPassword: values.TEAMS_APP_PASSWORD ?? null } : null,
  }
}

function isGiven(value: string | undefined): value is string {
  return value !== undefined
}

/** A token (or an installation by OAuth), and a way in: signed HTTP, or Socket Mode. */
function hasSlack(values: PlatformSettings): boolean {
  const hasWayIn = isGiven(values.SLACK_SIGNING_SECRET) || isGiven(values.SLACK_APP_TOKEN)
  return hasWayIn && (isGiven(values.SLACK_BOT_TOKEN) || isGiven(values.SLACK_CLIENT_ID))
}
