// Puts together what follows action items up: commands, events in, messages out, and what happens in time.
import type { Router } from 'express'
import type { Logger } from 'pino'
import { reminderRules } from './actions/reminder-rules.js'
import type { MessageRouter } from './actions/route.js'
import type { Ask } from './answers/types.js'
import { createAnswerEvent } from './bot/answer-event.js'
import { createDeliverer, type Deliverer } from './bot/deliver.js'
import { createDuplicateItems, type DuplicateItems } from './bot/find-duplicate-items.js'
import { createEventHandler, type EventHandler } from './bot/handle-event.js'
import { createRenderContent } from './bot/render-content.js'
import type { BotServices } from './bot/services.js'
import type { ChatPlatform } from './bot/types.js'
import type { Config } from './config.js'
import type { DirectoryStore } from './directory/directory-store.js'
import { createErasingJob, createResumeJob } from './jobs/housekeeping.js'
import { startMinuteTick, type MinuteJob, type Running } from './jobs/minute-tick.js'
import { startOutboxSender } from './jobs/outbox-sender.js'
import { createBriefingJob } from './jobs/send-briefings.js'
import { createReminderJob } from './jobs/send-reminders.js'
import { createBriefingDesk } from './briefings/manage-briefing.js'
import { openBriefings } from './open-briefings.js'
import { openReviews } from './open-reviews.js'
import type { Routing } from './open-routing.js'
import type { Stores } from './open-storage.js'
import type { Embedder } from './models/types.js'
import type { Glossary } from './retrieval/glossary.js'
import type { StrategyDocument } from './retrieval/types.js'

export interface CoordinationParts {
  config: Config
  logger: Logger
  documents: readonly StrategyDocument[]
  ask: Ask
  embedder: Pick<Embedder, 'embed' | 'id'>
  glossary: Glossary | undefined
  route: MessageRouter['route']
  routing: () => Promise<Routing>
  /** True for a text that bears a classification marking. */
  isMarked: (text: string) => boolean
  stores: Stores
  directory: DirectoryStore
  platforms: readonly ChatPlatform[]
  clock: () => Date
}

/** The following up, put together. */
export interface Coordination {
  services: BotServices
  events: EventHandler
  /** HTTP routes of the platforms. */
  routers: Router[]
  /** Begins to receive, to send and to remind. */
  start(): Promise<void>
  /** Takes no more events, and finishes what is under way. */
  stop(): Promise<void>
}

/** Puts the parts together; nothing happens before `start`. */
export function openCoordination(parts: CoordinationParts): Coordination {
  const { config, logger: log, stores, directory, platforms, clock } = parts
  const { defaultLanguage, timezone } = config
  const duplicates = createDuplicateItems(async () => (await parts.routing()).duplicates, stores.actions)
  let wakeSender = (): void => undefined
  const wake = (): void => {
    wakeSender()
  }
  const services = createServices(parts, duplicates, wake)
  const events = createEventHandler({
    ...{ events: stores.events, outbox: stores.outbox, claims: stores.claims, settings: stores.settings },
    ...{ directory, answer: createAnswerEvent(services), isMarked: parts.isMarked, clock, log },
    ...{ defaultLanguage, timezone },
    isReceiving: () => platforms.some((platform) => platform.isReceiving?.() === true),
    wakeSender: wake,
  })
  const sender = createSender(parts, services)
  const running: Running[] = []
  return {
    ...{ services, events },
    routers: platforms.flatMap(({ router }) => router ?? []),
    start: async () => {
      for (const platform of platforms) await platform.start(events.onEvent)
      if (platforms.length > 0) {
        const sending = startOutboxSender({ outbox: stores.outbox, sender, clock, log })
        wakeSender = () => {
          sending.wake()
        }
        running.push(sending)
      }
      running.push(startMinuteTick(createJobs(parts, events), clock, log))
      running.push(startLearning(duplicates, log))
    },
    stop: async () => {
      for (const platform of platforms) await platform.stop()
      await events.idle()
      for (const one of running.reverse()) await one.stop()
    },
  }
}

function createSender(parts: CoordinationParts, services: BotServices): Deliverer {
  const { stores, platforms, directory, clock } = parts
  const { defaultLanguage, timezone } = parts.config
  const { actions, cards, outbox, claims, settings } = stores
  return createDeliverer({
    ...{ platforms, directory, clock, defaultLanguage, timezone },
    ...{ actions, cards, outbox, claims, settings },
    render: createRenderContent(services, clock),
  })
}

function createServices(parts: CoordinationParts, duplicates: DuplicateItems, wake: () => void): BotServices {
  const { stores, config, documents, route, directory } = parts
  const { publicUrl, defaultLanguage, timezone } = config
  const { actions, drafts, corrections, settings, questions, threads, outbox } = stores
  return {
    ...{ documents, route, directory, publicUrl, defaultLanguage, timezone },
    ...openReviews({ ...parts, publicUrl, defaultLanguage, wake }),
    ...{ actions, drafts, corrections, settings, questions, threads },
    briefings: createBriefingDesk(openBriefings(stores, directory, documents, publicUrl)),
    findDuplicates: duplicates.find,
    listFailed: (viewer) => outbox.listFailed(viewer, 50),
    retryFailed: (key, viewer, now) => outbox.retryFailed(key, viewer, now),
  }
}

function createJobs(parts: CoordinationParts, events: EventHandler): MinuteJob[] {
  const { stores, directory, config, documents, logger } = parts
  const briefings = openBriefings(stores, directory, documents, config.publicUrl)
  const readRules = async () =>
    reminderRules(await directory.current(), await stores.settings.readAll(), config.timezone)
  return [
    createResumeJob(() => events.resume()),
    createReminderJob(stores.reminders, readRules),
    createBriefingJob(briefings, logger),
    createErasingJob(stores, config.retentionDays),
  ]
}

/** Meets the open items in the background, so that the first new item is compared with all of them. */
function startLearning(duplicates: DuplicateItems, log: Logger): Running {
  let isStopped = false
  const learning = duplicates
    .learn(() => isStopped)
    .then((count) => {
      log.debug({ count }, 'open items are ready to be compared with')
    })
    .catch((error: unknown) => {
      log.error({ err: error }, 'open items could not be made ready to be compared with')
    })
  return {
    stop: async () => {
      isStopped = true
      await learning
    },
  }
}
