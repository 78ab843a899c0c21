// Reads what somebody wants to do with an item from the form that they sent in.
import type { Move } from '../../actions/types.js'
import type { OfferedMove } from '../../bot/views/board-item-words-shape.js'
import type { Directory } from '../../directory/types.js'
import { longestWords } from '../../bot/views/item-form.js'
import { readSeat } from './list-choices.js'
import { textOf } from './read-form.js'
import type { Fields } from './types.js'

export type FieldName =
  | 'reason'
  | 'evidence'
  | 'lead'
  | 'deputy'
  | 'title'
  | 'dueOn'
  | 'line'
  | 'other'
  | 'agency'
  | 'until'
  | 'audience'

/** Why a field can't be taken as it is. */
export interface FieldProblem {
  kind: 'wrong'
  field: FieldName
  problem: 'too-long' | 'choose' | 'marked'
}

/** A move, the wish to take the last one back, or what is wrong with the form. */
type ReadMove = { kind: 'move'; move: Move } | { kind: 'undo' } | FieldProblem

const wrong = (field: FieldName, problem: FieldProblem['problem']): FieldProblem => ({
  ...{ kind: 'wrong', field, problem },
})

/** @param isMarked true for a text that bears a classification marking */
export function readMove(
  kind: OfferedMove,
  fields: Fields,
  directory: Directory,
  isMarked: (text: string) => boolean,
): ReadMove {
  for (const field of ['reason', 'evidence', 'title'] as const) {
    if (textOf(fields, field).length > longestWords) return wrong(field, 'too-long')
    if (isMarked(textOf(fields, field))) return wrong(field, 'marked')
  }
  if (kind === 'undo') return { kind: 'undo' }
  const move = moveOf(kind, fields, directory)
  return 'problem' in move ? move : { kind: 'move', move }
}

function moveOf(
  kind: Exclude<OfferedMove, 'undo'>,
  fields: Fields,
  directory: Directory,
): Move | FieldProblem {
  const reason = textOf(fields, 'reason')
  switch (kind) {
    case 'accept':
    case 'start':
    case 'confirm':
      return { kind }
    case 'decline':
    case 'block':
    case 'cancel':
      return { kind, reason }
    case 'reopen':
      return reason.trim() === '' ? { kind } : { kind, reason }
    case 'finish':
      return { kind, evidence: textOf(fields, 'evidence') }
    case 'merge':
      return { kind, into: itemNumber(fields) }
    case 'link':
    case 'unlink':
      return { kind, other: itemNumber(fields) }
    case 'snooze':
      return { kind, until: textOf(fields, 'until') }
    default:
      return chosenMove(kind, fields, directory)
  }
}

/** Moves that name somebody or something of the directory. */
function chosenMove(
  kind: 'assign' | 'edit' | 'ask-contributor' | 'contribute' | 'decline-contribution',
  fields: Fields,
  directory: Directory,
): Move | FieldProblem {
  if (kind === 'edit') return edit(fields, directory)
  if (kind === 'assign') return assign(fields, directory)
  const agency = textOf(fields, 'agency')
  if (!directory.agencies.some(({ id }) => id === agency)) return wrong('agency', 'choose')
  return kind === 'decline-contribution'
    ? { kind, agency, reason: textOf(fields, 'reason') }
    : { kind, agency }
}

function assign(fields: Fields, directory: Directory): Move | FieldProblem {
  const seat = readSeat(directory, textOf(fields, 'lead'))
  if (seat === null) return wrong('lead', 'choose')
  const deputy = textOf(fields, 'deputy')
  if (deputy !== '' && !directory.people.some(({ id }) => id === deputy)) return wrong('deputy', 'choose')
  return { kind: 'assign', lead: { ...seat, deputy: deputy === '' ? null : deputy } }
}

function edit(fields: Fields, directory: Directory): Move | FieldProblem {
  const line = textOf(fields, 'line')
  if (line !== '' && !directory.actionLines.some(({ id }) => id === line)) return wrong('line', 'choose')
  const dueOn = textOf(fields, 'dueOn')
  const audience = textOf(fields, 'audience')
  return {
    kind: 'edit',
    title: textOf(fields, 'title').trim(),
    dueOn: dueOn === '' ? null : dueOn,
    ...(line === '' ? {} : { actionLine: line }),
    ...(audience === 'public' || audience === 'people' ? { audience } : {}),
  }
}

/** "#42", "item 42" and "42" name the same item. */
function itemNumber(fields: Fields): string {
  const digits = /\d{1,9}/.exec(textOf(fields, 'other'))?.[0]
  return digits === undefined ? '' : String(Number(digits))
}
