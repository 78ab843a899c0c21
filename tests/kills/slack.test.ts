// Killing a real `kompas serve` while Slack delivers: nothing acknowledged is lost, and nothing is done or said twice.
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createActionStore } from '../../src/actions/action-store.js'
import { openDatabase, type Database } from '../../src/storage/database.js'
import { addIndex } from '../support/data-with-index.js'
import type { FakeSlack } from '../support/fake-slack/fake-slack.js'
import { startSlackWithPeople } from '../support/kompas-in-slack.js'
import { readLives } from '../support/kill-story.js'
import { askingLane, nothingYet, taggingLane } from '../support/slack-kill-story.js'
import { createRounds } from '../support/slack-kill-rounds.js'
import { useTemporaryFolders } from '../support/temporary-folders.js'

const makeFolder = useTemporaryFolders()
/** Few in everyday tests, as each starts Kompas anew; KOMPAS_SLACK_KILLS=50 for the proof. */
const kills = Number(process.env['KOMPAS_SLACK_KILLS'] ?? 5)

interface Keyed {
  event_payload: { key: string; part: number }
}

/** How often each message stands in Slack, by its key. */
function countPosts({ world }: FakeSlack): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { metadata } of world.messages) {
    const { key, part } = (metadata as Keyed | undefined)?.event_payload ?? { key: '', part: 1 }
    if (part === 0) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

describe('kills while Slack delivers', () => {
  const folder = makeFolder()
  const known = nothingYet()
  let slack: FakeSlack
  let database: Database
  beforeAll(async () => {
    addIndex(folder)
    slack = await startSlackWithPeople()
    database = await openDatabase({ kind: 'sqlite', file: join(folder, 'kompas.db') })
  })
  afterAll(async () => {
    await database.close()
    await slack.stop()
  })

  it(
    `keeps everything through ${kills} of them`,
    async () => {
      const lanes = [
        ...[0, 1, 2, 3].map((number) => askingLane(slack, number, known, Math.random)),
        ...[0, 1].map((number) => taggingLane(slack, number, known, Math.random)),
      ]
      const rounds = createRounds(slack, folder, database, lanes)
      for (let kill = 0; kill < kills; kill += 1)
        await rounds.killAfter(Math.floor(Math.random() * 12), Math.random() * 800)
      await rounds.finish()
      await expectEffects()
      await expectPosts()
    },
    300_000 + kills * 60_000,
  )

  async function expectEffects(): Promise<void> {
    expect(known.questions.length).toBeGreaterThan(0)
    expect(known.made.size).toBeGreaterThan(0)
    const events = await database.query.selectFrom('events_in').select(['id', 'handled_at']).execute()
    const handled = new Set(events.filter((event) => event.handled_at !== null).map(({ id }) => id))
    const lost = [...known.events].filter((id) => !handled.has(`slack:${id}`))
    expect(lost, 'acknowledged events that were not handled').toEqual([])
    // Words of a question without an answer are not kept, so those are counted only.
    const questions = await database.query.selectFrom('questions').select('text').execute()
    expect(questions).toHaveLength(known.questions.length)
    const texts = questions.map(({ text }) => text).filter((text) => text !== '')
    expect(new Set(texts).size).toBe(texts.length)
    expect(texts.filter((text) => !known.questions.includes(text))).toEqual([])
    const store = createActionStore(database)
    const lives = await readLives(store, [])
    for (const made of known.made) {
      const [one, ...more] = [...lives].filter(([title]) => title.includes(made)).flatMap(([, own]) => own)
      expect(more, made).toEqual([])
      expect(one, made).toEqual(known.accepted.has(made) ? ['created', 'accept'] : ['created'])
    }
    expect((await store.verify()).problems).toEqual([])
  }

  async function expectPosts(): Promise<void> {
    const rows = await database.query
      .selectFrom('outbox')
      .select(['key', 'status', 'possibly_doubled', 'last_error'])
      .execute()
    // Whoever isn't in Slack can't be told anything there.
    const isReachable = ({ last_error: error }: { last_error: string | null }) =>
      !/has no account|nobody in the directory/.test(error ?? '')
    expect(rows.filter((row) => row.status !== 'sent' && isReachable(row))).toEqual([])
    const posts = countPosts(slack)
    const doubled = rows.filter(({ key }) => (posts.get(key) ?? 0) > 1)
    expect(doubled.filter((row) => row.possibly_doubled === 0)).toEqual([])
    for (const id of known.events) expect(posts.get(`slack:${id}:reply`), id).toBeGreaterThanOrEqual(1)
    expect(slack.world.complaints).toEqual([])
    const { events, questions, made, accepted } = known
    const counts = { kills, events: events.size, questions: questions.length, made: made.size }
    const more = { accepted: accepted.size, posts: posts.size, doubled: doubled.length }
    process.stderr.write(`kills over Slack's wire: ${JSON.stringify({ ...counts, ...more })}\n`)
  }
})
