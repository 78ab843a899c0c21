// Where a message goes on Teams: into a conversation that is known, or one that is begun with it.
import type { Place, PostTarget } from '../../bot/types.js'
import { conversationIdOf } from './places.js'
import type { Reference, References } from './references.js'

/** Where to send. */
export interface Conversation {
  serviceUrl: string
  tenant: string
  /** - `known`: `id` exists; - `thread`: a new one in the channel `id`; - `chat`: a new one with the person `id` */
  kind: 'known' | 'thread' | 'chat'
  id: string
  /** For whom cards are refreshed there. */
  heard: readonly string[]
  /** What it was found by, to be marked when it turns out bad. */
  reference: Reference | null
}

const channelId = /@thread\.(?:tacv2|skype)$/

/**
 * Finds where a message for `target` goes; what only one person may read goes to their own chat.
 * @returns null for a tenant that was never heard of: nobody has told where it is
 */
export async function findConversation(
  target: PostTarget,
  references: References,
): Promise<Conversation | null> {
  if (target.kind === 'person') return await findChat(target.workspace, target.userId, references)
  const { place, onlyFor } = target
  const reference = await references.findPlace(place)
  if (onlyFor !== undefined && reference?.kind !== 'personal')
    return await findChat(place.workspace, onlyFor, references)
  return await findPlace(place, reference, references)
}

async function findPlace(
  place: Place,
  reference: Reference | null,
  references: References,
): Promise<Conversation | null> {
  const serviceUrl = reference?.serviceUrl ?? (await references.findServiceUrl(place.workspace))
  if (serviceUrl === null) return null
  const isChannel = reference === null ? channelId.test(place.channel) : reference.kind === 'channel'
  const beginsThread = isChannel && place.thread === undefined
  return {
    ...{ serviceUrl, tenant: place.workspace, reference, heard: reference?.heard ?? [] },
    ...(beginsThread
      ? { kind: 'thread', id: place.channel }
      : { kind: 'known', id: conversationIdOf(place) }),
  }
}

async function findChat(
  tenant: string,
  userId: string,
  references: References,
): Promise<Conversation | null> {
  const reference = await references.findPerson(tenant, userId)
  if (reference === null) {
    const serviceUrl = await references.findServiceUrl(tenant)
    return serviceUrl === null ? null : { serviceUrl, tenant, kind: 'chat', id: userId, heard: [], reference }
  }
  const { serviceUrl, conversation, heard } = reference
  return { serviceUrl, tenant, kind: 'known', id: conversation, heard, reference }
}
