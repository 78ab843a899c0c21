// Killing Kompas at random moments: nothing acknowledged is lost, everything has its effect exactly once.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createActionStore } from '../../src/actions/action-store.js'
import type { Database } from '../../src/storage/database.js'
import { beginStory, readLives, wholeLife } from '../support/kill-story.js'
import type { TestDatabases } from '../support/test-databases.js'
import { startPlatform, type TestPlatform } from '../support/test-platform.js'

/** 5 in everyday tests; KOMPAS_KILLS=100 for the proof. */
const kills = Number(process.env['KOMPAS_KILLS'] ?? 5)
const timeout = 60_000 + kills * 10_000

async function readApplied(database: Database): Promise<Map<string, string | null>> {
  const rows = await database.query.selectFrom('applied_causes').select(['cause', 'item_id']).execute()
  return new Map(rows.map((row) => [row.cause, row.item_id]))
}

function expectOrderKept(platform: TestPlatform, positions: Map<string, number>): void {
  const last = new Map<string, number>()
  const seen = new Set<string>()
  for (const { key, threadKey } of platform.received) {
    if (seen.has(key)) continue
    seen.add(key)
    const position = positions.get(key) ?? 0
    expect(position, `${key} in ${threadKey}`).toBeGreaterThan(last.get(threadKey) ?? 0)
    last.set(threadKey, position)
  }
}

async function expectAllSent(
  database: Database,
  platform: TestPlatform,
  canLookUp: boolean,
): Promise<number> {
  const rows = await database.query.selectFrom('outbox').selectAll().orderBy('position').execute()
  const counts = new Map<string, number>()
  for (const { key } of platform.received) counts.set(key, (counts.get(key) ?? 0) + 1)
  expect(rows.filter((row) => row.status !== 'sent')).toEqual([])
  expect(rows.map((row) => row.key).filter((key) => !counts.has(key))).toEqual([])
  const doubled = rows.filter((row) => (counts.get(row.key) ?? 0) > 1)
  if (canLookUp) expect(doubled).toEqual([])
  expect(doubled.filter((row) => row.possibly_doubled === 0)).toEqual([])
  // Each event of each life tells its thread, and the ones that it concerns, once.
  const events = await database.query.selectFrom('action_events').select('position').execute()
  for (const { position } of events)
    expect(rows.filter((row) => row.key.startsWith(`event-${position}:place:`))).toHaveLength(1)
  expectOrderKept(platform, new Map(rows.map((row) => [row.key, row.position])))
  return doubled.length
}

/** Runs the kills on one kind of database. */
export function describeKills(name: string, start: () => Promise<TestDatabases>): void {
  describe(`kills on ${name}`, () => {
    let databases: TestDatabases | undefined
    beforeAll(async () => {
      databases = await start()
    })
    afterAll(() => databases?.stop())

    async function tell(canLookUp: boolean, count: number): Promise<void> {
      const platform = await startPlatform(Math.random)
      const location = await databases!.locate()
      const database = await databases!.open(location)
      const options = { location, platformUrl: platform.url, canLookUp }
      const story = beginStory(options, () => readApplied(database), Math.random)
      for (let kill = 0; kill < count; kill += 1)
        await story.killAfter(Math.random() * 60, Math.random() * 40)
      await story.finish()
      const applied = await readApplied(database)
      const lost = [...story.acknowledged].filter((id) => !applied.has(`test:${id}`))
      expect(lost, 'acknowledged events without effect').toEqual([])
      const store = createActionStore(database)
      for (const [title, lives] of await readLives(store, story.titles))
        expect(lives, title).toEqual([wholeLife])
      const doubled = await expectAllSent(database, platform, canLookUp)
      const report = await store.verify()
      expect(report.problems).toEqual([])
      const counts = { kills: count, events: report.rows, messages: platform.received.length, doubled }
      process.stderr.write(`${name}, look-up ${String(canLookUp)}: ${JSON.stringify(counts)}\n`)
      await platform.stop()
    }

    it(
      `loses nothing and doubles nothing in ${kills} kills where the platform can be asked`,
      () => tell(true, kills),
      timeout,
    )

    it(
      'doubles a message only where the platform can not be asked, and notes it',
      () => tell(false, Math.max(2, Math.round(kills / 10))),
      timeout,
    )
  })
}
