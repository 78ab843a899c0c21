// Killing Kompas at random moments: nothing acknowledged is lost, everything has its effect exactly once.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createActionStore } from '../../src/actions/action-store.js'
import type { Database } from '../../src/storage/database.js'
import { platformName, wholeLife } from '../support/kill-lives.js'
import { beginStory, readLives } from '../support/kill-story.js'
import type { TestDatabases } from '../support/test-databases.js'
import { startPlatform, type TestPlatform } from '../support/test-platform.js'

/** 5 in everyday tests; KOMPAS_KILLS=100 for the proof. */
const kills = Number(process.env['KOMPAS_KILLS'] ?? 5)
const timeout = 300_000 + kills * 30_000

/** What was acknowledged and is not handled, or has no reply. */
async function findLost(database: Database, acknowledged: ReadonlySet<string>): Promise<string[]> {
  const handled = await database.query
    .selectFrom('events_in')
    .innerJoin('outbox', (join) => join.on(sql<boolean>`outbox.key = events_in.id || ':reply'`))
    .select('events_in.id')
    .where('handled_at', 'is not', null)
    .execute()
  const ids = new Set(handled.map(({ id }) => id))
  return [...acknowledged].filter((id) => !ids.has(`${platformName}:${id}`))
}

/** Each life is one proposal and one item, and its card shows how it ended. */
async function expectOneOfEach(
  database: Database,
  platform: TestPlatform,
  titles: readonly string[],
): Promise<void> {
  const drafts = await database.query.selectFrom('drafts').select('content').execute()
  const proposed = drafts.map(({ content }) => (JSON.parse(content) as { title: string }).title)
  expect(proposed.sort()).toEqual([...titles].sort())
  for (const [title, lives] of await readLives(createActionStore(database), titles))
    expect(lives, title).toEqual([wholeLife])
  const cards = await database.query
    .selectFrom('cards')
    .innerJoin('action_items', 'action_items.id', 'cards.item_id')
    .select(['cards.item_id', 'cards.place_key', 'cards.reference', 'cards.version'])
    .select('action_items.version as latest')
    .execute()
  // Of a card whose sender died before it noted it, the version isn't known, and 0 is kept.
  for (const { item_id, version, latest } of cards) expect([0, latest], item_id).toContain(version)
  const inThreads = cards.filter(({ place_key }) => place_key.startsWith(`${platformName}/`))
  expect(inThreads).toHaveLength(titles.length)
  for (const { item_id, reference, latest } of inThreads)
    expect([item_id, platform.shown.get(reference)]).toEqual([item_id, latest])
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
  // A reply and a word to a person are new messages; a card is replaced by its newest version.
  const said = rows.filter(({ key }) => /:reply$|^event-\d+:person:/.test(key)).map(({ key }) => key)
  expect(said.filter((key) => !counts.has(key))).toEqual([])
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
      const story = beginStory(options, database, Math.random)
      for (let kill = 0; kill < count; kill += 1)
        await story.killAfter(Math.random() * 60, Math.random() * 40)
      await story.finish()
      expect(await findLost(database, story.acknowledged), 'acknowledged and lost').toEqual([])
      await expectOneOfEach(database, platform, story.titles)
      const doubled = await expectAllSent(database, platform, canLookUp)
      const report = await createActionStore(database).verify()
      expect(report.problems).toEqual([])
      const acknowledged = story.acknowledged.size
      const counts = {
        kills: count,
        acknowledged,
        changes: report.rows,
        messages: platform.received.length,
        doubled,
      }
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
