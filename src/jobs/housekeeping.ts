// The jobs that keep house: events whose handler died are handled, and what has had its time is erased.
import type { EventStore } from '../actions/event-store.js'
import type { DraftStore } from '../bot/draft-store.js'
import type { QuestionStore } from '../bot/question-store.js'
import type { ThreadStore } from '../bot/thread-store.js'
import type { MinuteJob } from './minute-tick.js'

const day = 86_400_000
/** A platform repeats an event within hours; its id is known for longer. */
const eventDays = 30
/** A session lasts hours; its end is known for longer. */
const sessionDays = 2
/** A thread in which nobody has said anything for so long is no conversation any more. */
const threadDays = 30

export interface HouseStores {
  events: Pick<EventStore, 'pruneBefore'>
  drafts: Pick<DraftStore, 'eraseExpired'>
  threads: Pick<ThreadStore, 'eraseBefore'>
  questions: Pick<QuestionStore, 'eraseBefore'>
  sessionEnds: { eraseBefore(before: Date): Promise<number> }
}

/** Handles what a replica that died had taken in. @param resume `EventHandler.resume` */
export function createResumeJob(resume: () => Promise<number>): MinuteJob {
  return {
    name: 'unfinished-events',
    run: async () => {
      while ((await resume()) > 0);
    },
  }
}

/**
 * Erases events, drafts, threads and questions that have had their time.
 * @param questionDays how long questions and what people thought of their answers are kept
 */
export function createErasingJob(stores: HouseStores, questionDays: number): MinuteJob {
  const before = (now: Date, days: number) => new Date(now.getTime() - days * day)
  return {
    name: 'erasing',
    run: async (now) => {
      await stores.events.pruneBefore(before(now, eventDays))
      await stores.drafts.eraseExpired(now)
      await stores.threads.eraseBefore(before(now, threadDays))
      await stores.questions.eraseBefore(before(now, questionDays))
      await stores.sessionEnds.eraseBefore(before(now, sessionDays))
    },
  }
}
