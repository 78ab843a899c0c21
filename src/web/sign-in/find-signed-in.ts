// Finds the person of the directory behind somebody who came back from the sign-in provider.
import { findOwnerOfAccount } from '../../bot/find-asker.js'
import type { ClaimStore } from '../../bot/claim-store.js'
import type { Account } from '../../bot/types.js'
import type { Directory, Role } from '../../directory/types.js'
import type { Session } from '../session/session.js'
import type { Identity } from './provider.js'

/** What a session is made of. */
export type SignedIn = Omit<Session, 'startedAt' | 'formToken'>

/**
 * Ties the identity to a person: by issuer and subject once that is confirmed, the first time by an address
 * that the provider vouches for. Somebody whom the directory doesn't know has what their groups give.
 * @returns null for somebody who is neither known nor in a group that counts
 */
export async function findSignedIn(
  identity: Identity,
  roleOfGroups: readonly { group: string; role: Role }[],
  { directory, claims, now }: { directory: Directory; claims: ClaimStore; now: Date },
): Promise<SignedIn | null> {
  const account: Account = {
    ...{ platform: 'oidc', workspace: identity.issuer, userId: identity.subject, name: identity.name },
    ...{ email: identity.email, language: null, zone: null, isGuest: false },
  }
  const person = await findOwnerOfAccount(account, directory, claims, now)
  const granted = roleOfGroups.filter(({ group }) => identity.groups.includes(group)).map(({ role }) => role)
  if (person === null && granted.length === 0) return null
  return {
    personId:
      person?.id ?? `oidc/${encodeURIComponent(identity.issuer)}/${encodeURIComponent(identity.subject)}`,
    ...{
      roles: [...new Set(granted)],
      agencies: person === null ? [] : [person.agency],
      name: person?.name ?? identity.name,
    },
    via: 'oidc',
  }
}
