// Takes in what happens on the platforms: recorded first, then handled in order, its reply sent by the outbox.
import type { Logger } from 'pino'
import type { EventStore } from '../actions/event-store.js'
import type { OutboxStore } from '../actions/outbox-store.js'
import { channelKey, threadKey } from '../actions/places.js'
import type { Audience } from '../actions/types.js'
import type { DirectoryStore } from '../directory/directory-store.js'
import { AppError } from '../errors.js'
import { findAsker, type AskerSources } from './find-asker.js'
import { readStoredEvent, type StoredEvent } from './read-stored-event.js'
import type { Asker } from './services.js'
import { createTurns } from './take-turns.js'
import type { ChatEvent, OnEvent, Reply } from './types.js'
import { apology, refuseGuest, refuseMarked } from './views/plain-messages.js'

/** What an event is answered with; `cause` goes with every change. */
export type AnswerEvent = (
  event: ChatEvent,
  asker: Asker,
  context: { now: Date; cause: string; audience: Audience },
) => Promise<Reply>

export interface EventHandlerParts extends AskerSources {
  directory: Pick<DirectoryStore, 'current'>
  events: EventStore
  outbox: OutboxStore
  answer: AnswerEvent
  /** True for a text that bears a classification marking: it is neither stored nor passed on. */
  isMarked: (text: string) => boolean
  /** Sends at once what has just been put in the outbox. */
  wakeSender: () => void
  clock: () => Date
  log: Logger
  /** How long another replica leaves an event alone that this one handles, seconds. */
  leaseSeconds?: number
  /** True while a platform takes in events that are not recorded yet: no other work begins then. */
  isReceiving?: () => boolean
}

/** The way in for events. */
export interface EventHandler {
  onEvent: OnEvent
  /** Handles events whose handler died. @returns how many */
  resume(): Promise<number>
  /** Resolves when nothing is under way. */
  idle(): Promise<void>
}

const usualLease = 60
/** After so many tries the person is told that it failed. */
const mostAttempts = 3
const resumedAtOnce = 50
/** More at a time would all be slower: answering takes the processor. */
const handledAtOnce = 3

/** Events at work or waiting for their turn: those of one thread in the order in which they came. */
function createQueue(parts: EventHandlerParts) {
  const underWay = new Map<string, Promise<void>>()
  const held = new Set<string>()
  const takeTurn = createTurns({ atOnce: handledAtOnce, isReceiving: parts.isReceiving ?? (() => false) })
  return {
    add(stored: StoredEvent, attempts: number): void {
      const id = causeOf(stored.event)
      // It waits for its turn here still; claiming it has only lengthened its lease.
      if (held.has(id)) return
      held.add(id)
      const key = threadKey(stored.event.place)
      const earlier = underWay.get(key) ?? Promise.resolve()
      const own = earlier.then(() => takeTurn(() => work(stored, attempts, parts)))
      underWay.set(key, own)
      void own.then(() => {
        held.delete(id)
        if (underWay.get(key) === own) underWay.delete(key)
      })
    },
    async idle(): Promise<void> {
      while (underWay.size > 0) await Promise.all(underWay.values())
    },
  }
}

/** Makes the handler: one thread's events are handled in the order in which they came. */
export function createEventHandler(parts: EventHandlerParts): EventHandler {
  const { events, clock, leaseSeconds = usualLease } = parts
  const queue = createQueue(parts)
  return {
    onEvent: async (event) => {
      const stored = withoutMarked(event, parts.isMarked)
      const { platform } = event.account
      const incoming = { platform, eventId: event.id, payload: stored }
      const recorded = await events.record(incoming, clock(), leaseSeconds)
      // The platform repeats what it got no reply to: the cause keeps a repeat from changing anything.
      if (event.awaitsReply) return await replyAtOnce(stored, parts)
      if (recorded === 'new') queue.add(stored, 1)
      return { kind: 'nothing' }
    },
    resume: async () => {
      const unfinished = await events.claimUnfinished(clock(), leaseSeconds, resumedAtOnce)
      for (const { platform, eventId, payload, attempts } of unfinished) {
        const stored = readStoredEvent(payload)
        if (stored === null) {
          parts.log.error({ platform, eventId }, 'a recorded event is not readable and was put aside')
          await events.finish({ platform, eventId }, clock())
        } else queue.add(stored, attempts)
      }
      return unfinished.length
    },
    idle: () => queue.idle(),
  }
}

