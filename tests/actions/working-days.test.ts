// The clock: weekends, Belgian holidays, leap days and the hours that summer time takes or gives.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addWorkingDays,
  dayIn,
  isDay,
  isWithinHours,
  isWorkingDay,
  workingDaysLater,
} from '../../src/actions/working-days.js'

const brussels = 'Europe/Brussels'
const anyDay = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('working days', () => {
  it('knows the Belgian holidays', () => {
    const holidays = [
      ...['2026-01-01', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-25', '2026-07-21'],
      ...['2026-11-11', '2026-12-25'],
    ]
    for (const day of holidays) expect(isWorkingDay(day), day).toBe(false)
    for (const day of ['2026-07-11', '2026-11-14']) expect(isWorkingDay(day), day).toBe(false)
    for (const day of ['2026-07-10', '2026-11-10', '2026-12-24', '2028-02-29'])
      expect(isWorkingDay(day), day).toBe(true)
  })

  it('tells real days from others', () => {
    for (const day of ['2028-02-29', '2026-12-31']) expect(isDay(day)).toBe(true)
    for (const day of ['2027-02-29', '2026-13-01', '2026-1-1', 'tomorrow', '']) expect(isDay(day)).toBe(false)
  })

  it('counts over holidays, weekends and the leap day', () => {
    expect(addWorkingDays('2026-12-24', 1)).toBe('2026-12-28')
    expect(addWorkingDays('2026-04-03', 1)).toBe('2026-04-07')
    expect(addWorkingDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addWorkingDays('2028-03-01', -1)).toBe('2028-02-29')
    expect(addWorkingDays('2026-11-28', 0)).toBe('2026-11-30')
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
  })

  it('lands on a working day, after as many working days as asked, and finds its way back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (day, count) => {
        const end = addWorkingDays(day, count)
        expect(isWorkingDay(end)).toBe(true)
        let between = 0
        for (let current = addDays(day, 1); current <= end; current = addDays(current, 1))
          if (isWorkingDay(current)) between += 1
        expect(between).toBe(count)
        if (isWorkingDay(day)) expect(addWorkingDays(end, -count)).toBe(day)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps the time on the clock over the change to and from summer time', () => {
    const friday = new Date('2026-03-27T09:30:00Z')
    expect(workingDaysLater(friday, 1, brussels).toISOString()).toBe('2026-03-30T08:30:00.000Z')
    const october = new Date('2026-10-23T08:30:00Z')
    expect(workingDaysLater(october, 1, brussels).toISOString()).toBe('2026-10-26T09:30:00.000Z')
  })

  it('moves forward, whatever the instant and zone', () => {
    const instant = fc.date({ min: new Date('2024-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
    const zone = fc.constantFrom(brussels, 'Atlantic/Azores', 'Asia/Tokyo', 'America/New_York')
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 20 }), zone, (from, count, where) => {
        const later = workingDaysLater(from, count, where)
        expect(later > from).toBe(true)
        expect(dayIn(later, where)).toBe(addWorkingDays(dayIn(from, where), count))
      }),
      { numRuns: 300 },
    )
  })
})

describe('hours', () => {
  const office = { from: '09:00', to: '17:00' }
  it('reads them on the clock of the zone, in winter and in summer', () => {
    expect(isWithinHours(new Date('2026-01-15T08:00:00Z'), office, brussels)).toBe(true)
    expect(isWithinHours(new Date('2026-07-15T07:00:00Z'), office, brussels)).toBe(true)
    expect(isWithinHours(new Date('2026-01-15T07:00:00Z'), office, brussels)).toBe(false)
    expect(isWithinHours(new Date('2026-07-15T15:00:00Z'), office, brussels)).toBe(false)
  })

  it('runs over midnight where they end before they begin', () => {
    const night = { from: '22:00', to: '06:00' }
    expect(isWithinHours(new Date('2026-01-15T22:00:00Z'), night, brussels)).toBe(true)
    expect(isWithinHours(new Date('2026-01-15T04:59:00Z'), night, brussels)).toBe(true)
    expect(isWithinHours(new Date('2026-01-15T05:00:00Z'), night, brussels)).toBe(false)
  })
})
