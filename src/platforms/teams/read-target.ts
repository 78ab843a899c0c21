// The message that a message action points at.
import { z } from 'zod'
import type { ChatEvent } from '../../bot/types.js'
import { tenantOf, type Activity } from './activity.js'
import { platformName } from './options.js'
import { placeOf } from './places.js'
import { readHtml } from './read-text.js'

const payloadSchema = z.object({
  messagePayload: z.object({
    id: z.string().nullish(),
    replyToId: z.string().nullish(),
    createdDateTime: z.iso.datetime({ offset: true, local: true }).nullish(),
    linkToMessage: z
      .url({ protocol: /^https?$/ })
      .nullish()
      .catch(null),
    from: z
      .object({
        user: z.object({ id: z.string(), displayName: z.string().nullish() }).nullish(),
        application: z.object({ id: z.string() }).nullish(),
      })
      .nullish(),
    body: z.object({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
    mentions: z
      .array(
        z.object({
          id: z.union([z.string(), z.number()]).transform(String),
          mentioned: z.object({ user: z.object({ id: z.string() }).nullish() }).nullish(),
        }),
      )
      .nullish()
      .catch(null),
  }),
})

type Payload = z.infer<typeof payloadSchema>['messagePayload']

type Target = NonNullable<ChatEvent['target']>

/** @returns null when the action was started elsewhere than at a message */
export function readTarget(activity: Activity): Target | null {
  const payload = payloadSchema.safeParse(activity.value).data?.messagePayload
  if (payload === undefined) return null
  const { from, createdDateTime, linkToMessage } = payload
  const user = from?.user
  const written = createdDateTime ? new Date(createdDateTime) : null
  return {
    text: readBody(payload),
    byKompas: from?.application?.id === activity.recipient?.id?.replace('28:', ''),
    author: user ? { userId: user.id, name: user.displayName ?? '' } : null,
    at: (written ?? new Date(activity.timestamp ?? 0)).toISOString(),
    place: placeOfTarget(activity, payload),
    link: linkToMessage ?? null,
  }
}

/** People who are mentioned stay marked with their Entra id, so that a task can find them. */
function readBody({ body, mentions }: Payload): string {
  const content = body?.content ?? ''
  if (body?.contentType !== 'html') return content.trim()
  const ids = new Map((mentions ?? []).map(({ id, mentioned }) => [id, mentioned?.user?.id]))
  return readHtml(content, (number, name) => {
    const id = ids.get(number)
    return id === undefined ? `@${name}` : `<at id="${id}">${name}</at>`
  })
}

/** In a channel, the thread begins with the message itself or with the one that it answers. */
function placeOfTarget(
  activity: Activity,
  { id, replyToId }: Payload,
): NonNullable<ChatEvent['target']>['place'] {
  const place = placeOf(activity)
  if (activity.conversation.conversationType !== 'channel') return place
  const thread = place.thread ?? replyToId ?? id
  const { channel } = place
  const there = { platform: platformName, workspace: tenantOf(activity) ?? '', channel }
  return thread ? { ...there, thread } : there
}
