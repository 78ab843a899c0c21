// Keeping house: what was left is taken up, and what has had its time is gone, no sooner.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createEventStore } from '../../src/actions/event-store.js'
import { createDraftStore } from '../../src/bot/draft-store.js'
import { createQuestionStore } from '../../src/bot/question-store.js'
import { createThreadStore } from '../../src/bot/thread-store.js'
import { createErasingJob, createResumeJob } from '../../src/jobs/housekeeping.js'
import { draft, now } from '../support/people.js'
import { sqliteDatabases, type TestDatabases } from '../support/test-databases.js'
import { createSessionEndStore } from '../../src/web/session/session-end-store.js'

let databases: TestDatabases
const daysLater = (days: number) => new Date(now.getTime() + days * 86_400_000)

beforeAll(async () => {
  databases = await sqliteDatabases()
})
afterAll(() => databases.stop())

it('erases what has had its time, and nothing sooner', async () => {
  const database = await databases.open(await databases.locate())
  const events = createEventStore(database)
  const drafts = createDraftStore(database)
  const threads = createThreadStore(database)
  const questions = createQuestionStore(database)
  const event = { platform: 'memory', eventId: 'E1', payload: {} }
  await events.record(event, now, 60)
  await events.finish(event, now)
  await events.record({ ...event, eventId: 'unfinished' }, now, 60)
  const audience = { kind: 'public' } as const
  await drafts.add(
    { cause: 'slack:Ev1', content: draft(), createdBy: 'an', audience, expiresAt: daysLater(7) },
    now,
  )
  await threads.remember('memory/W1/C1/T1', 'memory', [{ role: 'person', text: 'Hallo' }], now)
  const question = { text: 'Wie?', language: 'nl' as const, outcome: 'cited', askedBy: 'an', audience }
  await questions.addQuestion(question, now, 'test:1')

  const sessionEnds = createSessionEndStore(database)
  await sessionEnds.endAll('an', now)

  const job = createErasingJob({ events, drafts, threads, questions, sessionEnds }, 90)
  const left = async () => {
    const tables = ['events_in', 'drafts', 'threads', 'questions', 'session_ends'] as const
    const rows = await Promise.all(
      tables.map((table) => database.query.selectFrom(table).selectAll().execute()),
    )
    return rows.map((found) => found.length)
  }
  await job.run(daysLater(1))
  expect(await left()).toEqual([2, 1, 1, 1, 1])
  await job.run(daysLater(6))
  expect(await left()).toEqual([2, 1, 1, 1, 0])
  await job.run(daysLater(29))
  expect(await left()).toEqual([2, 0, 1, 1, 0])
  await job.run(daysLater(31))
  expect(await left()).toEqual([1, 0, 0, 1, 0])
  await job.run(daysLater(91))
  expect(await left()).toEqual([1, 0, 0, 0, 0])
})

it('takes up unfinished events until none is left', async () => {
  const batches = [50, 12, 0]
  let calls = 0
  const resume = () => Promise.resolve(batches[calls++] ?? 0)
  await createResumeJob(resume).run(now)
  expect(calls).toBe(3)
})
