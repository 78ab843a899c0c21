// What a person is to an item: its lead, a contributor, its creator, a coordinator.
import { mayDo } from '../directory/access.js'
import type { ActionItem, Party, Viewer } from './types.js'

type Acting = Extract<Viewer, { kind: 'person' }>

/** The agencies in whose name the person may act. */
export function agenciesOf(person: Acting): string[] {
  return mayDo(person.roles, 'answer-for-agency') ? person.agencies : []
}

function isLead(item: ActionItem, person: Acting): boolean {
  // The lead of a proposed item is only a suggestion.
  if (item.lead === null || item.status === 'proposed') return false
  const { agency, person: leading, deputy } = item.lead
  const named = [leading, deputy].filter((id) => id !== null)
  if (named.some((id) => id === person.personId || person.actsFor.includes(id))) return true
  return agenciesOf(person).includes(agency)
}

function isContributor(item: ActionItem, person: Acting): boolean {
  const agencies = agenciesOf(person)
  return item.contributors.some((contributor) => agencies.includes(contributor.agency))
}

/** Everything that `viewer` is to `item`; an admin counts as a coordinator. */
export function partiesOf(item: ActionItem, viewer: Viewer): Party[] {
  if (viewer.kind === 'system') return ['system']
  const parties: Party[] = []
  if (isLead(item, viewer)) parties.push('lead')
  if (isContributor(item, viewer)) parties.push('contributor')
  if (item.createdBy === viewer.personId) parties.push('creator')
  if (mayDo(viewer.roles, 'assign-items')) parties.push('coordinator')
  return parties
}

/** The name under which a viewer's moves are recorded. */
export function actorName(viewer: Viewer): string {
  return viewer.kind === 'system' ? 'system' : viewer.personId
}