/** Takes the words out of an event that bears a marking, before anything is stored. */
function withoutMarked(event: ChatEvent, isMarked: (text: string) => boolean): StoredEvent {
  const values = Object.values(event.values ?? {}).flat()
  const texts = [event.text, event.target?.text ?? '', ...event.thread.map(({ text }) => text), ...values]
  if (!texts.some((text) => isMarked(text))) return { event, marked: false }
  const { id, kind, account, place, isPrivate, awaitsReply, at } = event
  return {
    event: { id, kind, account, place, isPrivate, awaitsReply, text: '', thread: [], at },
    marked: true,
  }
}

async function replyTo(
  { event, marked }: StoredEvent,
  parts: EventHandlerParts,
): Promise<{ reply: Reply; audience: Audience }> {
  const now = parts.clock()
  const asker = await findAsker(event, await parts.directory.current(), parts, now)
  const audience = audienceOf(event, asker)
  if (event.account.isGuest) return { reply: refuseGuest(event, asker.language), audience }
  if (marked) return { reply: refuseMarked(asker.language), audience }
  await noteWhereHeard(asker, event, parts)
  const cause = causeOf(event)
  return { reply: await parts.answer(event, asker, { now, cause, audience }), audience }
}

/** Handles an event whose platform waits. A failure is said in words; what was changed stays changed once. */
async function replyAtOnce(stored: StoredEvent, parts: EventHandlerParts): Promise<Reply> {
  const { event } = stored
  try {
    const { reply } = await replyTo(stored, parts)
    return reply
  } catch (error) {
    parts.log.error({ err: error, event: event.id }, 'an event that awaits its reply failed')
    return apology(event.account.language ?? parts.defaultLanguage)
  } finally {
    await parts.events.finish({ platform: event.account.platform, eventId: event.id }, parts.clock())
  }
}

/** Handles an event and puts its reply in the outbox. What may pass is left for the next try. */
async function work(stored: StoredEvent, attempts: number, parts: EventHandlerParts): Promise<void> {
  const { event } = stored
  const id = { platform: event.account.platform, eventId: event.id }
  try {
    const { reply, audience } = await replyOrApology(stored, attempts, parts)
    await putInOutbox(event, reply, audience, parts)
    await parts.events.finish(id, parts.clock())
  } catch (error) {
    parts.log.error({ err: error, event: event.id, attempts }, 'handling an event failed')
  }
}

async function replyOrApology(stored: StoredEvent, attempts: number, parts: EventHandlerParts) {
  try {
    return await replyTo(stored, parts)
  } catch (error) {
    const mayPass = error instanceof AppError && error.retryable && attempts < mostAttempts
    if (mayPass) throw error
    parts.log.error({ err: error, event: stored.event.id }, 'an event could not be handled')
    const reply = apology(stored.event.account.language ?? parts.defaultLanguage)
    const audience: Audience = { kind: 'people', people: [] }
    return { reply, audience }
  }
}

async function putInOutbox(
  event: ChatEvent,
  reply: Reply,
  audience: Audience,
  { outbox, clock, wakeSender }: EventHandlerParts,
): Promise<void> {
  if (reply.kind !== 'message') return
  const { place, account, isPrivate } = event
  const onlyFor = reply.to === 'person' && !isPrivate ? { onlyFor: account.userId } : {}
  const destination = { kind: 'place' as const, place, ...onlyFor }
  const content = { kind: 'message' as const, message: reply.message }
  await outbox.add([{ key: `${causeOf(event)}:reply`, destination, content, audience }], clock())
  wakeSender()
}

function causeOf(event: ChatEvent): string {
  return `${event.account.platform}:${event.id}`
}

/** What is tagged stays among those who could read it; what is said in private stays private. */
function audienceOf({ isPrivate, target, place }: ChatEvent, { viewer }: Asker): Audience {
  const source = target?.place ?? (isPrivate ? null : place)
  if (source === null || source.channel === '') return { kind: 'people', people: [viewer.personId] }
  return { kind: 'channel', channel: channelKey(source) }
}

/** Notifications go where a person last answered. */
async function noteWhereHeard(
  asker: Asker,
  event: ChatEvent,
  { settings }: EventHandlerParts,
): Promise<void> {
  if (!asker.isKnown) return
  const { platform } = event.account
  const { lastPlatform } = await settings.read(asker.viewer.personId, { kind: 'system' })
  if (lastPlatform !== platform) await settings.change(asker.viewer.personId, { lastPlatform: platform })
}
