// Why a move changed nothing and what to do next: one shape for the four languages.
import type { Party, RefusalReason } from '../../actions/types.js'

export interface RefusalWords {
  /** One sentence that says why, and one that says what to do, for each reason. */
  reasons: Record<RefusalReason, string>
  /** "Only … can do that." */
  onlyFor: (who: string) => string
  parties: Record<Party, string>
  or: string
  /** How the item stands now. */
  now: (item: string, status: string) => string
}
