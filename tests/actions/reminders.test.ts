// Planning reminders: the right person, step and moment, in silence, on vacation and over time.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Contact } from '../../src/actions/contacts.js'
import { applyMove, createItem } from '../../src/actions/lifecycle.js'
import { planReminders } from '../../src/actions/reminders.js'
import type { ActionItem, ItemDraft } from '../../src/actions/types.js'
import { addDays, isWorkingDay } from '../../src/actions/working-days.js'
import { coordinator, draft, now, system } from '../support/people.js'
import { contact, createRules } from '../support/reminder-rules.js'

function item(change: Partial<ItemDraft> = {}, more: Partial<ActionItem> = {}): ActionItem {
  const created = createItem('1', draft(change), coordinator, now)
  if (created.kind === 'refused') throw new Error(created.reason)
  return { ...created.item, ...more }
}

function plan(one: ActionItem, at: string, contacts: Contact[] = []): string[] {
  const { digests } = planReminders([one], createRules(contacts), new Date(at))
  return digests.flatMap((digest) => digest.lines.map((line) => `${digest.contact.id}:${line.step}`))
}

const accepted = { status: 'accepted' } as const
const quiet = { dueOn: null }

describe('due days', () => {
  it('says soon, due and overdue in their time', () => {
    const one = item({ dueOn: '2026-12-18' }, accepted)
    expect(plan(one, '2026-12-14T10:00:00Z')).toEqual([])
    expect(plan(one, '2026-12-15T10:00:00Z')).toEqual(['bo:due-soon'])
    expect(plan({ ...one, reminded: 'due-soon', remindedOn: '2026-12-15' }, '2026-12-17T10:00:00Z')).toEqual(
      [],
    )
    expect(plan({ ...one, reminded: 'due-soon', remindedOn: '2026-12-15' }, '2026-12-18T10:00:00Z')).toEqual([
      'bo:due',
    ])
    expect(plan({ ...one, reminded: 'due', remindedOn: '2026-12-18' }, '2026-12-21T10:00:00Z')).toEqual([
      'bo:overdue',
    ])
    const overdue = { ...one, reminded: 'overdue', remindedOn: '2026-12-21' } as const
    expect(plan(overdue, '2026-12-28T10:00:00Z')).toEqual([])
    expect(plan(overdue, '2026-12-29T10:00:00Z')).toEqual(['bo:overdue'])
  })

  it('says due on the last working day when the due day is none', () => {
    const sunday = item(
      { dueOn: '2026-12-20' },
      { ...accepted, reminded: 'due-soon', remindedOn: '2026-12-16' },
    )
    expect(plan(sunday, '2026-12-17T10:00:00Z')).toEqual([])
    expect(plan(sunday, '2026-12-18T10:00:00Z')).toEqual(['bo:due'])
  })

  it('speaks within working hours of the reader, in the reader’s zone, outside quiet hours', () => {
    const one = item({ dueOn: '2026-12-18' }, accepted)
    expect(plan(one, '2026-12-18T07:59:00Z')).toEqual([])
    expect(plan(one, '2026-12-18T08:00:00Z')).toEqual(['bo:due'])
    expect(plan(one, '2026-12-18T08:00:00Z', [contact('bo', { zone: 'America/New_York' })])).toEqual([])
    expect(
      plan(one, '2026-12-18T11:30:00Z', [contact('bo', { quietHours: { from: '12:00', to: '13:00' } })]),
    ).toEqual([])
    expect(plan(one, '2026-12-19T10:00:00Z')).toEqual([])
    expect(plan(item({ dueOn: '2026-11-10' }, accepted), '2026-11-11T10:00:00Z')).toEqual([])
  })

  it('keeps silent for the snoozed item, the snoozed person and the muted one', () => {
    const one = item({ dueOn: '2026-12-18' }, accepted)
    const at = '2026-12-18T10:00:00Z'
    expect(plan({ ...one, snoozedUntil: '2026-12-19' }, at)).toEqual([])
    expect(plan({ ...one, snoozedUntil: '2026-12-18' }, at)).toEqual(['bo:due'])
    expect(plan(one, at, [contact('bo', { snoozedUntil: '2026-12-18T11:00:00.000Z' })])).toEqual([])
    expect(plan(one, at, [contact('bo', { muted: true })])).toEqual([])
  })

  it('tells the stand-in, or the deputy, or the coordinator, while the lead is away', () => {
    const one = item({ dueOn: '2026-12-18' }, accepted)
    const at = '2026-12-18T10:00:00Z'
    const away = (standIn: string | null) => ({ vacation: { from: '2026-12-14', to: '2026-12-18', standIn } })
    expect(plan(one, at, [contact('bo', away('gi'))])).toEqual(['gi:due'])
    expect(plan(one, at, [contact('bo', away('gi')), contact('gi', away('hu'))])).toEqual(['hu:due'])
    expect(plan(one, at, [contact('bo', away('gi')), contact('gi', away('bo'))])).toEqual(['di:due'])
    expect(plan(one, at, [contact('bo', away(null))])).toEqual(['di:due'])
    expect(plan(one, at, [contact('bo', away(null)), contact('di', away(null))])).toEqual(['an:due'])
    const all = ['bo', 'di', 'an'].map((id) => contact(id, away(null)))
    expect(plan(one, at, all)).toEqual(['bo:due'])
    expect(plan(one, '2026-12-21T10:00:00Z', [contact('bo', away('gi'))])).toEqual(['bo:overdue'])
  })

  it('writes to the agency where no person leads', () => {
    const one = item({ dueOn: '2026-12-18', lead: { agency: 'ccb', person: null, deputy: null } }, accepted)
    const { digests } = planReminders([one], createRules(), new Date('2026-12-18T10:00:00Z'))
    expect(digests).toMatchObject([{ contact: { id: 'ccb', kind: 'agency' }, day: '2026-12-18' }])
  })
})

