// A conversation for tests of commands: the shipped directory and strategy, a real database, made-up people.
import { createActionStore } from '../../src/actions/action-store.js'
import { createCorrectionStore } from '../../src/actions/correction-store.js'
import { createOutboxStore } from '../../src/actions/outbox-store.js'
import type { RouteOutcome } from '../../src/actions/route.js'
import { createSettingsStore } from '../../src/actions/settings-store.js'
import { channelKey } from '../../src/actions/places.js'
import { createAnswerEvent } from '../../src/bot/answer-event.js'
import { createDraftStore } from '../../src/bot/draft-store.js'
import { createBriefingDesk } from '../../src/briefings/manage-briefing.js'
import { createQuestionStore } from '../../src/bot/question-store.js'
import { createReviewListStore } from '../../src/bot/review-list-store.js'
import { createReviewStore } from '../../src/bot/review-store.js'
import { openReviews } from '../../src/open-reviews.js'
import type { Asker, BotServices } from '../../src/bot/services.js'
import { createThreadStore } from '../../src/bot/thread-store.js'
import type { ChatEvent, Form, Message, Part, Reply } from '../../src/bot/types.js'
import { createDirectoryStore } from '../../src/directory/directory-store.js'
import { findOwner } from '../../src/directory/find-owner.js'
import { openDatabase, type Database } from '../../src/storage/database.js'
import { context, directory, strategy } from '../directory/load-directory.js'
import { setStage } from '../support/briefing-stage.js'
import { chatEvent } from '../support/chat-events.js'
import { makeFakeAsk } from '../support/fake-ask.js'
import { letterEmbedder as embedder } from '../support/letter-embedder.js'
import { createMemoryDirectoryChanges } from '../support/memory-directory-changes.js'
import { now } from '../support/people.js'

/** A person of the shipped directory, or somebody it doesn't know. */
export function asker(personId: string, change: Partial<Asker> = {}): Asker {
  const person = directory.people.find(({ id }) => id === personId)
  return {
    viewer: {
      ...{ kind: 'person', personId, roles: person?.roles ?? ['viewer'], actsFor: [] },
      agencies: person === undefined ? [] : [person.agency],
      channels: [channelKey(chatEvent().place)],
    },
    ...{ isKnown: person !== undefined, name: person?.name ?? 'Onbekend', zone: 'Europe/Brussels' },
    ...{ language: 'nl', languageChosen: false },
    ...change,
  }
}

/** The Cell's coordinator, the owner of action line 2.4, and others. */
export const cleo = asker('cleo-coordinator')
export const noe = asker('noe-nccn')
export const cyril = asker('cyril-ccb')
export const fleur = asker('fleur-flanders')
export const victor = asker('victor-viewer')
export const stranger = asker('memory/W1/U9')

/** A routed message: a task for line 2.4, unless `change` says otherwise. */
export function routed(change: Partial<Extract<RouteOutcome, { kind: 'routed' }>> = {}): RouteOutcome {
  const passage = strategy.passages.find(({ partId, kind }) => partId === '2.4' && kind === 'text')!
  const quote = passage.text.split('. ')[0]!
  return {
    ...{ kind: 'routed', isAction: true, actionLine: '2.4', confidence: 0.9 },
    alternatives: [
      { actionLine: '2.4', confidence: 0.9 },
      { actionLine: '2.5', confidence: 0.06 },
      { actionLine: '3.5', confidence: 0.03 },
    ],
    evidence: [{ passageId: passage.id, quote, start: 0, end: quote.length }],
    captured: {
      ...{ title: 'Lijst van desinformatiecampagnes bezorgen', due: '2026-12-04', dueText: 'tegen vrijdag' },
      ...{ people: [], language: 'nl' },
    },
    owner: findOwner(directory, { line: '2.4', text: '', passageIds: [passage.id] }),
    embedding: { vector: new Float32Array(4), tokens: new Float32Array(4), tokenCount: 1, tokenIds: [1] },
    ...change,
  }
}

/** What the bot says back to one thing that somebody says or clicks. */
export interface BotWorld {
  database: Database
  services: BotServices
  say(who: Asker, text: string, change?: Partial<ChatEvent>): Promise<Reply>
  close(): Promise<void>
}

function reviewStores(database: Database) {
  return {
    reviews: createReviewStore(database),
    reviewList: createReviewListStore(database),
    questions: createQuestionStore(database),
  }
}

