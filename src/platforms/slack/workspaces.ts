// Knows where Kompas is installed, and which requests are meant for it.
import { WebAPIPlatformError, type WebClient } from '@slack/web-api'
import { z } from 'zod'
import { AppError } from '../../errors.js'
import { isAllowedTeam } from './allow-install.js'
import { installationSchema, type SlackInstallation, type SlackOptions } from './types.js'
import { createClient, type ClientOptions } from './web-client.js'

/** An installation under the id that places and accounts bear: the organisation's where there is one. */
export interface Workspace extends SlackInstallation {
  id: string
}

/** What a request says of where it comes from. */
export interface Source {
  appId: string | null
  teamId: string | null
  enterpriseId: string | null
  isEnterpriseInstall: boolean
}

export interface Workspaces {
  /** Null when Kompas isn't installed there (any more). Fails where Slack must be asked and doesn't answer. */
  find(id: string): Promise<Workspace | null>
  /** The workspace that a request is for; null when it isn't for Kompas. */
  findSource(source: Source): Promise<Workspace | null>
  remove(id: string): Promise<void>
  /** A client with the workspace's token. */
  client(workspace: Workspace, signal?: AbortSignal): WebClient
}

/** An organisation's id where Kompas is installed for all of it, else the workspace's. */
export function workspaceId(place: Pick<Source, 'teamId' | 'enterpriseId'>, isWhole: boolean): string {
  return (isWhole ? place.enterpriseId : place.teamId) ?? place.teamId ?? place.enterpriseId ?? ''
}

/** Knows the one workspace of a token, or the ones that installed Kompas. */
export function createWorkspaces(options: SlackOptions, clients: ClientOptions): Workspaces {
  const find =
    options.botToken === undefined
      ? findInstalled(options)
      : findByToken(options.botToken, createClient(options.botToken, clients))
  const removed = new Set<string>()
  const findPresent = async (id: string): Promise<Workspace | null> =>
    removed.has(id) ? null : await find(id)
  return {
    find: findPresent,
    findSource: async (source) => {
      const workspace = await findPresent(workspaceId(source, source.isEnterpriseInstall))
      const isOtherApp =
        source.appId !== null && workspace?.appId !== null && workspace?.appId !== source.appId
      return isOtherApp ? null : workspace
    },
    remove: async (id) => {
      if (options.installations === undefined) removed.add(id)
      else await options.installations.remove(id)
    },
    client: (workspace, signal) => createClient(workspace.botToken, clients, signal),
  }
}

function findInstalled({ installations, log, allowedTeams = [] }: SlackOptions) {
  return async (id: string): Promise<Workspace | null> => {
    const parsed = installationSchema.nullable().safeParse((await installations?.find(id)) ?? null)
    if (!parsed.success) {
      log.error({ workspace: id }, 'what was kept of a Slack installation is not readable')
      return null
    }
    // Whoever is taken off the list is spoken with no more, though still installed.
    return parsed.data === null || !isAllowedTeam(parsed.data, allowedTeams) ? null : { ...parsed.data, id }
  }
}

const ownerSchema = z.object({
  team_id: z.string(),
  enterprise_id: z.string().nullish(),
  is_enterprise_install: z.boolean().default(false),
  user_id: z.string(),
  bot_id: z.string(),
})
const botSchema = z.object({ bot: z.object({ app_id: z.string() }) })

/** Asks Slack once whose token it is; a failure is forgotten, so that the next request asks again. */
function findByToken(token: string, client: WebClient) {
  let known: Promise<Workspace> | null = null
  return async (id: string): Promise<Workspace | null> => {
    known ??= describeToken(token, client).catch((error: unknown) => {
      known = null
      throw new AppError('Slack does not say whose token it is', { cause: error, retryable: true })
    })
    const workspace = await known
    return workspace.id === id ? workspace : null
  }
}

async function describeToken(botToken: string, client: WebClient): Promise<Workspace> {
  const owner = ownerSchema.parse(await client.auth.test())
  const isWhole = owner.is_enterprise_install
  const enterpriseId = owner.enterprise_id ?? null
  const teamId = isWhole ? null : owner.team_id
  const appId = await findAppId(owner.bot_id, client)
  const ids = { teamId, enterpriseId, appId, botId: owner.bot_id, botUserId: owner.user_id }
  return { id: workspaceId({ teamId, enterpriseId }, isWhole), botToken, ...ids }
}

/** Null where Slack won't tell; then the signature alone says which app a request is for. */
async function findAppId(botId: string, client: WebClient): Promise<string | null> {
  try {
    return botSchema.parse(await client.bots.info({ bot: botId })).bot.app_id
  } catch (error) {
    if (error instanceof WebAPIPlatformError) return null
    throw error
  }
}
