// One weekly briefing from a real database to the outbox.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { axisChannel, directoryWith, setStage } from '../support/briefing-stage.js'
import { coordinator, draft, owner } from '../support/people.js'
import { sqliteDatabases, type TestDatabases } from '../support/test-databases.js'

let databases: TestDatabases
beforeAll(async () => {
  databases = await sqliteDatabases()
})
afterAll(() => databases.stop())

it('tells an axis channel on Monday what the week brought', async () => {
  const database = await databases.open(await databases.locate())
  const stage = setStage(database, () => directoryWith([axisChannel()]))
  await stage.tick('2026-11-18T10:00:00Z')
  const at = (time: string) => ({ now: new Date(time) })
  await stage.actions.create(draft(), coordinator, at('2026-11-19T10:00:00Z'))
  await stage.actions.move('1', { kind: 'accept' }, owner, at('2026-11-20T10:00:00Z'))
  await stage.tick('2026-11-23T07:59:00Z')
  expect(await stage.outbox()).toEqual([])
  await stage.tick('2026-11-23T08:00:00Z')
  const [sent, ...others] = await stage.outbox()
  expect(others).toEqual([])
  expect(sent).toMatchObject({
    key: 'briefing:axis-2:2026-11-23',
    destination: { kind: 'place', place: { platform: 'slack', workspace: 'T1', channel: 'C2' } },
    message: { title: 'Briefing of 23 November 2026: axis 2, Strengthening our sovereignty' },
  })
  expect(sent?.message.fallbackText).toContain(
    'Item 1, “Update the list of essential entities” (CCB), is new and has already been accepted; it is due on 18 December.',
  )
})
