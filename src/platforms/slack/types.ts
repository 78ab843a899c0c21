// What the Slack adapter is given: its settings, and who keeps what it must remember.
import type { Logger } from 'pino'
import { z } from 'zod'
import type { ReferenceKeeper } from '../../bot/types.js'

/** Kompas as it is installed in a workspace or in a whole Enterprise Grid organisation. */
export const installationSchema = z.object({
  /** Null where Slack didn't say. */
  appId: z.string().nullable(),
  /** Null when installed for a whole organisation. */
  teamId: z.string().nullable(),
  enterpriseId: z.string().nullable(),
  botToken: z.string(),
  botId: z.string(),
  botUserId: z.string(),
})
export type SlackInstallation = z.infer<typeof installationSchema>

/** Keeps installations across restarts. They hold tokens: whoever implements this encrypts them. */
export interface InstallationKeeper {
  save(workspace: string, installation: SlackInstallation): Promise<void>
  /** What was saved; null when there is nothing. */
  find(workspace: string): Promise<unknown>
  remove(workspace: string): Promise<void>
}

export interface SlackOptions {
  /** For one workspace. */
  botToken?: string
  /** For events over HTTP. */
  signingSecret?: string
  /** For Socket Mode. */
  appToken?: string
  /** For several workspaces, which install Kompas themselves. */
  clientId?: string
  clientSecret?: string
  /** Ids of the workspaces and organisations that may do so; without any nobody may. */
  allowedTeams?: readonly string[]
  /** Another host than Slack's own, with the path that ends in /api/. */
  apiUrl?: string
  /** The name of the smiley that makes an action item of a message. */
  captureEmoji: string
  references: ReferenceKeeper
  /** Needed with `clientId`. */
  installations?: InstallationKeeper
  clock: () => Date
  log: Logger
}
