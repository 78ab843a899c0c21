// Everything that the page of an item shows, gathered for one person.
import type { ActionStore } from '../../actions/action-store.js'
import type { ActionEvent, ActionItem } from '../../actions/types.js'
import { undoLast } from '../../actions/undo.js'
import type { OfferedMove } from '../../bot/views/board-item-words-shape.js'
import type { FieldName } from './read-move.js'
import type { Acting, Fields } from './types.js'

/** A form that came back: what was typed, and why nothing was changed. */
export interface Returned {
  move: OfferedMove
  fields: Fields
  /** Null when no single field is to blame. */
  field: FieldName | null
  text: string
  /** What others did since the person opened the page, oldest first. */
  meanwhile: ActionEvent[]
}

export interface ItemView {
  item: ActionItem
  /** Oldest first. */
  history: ActionEvent[]
  /** The last move can be taken back by this person. */
  isUndoable: boolean
  /** What this person has just done. */
  justDone: OfferedMove | 'created' | null
  returned: Returned | null
}

/** What every part of the page of an item is given. */
export interface ItemProps {
  acting: Acting
  view: ItemView
}

const justMilliseconds = 10 * 60_000

/** Gathers the view of an item; null when there is none that the person may see. */
export async function gatherItem(
  store: ActionStore,
  id: string,
  acting: Acting,
  asked: { did?: string | undefined; returned?: Returned },
): Promise<ItemView | null> {
  const { viewer, now } = acting
  const item = await store.find(id, viewer)
  if (item === null) return null
  const history = await store.history(id, viewer)
  const other = item.mergedInto === null ? null : await store.find(item.mergedInto, viewer)
  const undo = undoLast(item, history, viewer, now, other ?? undefined)
  return {
    ...{ item, history, returned: asked.returned ?? null },
    isUndoable: undo.kind === 'moved',
    justDone: asked.returned === undefined ? whatWasJustDone(history, acting, asked.did) : null,
  }
}

/** What the address says was done, if the history bears it out. */
function whatWasJustDone(
  history: ActionEvent[],
  { viewer, now }: Acting,
  did: string | undefined,
): ItemView['justDone'] {
  const last = history.findLast(({ kind }) => kind !== 'remind')
  if (last === undefined || last.kind !== did || last.by !== viewer.personId) return null
  if (now.getTime() - Date.parse(last.at) > justMilliseconds) return null
  if (last.kind === 'remind' || last.kind === 'absorb' || last.kind === 'separate') return null
  return last.kind
}
