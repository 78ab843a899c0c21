// Tells who an account is, as Slack vouches for it, and remembers it for a while.
import { z } from 'zod'
import type { Account } from '../../bot/types.js'
import { isLanguage } from '../../languages.js'
import { refusalCode } from './send-outcome.js'
import type { Workspace, Workspaces } from './workspaces.js'

const rememberedMinutes = 10
const mostRemembered = 5000

const userSchema = z.object({
  user: z.object({
    id: z.string(),
    team_id: z.string().optional(),
    name: z.string().optional(),
    real_name: z.string().optional(),
    locale: z.string().optional(),
    tz: z.string().nullish(),
    is_stranger: z.boolean().optional(),
    is_restricted: z.boolean().optional(),
    is_ultra_restricted: z.boolean().optional(),
    is_email_confirmed: z.boolean().optional(),
    profile: z
      .object({
        display_name: z.string().optional(),
        real_name: z.string().optional(),
        email: z.string().optional(),
      })
      .optional(),
    enterprise_user: z.object({ enterprise_id: z.string().optional() }).optional(),
  }),
})
type SlackUser = z.infer<typeof userSchema>['user']

export interface Accounts {
  /** Fails as calls to Slack do. */
  find(workspace: Workspace, userId: string): Promise<Account>
}

/** Accounts of people, remembered for ten minutes. */
export function createAccounts(workspaces: Workspaces, clock: () => Date): Accounts {
  const known = new Map<string, { account: Promise<Account>; until: number }>()
  return {
    find: (workspace, userId) => {
      const now = clock().getTime()
      const key = `${workspace.id}/${userId}`
      const remembered = known.get(key)
      if (remembered !== undefined && remembered.until > now) return remembered.account
      if (known.size >= mostRemembered) known.clear()
      const account = ask(workspaces, workspace, userId)
      known.set(key, { account, until: now + rememberedMinutes * 60_000 })
      // A failure isn't remembered; whoever asked hears of it.
      account.catch(() => known.delete(key))
      return account
    },
  }
}

const strangers = new Set(['user_not_found', 'user_not_visible', 'users_not_found'])

async function ask(workspaces: Workspaces, workspace: Workspace, userId: string): Promise<Account> {
  const client = workspaces.client(workspace)
  try {
    const answer = await client.users.info({ user: userId, include_locale: true })
    return describe(userSchema.parse(answer).user, workspace)
  } catch (error) {
    if (!strangers.has(refusalCode(error) ?? '')) throw error
    const unknown = { email: null, language: null, zone: null, isGuest: true }
    return { platform: 'slack', workspace: workspace.id, userId, name: userId, ...unknown }
  }
}

function describe(user: SlackUser, workspace: Workspace): Account {
  const { profile } = user
  const isGuest = isOutsider(user, workspace)
  const language = user.locale?.slice(0, 2)
  const isVouchedFor = !isGuest && user.is_email_confirmed !== false
  return {
    ...{ platform: 'slack', workspace: workspace.id, userId: user.id },
    name: profile?.display_name || user.real_name || profile?.real_name || user.name || user.id,
    email: (isVouchedFor && profile?.email) || null,
    language: isLanguage(language) ? language : null,
    zone: user.tz ?? null,
    isGuest,
  }
}

/** Guests of the workspace, and people of other organisations in shared channels. */
function isOutsider(user: SlackUser, { teamId, enterpriseId }: Workspace): boolean {
  if (user.is_stranger || user.is_restricted || user.is_ultra_restricted) return true
  const isOfOrganisation = enterpriseId !== null && user.enterprise_user?.enterprise_id === enterpriseId
  return !isOfOrganisation && teamId !== null && user.team_id !== undefined && user.team_id !== teamId
}
