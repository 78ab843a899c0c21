// Finds where on which platform a person or a place is reached, and who reads there.
import { channelKey, placeOfKey, threadKey } from '../actions/places.js'
import type { SettingsStore } from '../actions/settings-store.js'
import type { Viewer } from '../actions/types.js'
import { dayIn } from '../actions/working-days.js'
import type { Directory } from '../directory/types.js'
import type { Language } from '../languages.js'
import type { ClaimStore } from './claim-store.js'
import type { ChatPlatform, Place, PostTarget } from './types.js'

/** Who will read a message. */
export interface Reader {
  viewer: Viewer
  language: Language
  /** IANA name. */
  zone: string
}

/** A way to somebody or somewhere. */
export interface Address {
  platform: ChatPlatform
  target: PostTarget
  reader: Reader
  /** Names the place, whatever the platform: under it the card of an item is remembered. */
  placeKey: string
}

export interface AddressSources {
  platforms: readonly ChatPlatform[]
  claims: ClaimStore
  settings: SettingsStore
  defaultLanguage: Language
  /** IANA name. */
  timezone: string
}

const personPrefix = 'person/'
const system: Viewer = { kind: 'system' }

/** The way to a place; null when its platform isn't connected. It is read by whoever is in the channel. */
export function findPlace(
  place: Place,
  onlyFor: string | undefined,
  directory: Directory,
  sources: AddressSources,
): Address | null {
  const platform = sources.platforms.find(({ name }) => name === place.platform)
  if (platform === undefined) return null
  const key = channelKey(place)
  const channel = directory.channels.find((one) => channelKey(one) === key)
  const viewer: Viewer = {
    ...{ kind: 'person', personId: '', roles: ['viewer'], agencies: [], channels: [key], actsFor: [] },
  }
  return {
    platform,
    target: { kind: 'place', place, ...(onlyFor === undefined ? {} : { onlyFor }) },
    reader: { viewer, language: channel?.language ?? sources.defaultLanguage, zone: sources.timezone },
    placeKey: threadKey(place),
  }
}

/**
 * The way to a person: on the platform of their choice, else where they last answered, else anywhere.
 * Null when no connected platform knows them.
 */
export async function findPersonally(
  personId: string,
  directory: Directory,
  sources: AddressSources,
  now: Date,
): Promise<Address | null> {
  const person = directory.people.find(({ id }) => id === personId)
  const settings = await sources.settings.read(personId, system)
  const named = (person?.accounts ?? []).map((account) => {
    const [platform = '', ...rest] = account.split(':')
    return { platform, workspace: '', userId: rest.join(':') }
  })
  const wish = [settings.preferredPlatform, settings.lastPlatform]
  const accounts = [...(await sources.claims.accountsOf(personId)), ...named].sort(
    (a, b) => rank(wish, a.platform) - rank(wish, b.platform),
  )
  const agency = directory.agencies.find(({ id }) => id === person?.agency)
  const zone = settings.zone ?? agency?.workingHours.zone ?? sources.timezone
  const viewer: Viewer = {
    ...{ kind: 'person', personId, roles: person?.roles ?? ['viewer'], channels: [] },
    agencies: person === undefined ? [] : [person.agency],
    actsFor: await sources.settings.findAbsent(personId, dayIn(now, zone)),
  }
  const language = settings.language ?? person?.language ?? sources.defaultLanguage
  for (const { platform: name, workspace, userId } of accounts) {
    const platform = sources.platforms.find((one) => one.name === name)
    if (platform === undefined) continue
    const target = { kind: 'person' as const, workspace, userId }
    const placeKey = personPrefix + encodeURIComponent(personId)
    return { platform, target, placeKey, reader: { viewer, language, zone } }
  }
  return null
}

/** The way to where a card stands, from the key under which it is remembered. */
export async function findByKey(
  placeKey: string,
  directory: Directory,
  sources: AddressSources,
  now: Date,
): Promise<Address | null> {
  if (placeKey.startsWith(personPrefix)) {
    const personId = decodeURIComponent(placeKey.slice(personPrefix.length))
    return await findPersonally(personId, directory, sources, now)
  }
  const place = placeOfKey(placeKey)
  return place === null ? null : findPlace(place, undefined, directory, sources)
}

function rank(wish: readonly (string | null)[], platform: string): number {
  const at = wish.indexOf(platform)
  return at === -1 ? wish.length : at
}
