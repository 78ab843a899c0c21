// The made-up items that lists and reminders are measured with: all kinds, and as many due as were promised.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { made, openFilledItems } from '../../src/actions/fill-items-store.js'
import { measureItems } from '../../src/actions/measure-items.js'
import { closedStatuses, statuses } from '../../src/actions/types.js'
import { coordinator, now, person, system } from '../support/people.js'

describe('measuring items', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kompas-measure-'))
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it('fills a database with items of every status and audience, some of them due', async () => {
    const filled = await openFilledItems(join(folder, 'filled.db'), 2500, now)
    const counts = await filled.actions.count(coordinator, {}, 5000)
    expect(Object.values(counts).every((count) => count > 0)).toBe(true)
    const open = statuses.filter((status) => !closedStatuses.includes(status))
    const share = open.reduce((sum, status) => sum + counts[status], 0) / 2500
    expect(share).toBeGreaterThan(0.25)
    expect(share).toBeLessThan(0.35)
    expect(await filled.reminders.readCandidates(now, 0, 500)).toHaveLength(made.dueNow)
    const leading = person('person-3', ['owner'], { agencies: ['agency-3'] })
    const seen = async (viewer: typeof coordinator, filter = {}) =>
      (await filled.actions.list(viewer, filter, { limit: 5000 })).items
    const all = await filled.actions.list(system, {}, { limit: 5000 })
    expect(all.items).toHaveLength(2500)
    expect(new Set(all.items.map(({ audience }) => audience.kind)).size).toBe(3)
    expect((await seen(leading)).length).toBeLessThan(2500)
    const own = await seen(leading, { mine: true, open: true })
    expect(own.some(({ lead }) => lead?.person === 'person-3')).toBe(true)
    expect(own.some(({ lead }) => lead?.person === null && lead.agency === 'agency-3')).toBe(true)
    await filled.close()
  })

  it('compares a thousand items with many', async () => {
    const { few, many, ...figures } = await measureItems(1500, now)
    expect([few, many]).toEqual([1000, 1500])
    expect(Object.keys(figures)).toContain('dueSlots')
    for (const figure of Object.values(figures)) {
      expect(figure.few).toBeGreaterThan(0)
      expect(figure.ratio).toBeCloseTo(figure.many / figure.few)
    }
  })
})
