// Who may do what, from which status, and what a late or wrong click is told.
import { describe, expect, it } from 'vitest'
import { applyMove, createItem } from '../../src/actions/lifecycle.js'
import { noticesOf, orderKey } from '../../src/actions/notices.js'
import { transitions } from '../../src/actions/transitions.js'
import { statuses, type ActionItem, type Move, type Status, type Viewer } from '../../src/actions/types.js'
import { undoLast } from '../../src/actions/undo.js'
import type { Role } from '../../src/directory/types.js'
import {
  admin,
  after,
  contributor,
  coordinator,
  deputy,
  draft,
  now,
  owner,
  person,
  stranger,
  system,
} from '../support/people.js'

function itemIn(status: Status): ActionItem {
  const created = createItem('1', draft(), coordinator, now)
  if (created.kind === 'refused') throw new Error(created.reason)
  return { ...created.item, status, reason: 'because', evidence: 'https://example.org' }
}

function attempt(item: ActionItem, move: Move, viewer: Viewer, other?: ActionItem): string {
  const outcome = applyMove(item, move, viewer, now, other)
  return outcome.kind === 'refused' ? outcome.reason : outcome.item.status
}

const elsewhere = { agency: 'adiv', person: 'ko', deputy: null }

describe('creating', () => {
  it('assigns at once for a coordinator with a lead, and proposes otherwise', () => {
    const statusFor = (viewer: Viewer, change = {}) => {
      const created = createItem('1', draft(change), viewer, now)
      return created.kind === 'moved' ? created.item.status : created.reason
    }
    expect(statusFor(coordinator)).toBe('assigned')
    expect(statusFor(coordinator, { lead: null })).toBe('proposed')
    expect(statusFor(system)).toBe('not-allowed')
    expect(statusFor(coordinator, { title: '  ' })).toBe('title-needed')
    expect(statusFor(coordinator, { title: 'x'.repeat(81) })).toBe('title-too-long')
    expect(statusFor(coordinator, { dueOn: '2027-02-29' })).toBe('bad-date')
  })

  it.each<[string, Role[], string]>([
    ['a viewer', ['viewer'], 'not-allowed'],
    ['nobody in particular', [], 'not-allowed'],
    ['an owner', ['owner'], 'proposed'],
    ['a viewer who is an owner too', ['viewer', 'owner'], 'proposed'],
    ['a coordinator', ['coordinator'], 'assigned'],
    ['an admin', ['admin'], 'assigned'],
  ])('is for those who may: %s', (_, held, expected) => {
    const created = createItem('1', draft(), person('xa', held, { agencies: ['ccb'] }), now)
    expect(created.kind === 'moved' ? created.item.status : created.reason).toBe(expected)
  })
})

