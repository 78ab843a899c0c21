// The sentences about what changed: new items, progress, and what was decided.
import { nameItem, sourceOf, type Namer } from './name-item.js'
import { nameAgency } from './subjects.js'
import type { BriefingFacts, ItemChange, ItemFact, Placed, Statement } from './types.js'

/** A sentence for each change, in the order of the items. */
export function composeChanges({ changes, items }: BriefingFacts, namer: Namer): Placed[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  return changes.flatMap((change): Placed[] => {
    const item = byId.get(change.itemId)
    const placed = item === undefined ? null : placeChange(change, item, namer)
    return placed === null ? [] : [placed]
  })
}

/** Null for what is held up: that is told with what needs attention. */
function placeChange(change: ItemChange, item: ItemFact, namer: Namer): Placed | null {
  const named = { item: nameItem(item, namer), sources: sourceOf(item) }
  const { on } = change
  switch (change.kind) {
    case 'new':
      return ['new', { say: 'new', ...named, state: stateOf(item), dueOn: item.dueOn }]
    case 'accepted':
      return ['progress', { say: 'accepted', ...named, on, dueOn: item.dueOn }]
    case 'assigned':
    case 'started':
    case 'resumed':
    case 'confirmed':
      return ['progress', { say: change.kind, ...named, on }]
    case 'finished':
      return ['progress', { say: 'finished', ...named, on, evidence: item.evidence }]
    case 'reopened':
      return ['decisions', { say: 'reopened', ...named, on, reason: null }]
    case 'declined':
    case 'cancelled':
      return ['decisions', { say: change.kind, ...named, on, reason: item.reason }]
    case 'blocked':
      return null
    case 'merged':
      return ['decisions', { say: 'merged', ...named, on, into: item.mergedInto }]
    default:
      return ['decisions', decisionOf(change, named, namer)]
  }
}

function decisionOf(
  change: Extract<ItemChange, { kind: 'due-moved' | 'contribution-promised' | 'contribution-declined' }>,
  named: Pick<Statement & { say: 'started' }, 'item' | 'sources'>,
  { directory, language }: Namer,
): Statement {
  if (change.kind === 'due-moved') return { say: 'due-moved', ...named, from: change.from, to: change.to }
  const agency = nameAgency(change.agency, directory, language)
  return change.kind === 'contribution-promised'
    ? { say: 'contribution-promised', ...named, agency }
    : { say: 'contribution-declined', ...named, agency, reason: change.reason }
}

function stateOf({ status }: ItemFact): Extract<Statement, { say: 'new' }>['state'] {
  if (status === 'proposed' || status === 'assigned') return status
  return status === 'accepted' || status === 'in-progress' ? 'accepted' : 'other'
}
