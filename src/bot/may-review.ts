// Who may review answers and see what people say of them: coordinators, and the owners of the line concerned.
import type { Viewer } from '../actions/types.js'
import { mayDo } from '../directory/access.js'
import type { Directory } from '../directory/types.js'

/** @param lines ids of the parts of the strategy that it is about; an owner answers for one of them */
export function mayReview(viewer: Viewer, lines: readonly (string | null)[], directory: Directory): boolean {
  if (viewer.kind === 'system') return true
  if (mayDo(viewer.roles, 'assign-items')) return true
  if (!mayDo(viewer.roles, 'review-answers')) return false
  return directory.actionLines.some(
    ({ id, owner }) => lines.includes(id) && viewer.agencies.includes(owner.agency),
  )
}

/** True for somebody who may review at least some answers. */
export function isReviewer(viewer: Viewer): boolean {
  return viewer.kind === 'system' || mayDo(viewer.roles, 'review-answers')
}
