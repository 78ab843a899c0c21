// What somebody may do with an item now, as buttons: read from the transition table alone.
import { agenciesOf, partiesOf } from '../../actions/parties.js'
import { transitions } from '../../actions/transitions.js'
import type { ActionItem, MoveKind, Party, Viewer } from '../../actions/types.js'
import type { Language } from '../../languages.js'
import type { Button } from '../types.js'
import { boardItemWords } from './board-item-words.js'

type ButtonMove = Exclude<MoveKind, 'remind'>

interface MoveButton {
  /** What follows "action", with the number in the place of "#". */
  command: string
  opensForm?: true
  style?: 'primary' | 'danger'
}

/** In the order in which they stand. */
const buttons: Record<ButtonMove, MoveButton> = {
  accept: { command: 'accept #', style: 'primary' },
  confirm: { command: 'confirm #', style: 'primary' },
  contribute: { command: 'contribute # yes', style: 'primary' },
  start: { command: 'start #' },
  finish: { command: 'done #', opensForm: true },
  decline: { command: 'decline #', opensForm: true },
  'decline-contribution': { command: 'contribute # no', opensForm: true },
  block: { command: 'block #', opensForm: true },
  assign: { command: 'assign #', opensForm: true },
  reopen: { command: 'reopen #', opensForm: true },
  edit: { command: 'edit #', opensForm: true },
  snooze: { command: 'snooze #', opensForm: true },
  'ask-contributor': { command: 'contribute # ask', opensForm: true },
  link: { command: 'link #', opensForm: true },
  unlink: { command: 'unlink #', opensForm: true },
  merge: { command: 'merge #', opensForm: true },
  cancel: { command: 'cancel #', opensForm: true, style: 'danger' },
}

/** Moves that bring the work on: all that a card in a channel offers. */
const mainMoves: readonly ButtonMove[] = [
  ...(['accept', 'confirm', 'contribute', 'start', 'finish', 'decline', 'decline-contribution'] as const),
  ...(['block', 'assign', 'reopen'] as const),
]
/** More buttons don't fit on a card everywhere; the last one leads to the others. */
const mostButtons = 5

/** The moves that `viewer` may make with `item` now; null for whoever is concerned. */
export function possibleMoves(item: ActionItem, viewer: Viewer | null): ButtonMove[] {
  const kinds = Object.keys(buttons) as ButtonMove[]
  return kinds.filter((kind) => {
    const { from, by } = transitions[kind]
    return from.includes(item.status) && mayMake(item, kind, by, viewer)
  })
}

function mayMake(item: ActionItem, kind: ButtonMove, by: readonly Party[], viewer: Viewer | null): boolean {
  if (viewer === null) return isForSomebody(item, kind)
  if (viewer.kind === 'system') return false
  const parties = partiesOf(item, viewer)
  if (!by.some((party) => parties.includes(party))) return false
  if (kind === 'unlink') return item.links.some((id) => id !== item.mergedInto)
  if (kind !== 'contribute' && kind !== 'decline-contribution') return true
  const given = kind === 'contribute' ? 'accepted' : 'declined'
  const own = agenciesOf(viewer)
  return item.contributors.some(({ agency, response }) => own.includes(agency) && response !== given)
}

/** In a channel nobody in particular looks: what waits for somebody is offered. */
function isForSomebody(item: ActionItem, kind: ButtonMove): boolean {
  if (!mainMoves.includes(kind)) return false
  if (kind === 'contribute' || kind === 'decline-contribution')
    return item.contributors.some(({ response }) => response === 'pending')
  return kind !== 'assign' || item.status === 'proposed' || item.status === 'declined'
}

function toButton(id: string, kind: ButtonMove, language: Language): Button {
  const { command, ...rest } = buttons[kind]
  return {
    label: boardItemWords[language].moves.labels[kind],
    command: `action ${command.replace('#', id)}`,
    ...rest,
  }
}

/**
 * The buttons of an item's card.
 * @param which `first`: those that bring the work on, and one that leads to the others; `others`: the rest
 */
export function itemButtons(
  item: ActionItem,
  viewer: Viewer | null,
  language: Language,
  which: 'first' | 'others' = 'first',
): Button[] {
  const moves = possibleMoves(item, viewer)
  const first = moves.filter((kind) => mainMoves.includes(kind)).slice(0, mostButtons)
  const others = moves.filter((kind) => !first.includes(kind))
  if (which === 'others') return others.map((kind) => toButton(item.id, kind, language))
  const more: Button[] =
    others.length === 0 || viewer === null
      ? []
      : [{ label: boardItemWords[language].moves.more, command: `action show ${item.id} more` }]
  return [...first.map((kind) => toButton(item.id, kind, language)), ...more]
}

/** Takes back what was just done. */
export function undoButton(id: string, language: Language): Button {
  return { label: boardItemWords[language].moves.labels.undo, command: `action undo ${id}` }
}
