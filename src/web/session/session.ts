// Who is signed in on the web, and what that person may see now: the directory has the last word.
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Viewer } from '../../actions/types.js'
import { roles } from '../../directory/types.js'
import type { Directory, Role } from '../../directory/types.js'

/** How a person proved who they are: with the machine's own link, or at the organisation's sign-in. */
const ways = ['admin-link', 'oidc'] as const

/** What a sealed session holds, read back. */
export const sessionSchema = z.object({
  personId: z.string().min(1),
  /** What the provider's groups give, beside what the directory says; for an admin link, for the record only. */
  roles: z.array(z.enum(roles)),
  agencies: z.array(z.string()),
  name: z.string(),
  via: z.enum(ways),
  /** ISO 8601 UTC. */
  startedAt: z.iso.datetime(),
  /** Every form of this session carries it. */
  formToken: z.string().min(1),
})
export type Session = z.infer<typeof sessionSchema>

/** A new session, with a form token of its own. */
export function beginSession(person: Omit<Session, 'startedAt' | 'formToken'>, now: Date): Session {
  return { ...person, startedAt: now.toISOString(), formToken: randomBytes(24).toString('base64url') }
}

/**
 * The signed-in person with today's rights; null when the session no longer holds: its admin
 * isn't one any more, or nothing gives the person any rights.
 * @param actsFor people on vacation whom the person stands in for
 */
export function viewerOf(
  session: Session,
  directory: Directory,
  actsFor: string[],
): Extract<Viewer, { kind: 'person' }> | null {
  const person = directory.people.find(({ id }) => id === session.personId)
  const granted: Role[] = session.via === 'oidc' ? session.roles : []
  const held = [...new Set([...(person?.roles ?? []), ...granted])]
  if (session.via === 'admin-link' && person?.roles.includes('admin') !== true) return null
  if (held.length === 0) return null
  return {
    ...{ kind: 'person', personId: session.personId, roles: held, channels: [], actsFor },
    agencies: person === undefined ? [] : [person.agency],
  }
}
