// Opens the database and what is kept in it.
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { createActionStore, type ActionStore } from './actions/action-store.js'
import { createCorrectionStore, type CorrectionStore } from './actions/correction-store.js'
import { createEventStore, type EventStore } from './actions/event-store.js'
import { createOutboxStore, type OutboxStore } from './actions/outbox-store.js'
import { createReminderStore, type ReminderStore } from './actions/reminder-store.js'
import { createSettingsStore, type SettingsStore } from './actions/settings-store.js'
import { createBriefingStore, type BriefingStore } from './briefings/briefing-store.js'
import { createFactsStore, type FactsStore } from './briefings/facts-store.js'
import { createCardStore, type CardStore } from './bot/card-store.js'
import { createClaimStore, type ClaimStore } from './bot/claim-store.js'
import { createConversationStore, type ConversationStore } from './bot/conversation-store.js'
import { createDraftStore, type DraftStore } from './bot/draft-store.js'
import { createQuestionStore, type QuestionStore } from './bot/question-store.js'
import { createReviewListStore, type ReviewListStore } from './bot/review-list-store.js'
import { createReviewStore, type ReviewStore } from './bot/review-store.js'
import { createThreadStore, type ThreadStore } from './bot/thread-store.js'
import type { Config, Secrets } from './config.js'
import type { DirectoryChangeStore } from './directory/change-types.js'
import { createDirectoryChangeStore } from './directory/directory-change-store.js'
import { openDatabase, type Database, type DatabaseLocation } from './storage/database.js'
import { inspectDatabase, type SchemaState } from './storage/inspect-database.js'
import { restoreBackup } from './storage/restore-backup.js'
import { createSessionEndStore, type SessionEndStore } from './web/session/session-end-store.js'

/** Everything that is kept, by what it is about. */
export interface Stores {
  database: Database
  actions: ActionStore
  outbox: OutboxStore
  events: EventStore
  reminders: ReminderStore
  settings: SettingsStore
  corrections: CorrectionStore
  questions: QuestionStore
  conversations: ConversationStore
  drafts: DraftStore
  cards: CardStore
  threads: ThreadStore
  claims: ClaimStore
  directoryChanges: DirectoryChangeStore
  briefings: BriefingStore
  facts: FactsStore
  sessionEnds: SessionEndStore
  reviews: ReviewStore
  reviewList: ReviewListStore
}

/** Where the database is when no PostgreSQL is set. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, 'kompas.db')
}

/** True unless opening the database would make a new one. */
export function hasDatabase(
  { dataDir }: Pick<Config, 'dataDir'>,
  { databaseUrl }: Pick<Secrets, 'databaseUrl'>,
): boolean {
  return databaseUrl !== null || existsSync(databaseFile(dataDir))
}

/** Opens and migrates the database: PostgreSQL where one is set, else a file in the data folder. */
export async function openStores(
  config: Pick<Config, 'dataDir'>,
  secrets: Pick<Secrets, 'databaseUrl'>,
  log: Logger,
): Promise<Stores> {
  return createStores(await openDatabase(locate(config, secrets, log)))
}

/** Everything that is kept in an open database. */
export function createStores(database: Database): Stores {
  return {
    database,
    actions: createActionStore(database),
    outbox: createOutboxStore(database),
    events: createEventStore(database),
    reminders: createReminderStore(database),
    settings: createSettingsStore(database),
    corrections: createCorrectionStore(database),
    questions: createQuestionStore(database),
    conversations: createConversationStore(database),
    drafts: createDraftStore(database),
    cards: createCardStore(database),
    threads: createThreadStore(database),
    claims: createClaimStore(database),
    directoryChanges: createDirectoryChangeStore(database),
    briefings: createBriefingStore(database),
    facts: createFactsStore(database),
    sessionEnds: createSessionEndStore(database),
    reviews: createReviewStore(database),
    reviewList: createReviewListStore(database),
  }
}

/** The schema of the database, which is left as it is. Look with `hasDatabase` first. @throws StorageError */
export function inspectStores(
  config: Pick<Config, 'dataDir'>,
  secrets: Pick<Secrets, 'databaseUrl'>,
  log: Logger,
): Promise<SchemaState> {
  return inspectDatabase(locate(config, secrets, log))
}

/**
 * Puts a backup in the place of the file in the data folder.
 * @returns where the replaced file now is; null when there was none
 * @throws ConfigError when it is no backup; StorageError when it is damaged, or Kompas runs
 */
export function restoreStores(
  { dataDir }: Pick<Config, 'dataDir'>,
  backup: string,
  now: Date,
): string | null {
  mkdirSync(dataDir, { recursive: true })
  return restoreBackup(backup, databaseFile(dataDir), now)
}

function locate(
  { dataDir }: Pick<Config, 'dataDir'>,
  { databaseUrl: url }: Pick<Secrets, 'databaseUrl'>,
  log: Logger,
): DatabaseLocation {
  if (url === null) return { kind: 'sqlite', file: databaseFile(dataDir) }
  const onIdleError = (error: Error): void => {
    log.error({ err: error }, 'an idle connection to the database broke')
  }
  return { kind: 'postgres', url, onIdleError }
}
