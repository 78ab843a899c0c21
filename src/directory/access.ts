// Who may do what: the rights of each role, and for which agency a person may answer.
import type { Directory, DirectoryPerson, Role } from './types.js'

export const permissions = [
  'ask',
  'read',
  'create-item',
  'answer-for-agency',
  'review-answers',
  'export-items',
  'assign-items',
  'confirm-items',
  'merge-items',
  'choose-line',
  'see-failed-messages',
  'verify-audit',
  'change-directory',
  'accept-examples',
] as const
export type Permission = (typeof permissions)[number]

/** What anybody may do, signed in or not. */
const open: readonly Permission[] = ['ask']

const rightsOf: Record<Role, readonly Permission[]> = {
  viewer: ['read'],
  owner: ['read', 'create-item', 'answer-for-agency', 'review-answers', 'export-items'],
  coordinator: [
    'read',
    'create-item',
    'export-items',
    'assign-items',
    'confirm-items',
    'merge-items',
    'choose-line',
    'review-answers',
    'see-failed-messages',
    'verify-audit',
  ],
  // An admin counts as a coordinator, and never answers in an agency's place.
  admin: permissions.filter((permission) => permission !== 'answer-for-agency'),
}

/** Somebody, as far as rights go. */
export interface Holder {
  roles: readonly Role[]
  /** Agencies that the person belongs to. */
  agencies?: readonly string[]
}

/**
 * The one policy of pages, forms, exports, commands and the API: whether somebody may do a thing.
 * What may become of a single item is decided with it, from what the person is to the item (see `parties`).
 * @param who null for nobody
 * @param where the agency in whose name it is done
 */
export function isAllowed(who: Holder | null, what: Permission, where: { agency?: string } = {}): boolean {
  if (open.includes(what)) return true
  if (who === null || !who.roles.some((role) => rightsOf[role].includes(what))) return false
  return where.agency === undefined || (who.agencies ?? []).includes(where.agency)
}

/** True when one of the roles carries the right. */
export function mayDo(roles: readonly Role[], permission: Permission): boolean {
  return isAllowed({ roles }, permission)
}

/** True when the person may accept, decline and work in the agency's name. */
export function mayAnswerFor(person: DirectoryPerson, agency: string): boolean {
  return isAllowed({ roles: person.roles, agencies: [person.agency] }, 'answer-for-agency', { agency })
}

/** The person behind an account of a platform; null for somebody the directory doesn't know. */
export function findPerson(directory: Directory, platform: string, userId: string): DirectoryPerson | null {
  return directory.people.find((person) => person.accounts.includes(`${platform}:${userId}`)) ?? null
}

/** The roles of an account; somebody unknown may look on. */
export function rolesOf(directory: Directory, platform: string, userId: string): Role[] {
  return findPerson(directory, platform, userId)?.roles ?? ['viewer']
}

/** Everybody with a role, in the order of the directory. */
export function peopleWithRole(directory: Directory, role: Role): DirectoryPerson[] {
  return directory.people.filter((person) => person.roles.includes(role))
}
