// Hears that somebody installed Kompas in a workspace: the conversation begins with them.
import type { Hearing } from './hearing.js'
import { placeOf } from './references.js'
import type { Workspace } from './workspaces.js'

/** Tells the bot; the place is the installer's private conversation. */
export async function hearInstall(workspace: Workspace, userId: string, hearing: Hearing): Promise<void> {
  const { accounts, privateChannels, workspaces, clock } = hearing
  const account = await accounts.find(workspace, userId)
  const channel = await privateChannels.find(workspace.id, userId, workspaces.client(workspace))
  const at = clock().toISOString()
  await hearing.emit({
    ...{ id: ['install', workspace.id, userId, at].join(':'), kind: 'install', account },
    place: placeOf(workspace.id, channel),
    ...{ isPrivate: true, awaitsReply: false, text: '', thread: [], at },
  })
}