let events = 0

/**
 * Opens a world.
 * @param folder empty; the database is made in it
 * @param change replaces services, for example the router
 */
export async function openBotWorld(folder: string, change: Partial<BotServices> = {}): Promise<BotWorld> {
  const database = await openDatabase({ kind: 'sqlite', file: `${folder}/bot.db` })
  const outbox = createOutboxStore(database)
  const { ask = makeFakeAsk(strategy).ask, ...others } = change
  const services: BotServices = {
    documents: [strategy],
    actions: createActionStore(database),
    drafts: createDraftStore(database),
    corrections: createCorrectionStore(database),
    settings: createSettingsStore(database),
    questions: createQuestionStore(database),
    threads: createThreadStore(database),
    ...openReviews({
      ...{ stores: reviewStores(database), documents: [strategy], embedder, glossary: undefined },
      ...{ ask, directory: { current: () => Promise.resolve(directory) } },
      ...{ publicUrl: 'https://kompas.example', defaultLanguage: 'nl', wake: () => undefined },
    }),
    briefings: createBriefingDesk(setStage(database, () => directory).parts),
    directory: createDirectoryStore(directory, createMemoryDirectoryChanges(), context),
    route: () => Promise.resolve(routed()),
    findDuplicates: () => Promise.resolve([]),
    listFailed: (viewer) => outbox.listFailed(viewer, 20),
    retryFailed: (key, viewer, at) => outbox.retryFailed(key, viewer, at),
    ...{ publicUrl: 'https://kompas.example', defaultLanguage: 'nl', timezone: 'Europe/Brussels' },
    ...others,
  }
  return {
    database,
    services,
    say: (who, text, event = {}) => say(services, who, text, event),
    close: () => database.close(),
  }
}

async function say(
  services: BotServices,
  who: Asker,
  text: string,
  change: Partial<ChatEvent>,
): Promise<Reply> {
  events += 1
  const event = chatEvent({ id: `E${String(events)}`, text, ...change })
  const { place, isPrivate } = event
  const audience = isPrivate
    ? { kind: 'people' as const, people: [who.viewer.personId] }
    : { kind: 'channel' as const, channel: channelKey(event.target?.place ?? place) }
  return await createAnswerEvent(services)(event, who, { now, cause: `memory:${event.id}`, audience })
}

/** What a coordinator asks in these tests. */
export const task = 'Kan iemand tegen vrijdag de lijst van desinformatiecampagnes bezorgen?'

/** In a private conversation. */
export const privately = { isPrivate: true, place: { platform: 'memory', workspace: 'W1', channel: 'D1' } }

/** Makes a proposal. @returns its id */
export async function proposeItem(world: BotWorld): Promise<string> {
  const reply = await world.say(cleo, `nieuw actiepunt: ${task}`)
  const create = buttonsOf(messageOf(reply)).find(([, command]) => command.startsWith('action create'))
  return create![1].split(' ')[2]!
}

/** Creates an item for action line 2.4, led by Noé of the NCCN. */
export async function createItem(world: BotWorld): Promise<void> {
  await world.say(cleo, `action create ${await proposeItem(world)}`, { kind: 'button' })
}

/** The message of a reply; fails for another kind of reply. */
export function messageOf(reply: Reply): Message {
  if (reply.kind === 'message') return reply.message
  throw new Error(`the reply is no message but ${JSON.stringify(reply)}`)
}

/** The form of a reply; fails for another kind of reply. */
export function formOf(reply: Reply): Form {
  if (reply.kind === 'form') return reply.form
  throw new Error(`the reply is no form but ${JSON.stringify(reply)}`)
}

/** The parts of a kind. */
export function partsOf<K extends Part['kind']>(message: Message, kind: K): Extract<Part, { kind: K }>[] {
  return message.parts.filter((part): part is Extract<Part, { kind: K }> => part.kind === kind)
}

/** All buttons of a message, those of its lists too, as [label, command]. */
export function buttonsOf(message: Message): [label: string, command: string][] {
  const inLists = partsOf(message, 'list').flatMap(({ items }) => items.flatMap(({ button }) => button ?? []))
  const own = partsOf(message, 'buttons').flatMap(({ buttons }) => buttons)
  return [...inLists, ...own].map(({ label, command }) => [label, command])
}

/** All text that a reader sees. */
export function textOf(message: Message): string {
  return JSON.stringify([message.title, message.parts])
}
