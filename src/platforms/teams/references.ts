// How to reach people and places again: what each activity tells is kept, for a person, a place and a tenant.
import { z } from 'zod'
import type { Place, ReferenceKeeper } from '../../bot/types.js'
import { isPersonal, tenantOf, type Activity } from './activity.js'
import { platformName } from './options.js'
import { placeOf } from './places.js'

const referenceSchema = z.object({
  serviceUrl: z.string(),
  tenant: z.string(),
  /** Without a thread. */
  conversation: z.string(),
  kind: z.enum(['personal', 'channel', 'groupChat']),
  /** Teams' own ids ("29:…") of those heard there, latest first: for them item cards are refreshed. */
  heard: z.array(z.string()),
  /** The Entra id of the one who chats with Kompas alone there. */
  person: z.string().nullable(),
})
/** A conversation that Kompas can write to. */
export type Reference = z.infer<typeof referenceSchema>

const tenantSchema = z.object({ serviceUrl: z.string() })

/** The references of this platform. Fails as its keeper does. */
export interface References {
  /** Keeps what an activity tells about its person, its place and its tenant. */
  note(activity: Activity): Promise<void>
  /** Keeps where the tenant is alone: for what is done where Kompas may have no part. */
  noteTenant(activity: Activity): Promise<void>
  /** Kompas was removed from the activity's place. */
  forget(activity: Activity): Promise<void>
  findPlace(place: Place): Promise<Reference | null>
  findPerson(tenant: string, userId: string): Promise<Reference | null>
  /** Keeps the chat that was begun with somebody. */
  saveChat(reference: Reference & { person: string }): Promise<void>
  /** Where the tenant's connector is; null for a tenant never heard of. */
  findServiceUrl(tenant: string): Promise<string | null>
  /** Not used again until it is heard anew. */
  markFailed(reference: Reference): Promise<void>
}

/** Teams refreshes a card by itself for at most so many people who are named in it. */
const mostRefreshed = 60

const keyOf = (...parts: string[]): string => [platformName, ...parts].map(encodeURIComponent).join(':')
const placeKey = (tenant: string, channel: string): string => keyOf('place', tenant, channel)
const personKey = (tenant: string, userId: string): string => keyOf('person', tenant, userId)
const tenantKey = (tenant: string): string => keyOf('tenant', tenant)

/** Keeps references with the keeper that all platforms share. */
export function createReferences(keeper: ReferenceKeeper, clock: () => Date): References {
  const find = async (key: string): Promise<Reference | null> => {
    const parsed = referenceSchema.safeParse(await keeper.find(key))
    return parsed.success ? parsed.data : null
  }
  const save = (key: string, reference: unknown): Promise<void> =>
    keeper.save(key, platformName, reference, clock())
  const noteTenant = (activity: Activity): Promise<void> =>
    save(tenantKey(tenantOf(activity) ?? ''), { serviceUrl: activity.serviceUrl })
  const markFailed = async ({ tenant, conversation, person }: Reference): Promise<void> => {
    await keeper.markFailed(placeKey(tenant, conversation), clock())
    if (person !== null) await keeper.markFailed(personKey(tenant, person), clock())
  }
  return {
    noteTenant,
    note: async (activity) => {
      const key = placeKey(tenantOf(activity) ?? '', placeOf(activity).channel)
      const reference = referenceOf(activity, await find(key))
      const { tenant, person } = reference
      await save(key, reference)
      await noteTenant(activity)
      if (person !== null) await save(personKey(tenant, person), reference)
    },
    forget: (activity) => markFailed(referenceOf(activity, null)),
    findPlace: ({ workspace, channel }) => find(placeKey(workspace, channel)),
    findPerson: (tenant, userId) => find(personKey(tenant, userId)),
    saveChat: (reference) => save(personKey(reference.tenant, reference.person), reference),
    findServiceUrl: async (tenant) => {
      const parsed = tenantSchema.safeParse(await keeper.find(tenantKey(tenant)))
      return parsed.success ? parsed.data.serviceUrl : null
    },
    markFailed,
  }
}

function referenceOf(activity: Activity, earlier: Reference | null): Reference {
  const { conversation, from, recipient, serviceUrl } = activity
  const kind = isPersonal(activity)
    ? 'personal'
    : conversation.conversationType === 'channel'
      ? 'channel'
      : 'groupChat'
  // On an installation the sender may be the bot itself.
  const heard = [...(from.id === recipient?.id ? [] : [from.id]), ...(earlier?.heard ?? [])]
  return {
    ...{ serviceUrl, kind, tenant: tenantOf(activity) ?? '', conversation: placeOf(activity).channel },
    heard: [...new Set(heard)].slice(0, mostRefreshed),
    person: kind === 'personal' ? (from.aadObjectId ?? null) : null,
  }
}
