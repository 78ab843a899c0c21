// People, drafts and times that tests of following up share.
import type { ItemDraft, Viewer } from '../../src/actions/types.js'
import type { Role } from '../../src/directory/types.js'

type Acting = Extract<Viewer, { kind: 'person' }>

/** Somebody with a role, in agencies and channels. */
export function person(personId: string, personRoles: Role[], rest: Partial<Acting> = {}): Acting {
  return { kind: 'person', personId, roles: personRoles, agencies: [], channels: [], actsFor: [], ...rest }
}

export const system: Viewer = { kind: 'system' }
export const coordinator = person('an', ['coordinator'])
export const owner = person('bo', ['owner'], { agencies: ['ccb'] })
export const deputy = person('di', ['owner'], { agencies: ['nccn'] })
export const contributor = person('cy', ['owner'], { agencies: ['flanders'] })
export const stranger = person('ed', ['viewer'])
export const admin = person('fa', ['admin'])

/** A Wednesday morning in Brussels. */
export const now = new Date('2026-11-25T09:00:00.000Z')

/** `minutes` after `now`. */
export function after(minutes: number): Date {
  return new Date(now.getTime() + minutes * 60_000)
}

/** A public item for the CCB, led by Bo, with Flanders asked to contribute. */
export function draft(change: Partial<ItemDraft> = {}): ItemDraft {
  return {
    title: 'Update the list of essential entities',
    text: 'Can somebody update the list of essential entities before June?',
    language: 'en',
    actionLine: '2.2',
    lead: { agency: 'ccb', person: 'bo', deputy: 'di' },
    contributors: ['flanders'],
    dueOn: '2026-12-18',
    source: { platform: 'slack', workspace: 'T1', channel: 'C1', thread: '171.5' },
    sourceLink: 'https://example.org/archives/C1/p171',
    audience: { kind: 'public' },
    ...change,
  }
}
