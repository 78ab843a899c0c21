// Where the reply to a click, shortcut, command or form is shown, known before anything is looked up.
import type { Context } from '@slack/bolt'
import type { ModalView } from '@slack/types'
import type { Account, Place } from '../../bot/types.js'
import type { Language } from '../../languages.js'
import { workspaceOf, type Hearing } from './hearing.js'
import { placeOf } from './references.js'
import type { Workspace } from './workspaces.js'

export interface Screen {
  /** The event's id. */
  id: string
  workspace: Workspace
  userId: string
  place: Place
  isPrivate: boolean
  /** The person's own as soon as it is known. */
  language: Language
  /** Allows one dialogue, for three seconds; null where there is none. */
  triggerId: string | null
  /** The dialogue that is replaced, where one is open. */
  viewId: string | null
  /** Makes the dialogue that was sent in anew, as it was filled in; null where none was. */
  restore: ((errors: Record<string, string>) => ModalView) | null
}

/** A channel or thread, as a click tells it. */
export interface Spotted {
  channel: string
  thread?: string | null
  isPrivate?: boolean
}

/** Makes the screen; a channel "D…" is taken for the person's conversation with Kompas. */
export function createScreen(
  context: Context,
  seen: Pick<Screen, 'id' | 'userId'> & { triggerId?: string | null; viewId?: string | null },
  { channel, thread, isPrivate = channel.startsWith('D') }: Spotted,
): Screen {
  const workspace = workspaceOf(context)
  const place = placeOf(workspace.id, channel, thread ?? null)
  const { triggerId = null, viewId = null } = seen
  return { ...seen, workspace, place, isPrivate, language: 'en', triggerId, viewId, restore: null }
}

/** Who it is; from now on the screen speaks their language. */
export async function identify(screen: Screen, { accounts }: Hearing): Promise<Account> {
  const account = await accounts.find(screen.workspace, screen.userId)
  screen.language = account.language ?? screen.language
  return account
}
