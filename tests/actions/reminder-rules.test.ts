// The rules of reminding, as directory and people's own choices make them.
import { describe, expect, it } from 'vitest'
import { reminderRules } from '../../src/actions/reminder-rules.js'
import { noSettings } from '../../src/actions/settings-store.js'
import type { ActionItem } from '../../src/actions/types.js'
import type { Directory } from '../../src/directory/types.js'
import { directory as shipped } from '../directory/load-directory.js'

const zone = 'Europe/Brussels'
const created = (createdBy: string): ActionItem => ({ createdBy }) as ActionItem

describe('the rules', () => {
  const rules = reminderRules(shipped, new Map(), zone)

  it('give an agency the days that it has to answer, and one unknown the usual ones', () => {
    const agency = shipped.agencies.find(({ responseDays }) => responseDays === 5)
    expect(rules.answerWithin(agency?.id ?? '')).toBe(5)
    expect(rules.answerWithin('dissolved')).toBe(3)
  })

  it('let a coordinator follow up what they brought in, and a coordinator what others did', () => {
    expect(rules.coordinatorOf(created('colin-coordination'))).toBe('colin-coordination')
    expect(rules.coordinatorOf(created('victor-viewer'))).toBe('cleo-coordinator')
    const alone: Directory = { ...shipped, people: [] }
    expect(reminderRules(alone, new Map(), zone).coordinatorOf(created('x'))).toBe('x')
  })

  it('reach a person in the hours of their agency, and an agency in its own', () => {
    const hours = { from: '08:30', to: '17:00' }
    expect(rules.contact('victor-viewer')).toMatchObject({ kind: 'person', zone, workingHours: hours })
    expect(rules.contact('chancellery')).toMatchObject({ kind: 'agency', zone, workingHours: hours })
    expect(rules.contact('nobody')).toMatchObject({ kind: 'person', zone, workingHours: hours, muted: false })
  })

  it('keep to what a person chose', () => {
    const vacation = { from: '2026-12-01', to: '2026-12-05', standIn: 'kim-cell' }
    const quietHours = { from: '12:00', to: '13:00' }
    const chosen = { ...noSettings, zone: 'Europe/Lisbon', muted: true, vacation, quietHours }
    const own = reminderRules(shipped, new Map([['victor-viewer', chosen]]), zone)
    const expected = { zone: 'Europe/Lisbon', muted: true, vacation, quietHours }
    expect(own.contact('victor-viewer')).toMatchObject(expected)
  })
})
