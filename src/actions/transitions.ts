// The transition table: from which statuses a move may start, where it ends, and who may make it.
import type { ActionItem, MoveKind, Party, Status } from './types.js'

interface Transition {
  from: readonly Status[]
  /** Where the item ends; `same` leaves the status alone. */
  to: Status | 'same'
  by: readonly Party[]
}

const working = ['assigned', 'accepted', 'in-progress', 'blocked'] as const
const unfinished = ['proposed', ...working, 'declined'] as const
const open = [...unfinished, 'done'] as const
const any = [...open, 'confirmed', 'cancelled', 'merged'] as const

/** `reopen` ends in assigned here; `whereReopened` refines it. */
export const transitions: Record<MoveKind, Transition> = {
  assign: { from: unfinished, to: 'assigned', by: ['coordinator', 'lead'] },
  accept: { from: ['assigned'], to: 'accepted', by: ['lead'] },
  decline: { from: ['assigned', 'accepted'], to: 'declined', by: ['lead'] },
  start: { from: ['accepted', 'blocked'], to: 'in-progress', by: ['lead', 'coordinator'] },
  block: { from: ['accepted', 'in-progress'], to: 'blocked', by: ['lead', 'coordinator'] },
  finish: { from: ['accepted', 'in-progress', 'blocked'], to: 'done', by: ['lead', 'coordinator'] },
  confirm: { from: ['done'], to: 'confirmed', by: ['coordinator'] },
  reopen: { from: ['done', 'confirmed', 'cancelled'], to: 'assigned', by: ['coordinator', 'creator'] },
  cancel: { from: unfinished, to: 'cancelled', by: ['coordinator', 'creator'] },
  merge: { from: unfinished, to: 'merged', by: ['coordinator'] },
  link: { from: any, to: 'same', by: ['coordinator', 'creator', 'lead', 'contributor'] },
  unlink: { from: any, to: 'same', by: ['coordinator', 'creator', 'lead', 'contributor'] },
  edit: { from: unfinished, to: 'same', by: ['coordinator', 'creator'] },
  'ask-contributor': { from: unfinished, to: 'same', by: ['coordinator', 'creator', 'lead'] },
  contribute: { from: unfinished, to: 'same', by: ['contributor'] },
  'decline-contribution': { from: unfinished, to: 'same', by: ['contributor'] },
  snooze: { from: working, to: 'same', by: ['lead'] },
  remind: { from: working, to: 'same', by: ['system'] },
}

/** Done work that isn't good enough goes on; a closed item has to be accepted anew. */
export function whereReopened(item: ActionItem): Status {
  if (item.status === 'done') return 'in-progress'
  return item.lead === null ? 'proposed' : 'assigned'
}
