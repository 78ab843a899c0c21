// What holds for any text and any moment: the due date is a day of the calendar, the words are the message's own.
import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { readDue } from '../../../src/actions/due/read-due.js'
import { addWorkingDays } from '../../../src/actions/working-days.js'
import { ConfigError } from '../../../src/errors.js'

const pieces = [
  'tegen',
  'vrijdag',
  'volgende',
  'week',
  'd’ici',
  'fin',
  'mois',
  'le',
  '29',
  'février',
  'bis',
  'Ende',
  'KW',
  'nächsten',
  'by',
  'EOD',
  'in',
  '3',
  'weken',
  'werkdagen',
  '31/9',
  '29/2',
  'mars',
  'Q3',
  'en huit',
  '48h',
  'İstanbul',
  '🙂',
  'e\u0301té',
  '<@U0AB12>',
  'voor',
  'de',
  'NVR',
  '"',
  '...',
  '\n',
  '24/7',
  '1.4.',
  'demain',
  'morgen',
  '2028',
  'avant',
  'Mo',
]
const chatter = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((words) => words.join(' '))
const texts = fc.oneof(chatter, fc.string({ unit: 'grapheme', maxLength: 80 }))
const moments = fc
  .date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2032-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())
const zones = fc.constantFrom('Europe/Brussels', 'UTC', 'America/New_York', 'Asia/Tokyo')

const days = (from: string, count: number): string | null =>
  DateTime.fromISO(from, { zone: 'Europe/Brussels' }).plus({ days: count }).toISODate()

describe('any text at any moment', () => {
  test('gives a day of the calendar or null, and words of the text or null', () => {
    fc.assert(
      fc.property(texts, moments, zones, (text, sentAt, timezone) => {
        const { due, dueText } = readDue({ text, sentAt, timezone })
        if (due !== null) {
          expect(due).toMatch(/^\d{4}-\d\d-\d\d$/)
          expect(DateTime.fromISO(due).isValid).toBe(true)
          expect(dueText).not.toBeNull()
        }
        if (dueText !== null) expect(text).toContain(dueText)
      }),
      { numRuns: 400 },
    )
  })

  test('reads the same text at the same moment alike', () => {
    fc.assert(
      fc.property(texts, moments, (text, sentAt) => {
        const input = { text, sentAt, timezone: 'Europe/Brussels' }
        expect(readDue(input)).toEqual(readDue(input))
      }),
      { numRuns: 50 },
    )
  })
})

describe('the calendar', () => {
  test('lengths of days count days, whatever the clocks do', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 99 }), (sentAt, count) => {
        const { due } = readDue({ text: `binnen ${count} dagen`, sentAt, timezone: 'Europe/Brussels' })
        expect(due).toBe(days(sentAt, count))
      }),
      { numRuns: 100 },
    )
  })

  test('a bare weekday is one to seven days ahead', () => {
    fc.assert(
      fc.property(moments, fc.constantFrom('maandag', 'jeudi', 'Samstag', 'Sunday'), (sentAt, weekday) => {
        const { due } = readDue({ text: `tegen ${weekday}`, sentAt, timezone: 'Europe/Brussels' })
        const ahead = Array.from({ length: 7 }, (_, index) => days(sentAt, index + 1))
        expect(ahead).toContain(due)
      }),
      { numRuns: 100 },
    )
  })

  test('29 February is due in leap years only', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2024, max: 2099 }), (year) => {
        const { due } = readDue({
          text: `by 29 February ${year}`,
          sentAt: '2023-05-01T10:00:00Z',
          timezone: 'Europe/Brussels',
        })
        expect(due).toBe(DateTime.utc(year).isInLeapYear ? `${year}-02-29` : null)
      }),
      { numRuns: 76 },
    )
  })

  test('working days skip weekends and holidays', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 40 }), (sentAt, count) => {
        const { due } = readDue({ text: `within ${count} working days`, sentAt, timezone: 'Europe/Brussels' })
        expect(due).toBe(addWorkingDays(days(sentAt, 0) ?? '', count))
      }),
      { numRuns: 100 },
    )
  })

  test('the day is the one of the time zone', () => {
    const late = '2026-06-16T23:15:00Z'
    expect(readDue({ text: 'tomorrow', sentAt: late, timezone: 'Europe/Brussels' }).due).toBe('2026-06-18')
    expect(readDue({ text: 'tomorrow', sentAt: late, timezone: 'America/New_York' }).due).toBe('2026-06-17')
  })

  test('a moment or zone that cannot be placed is refused', () => {
    expect(() => readDue({ text: 'tomorrow', sentAt: 'soon', timezone: 'Europe/Brussels' })).toThrow(
      ConfigError,
    )
    expect(() =>
      readDue({ text: 'tomorrow', sentAt: '2026-06-16T10:00:00Z', timezone: 'Mars/Base' }),
    ).toThrow(ConfigError)
  })
})
