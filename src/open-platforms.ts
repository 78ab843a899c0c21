// The chat platforms that are on: those whose secrets are there.
import { readFileSync } from 'node:fs'
import type { Logger } from 'pino'
import type { ChatPlatform, ReferenceKeeper } from './bot/types.js'
import type { Config, Secrets } from './config.js'
import { ConfigError } from './errors.js'
import { createSealedKeeper } from './seal-references.js'
import { createSlackPlatform } from './platforms/slack/adapter.js'
import { checkSlackAccess, type SlackAccess } from './platforms/slack/check-access.js'
import { createTeamsPlatform } from './platforms/teams/adapter.js'
import { checkTeamsAccess, type TeamsAccess } from './platforms/teams/check-access.js'

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
  const certificate = certificateOf(settings.certificateFile)
  return createTeamsPlatform({
    ...{ ...parts, appId, serviceUrls },
    ...given({ appPassword: keys.appPassword, certificate, tenantId, openIdMetadataUrl, loginUrl }),
    ...(allowedTenants.length === 0 ? {} : { allowedTenants }),
  })
}

/** What each platform says to the keys that are set; null for one that is off, or that people install by OAuth. */
export interface Access {
  slack: SlackAccess | null
  teams: TeamsAccess | null
}

/** Asks the platforms that are on; nothing is posted. @throws ConfigError when a certificate can't be read */
export async function checkAccess(config: Config, secrets: Secrets, log: Logger): Promise<Access> {
  const { slack, teams } = config.platforms
  const keys = secrets.platforms
  const botToken = keys.slack?.botToken ?? null
  const appToken = keys.slack?.appToken ?? null
  return {
    slack:
      slack === null || botToken === null
        ? null
        : await checkSlackAccess({ apiUrl: slack.apiUrl, botToken, appToken, log }),
    teams:
      teams === null || keys.teams === null
        ? null
        : await checkTeamsAccess({
            ...{ appId: teams.appId, clock: () => new Date() },
            ...given({ appPassword: keys.teams.appPassword, tenantId: teams.tenantId }),
            ...given({ certificate: certificateOf(teams.certificateFile), loginUrl: teams.loginUrl }),
          }),
  }
}

function certificateOf(file: string | null): string | null {
  return file === null ? null : readCertificate(file)
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
