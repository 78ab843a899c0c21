// Hears that Kompas was removed from a workspace, and forgets its token.
import { AuthorizationError } from '@slack/bolt'
import { z } from 'zod'
import { AppError } from '../../errors.js'
import { appIdOf } from './bolt-app.js'
import type { Hearing } from './hearing.js'

const removalSchema = z.object({
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  event: z.object({
    type: z.string(),
    tokens: z.object({ bot: z.array(z.string()).default([]) }).optional(),
  }),
})

/** Hears a removal. That people withdraw their own tokens doesn't matter: Kompas has none of them. */
export async function hearRemoval(body: unknown, { workspaces, log }: Hearing): Promise<void> {
  const { team_id: teamId = null, enterprise_id: enterpriseId = null, event } = removalSchema.parse(body)
  const from = { appId: appIdOf(body), teamId: teamId ?? null, enterpriseId: enterpriseId ?? null }
  const workspace =
    (await workspaces.findSource({ ...from, isEnterpriseInstall: false })) ??
    (await workspaces.findSource({ ...from, isEnterpriseInstall: true }))
  if (workspace === null)
    throw new AuthorizationError('not installed', new AppError('Kompas is not installed there'))
  if (event.type === 'tokens_revoked' && (event.tokens?.bot ?? []).length === 0) return
  await workspaces.remove(workspace.id)
  log.warn({ workspace: workspace.id }, 'Kompas was removed from a Slack workspace')
}
