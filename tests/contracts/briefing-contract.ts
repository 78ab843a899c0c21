// Four weeks of briefings through the database: once each, every sentence with its source, one catch-up.
import { beforeEach, describe, expect, it } from 'vitest'
import type { Move } from '../../src/actions/types.js'
import type { KeptBriefing } from '../../src/briefings/briefing-store.js'
import { readerOf } from '../../src/briefings/subjects.js'
import type { Source } from '../../src/briefings/types.js'
import { sentencesOf } from '../../src/bot/views/briefing-message.js'
import type { Message, Part } from '../../src/bot/types.js'
import { createQuestionStore } from '../../src/bot/question-store.js'
import type { Database } from '../../src/storage/database.js'
import { strategy } from '../directory/load-directory.js'
import { axisChannel, directoryWith, setStage, type BriefingStage } from '../support/briefing-stage.js'
import { contributor, coordinator, draft, owner, system } from '../support/people.js'
import type { Databases } from './store-contract.js'

const english = axisChannel()
const dutch = axisChannel({ id: 'axis-2-nl', channel: 'C3', language: 'nl' })
const own = { kind: 'channel', channel: 'slack/T1/C2' } as const

export function describeBriefings(databases: Databases): void {
  describe('briefings', () => {
    let database: Database
    let stages: BriefingStage[]
    let channels = [english, dutch]
    beforeEach(async () => {
      const location = await databases().locate()
      database = await databases().open(location)
      const replica = location.kind === 'sqlite' ? database : await databases().open(location)
      channels = [english, dutch]
      stages = [database, replica].map((one) => setStage(one, () => directoryWith(channels)))
    })

    const tick = (at: string) => Promise.all(stages.map((stage) => stage.tick(at)))
    const keys = async () => (await stages[0]!.outbox()).map(({ key }) => key)
    const kept = async (channelId: string) =>
      (await stages[0]!.parts.store.list(system, 20, channelId)).reverse()
    const create = async (at: string, change: Parameters<typeof draft>[0] = {}) => {
      await stages[0]!.actions.create(draft(change), coordinator, { now: new Date(at) })
    }
    const move = async (id: string, at: string, by: typeof coordinator, what: Move) => {
      const outcome = await stages[0]!.actions.move(id, what, by, { now: new Date(at) })
      expect(outcome.kind).toBe('changed')
    }

    /** Four weeks in which items move, with a briefing at the end of each. */
    async function tellStory(): Promise<void> {
      await tick('2026-10-30T10:00:00Z')
      await create('2026-10-30T11:00:00Z', { title: 'First', dueOn: '2026-11-12' })
      await create('2026-11-03T11:00:00Z', { title: 'Second', contributors: [], audience: own })
      await create('2026-11-03T12:00:00Z', {
        ...{ title: 'Secret', audience: { kind: 'people', people: ['an', 'bo'] } },
      })
      await move('1', '2026-11-04T11:00:00Z', owner, { kind: 'accept' })
      await tick('2026-11-09T08:00:00Z')
      await move('2', '2026-11-10T11:00:00Z', owner, { kind: 'decline', reason: 'Not for us.' })
      await move('1', '2026-11-10T12:00:00Z', owner, { kind: 'block', reason: 'Waiting for advice.' })
      await move('1', '2026-11-10T12:00:00Z', contributor, { kind: 'contribute', agency: 'flanders' })
      await tick('2026-11-16T08:00:00Z')
      await move('1', '2026-11-17T11:00:00Z', owner, { kind: 'start' })
      await move('1', '2026-11-18T11:00:00Z', owner, { kind: 'finish', evidence: 'Note of 18 November' })
      await askQuestion('2026-11-18T12:00:00Z')
      await tick('2026-11-23T08:00:00Z')
      await tick('2026-11-30T08:00:00Z')
    }

    async function askQuestion(at: string): Promise<void> {
      const question = { text: 'What of tea?', language: 'en', outcome: 'not-found', askedBy: 'bo' } as const
      const audience = { kind: 'public' } as const
      const id = await createQuestionStore(database).addQuestion(
        { ...question, audience },
        new Date(at),
        `test:${at}`,
      )
      await database.query
        .insertInto('question_details')
        .values({ question_id: id, part_id: '2.4', reply_key: null, answer: null })
        .execute()
    }

    it('are sent once each, through repeats, restarts and a second replica', async () => {
      await tellStory()
      const expected = ['2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30'].flatMap((day) => [
        `briefing:axis-2-nl:${day}`,
        `briefing:axis-2:${day}`,
      ])
      expect((await keys()).sort()).toEqual(expected.sort())
      await tick('2026-11-30T08:00:00Z')
      await tick('2026-11-30T15:00:00Z')
      const restarted = setStage(database, () => directoryWith(channels))
      await restarted.tick('2026-11-30T15:01:00Z')
      expect(await keys()).toHaveLength(8)
    })

    it('rest on a passage or a record with every sentence, and show no other', async () => {
      await tellStory()
      for (const channel of channels) {
        for (const one of await kept(channel.id)) {
          const sentences = sentencesOf(one.briefing)
          expect(shownIn(one.message as Message).sort()).toEqual(sentences.map(({ text }) => text).sort())
          for (const { text, sources } of sentences) {
            expect(sources, text).not.toEqual([])
            for (const source of sources) expect(await resolves(source, one), text).toBe(true)
          }
        }
      }
    })

    async function resolves(source: Source, { channelId, facts }: KeptBriefing): Promise<boolean> {
      const reader = readerOf(channels.find(({ id }) => id === channelId)!)
      const count = (table: 'questions' | 'feedback', id: string) =>
        database.query.selectFrom(table).select('id').where('id', '=', id).execute()
      switch (source.kind) {
        case 'item':
          return (await stages[0]!.actions.find(source.itemId, reader)) !== null
        case 'passage':
          return (
            strategy.passages.find(({ id }) => id === source.passageId)?.text.includes(source.quote) === true
          )
        case 'question':
          return (await count('questions', source.questionId)).length === 1
        case 'feedback':
          return (await count('feedback', source.feedbackId)).length === 1
        case 'history':
          return source.position === facts.position && facts.changes.length === 0
        case 'remark':
          return false
      }
    }

    it('tell each channel what it may see: public items and its own, never restricted ones', async () => {
      await tellStory()
      const told = (await stages[0]!.outbox()).map(({ message }) => message.fallbackText)
      expect(told.filter((text) => text.includes('Secret'))).toEqual([])
      expect(told.some((text) => text.includes('“Second”'))).toBe(true)
      const others = (await kept('axis-2-nl')).map(({ message }) => (message as Message).fallbackText)
      expect(others.filter((text) => text.includes('Second'))).toEqual([])
    })

    it('quote other words of the strategy each week, and none in a week in which nothing happened', async () => {
      await tellStory()
      const passages = (await kept('axis-2')).map(({ briefing }) => briefing.passage?.passageId ?? null)
      expect(passages).toHaveLength(4)
      expect(passages[3]).toBeNull()
      expect(new Set(passages).size).toBe(4)
      const quiet = (await kept('axis-2'))[3]!.message as Message
      expect(quiet.fallbackText.split('\n').slice(1)).toEqual([
        'Nothing has changed since 23 November.',
        'Two items are open.',
      ])
    })

    it('catch up once after an outage over two slots, with everything since', async () => {
      channels = [english]
      await tick('2026-11-02T10:00:00Z')
      await create('2026-11-03T11:00:00Z', { title: 'Before', dueOn: null, contributors: [] })
      await create('2026-11-12T11:00:00Z', { title: 'Meanwhile', dueOn: null, contributors: [] })
      await tick('2026-11-17T03:00:00Z')
      expect(await keys()).toEqual([])
      await tick('2026-11-17T09:30:00Z')
      expect(await keys()).toEqual(['briefing:axis-2:2026-11-16'])
      const [caughtUp] = await kept('axis-2')
      expect(caughtUp?.facts.missed).toBe(1)
      expect((caughtUp?.message as Message).fallbackText).toMatch(/“Before”.*\n.*“Meanwhile”/)
      await tick('2026-11-20T09:30:00Z')
      expect(await keys()).toHaveLength(1)
    })

    it('begin anew with another schedule, and pause with a channel that is not active', async () => {
      channels = [english]
      await tick('2026-10-30T10:00:00Z')
      const friday = { cadence: 'weekly', weekday: 5, monthday: null, at: '09:00', zone: 'Europe/Brussels' }
      channels = [{ ...english, schedule: friday as typeof english.schedule }]
      await tick('2026-11-09T10:00:00Z')
      expect(await keys()).toEqual([])
      await tick('2026-11-13T08:00:00Z')
      expect(await keys()).toEqual(['briefing:axis-2:2026-11-13'])
      channels = [{ ...english, active: false }]
      await tick('2026-11-16T10:00:00Z')
      channels = [english]
      await tick('2026-11-24T10:00:00Z')
      expect(await keys()).toHaveLength(1)
      await tick('2026-11-30T08:00:00Z')
      expect(await keys()).toHaveLength(2)
    })
  })
}

/** Every sentence that a message shows, but for headings and the strategy's own words. */
function shownIn({ parts }: Message): string[] {
  return parts.flatMap((part: Part) => {
    if (part.kind === 'list') return part.items.map(({ text }) => text)
    return part.kind === 'text' && part.style === undefined ? [part.text] : []
  })
}
