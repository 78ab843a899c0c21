// Whole briefings as they are read, in the four languages: a week in which much happened, and a quiet one.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Move } from '../../src/actions/types.js'
import { languages, type Language } from '../../src/languages.js'
import { axisChannel, directoryWith, setStage } from '../support/briefing-stage.js'
import { contributor, coordinator, draft, owner } from '../support/people.js'
import { sqliteDatabases, type TestDatabases } from '../support/test-databases.js'
import { renderedBriefings } from './rendered-briefings.js'

let databases: TestDatabases
const texts = new Map<string, string>()

beforeAll(async () => {
  databases = await sqliteDatabases()
  const database = await databases.open(await databases.locate())
  const channels = languages.map((language) => axisChannel({ id: language, channel: language, language }))
  const stage = setStage(database, () => directoryWith(channels))
  const at = (time: string) => ({ now: new Date(time) })
  const create = (time: string, title: string, dueOn: string | null, asked: string[] = []) =>
    stage.actions.create(
      draft({ title, text: title, language: 'nl', dueOn, contributors: asked }),
      coordinator,
      at(time),
    )
  const move = (id: string, time: string, by: typeof coordinator, what: Move) =>
    stage.actions.move(id, what, by, at(time))
  await create('2026-11-10T10:00:00Z', 'Lijst van essentiële entiteiten bijwerken', '2026-11-19', [
    'flanders',
  ])
  await create('2026-11-10T11:00:00Z', 'Meldpunt voor cyberincidenten uitrollen', null)
  await create('2026-11-10T12:00:00Z', 'Opleidingen cyberveiligheid inventariseren', '2026-11-27')
  await move('1', '2026-11-11T10:00:00Z', owner, { kind: 'accept' })
  await stage.tick('2026-11-16T09:00:00Z')
  await create(
    '2026-11-17T10:00:00Z',
    'Nota over afhankelijkheid van buitenlandse leveranciers',
    '2027-01-15',
  )
  await move('2', '2026-11-18T10:00:00Z', owner, { kind: 'decline', reason: 'Dit is een taak van het NCCN.' })
  await move('1', '2026-11-19T10:00:00Z', owner, { kind: 'block', reason: 'Wacht op advies' })
  await move('3', '2026-11-20T10:00:00Z', owner, { kind: 'accept' })
  await move('1', '2026-11-20T10:00:00Z', contributor, {
    ...{ kind: 'decline-contribution', agency: 'flanders', reason: 'Geen bevoegdheid' },
  })
  await stage.tick('2026-11-23T08:00:00Z')
  await stage.tick('2026-11-30T08:00:00Z')
  await stage.tick('2026-12-07T08:00:00Z')
  for (const { key, message } of await stage.outbox()) texts.set(key, message.fallbackText)
})
afterAll(() => databases.stop())

it.each(languages)('reads as written in %s', (language: Language) => {
  const [busy, quiet] = ['2026-11-23', '2026-12-07'].map((day) => texts.get(`briefing:${language}:${day}`))
  expect(`${busy}\n\n${quiet}\n`).toBe(renderedBriefings[language])
})
