// Finds the private conversation with a person, and remembers it.
import type { WebClient } from '@slack/web-api'
import { z } from 'zod'
import type { ReferenceKeeper } from '../../bot/types.js'
import { refusalCode } from './send-outcome.js'

const openedSchema = z.object({ channel: z.object({ id: z.string() }) })
const keptSchema = z.object({ channel: z.string() })

export interface PrivateChannels {
  /** Opens it where need be. Fails as calls to Slack do. */
  find(workspace: string, userId: string, client: WebClient): Promise<string>
  /** Forgets a channel that Slack doesn't know any more. @returns whether that was so */
  forget(workspace: string, userId: string, error: unknown): Promise<boolean>
}

/** Remembers private conversations by the keeper, so that they needn't be opened again. */
export function createPrivateChannels(references: ReferenceKeeper, clock: () => Date): PrivateChannels {
  const idOf = (workspace: string, userId: string): string => `slack:private:${workspace}:${userId}`
  return {
    find: async (workspace, userId, client) => {
      const id = idOf(workspace, userId)
      const kept = keptSchema.safeParse(await references.find(id))
      if (kept.success) return kept.data.channel
      const opened = openedSchema.parse(await client.conversations.open({ users: userId }))
      await references.save(id, 'slack', { channel: opened.channel.id }, clock())
      return opened.channel.id
    },
    forget: async (workspace, userId, error) => {
      if (refusalCode(error) !== 'channel_not_found') return false
      await references.markFailed(idOf(workspace, userId), clock())
      return true
    },
  }
}
