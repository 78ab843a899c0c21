// When briefings are due: weekly, monthly, on working days, in the channel's zone, and once after an outage.
import { describe, expect, it } from 'vitest'
import { findDueSlots, latestSlot, nextSlot } from '../../src/briefings/due-slots.js'
import { usualSchedule, type BriefingSchedule } from '../../src/directory/types.js'
import { axisChannel } from '../support/briefing-stage.js'

const monthly: BriefingSchedule = { ...usualSchedule, cadence: 'monthly', weekday: null, monthday: 1 }

/** Slots due at an instant for a channel whose last slot was on `last`. */
function due(at: string, last: string, schedule: BriefingSchedule | null = null, active = true) {
  const channel = axisChannel({ schedule, active })
  return findDueSlots([channel], new Map([[channel.id, last]]), new Date(at)).map(
    ({ slot, missed, nextOn }) => ({ slot, missed, nextOn }),
  )
}

describe('a weekly briefing', () => {
  it('is due on Monday at nine where the channel is, not a minute before, and once', () => {
    expect(due('2026-11-23T07:59:59Z', '2026-11-16')).toEqual([])
    const slot = { slot: '2026-11-23', missed: 0, nextOn: '2026-11-30' }
    expect(due('2026-11-23T08:00:00Z', '2026-11-16')).toEqual([slot])
    expect(due('2026-11-23T08:01:00Z', '2026-11-23')).toEqual([])
  })

  it('follows the clock of its zone through the change to summer time', () => {
    const york = { ...usualSchedule, zone: 'America/New_York' }
    // The 29th is Easter Monday.
    expect(due('2027-03-30T06:59:00Z', '2027-03-22')).toEqual([])
    expect(due('2027-03-30T07:00:00Z', '2027-03-22')).toHaveLength(1)
    expect(due('2027-03-30T12:59:00Z', '2027-03-22', york)).toEqual([])
    expect(due('2027-03-30T13:00:00Z', '2027-03-22', york)).toHaveLength(1)
  })

  it('moves off a holiday to the next working day', () => {
    // All Saints' Day.
    expect(latestSlot(usualSchedule, new Date('2027-11-01T12:00:00Z'))).toBe('2027-10-25')
    expect(due('2027-11-01T08:00:00Z', '2027-10-25')).toEqual([])
    expect(due('2027-11-02T08:00:00Z', '2027-10-25')).toEqual([
      { slot: '2027-11-02', missed: 0, nextOn: '2027-11-08' },
    ])
  })

  it('moves off a weekend, for who wants it on Saturday', () => {
    expect(nextSlot({ ...usualSchedule, weekday: 6 }, new Date('2026-11-27T12:00:00Z'))).toBe('2026-11-30')
  })
})

describe('a monthly briefing', () => {
  it('comes on its day, or the next working day', () => {
    expect(nextSlot(monthly, new Date('2026-10-02T12:00:00Z'))).toBe('2026-11-02')
    expect(nextSlot(monthly, new Date('2026-11-02T12:00:00Z'))).toBe('2026-12-01')
  })

  it('comes on the last day of a month that is too short', () => {
    const last = { ...monthly, monthday: 31 }
    expect(nextSlot(last, new Date('2027-02-01T12:00:00Z'))).toBe('2027-03-01')
    expect(nextSlot(last, new Date('2027-06-02T12:00:00Z'))).toBe('2027-06-30')
  })
})

describe('after an outage', () => {
  it('one catch-up makes up for all missed slots', () => {
    expect(due('2026-12-09T09:00:00Z', '2026-11-16')).toEqual([
      { slot: '2026-12-07', missed: 2, nextOn: '2026-12-14' },
    ])
  })

  it('waits for working hours of a working day', () => {
    expect(due('2026-11-24T02:00:00Z', '2026-11-16')).toEqual([])
    expect(due('2026-11-24T20:00:00Z', '2026-11-16')).toEqual([])
    expect(due('2026-11-28T10:00:00Z', '2026-11-16')).toEqual([])
    expect(due('2026-11-25T14:00:00Z', '2026-11-16')).toHaveLength(1)
  })
})

it('leaves alone who gets none by time, who is not active, and who has just been added', () => {
  const at = '2026-11-23T08:00:00Z'
  expect(due(at, '2026-11-16', { ...usualSchedule, cadence: 'on-demand', weekday: null })).toEqual([])
  expect(due(at, '2026-11-16', null, false)).toEqual([])
  expect(findDueSlots([axisChannel()], new Map(), new Date(at))).toEqual([])
})
