// Finds who is behind an account: the person of the directory, their rights, and the language to answer in.
import { channelKey } from '../actions/places.js'
import { noSettings, type SettingsStore } from '../actions/settings-store.js'
import type { Viewer } from '../actions/types.js'
import { dayIn } from '../actions/working-days.js'
import { findPerson } from '../directory/access.js'
import type { Directory, DirectoryPerson } from '../directory/types.js'
import type { Language } from '../languages.js'
import type { ClaimStore } from './claim-store.js'
import type { Asker } from './services.js'
import type { Account, ChatEvent } from './types.js'

/** Where the answer to "who is this" is looked for. */
export interface AskerSources {
  claims: ClaimStore
  settings: SettingsStore
  defaultLanguage: Language
  /** IANA name. */
  timezone: string
}

const system: Viewer = { kind: 'system' }

/** The id under which an account acts that belongs to nobody in the directory. */
function strangerId({ platform, workspace, userId }: Account): string {
  return [platform, workspace, userId].map(encodeURIComponent).join('/')
}

/**
 * The person of an account: as the directory or a confirmed claim says, or by an e-mail address that the
 * platform vouches for, which then is kept as a claim. A guest is never taken for a colleague.
 */
export async function findOwnerOfAccount(
  account: Account,
  directory: Directory,
  claims: ClaimStore,
  now: Date,
): Promise<DirectoryPerson | null> {
  if (account.isGuest) return null
  const named = findPerson(directory, account.platform, account.userId)
  if (named !== null) return named
  const claimed = await claims.findPerson(account.platform, account.workspace, account.userId)
  if (claimed !== null) return directory.people.find(({ id }) => id === claimed) ?? null
  const email = account.email?.toLowerCase()
  const byEmail = directory.people.find((person) => person.email.toLowerCase() === email)
  if (email === undefined || byEmail === undefined) return null
  const claim = await claims.propose(account, byEmail.id, 'email', now)
  if (claim.status === 'confirmed') return byEmail
  if (claim.status === 'rejected') return null
  const decision = await claims.confirm(claim.id, system, now)
  return decision === 'done' || decision === 'decided' ? byEmail : null
}

/** Finds the asker of an event. Fails with a StorageError. */
export async function findAsker(
  event: Pick<ChatEvent, 'account' | 'place'>,
  directory: Directory,
  sources: AskerSources,
  now: Date,
): Promise<Asker> {
  const { account, place } = event
  const person = await findOwnerOfAccount(account, directory, sources.claims, now)
  const personId = person?.id ?? strangerId(account)
  const chosen = person === null ? noSettings : await sources.settings.read(personId, system)
  const zone = chosen.zone ?? account.zone ?? zoneOf(directory, person) ?? sources.timezone
  return {
    viewer: {
      ...{ kind: 'person', personId, roles: person?.roles ?? ['viewer'] },
      agencies: person === null ? [] : [person.agency],
      // Who writes in a channel reads it too.
      channels: [channelKey(place)],
      actsFor: person === null ? [] : await sources.settings.findAbsent(personId, dayIn(now, zone)),
    },
    ...{ isKnown: person !== null, name: person?.name ?? account.name, zone },
    language: chosen.language ?? account.language ?? person?.language ?? sources.defaultLanguage,
    languageChosen: chosen.language !== null,
  }
}

function zoneOf(directory: Directory, person: DirectoryPerson | null): string | null {
  const agency = directory.agencies.find(({ id }) => id === person?.agency)
  return agency?.workingHours.zone ?? null
}
