// What a channel is about and when its briefing comes: the forms that are taken, and what is said of others.
import { describe, expect, it } from 'vitest'
import { checkDirectory } from '../../src/directory/check-directory.js'
import { readEntries } from '../../src/directory/read-entries.js'
import { context, directory } from './load-directory.js'

const plain = {
  ...{ id: 'c', platform: 'slack', workspace: 'T1', channel: 'C1', language: 'nl', active: true },
}
const clock = { at: '09:00', zone: 'Europe/Brussels' }

function problemsOf(entry: object): string[] {
  const { problems } = readEntries('channels', [{ ...plain, ...entry }])
  return problems.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

describe('a channel', () => {
  it('is about the whole strategy, at the usual time, when it says no more', () => {
    const { entries } = readEntries('channels', [plain])
    expect(entries).toEqual([{ ...plain, axis: null, line: null, agency: null, schedule: null }])
  })

  it.each([
    [{ axis: '3', line: '3.1' }, ': a channel is about one axis, one line or one agency'],
    [
      { schedule: { ...clock, cadence: 'monthly', weekday: 1 } },
      'schedule.weekday: only a weekly briefing has a day of the week',
    ],
    [
      { schedule: { ...clock, cadence: 'weekly', monthday: 1 } },
      'schedule.monthday: only a monthly briefing has a day of the month',
    ],
    [
      { schedule: { ...clock, cadence: 'monthly', monthday: 32 } },
      'schedule.monthday: Too big: expected number to be <=31',
    ],
    [
      { schedule: { ...clock, cadence: 'weekly', zone: 'Brussels' } },
      'schedule.zone: expected a zone such as Europe/Brussels',
    ],
    [{ schedule: { ...clock, cadence: 'weekly', at: '9:00' } }, 'schedule.at: expected a time such as 08:30'],
  ])('%j is refused', (entry, problem) => {
    expect(problemsOf(entry)).toEqual([problem])
  })

  it('names lines and agencies that there are', () => {
    const { entries } = readEntries('channels', [
      { ...plain, line: '4.1' },
      { ...plain, id: 'd', agency: 'nobody' },
      { ...plain, id: 'e', agency: 'ccb' },
    ])
    const problems = checkDirectory({ ...directory, channels: entries }, context)
    expect(problems.map(({ message }) => message)).toEqual([
      'no action line has the id "4.1"',
      'no agency has the id "nobody"',
    ])
  })
})
