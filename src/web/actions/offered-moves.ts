// Which moves a page offers to a person: those that the transition table lets them make from here.
import { agenciesOf, partiesOf } from '../../actions/parties.js'
import { transitions } from '../../actions/transitions.js'
import type { ActionItem, MoveKind, Viewer } from '../../actions/types.js'
import type { OfferedMove } from '../../bot/views/board-item-words-shape.js'

type Person = Extract<Viewer, { kind: 'person' }>

/** In the order in which they stand on the page. */
const inOrder: readonly Exclude<OfferedMove, 'undo'>[] = [
  ...(['accept', 'confirm', 'start', 'finish', 'contribute', 'assign', 'block', 'decline'] as const),
  ...(['decline-contribution', 'reopen', 'edit', 'ask-contributor', 'snooze', 'link', 'unlink'] as const),
  ...(['merge', 'cancel'] as const),
]

/** Moves that bring the work on; the others stand behind "more". */
export const mainMoves: readonly OfferedMove[] = [
  ...(['accept', 'confirm', 'start', 'finish', 'contribute', 'block', 'decline'] as const),
  ...(['decline-contribution', 'reopen'] as const),
]

/** The moves that `viewer` may make with `item` now. */
export function offeredMoves(item: ActionItem, viewer: Person): OfferedMove[] {
  const parties = partiesOf(item, viewer)
  return inOrder.filter((kind) => {
    const { from, by } = transitions[kind]
    const mayMove = by.some((party) => parties.includes(party)) && from.includes(item.status)
    return mayMove && hasObject(item, kind, viewer)
  })
}

/** The agencies in whose name `viewer` can still give this answer. */
export function answeringAgencies(
  item: ActionItem,
  kind: 'contribute' | 'decline-contribution',
  viewer: Person,
): string[] {
  const given = kind === 'contribute' ? 'accepted' : 'declined'
  const own = agenciesOf(viewer)
  return item.contributors
    .filter(({ agency, response }) => own.includes(agency) && response !== given)
    .map(({ agency }) => agency)
}

/** The linked items whose link may be removed: a merged item keeps its own. */
export function removableLinks(item: ActionItem): string[] {
  return item.links.filter((id) => id !== item.mergedInto)
}

function hasObject(item: ActionItem, kind: MoveKind, viewer: Person): boolean {
  if (kind === 'contribute' || kind === 'decline-contribution')
    return answeringAgencies(item, kind, viewer).length > 0
  return kind !== 'unlink' || removableLinks(item).length > 0
}
