// Random walks through the transition table never reach an impossible state, and refused moves change nothing.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyMove, createItem, type Moved } from '../../src/actions/lifecycle.js'
import { transitions } from '../../src/actions/transitions.js'
import {
  closedStatuses,
  refusalReasons,
  statuses,
  type ActionItem,
  type Move,
  type Party,
  type Viewer,
} from '../../src/actions/types.js'
import { undoLast } from '../../src/actions/undo.js'
import {
  admin,
  after,
  contributor,
  coordinator,
  deputy,
  draft,
  now,
  owner,
  stranger,
  system,
} from '../support/people.js'

const words = fc.constantFrom('because', 'een reden', 'une raison', ' ')
const agency = fc.constantFrom('flanders', 'ccb', 'wallonia')
const day = fc.constantFrom('2026-12-01', '2027-02-29', '2020-01-01', '2028-02-29', 'soon')
const other = fc.constantFrom('1', '2', '3')
const lead = fc.constantFrom(
  { agency: 'ccb', person: 'bo', deputy: 'di' },
  { agency: 'nccn', person: null, deputy: null },
)

const forward = fc.record({
  kind: fc.constantFrom('accept' as const, 'start' as const, 'confirm' as const),
})
const finish = fc.record({ kind: fc.constant('finish' as const), evidence: words })

const move: fc.Arbitrary<Move> = fc.oneof(
  { arbitrary: forward, weight: 6 },
  { arbitrary: finish, weight: 3 },

  fc.record({ kind: fc.constant('assign' as const), lead }),
  fc.record({ kind: fc.constant('reopen' as const) }),
  fc.record({
    kind: fc.constantFrom('decline' as const, 'block' as const, 'cancel' as const),
    reason: words,
  }),
  fc.record({ kind: fc.constant('merge' as const), into: other }),
  fc.record({ kind: fc.constantFrom('link' as const, 'unlink' as const), other }),
  fc.record({
    kind: fc.constant('edit' as const),
    title: fc.constantFrom('', 'New title', 'x'.repeat(81)),
    dueOn: day,
  }),
  fc.record({ kind: fc.constantFrom('ask-contributor' as const, 'contribute' as const), agency }),
  fc.record({ kind: fc.constant('decline-contribution' as const), agency, reason: words }),
  fc.record({ kind: fc.constant('snooze' as const), until: day }),
  fc.record({
    kind: fc.constant('remind' as const),
    step: fc.constantFrom('reminder' as const, 'coordinator' as const, 'overdue' as const),
    contact: fc.constant('bo'),
  }),
)
const viewer = fc.constantFrom<Viewer>(coordinator, owner, deputy, contributor, stranger, admin, system)
const rightful: Record<Party, Viewer> = {
  lead: owner,
  contributor,
  creator: coordinator,
  coordinator,
  system,
}
/** Mostly somebody who may, so that walks get somewhere; else anybody. */
const step = fc
  .record({ move, viewer, lucky: fc.integer({ min: 0, max: 4 }), undo: fc.integer({ min: 0, max: 19 }) })
  .map(({ lucky, ...rest }) => {
    const [party] = transitions[rest.move.kind].by
    return lucky > 0 && party ? { ...rest, viewer: rightful[party] } : rest
  })
const walk = fc.array(step, { maxLength: 60, size: 'max' })

function otherItem(id: string): ActionItem | undefined {
  const created = id === '3' ? null : createItem(id, draft(), coordinator, now)
  return created?.kind === 'moved' ? created.item : undefined
}

function targetOf(one: Move): string | undefined {
  return one.kind === 'merge' ? one.into : 'other' in one ? one.other : undefined
}

/** What must hold of every item, wherever it came from. */
function expectPossible(item: ActionItem): void {
  if (!['proposed', 'cancelled'].includes(item.status)) expect(item.lead).not.toBeNull()
  if (item.status === 'declined' || item.status === 'blocked') expect(item.reason).toBeTruthy()
  if (item.status === 'done' || item.status === 'confirmed') expect(item.evidence).toBeTruthy()
  expect(item.mergedInto !== null).toBe(item.status === 'merged')
  if (item.mergedInto !== null) expect(item.links).toContain(item.mergedInto)
  expect(item.mergedInto).not.toBe(item.id)
  expect(item.title.length).toBeGreaterThan(0)
  expect(item.title.length).toBeLessThanOrEqual(80)
  expect(new Set(item.links).size).toBe(item.links.length)
  expect(new Set(item.contributors.map((one) => one.agency)).size).toBe(item.contributors.length)
  if (item.dueOn !== null) expect(new Date(item.dueOn).toISOString().slice(0, 10)).toBe(item.dueOn)
}

