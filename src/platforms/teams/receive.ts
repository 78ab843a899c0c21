// Takes an activity that is known to come from Teams: records what it tells, and answers what Teams waits for.
import type { OnEvent } from '../../bot/types.js'
import type { Activity } from './activity.js'
import type { FeedbackStore } from './feedback-commands.js'
import type { FindMember, Member } from './find-member.js'
import { handleCardAction } from './invokes/card-action.js'
import { handleDialogueOpen, handleDialogueSubmit } from './invokes/dialogue.js'
import { handleFeedback } from './invokes/feedback.js'
import { handleCapture, handleCaptureSubmit, handleLink, handleSearch } from './invokes/message-extension.js'
import type { HandleInvoke, InvokeResponse } from './invokes/types.js'
import { readBase, readInstall, readMessage } from './read-event.js'
import { placeOf } from './places.js'
import type { References } from './references.js'

/** What receiving needs. */
export interface ReceiveParts {
  references: References
  findMember: FindMember
  feedback: FeedbackStore
  clock: () => Date
}

const invokes: Record<string, HandleInvoke> = {
  'adaptiveCard/action': handleCardAction,
  'composeExtension/query': handleSearch,
  'composeExtension/queryLink': handleLink,
  'composeExtension/fetchTask': handleCapture,
  'composeExtension/submitAction': handleCaptureSubmit,
  'task/fetch': handleDialogueOpen,
  'task/submit': handleDialogueSubmit,
  'message/submitAction': handleFeedback,
}

const taken: InvokeResponse = { status: 200 }
const notImplemented: InvokeResponse = { status: 501 }

/**
 * Takes an activity; resolves once it is recorded, or answered. Fails when it could not be recorded or Teams
 * could not say whose it is: then Teams delivers it again.
 */
export async function receive(
  activity: Activity,
  onEvent: OnEvent,
  parts: ReceiveParts,
): Promise<InvokeResponse> {
  const { type, name } = activity
  if (type === 'installationUpdate' && activity.action?.startsWith('remove'))
    return await forget(activity, parts)
  if (isFromExtension(activity)) await parts.references.noteTenant(activity)
  else await parts.references.note(activity)
  const handle = invokes[name ?? '']
  if (type === 'invoke' && handle === undefined) return notImplemented
  const isInstall = type === 'installationUpdate' && activity.action?.startsWith('add')
  if (type !== 'message' && type !== 'invoke' && isInstall !== true) return taken
  const base = readBase(activity, await findMember(activity, parts), parts.clock())
  if (type === 'invoke' && handle !== undefined)
    return await handle({ activity, base, onEvent, feedback: parts.feedback })
  await onEvent(isInstall === true ? readInstall(activity, base) : readMessage(activity, base))
  return taken
}

/** What is done from the message menu or the search may happen in chats in which Kompas has no part. */
function isFromExtension({ name }: Activity): boolean {
  return name?.startsWith('composeExtension/') ?? false
}

/** The person in the conversation, or where they chat with Kompas alone. */
async function findMember(activity: Activity, parts: ReceiveParts): Promise<Member | null> {
  const { from, serviceUrl } = activity
  const userId = from.aadObjectId
  if (!userId) return null
  const { workspace } = placeOf(activity)
  const personal = await parts.references.findPerson(workspace, userId)
  const here = { serviceUrl, conversation: placeOf(activity).channel }
  const rosters = personal === null ? [here] : [here, { serviceUrl, conversation: personal.conversation }]
  return await parts.findMember(userId, from.id, rosters)
}

async function forget(activity: Activity, { references }: ReceiveParts): Promise<InvokeResponse> {
  await references.forget(activity)
  return taken
}
