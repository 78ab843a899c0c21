// What every event tells, and what is said to Kompas.
import type { ChatEvent } from '../../bot/types.js'
import { isPersonal, type Activity } from './activity.js'
import { eventId } from './event-id.js'
import type { Member } from './find-member.js'
import { placeOf } from './places.js'
import { readAccount } from './read-account.js'
import { readText, type Mention } from './read-text.js'

/** What is the same whatever the event is about. */
export type EventBase = Pick<ChatEvent, 'account' | 'place' | 'isPrivate' | 'at' | 'thread'>

/** When it happened: as Teams says, or now. */
function timeOf(activity: Activity, now: Date): Date {
  return activity.timestamp ? new Date(activity.timestamp) : now
}

export function readBase(activity: Activity, member: Member | null, now: Date): EventBase {
  return {
    account: readAccount(activity, member),
    place: placeOf(activity),
    isPrivate: isPersonal(activity),
    at: timeOf(activity, now).toISOString(),
    // Teams lets no bot read what was said before.
    thread: [],
  }
}

/** A message to Kompas, or in a conversation in which it reads along. */
export function readMessage(activity: Activity, base: EventBase): ChatEvent {
  const mentions = mentionsIn(activity)
  const kompasId = activity.recipient?.id ?? null
  const isMentioned = mentions.some(({ id }) => id === kompasId)
  return {
    ...base,
    id: eventId(activity),
    kind: !base.isPrivate && isMentioned ? 'mention' : 'message',
    awaitsReply: false,
    text: readText(activity.text ?? '', activity.textFormat ?? null, mentions, kompasId),
  }
}

function mentionsIn({ entities }: Activity): Mention[] {
  return (entities ?? []).flatMap(({ type, text, mentioned }) =>
    type === 'mention' && mentioned && text
      ? [{ mark: text, id: mentioned.id, name: mentioned.name ?? '' }]
      : [],
  )
}

/** Kompas was added: by a person for themselves, or to a team or a chat. */
export function readInstall(activity: Activity, base: EventBase): ChatEvent {
  return { ...base, id: eventId(activity), kind: 'install', awaitsReply: false, text: '' }
}