function expectOneStep(item: ActionItem, moved: Moved): void {
  expectPossible(moved.item)
  expect(moved.item.version).toBe(item.version + 1)
  expect(moved.event).toMatchObject({ itemId: item.id, from: item.status, to: moved.item.status })
  expect(moved.item.updatedAt >= item.updatedAt).toBe(true)
}

describe('random walks', () => {
  const seen = new Map<string, number>()

  it('never reach an impossible state, and a refused move changes nothing', () => {
    fc.assert(
      fc.property(walk, fc.constantFrom(coordinator, contributor), (steps, creator) => {
        const created = createItem('1', draft(), creator, now)
        if (created.kind === 'refused') throw new Error(created.reason)
        let item = created.item
        let history = [{ ...created.event, position: 1, previousHash: '', hash: '' }]
        expectPossible(item)
        steps.forEach((step, index) => {
          const before = structuredClone(item)
          const target = targetOf(step.move)
          const outcome =
            step.undo === 0
              ? undoLast(item, history, step.viewer, after(index), otherItem(item.mergedInto ?? '3'))
              : applyMove(
                  item,
                  step.move,
                  step.viewer,
                  after(index),
                  target === undefined ? target : otherItem(target),
                )
          // The item that was given is never touched, whatever comes of it.
          expect(item).toEqual(before)
          if (outcome.kind === 'refused') {
            expect(refusalReasons).toContain(outcome.reason)
            return
          }
          expectOneStep(item, outcome)
          if (step.undo > 0) expect(transitions[step.move.kind].from).toContain(item.status)
          history = [...history, { ...outcome.event, position: index + 2, previousHash: '', hash: '' }]
          item = outcome.item
          seen.set(item.status, (seen.get(item.status) ?? 0) + 1)
        })
      }),
      { numRuns: 500 },
    )
    // A walk that never gets anywhere would prove nothing.
    expect([...seen.keys()].sort()).toEqual([...statuses].sort())
  })

  it('leave a closed item closed, unless it is reopened or taken back', () => {
    fc.assert(
      fc.property(move, viewer, fc.constantFrom(...closedStatuses), (one, who, status) => {
        const created = otherItem('1')!
        const into = status === 'merged' ? { mergedInto: '2', links: ['2'] } : {}
        const closed: ActionItem = { ...created, status, evidence: 'seen', reason: 'x', ...into }
        const target = targetOf(one)
        const outcome = applyMove(closed, one, who, now, target === undefined ? target : otherItem(target))
        if (outcome.kind === 'moved' && one.kind !== 'reopen') expect(outcome.item.status).toBe(status)
      }),
      { numRuns: 2000 },
    )
  })

  it('give an undone assignment or merge back as it was', () => {
    fc.assert(
      fc.property(lead, fc.boolean(), fc.boolean(), (to, merge, linked) => {
        const item = { ...otherItem('1')!, status: 'accepted' as const, links: linked ? ['2'] : [] }
        const target = { ...otherItem('2')!, links: linked ? ['1'] : [] }
        const one: Move = merge ? { kind: 'merge', into: '2' } : { kind: 'assign', lead: to }
        const moved = applyMove(item, one, coordinator, now, merge ? target : undefined)
        if (moved.kind === 'refused') throw new Error(moved.reason)
        const history = [{ ...moved.event, position: 2, previousHash: '', hash: '' }]
        const undone = undoLast(moved.item, history, coordinator, after(9), moved.also?.item)
        if (undone.kind === 'refused') throw new Error(undone.reason)
        expect(undone.item).toEqual({ ...item, version: item.version + 2, updatedAt: after(9).toISOString() })
        if (merge) expect(undone.also?.item.links).toEqual(target.links)
      }),
    )
  })
})
