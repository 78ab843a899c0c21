// Who may do what.
import { describe, expect, it } from 'vitest'
import {
  findPerson,
  mayAnswerFor,
  mayDo,
  peopleWithRole,
  permissions,
  rolesOf,
  type Permission,
} from '../../src/directory/access.js'
import type { Role } from '../../src/directory/types.js'
import { directory } from './load-directory.js'

const rights: Record<Role, Permission[]> = {
  viewer: ['ask', 'read'],
  owner: ['ask', 'read', 'create-item', 'answer-for-agency', 'review-answers', 'export-items'],
  coordinator: [
    ...(['ask', 'read', 'create-item', 'export-items', 'assign-items', 'confirm-items'] as const),
    ...(['merge-items', 'review-answers', 'choose-line', 'see-failed-messages', 'verify-audit'] as const),
  ],
  admin: permissions.filter((permission) => permission !== 'answer-for-agency'),
}

describe('access', () => {
  it.each(Object.keys(rights) as Role[])('gives a %s its rights and no others', (role) => {
    expect(permissions.filter((permission) => mayDo([role], permission))).toEqual(
      permissions.filter((permission) => rights[role].includes(permission)),
    )
  })

  it('lets nobody without a role do more than ask, and adds rights up', () => {
    expect(permissions.filter((permission) => mayDo([], permission))).toEqual(['ask'])
    expect(mayDo(['viewer', 'owner'], 'answer-for-agency')).toBe(true)
  })

  it('lets an owner answer for the own agency only', () => {
    const owner = directory.people.find((person) => person.id === 'nora-nccn')!
    expect(mayAnswerFor(owner, 'nccn')).toBe(true)
    expect(mayAnswerFor(owner, 'vsse')).toBe(false)
    const admin = directory.people.find((person) => person.id === 'ada-admin')!
    expect(mayAnswerFor(admin, 'chancellery')).toBe(false)
  })

  it('finds a person by account, on the right platform', () => {
    const people = directory.people.map((person) =>
      person.id === 'nora-nccn' ? { ...person, accounts: ['teams:29:abc', 'slack:U1'] } : person,
    )
    const known = { ...directory, people }
    expect(findPerson(known, 'teams', '29:abc')?.id).toBe('nora-nccn')
    expect(findPerson(known, 'slack', '29:abc')).toBeNull()
    expect(rolesOf(known, 'slack', 'U1')).toEqual(['owner'])
    expect(rolesOf(known, 'slack', 'U2')).toEqual(['viewer'])
  })

  it('lists the people with a role', () => {
    expect(peopleWithRole(directory, 'coordinator').map((person) => person.id)).toEqual([
      'cleo-coordinator',
      'colin-coordination',
      'kim-cell',
    ])
  })
})