describe('moving', () => {
  const allowed: [Move, Viewer[]][] = [
    [{ kind: 'accept' }, [owner, deputy]],
    [{ kind: 'decline', reason: 'not ours' }, [owner, deputy]],
    [{ kind: 'assign', lead: elsewhere }, [owner, deputy, coordinator, admin]],
    [{ kind: 'cancel', reason: 'double' }, [coordinator, admin]],
    [{ kind: 'edit', title: 'Another' }, [coordinator, admin]],
    [{ kind: 'contribute', agency: 'flanders' }, [contributor]],
    [{ kind: 'snooze', until: '2026-12-01' }, [owner, deputy]],
    [{ kind: 'remind', step: 'due', contact: 'bo' }, [system]],
  ]
  it.each(allowed)('$kind is for the right people only', (move, viewers) => {
    for (const viewer of [owner, deputy, coordinator, admin, contributor, stranger, system]) {
      const outcome = applyMove(itemIn('assigned'), move, viewer, now)
      expect(outcome.kind === 'moved', JSON.stringify(viewer)).toBe(viewers.includes(viewer))
      if (outcome.kind === 'refused') expect(outcome.allowedFor).toEqual(transitions[move.kind].by)
    }
  })

  it('counts as lead whoever answers for the agency or stands in for the person, but not by a mere membership', () => {
    const item = itemIn('assigned')
    expect(attempt(item, { kind: 'accept' }, person('gi', ['owner'], { agencies: ['ccb'] }))).toBe('accepted')
    expect(attempt(item, { kind: 'accept' }, person('jo', ['viewer'], { actsFor: ['bo'] }))).toBe('accepted')
    expect(attempt(item, { kind: 'accept' }, person('lu', ['viewer'], { agencies: ['ccb'] }))).toBe(
      'not-allowed',
    )
  })

  it('treats the lead of a proposed item as a suggestion', () => {
    expect(attempt(itemIn('proposed'), { kind: 'assign', lead: elsewhere }, owner)).toBe('not-allowed')
  })

  it('follows the table and nothing else', () => {
    const moves: [Move, Viewer][] = [
      [{ kind: 'accept' }, owner],
      [{ kind: 'decline', reason: 'no' }, owner],
      [{ kind: 'start' }, owner],
      [{ kind: 'block', reason: 'no' }, owner],
      [{ kind: 'finish', evidence: 'yes' }, owner],
      [{ kind: 'confirm' }, coordinator],
      [{ kind: 'reopen' }, coordinator],
      [{ kind: 'cancel', reason: 'no' }, coordinator],
      [{ kind: 'assign', lead: elsewhere }, coordinator],
    ]
    for (const [move, viewer] of moves)
      for (const status of statuses) {
        const { from } = transitions[move.kind]
        const viewerMay = status !== 'proposed' || viewer !== owner
        const moved = applyMove(itemIn(status), move, viewer, now).kind === 'moved'
        expect(moved, `${move.kind} from ${status}`).toBe(from.includes(status) && viewerMay)
      }
  })

  it('tells late, wrong and wordless clicks apart', () => {
    expect(attempt(itemIn('accepted'), { kind: 'accept' }, owner)).toBe('already')
    expect(attempt(itemIn('cancelled'), { kind: 'accept' }, owner)).toBe('closed')
    expect(attempt(itemIn('assigned'), { kind: 'finish', evidence: 'x' }, owner)).toBe('wrong-status')
    expect(attempt(itemIn('assigned'), { kind: 'decline', reason: ' ' }, owner)).toBe('reason-needed')
    expect(attempt(itemIn('accepted'), { kind: 'finish', evidence: '' }, owner)).toBe('evidence-needed')
    expect(attempt(itemIn('assigned'), { kind: 'assign', lead: draft().lead! }, coordinator)).toBe('already')
    expect(attempt(itemIn('assigned'), { kind: 'edit', title: draft().title }, coordinator)).toBe(
      'nothing-to-change',
    )
    expect(attempt(itemIn('assigned'), { kind: 'snooze', until: '2026-11-25' }, owner)).toBe('bad-date')
    const foreign: Move = { kind: 'contribute', agency: 'wallonia' }
    expect(attempt(itemIn('assigned'), foreign, contributor)).toBe('not-a-contributor')
    expect(attempt(itemIn('assigned'), { kind: 'ask-contributor', agency: 'flanders' }, coordinator)).toBe(
      'already',
    )
  })

  it('merges into an open item only, and never into itself', () => {
    const merge: Move = { kind: 'merge', into: '2' }
    const target = { ...itemIn('assigned'), id: '2' }
    expect(attempt(itemIn('assigned'), merge, coordinator, target)).toBe('merged')
    expect(attempt(itemIn('assigned'), merge, coordinator, { ...target, status: 'merged' })).toBe(
      'target-closed',
    )
    expect(attempt(itemIn('assigned'), merge, coordinator, itemIn('assigned'))).toBe('same-item')
    expect(attempt(itemIn('assigned'), merge, coordinator)).toBe('not-found')
  })

  it('lets a contributor change their mind, but not say the same twice', () => {
    const yes: Move = { kind: 'contribute', agency: 'flanders' }
    const first = applyMove(itemIn('accepted'), yes, contributor, now)
    if (first.kind === 'refused') throw new Error(first.reason)
    expect(first.item.status).toBe('accepted')
    expect(attempt(first.item, yes, contributor)).toBe('already-answered')
    const no = applyMove(
      first.item,
      { kind: 'decline-contribution', agency: 'flanders', reason: 'no' },
      contributor,
      now,
    )
    expect(no).toMatchObject({
      item: { contributors: [{ response: 'declined', reason: 'no', answeredBy: 'cy' }] },
    })
  })

  it('reopens to where the work went on', () => {
    const reopen: Move = { kind: 'reopen', reason: 'not complete' }
    expect(attempt(itemIn('done'), reopen, coordinator)).toBe('in-progress')
    expect(attempt(itemIn('confirmed'), reopen, coordinator)).toBe('assigned')
    expect(attempt({ ...itemIn('cancelled'), lead: null }, reopen, coordinator)).toBe('proposed')
  })
})

