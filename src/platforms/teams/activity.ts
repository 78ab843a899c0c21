// What Teams sends: an activity, parsed as something from outside. Unknown fields are left out.
import { z } from 'zod'

const person = z.object({
  id: z.string().min(1),
  name: z.string().nullish(),
  aadObjectId: z.string().min(1).nullish(),
})

/** Only mentions and the client's settings are read; other entities pass as they are. */
const entity = z.looseObject({
  type: z.string(),
  text: z.string().nullish(),
  mentioned: z.looseObject({ id: z.string(), name: z.string().nullish() }).nullish(),
  locale: z.string().nullish(),
  timezone: z.string().nullish(),
})

export const activitySchema = z.object({
  type: z.string().min(1),
  id: z.string().min(1).nullish(),
  name: z.string().nullish(),
  channelId: z.literal('msteams'),
  serviceUrl: z.string().min(1),
  timestamp: z.iso.datetime({ offset: true }).nullish(),
  localTimezone: z.string().nullish(),
  locale: z.string().nullish(),
  from: person,
  recipient: person.partial({ id: true }).nullish(),
  conversation: z.object({
    id: z.string().min(1),
    conversationType: z.string().nullish(),
    tenantId: z.string().nullish(),
  }),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: z.string().nullish() }).nullish(),
      team: z.looseObject({ id: z.string().nullish() }).nullish(),
      channel: z.looseObject({ id: z.string().nullish() }).nullish(),
    })
    .nullish(),
  replyToId: z.string().nullish(),
  text: z.string().nullish(),
  textFormat: z.string().nullish(),
  value: z.unknown().optional(),
  action: z.string().nullish(),
  entities: z.array(entity).nullish(),
  membersAdded: z.array(person).nullish(),
  membersRemoved: z.array(person).nullish(),
})

export type Activity = z.infer<typeof activitySchema>

/** The tenant in which something happened; null when Teams doesn't say. */
export function tenantOf({ channelData, conversation }: Activity): string | null {
  return channelData?.tenant?.id ?? conversation.tenantId ?? null
}

/** Teams marks one-to-one chats `personal`; the Playground and old clients leave the mark out of some. */
export function isPersonal({ conversation }: Activity): boolean {
  return conversation.conversationType === 'personal'
}
