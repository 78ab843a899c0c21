// What became of an item between two briefings, taken together.
import { describe, expect, it } from 'vitest'
import type { ActionEvent, EventKind, Status } from '../../src/actions/types.js'
import { findChanges } from '../../src/briefings/find-changes.js'
import type { ItemFact } from '../../src/briefings/types.js'

function item(status: Status, change: Partial<ItemFact> = {}): ItemFact {
  return {
    ...{ id: '1', title: 'T', text: '', language: 'en', actionLine: '2.2', status, dueOn: null },
    ...{ reason: null, evidence: null, mergedInto: null, standsSince: '2026-11-19', lead: 'ccb' },
    ...{ awaited: [], isPublic: true },
    ...change,
  }
}

function event(
  day: number,
  kind: EventKind,
  from: Status | null,
  to: Status,
  change: Partial<ActionEvent> = {},
): ActionEvent {
  const at = `2026-11-${String(day)}T10:00:00.000Z`
  return {
    ...{ itemId: '1', kind, from, to, by: 'bo', at, note: null, details: {}, position: day },
    ...{ previousHash: '', hash: '' },
    ...change,
  }
}

/** Kinds and days of the changes. */
function changes(now: ItemFact, ...events: ActionEvent[]): string[] {
  return findChanges(now, events, 'Europe/Brussels').map(({ kind, on }) => `${kind} ${on.slice(8)}`)
}

describe('the changes of an item', () => {
  it.each<[string, ItemFact, ActionEvent[], string[]]>([
    ['nothing', item('accepted'), [], []],
    ['created', item('assigned'), [event(17, 'created', null, 'assigned')], ['new 17']],
    [
      'created and accepted: told as new',
      item('accepted'),
      [event(17, 'created', null, 'assigned'), event(18, 'accept', 'assigned', 'accepted')],
      ['new 17'],
    ],
    [
      'created and declined: both are told',
      item('declined'),
      [event(17, 'created', null, 'assigned'), event(18, 'decline', 'assigned', 'declined')],
      ['new 17', 'declined 18'],
    ],
    [
      'created by mistake and taken back',
      item('cancelled'),
      [event(17, 'created', null, 'assigned'), event(17, 'undo', 'assigned', 'cancelled')],
      [],
    ],
    ['accepted', item('accepted'), [event(18, 'accept', 'assigned', 'accepted')], ['accepted 18']],
    [
      'accepted and started at once',
      item('in-progress'),
      [event(18, 'accept', 'assigned', 'accepted'), event(19, 'start', 'accepted', 'in-progress')],
      ['accepted 18'],
    ],
    ['started', item('in-progress'), [event(19, 'start', 'accepted', 'in-progress')], ['started 19']],
    [
      'blocked and resumed within the period',
      item('in-progress'),
      [event(17, 'block', 'in-progress', 'blocked'), event(19, 'start', 'blocked', 'in-progress')],
      [],
    ],
    ['resumed', item('in-progress'), [event(19, 'start', 'blocked', 'in-progress')], ['resumed 19']],
    [
      'finished and confirmed',
      item('confirmed'),
      [event(18, 'finish', 'accepted', 'done'), event(19, 'confirm', 'done', 'confirmed')],
      ['confirmed 19'],
    ],
    ['reopened', item('in-progress'), [event(19, 'reopen', 'done', 'in-progress')], ['reopened 19']],
    [
      'declined and given to another',
      item('assigned'),
      [event(18, 'decline', 'assigned', 'declined'), event(19, 'assign', 'declined', 'assigned')],
      ['assigned 19'],
    ],
    ['reminded', item('assigned'), [event(18, 'remind', 'assigned', 'assigned')], []],
    [
      'another due day, twice',
      item('accepted', { dueOn: '2026-12-18' }),
      [
        event(17, 'edit', 'accepted', 'accepted', { details: { before: { dueOn: '2026-12-01' } } }),
        event(18, 'edit', 'accepted', 'accepted', { details: { before: { dueOn: '2026-12-11' } } }),
      ],
      ['due-moved 18'],
    ],
    [
      'another due day and back',
      item('accepted', { dueOn: '2026-12-01' }),
      [
        event(17, 'edit', 'accepted', 'accepted', { details: { before: { dueOn: '2026-12-01' } } }),
        event(18, 'edit', 'accepted', 'accepted', { details: { before: { dueOn: '2026-12-11' } } }),
      ],
      [],
    ],
    [
      'another title, the same due day',
      item('accepted', { dueOn: '2026-12-01' }),
      [
        event(17, 'edit', 'accepted', 'accepted', {
          details: { before: { title: 'S', dueOn: '2026-12-01' } },
        }),
      ],
      [],
    ],
    [
      'a contribution declined',
      item('accepted'),
      [
        event(18, 'decline-contribution', 'accepted', 'accepted', {
          ...{ note: 'no time', details: { agency: 'flanders' } },
        }),
      ],
      ['contribution-declined 18'],
    ],
  ])('%s', (_, now, events, expected) => {
    expect(changes(now, ...events)).toEqual(expected)
  })

  it('counts the days where the channel is', () => {
    const late = event(18, 'accept', 'assigned', 'accepted', { at: '2026-11-18T23:30:00.000Z' })
    expect(changes(item('accepted'), late)).toEqual(['accepted 19'])
  })
})