describe('undo', () => {
  function start() {
    const created = createItem('1', draft(), coordinator, now)
    if (created.kind === 'refused') throw new Error(created.reason)
    const place = (step: { event: typeof created.event }, position: number) => ({
      ...{ ...step.event, position },
      ...{ previousHash: '', hash: '' },
    })
    return { created, place, history: [place(created, 1)] }
  }
  const reason = (outcome: ReturnType<typeof undoLast>) =>
    outcome.kind === 'refused' ? outcome.reason : outcome.item.status

  it('takes back a creation for ten minutes, by who did it or a coordinator', () => {
    const { created, history } = start()
    expect(reason(undoLast(created.item, history, coordinator, after(10)))).toBe('cancelled')
    expect(reason(undoLast(created.item, history, coordinator, after(10.01)))).toBe('undo-too-late')
    expect(reason(undoLast(created.item, history, owner, after(1)))).toBe('not-allowed')
    expect(reason(undoLast(created.item, history, admin, after(1)))).toBe('cancelled')
  })

  it('takes back nothing once others went on, but a reminder is nobody going on', () => {
    const { created, history, place } = start()
    const reminded = applyMove(
      created.item,
      { kind: 'remind', step: 'reminder', contact: 'bo' },
      system,
      after(1),
    )
    const accepted = applyMove(created.item, { kind: 'accept' }, owner, after(1))
    if (accepted.kind === 'refused' || reminded.kind === 'refused') throw new Error('refused')
    expect(reason(undoLast(reminded.item, [...history, place(reminded, 2)], coordinator, after(2)))).toBe(
      'cancelled',
    )
    const gone = undoLast(accepted.item, [...history, place(accepted, 2)], coordinator, after(2))
    expect(reason(gone)).toBe('undo-changed-since')
    const undone = undoLast(created.item, history, coordinator, after(1))
    if (undone.kind === 'refused') throw new Error(undone.reason)
    expect(reason(undoLast(undone.item, [...history, place(undone, 2)], coordinator, after(2)))).toBe(
      'undo-nothing',
    )
  })
})

describe('notices', () => {
  function told(item: ActionItem, move: Move, viewer: Viewer): string[] {
    const moved = applyMove(item, move, viewer, now)
    if (moved.kind === 'refused') throw new Error(moved.reason)
    const event = { ...moved.event, position: 7, previousHash: '', hash: '' }
    return noticesOf(moved.item, event).map((notice) => orderKey(notice.destination))
  }
  /** The thread that the item came from, and wherever else its card stands. */
  const thread = ['place:slack/T1/C1/171.5', 'cards:1']

  it('tells whom it concerns, and nobody of their own doing', () => {
    expect(told(itemIn('assigned'), { kind: 'accept' }, owner)).toEqual(['person:an', ...thread])
    expect(told(itemIn('assigned'), { kind: 'assign', lead: elsewhere }, coordinator)).toEqual([
      'person:ko',
      'person:bo',
      ...thread,
    ])
    expect(told(itemIn('accepted'), { kind: 'cancel', reason: 'x' }, coordinator)).toEqual([
      'person:bo',
      ...thread,
    ])
    expect(told(itemIn('assigned'), { kind: 'snooze', until: '2027-01-01' }, owner)).toEqual([])
  })

  it('asks lead and contributors when a proposal is assigned, and tells a mere suggestion nothing', () => {
    expect(told(itemIn('proposed'), { kind: 'assign', lead: elsewhere }, coordinator)).toEqual([
      'person:ko',
      'agency:flanders',
      ...thread,
    ])
    expect(told(itemIn('proposed'), { kind: 'cancel', reason: 'x' }, coordinator)).toEqual(thread)
    expect(told(itemIn('accepted'), { kind: 'ask-contributor', agency: 'wallonia' }, coordinator)).toEqual([
      'agency:wallonia',
      ...thread,
    ])
  })
})
