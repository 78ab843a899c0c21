// What the listeners share: whom they tell, and what they look things up with.
import type { Context } from '@slack/bolt'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { OnEvent } from '../../bot/types.js'
import type { Accounts } from './accounts.js'
import type { Background } from './background.js'
import type { OwnThreads } from './own-threads.js'
import type { PrivateChannels } from './private-channels.js'
import type { Reading } from './read-messages.js'
import type { SenderParts } from './send-message.js'
import type { Workspace, Workspaces } from './workspaces.js'

export interface Hearing {
  /** Rejects when the event could not be recorded. */
  emit: OnEvent
  workspaces: Workspaces
  accounts: Accounts
  privateChannels: PrivateChannels
  ownThreads: OwnThreads
  background: Background
  sender: SenderParts
  captureEmoji: string
  clock: () => Date
  log: Logger
}

/** The envelope of Slack's events. */
export const envelopeSchema = z.object({ event_id: z.string(), event: z.unknown() })

/** The workspace that Bolt's authorisation found for the request. */
export function workspaceOf(context: Context): Workspace {
  return context['workspace'] as Workspace
}

/** What is needed to read in the request's workspace. */
export function readingFor(context: Context, hearing: Hearing): Reading {
  const workspace = workspaceOf(context)
  const { accounts, log } = hearing
  return { workspace, client: hearing.workspaces.client(workspace), accounts, log }
}
