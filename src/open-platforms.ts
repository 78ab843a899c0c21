// The chat platforms that are on: those whose secrets are there.
import { readFileSync } from 'node:fs'
import type { Logger } from 'pino'
import type { ChatPlatform, ReferenceKeeper } from './bot/types.js'
import type { Config, Secrets } from './config.js'
import { ConfigError } from './errors.js'
import { createSealedKeeper } from './seal-references.js'
import { createSlackPlatform } from './platforms/slack/adapter.js'
import { createTeamsPlatform } from './platforms/teams/adapter.js'

interface PlatformParts {
  references: ReferenceKeeper
  clock: () => Date
  log: Logger
}

/**
 * Makes the platforms; none of them receives anything before it is started.
 * @throws ConfigError when several workspaces are wanted and nothing seals their tokens, or a certificate is
 *   not readable
 */
export function openPlatforms(config: Config, secrets: Secrets, parts: PlatformParts): ChatPlatform[] {
  return [openSlack(config, secrets, parts), openTeams(config, secrets, parts)].filter(
    (platform) => platform !== null,
  )
}

function openSlack(config: Config, secrets: Secrets, parts: PlatformParts): ChatPlatform | null {
  const settings = config.platforms.slack
  const keys = secrets.platforms.slack
  if (settings === null || keys === null) return null
  const { captureEmoji, apiUrl, allowedTeams } = settings
  return createSlackPlatform({
    ...{ ...parts, captureEmoji, allowedTeams },
    ...given({ apiUrl, botToken: keys.botToken, signingSecret: keys.signingSecret, appToken: keys.appToken }),
    ...given({ clientId: keys.clientId, clientSecret: keys.clientSecret }),
    ...(keys.clientId === null ? {} : { installations: openInstallations(secrets, parts) }),
  })
}

function openInstallations({ encryptionKey, previous }: Secrets, { references, clock }: PlatformParts) {
  if (encryptionKey === null)
    throw new ConfigError('ENCRYPTION_KEY: expected with SLACK_CLIENT_ID, to seal the workspaces’ tokens')
  return createSealedKeeper(encryptionKey, 'slack-installation', references, clock, previous.encryptionKey)
}

function openTeams(config: Config, secrets: Secrets, parts: PlatformParts): ChatPlatform | null {
  const settings = config.platforms.teams
  const keys = secrets.platforms.teams
  if (settings === null || keys === null) return null
  const { appId, tenantId, allowedTenants, openIdMetadataUrl, loginUrl, serviceUrls } = settings
  const certificate = settings.certificateFile === null ? null : readCertificate(settings.certificateFile)
  return createTeamsPlatform({
    ...{ ...parts, appId, serviceUrls },
    ...given({ appPassword: keys.appPassword, certificate, tenantId, openIdMetadataUrl, loginUrl }),
    ...(allowedTenants.length === 0 ? {} : { allowedTenants }),
  })
}

function readCertificate(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new ConfigError(`TEAMS_CERTIFICATE_FILE: ${file} can't be read`, { cause: error })
  }
}

/** What is set, without what isn't. */
function given<K extends string>(values: Record<K, string | null>): Partial<Record<K, string>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Partial<
    Record<K, string>
  >
}
