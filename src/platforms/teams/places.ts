// Teams' conversations as places, and back: a channel's thread stands in the conversation's id.
import type { Place } from '../../bot/types.js'
import { tenantOf, type Activity } from './activity.js'
import { platformName } from './options.js'

const threadMark = ';messageid='

/** Where an activity happened, with the thread of a channel's message. */
export function placeOf(activity: Activity): Place {
  const { channel, thread } = splitConversationId(activity.conversation.id)
  const place = { platform: platformName, workspace: tenantOf(activity) ?? '', channel }
  return thread === undefined ? place : { ...place, thread }
}

/** `19:…@thread.tacv2;messageid=17` names a channel and the message that begins a thread. */
function splitConversationId(id: string): { channel: string; thread?: string } {
  const [channel = id, thread] = id.split(threadMark)
  return thread === undefined || thread === '' ? { channel } : { channel, thread }
}

/** The conversation in which a place's messages stand. */
export function conversationIdOf({ channel, thread }: Place): string {
  return thread === undefined ? channel : `${channel}${threadMark}${thread}`
}