describe('no answer', () => {
  it('goes step by step, each after as many working days as the agency has', () => {
    const one = item(quiet)
    expect(plan(one, '2026-11-30T08:59:00Z')).toEqual([])
    expect(plan(one, '2026-11-30T09:00:00Z')).toEqual(['bo:reminder'])
    const reminded = { ...one, escalation: 'reminder', escalatedAt: '2026-11-30T09:00:00.000Z' } as const
    expect(plan(reminded, '2026-12-03T08:59:00Z')).toEqual([])
    expect(plan(reminded, '2026-12-03T09:00:00Z')).toEqual(['di:deputy'])
    const deputy = { ...one, escalation: 'deputy', escalatedAt: '2026-12-03T09:00:00.000Z' } as const
    expect(plan(deputy, '2026-12-08T09:00:00Z')).toEqual(['an:coordinator'])
    expect(
      plan(
        { ...one, escalation: 'coordinator', escalatedAt: '2026-12-08T09:00:00.000Z' },
        '2027-03-01T10:00:00Z',
      ),
    ).toEqual([])
  })

  it('goes straight to the coordinator where there is no deputy', () => {
    const one = item({ ...quiet, lead: { agency: 'ccb', person: 'bo', deputy: null } })
    const reminded = { ...one, escalation: 'reminder', escalatedAt: '2026-11-30T09:00:00.000Z' } as const
    expect(plan(reminded, '2026-12-03T09:00:00Z')).toEqual(['an:coordinator'])
  })

  it('passes by who wants silence, but never the coordinator', () => {
    const one = item(quiet)
    const muted = ['bo', 'di', 'an'].map((id) => contact(id, { muted: true }))
    expect(plan(one, '2026-12-01T10:00:00Z', muted)).toEqual([])
    expect(plan(one, '2026-12-03T10:00:00Z', muted.slice(0, 1))).toEqual(['di:deputy'])
    expect(plan(one, '2026-12-08T09:00:00Z', muted)).toEqual(['an:coordinator'])
    expect(plan(one, '2026-12-08T20:00:00Z', muted)).toEqual([])
  })

  it('leaves answered items alone', () => {
    for (const status of ['accepted', 'declined', 'done', 'cancelled'] as const)
      expect(plan(item(quiet, { status }), '2027-03-01T10:00:00Z')).toEqual([])
  })
})

describe('over time', () => {
  /** Lives through the days, asking at each tick, as the job does; skipped days are an outage. */
  function live(first: ActionItem, start: string, days: number, isDown: (day: string) => boolean): string[] {
    const told: string[] = []
    const slots = new Set<string>()
    let one = first
    let lookOn = ''
    for (let index = 0; index < days; index += 1) {
      const day = addDays(start, index)
      if (isDown(day)) continue
      for (const hour of ['06', '10', '14', '22']) {
        const at = new Date(`${day}T${hour}:00:00Z`)
        if (lookOn > day) continue
        const { digests, lookOn: later } = planReminders([one], createRules(), at)
        lookOn = later.get(one.id) ?? ''
        for (const digest of digests) {
          if (slots.has(`${digest.contact.id} ${digest.day}`)) continue
          slots.add(`${digest.contact.id} ${digest.day}`)
          for (const { step } of digest.lines) {
            const moved = applyMove(one, { kind: 'remind', step, contact: digest.contact.id }, system, at)
            if (moved.kind === 'refused') throw new Error(moved.reason)
            one = moved.item
            lookOn = ''
            told.push(`${day} ${step}`)
          }
        }
      }
    }
    return told
  }

  it('never speaks outside working days, never twice a day, never skips a step, whatever the outage', () => {
    const outage = fc.record({
      from: fc.integer({ min: 0, max: 60 }),
      length: fc.integer({ min: 0, max: 60 }),
    })
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 50 }), outage, (dueIn, { from, length }) => {
        const start = '2026-11-25'
        const one = item({ dueOn: addDays(start, dueIn) })
        const isDown = (day: string) => day >= addDays(start, from) && day < addDays(start, from + length)
        const told = live(one, start, 150, isDown)
        const steps = told.map((line) => line.slice(11))
        for (const line of told) expect(isWorkingDay(line.slice(0, 10))).toBe(true)
        for (const step of ['reminder', 'deputy', 'coordinator'])
          expect(steps.filter((one) => one === step)).toHaveLength(1)
        expect(steps.indexOf('reminder')).toBeLessThan(steps.indexOf('deputy'))
        expect(steps.indexOf('deputy')).toBeLessThan(steps.indexOf('coordinator'))
        expect(steps.filter((one) => one === 'due-soon').length).toBeLessThanOrEqual(1)
        expect(steps.filter((one) => one === 'due').length).toBeLessThanOrEqual(1)
        expect(steps).toContain('overdue')
        if (length === 0) expect(steps).toEqual(expect.arrayContaining(['due-soon', 'due', 'overdue']))
        expect(new Set(told).size).toBe(told.length)
      }),
      { numRuns: 60 },
    )
  })
})
