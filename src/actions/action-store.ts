// The action items of a database, as commands, pages and jobs use them.
import type { Database } from '../storage/database.js'
import { verifyAudit, type AuditReport } from './audit-store.js'
import { createAction, moveAction, undoAction, type ChangeOptions } from './change-items-store.js'
import { countItems, findHistory, findItem, listItems } from './item-query-store.js'
import type { ItemFilter, ItemPage } from './item-filter.js'
import type { ActionEvent, ActionItem, ChangeOutcome, ItemDraft, Move, Status, Viewer } from './types.js'

/** Every change is one transaction: status, history and messages out together, or nothing. */
export interface ActionStore {
  /** Creates an item; the next whole number becomes its id. */
  create(draft: ItemDraft, viewer: Viewer, options: ChangeOptions): Promise<ChangeOutcome>
  /** Carries out a move: of two people at once one wins, the other is refused with the item as it now is. */
  move(id: string, move: Move, viewer: Viewer, options: ChangeOptions): Promise<ChangeOutcome>
  /** Takes back the last create, merge or reassign of an item, within ten minutes. */
  undo(id: string, viewer: Viewer, options: ChangeOptions): Promise<ChangeOutcome>
  /** An item, or null when there is none that the viewer may see. */
  find(id: string, viewer: Viewer): Promise<ActionItem | null>
  /** What happened to an item, oldest first; empty when the viewer may not see it. */
  history(id: string, viewer: Viewer): Promise<ActionEvent[]>
  /** Items by due day, those without one last. */
  list(viewer: Viewer, filter: ItemFilter, page: { limit: number; after?: string }): Promise<ItemPage>
  /** How many items in each status, counted up to `atMost` each. */
  count(viewer: Viewer, filter: ItemFilter, atMost: number): Promise<Record<Status, number>>
  /** Checks the whole history and every item against it. */
  verify(): Promise<AuditReport>
}

/** The action items of this database. */
export function createActionStore(database: Database): ActionStore {
  return {
    create: (draft, viewer, options) => createAction(database, draft, viewer, options),
    move: (id, move, viewer, options) => moveAction(database, id, move, viewer, options),
    undo: (id, viewer, options) => undoAction(database, id, viewer, options),
    find: (id, viewer) => findItem(database.query, id, viewer),
    history: (id, viewer) => findHistory(database.query, id, viewer),
    list: (viewer, filter, page) => listItems(database, viewer, filter, page),
    count: (viewer, filter, atMost) => countItems(database, viewer, filter, atMost),
    verify: () => verifyAudit(database),
  }
}
