// The sentences about how things stand: what is late, who hasn't answered, what is held up, what comes due.
import { nameItem, sourceOf, type Namer } from './name-item.js'
import { nameAgency } from './subjects.js'
import type { BriefingFacts, ItemFact, Placed, Source, Statement } from './types.js'

/** Statuses in which somebody still has to do the work. */
const unfinished: readonly ItemFact['status'][] = [
  'proposed',
  'assigned',
  'accepted',
  'in-progress',
  'blocked',
]

type Named = { item: Extract<Statement, { say: 'overdue' }>['item']; sources: Source[] }

/** The most pressing first: overdue, blocked since before, unanswered, awaited; then what comes due. */
export function composeState(facts: BriefingFacts, namer: Namer): Placed[] {
  const open = facts.items.filter(({ status }) => unfinished.includes(status))
  const told = new Set(facts.changes.map(({ itemId, kind }) => `${kind} ${itemId}`))
  const isTold = (item: ItemFact, ...kinds: string[]) => kinds.some((kind) => told.has(`${kind} ${item.id}`))
  const say = (items: ItemFact[], statementOf: (item: ItemFact, named: Named) => Statement): Statement[] =>
    items.map((item) => statementOf(item, { item: nameItem(item, namer), sources: sourceOf(item) }))
  const overdue = overdueOf(open, facts)
  // An item that is overdue has its reason told there.
  const others = open.filter((item) => !overdue.includes(item))
  const blocked = others.filter(({ status }) => status === 'blocked')
  const unanswered = others.filter((item) => item.status === 'assigned' && !isTold(item, 'new', 'assigned'))
  const awaited = open.filter(({ awaited: agencies, status }) => agencies.length > 0 && status !== 'proposed')
  const namesOf = (agencies: string[]) =>
    agencies.map((id) => nameAgency(id, namer.directory, namer.language))
  const attention = [
    ...say(overdue, (item, named) => overdueStatement(item, named, facts)),
    ...say(blocked, (item, named) => ({
      ...{ say: 'blocked', ...named, since: item.standsSince, still: !isTold(item, 'blocked') },
      reason: item.reason,
    })),
    ...say(unanswered, ({ standsSince: since }, named) => ({ say: 'unanswered', ...named, since })),
    ...say(awaited, ({ awaited: agencies }, named) => ({
      ...{ say: 'awaited', ...named, agencies: namesOf(agencies) },
    })),
  ]
  // A new or accepted item has its due day told there.
  const coming = comingOf(open, facts).filter((item) => !isTold(item, 'new', 'accepted'))
  return [
    ...attention.map((statement): Placed => ['attention', statement]),
    ...say(coming, ({ dueOn }, named) => ({ say: 'due-soon', ...named, dueOn: dueOn ?? '' })).map(
      (statement): Placed => ['coming', statement],
    ),
  ]
}

function overdueStatement(
  { dueOn, status, reason }: ItemFact,
  named: Named,
  facts: BriefingFacts,
): Statement {
  const day = dueOn ?? facts.today
  const why = status === 'blocked' ? ({ kind: 'blocked', reason } as const) : null
  return {
    ...{ say: 'overdue', ...named, dueOn: day, still: day < facts.sinceDay },
    why: status === 'assigned' ? { kind: 'unanswered' } : why,
  }
}

/** The longest overdue first. */
function overdueOf(open: ItemFact[], { today }: BriefingFacts): ItemFact[] {
  return byDueDay(open.filter(({ dueOn }) => dueOn !== null && dueOn < today))
}

/** What comes due before the next briefing. */
function comingOf(open: ItemFact[], { today, nextOn }: BriefingFacts): ItemFact[] {
  if (nextOn === null) return []
  return byDueDay(open.filter(({ dueOn }) => dueOn !== null && dueOn >= today && dueOn <= nextOn))
}

function byDueDay(items: ItemFact[]): ItemFact[] {
  return [...items].sort((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''))
}
