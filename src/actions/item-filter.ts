// Which items a list shows, and a page of them.
import type { ActionItem, Status } from './types.js'

/** Which items; everything given must hold. */
export interface ItemFilter {
  statuses?: Status[]
  open?: boolean
  actionLine?: string
  /** "1", "2" or "3". */
  axis?: string
  /** Leads or contributes. */
  agency?: string
  /** What the viewer has to do: leads, is deputy, or answers for the agency where no person leads. */
  mine?: boolean
  /** Due before this day. */
  dueBefore?: string
  /** Words in title or text, whatever the case and accents. */
  words?: string
}

export interface ItemPage {
  items: ActionItem[]
  /** To be given back for the next page; null on the last. */
  next: string | null
}
