// Carries the outbox to the platforms: finds where a message goes, puts it in the reader's words, sends it.
import type { ActionStore } from '../actions/action-store.js'
import type { Content, Destination, OutgoingDraft, OutgoingMessage } from '../actions/message-types.js'
import type { OutboxStore } from '../actions/outbox-store.js'
import type { Viewer } from '../actions/types.js'
import type { DirectoryStore } from '../directory/directory-store.js'
import type { Directory } from '../directory/types.js'
import type { CardStore } from './card-store.js'
import {
  findByKey,
  findPersonally,
  findPlace,
  type Address,
  type AddressSources,
  type Reader,
} from './find-address.js'
import type { ChatPlatform, LookUpResult, Message, SendOptions, SendResult } from './types.js'

/** Puts what the outbox holds in a reader's words; null when there is nothing left to say. */
export type RenderContent = (
  content: Content,
  reader: Reader,
  directory: Directory,
) => Promise<Message | null>

export interface DelivererParts extends AddressSources {
  actions: ActionStore
  cards: CardStore
  outbox: OutboxStore
  directory: Pick<DirectoryStore, 'current'>
  render: RenderContent
  clock: () => Date
}

/** What the outbox sender asks for; `lookUp` gives null where the platform cannot tell. */
export interface Deliverer {
  send(message: OutgoingMessage, key: string, signal: AbortSignal): Promise<SendResult>
  lookUp(message: OutgoingMessage, key: string, signal: AbortSignal): Promise<LookUpResult | null>
}

const system: Viewer = { kind: 'system' }
const nothingToSend: SendResult = { kind: 'sent', reference: null }

/** Makes the deliverer. */
export function createDeliverer(parts: DelivererParts): Deliverer {
  return {
    send: async (message, key, signal) => {
      const { destination, content } = message
      const directory = await parts.directory.current()
      if (destination.kind === 'agency')
        return await tellAgency(message, destination.agency, directory, parts)
      if (destination.kind === 'cards') return await spreadCards(destination.itemId, parts)
      if (destination.kind === 'posted')
        return await replacePosted(destination.key, content, { key, signal }, directory, parts)
      const address = await findAddress(destination, directory, parts)
      if (address === null) return { kind: 'failed', reason: whyUnreachable(destination) }
      const rendered = await parts.render(content, address.reader, directory)
      if (rendered === null) return nothingToSend
      const options = { key, signal }
      return destination.kind === 'card'
        ? await replaceCard(destination, rendered, address.platform, options, parts)
        : await postOrReplace(rendered, address, options, parts)
    },
    lookUp: async ({ destination, content }, key, signal) => {
      // Where it couldn't be replaced, it was posted anew: whether that arrived can't be told.
      if (destination.kind === 'posted') return null
      // To write the same again does no harm: the rows have keys, and a card is replaced by itself.
      if (destination.kind !== 'person' && destination.kind !== 'place') return { kind: 'absent' }
      const directory = await parts.directory.current()
      const address = await findAddress(destination, directory, parts)
      if (address === null) return { kind: 'absent' }
      const { platform, target } = address
      if (platform.lookUp === undefined) return null
      const result = await platform.lookUp(target, key, signal)
      if (result.kind === 'found' && result.reference !== null) {
        const rendered = await parts.render(content, address.reader, directory)
        await keepFoundCard(rendered, address, result.reference, parts)
      }
      return result
    },
  }
}

function whyUnreachable(destination: Destination): string {
  return destination.kind === 'person'
    ? `${destination.personId} has no account on a connected platform`
    : 'the platform is not connected'
}

async function findAddress(
  destination: Exclude<Destination, { kind: 'agency' | 'cards' | 'posted' }>,
  directory: Directory,
  parts: DelivererParts,
): Promise<Address | null> {
  switch (destination.kind) {
    case 'person':
      return await findPersonally(destination.personId, directory, parts, parts.clock())
    case 'place':
      return findPlace(destination.place, destination.onlyFor, directory, parts)
    case 'card':
      return await findByKey(destination.placeKey, directory, parts, parts.clock())
  }
}

/** In a thread an item has one card: it is replaced. A person is told by a new message each time. */
async function postOrReplace(
  message: Message,
  { platform, target, placeKey }: Address,
  options: SendOptions,
  parts: DelivererParts,
): Promise<SendResult> {
  const { card } = message
  if (card !== undefined && target.kind === 'place') {
    const place = { itemId: card.itemId, placeKey }
    if ((await parts.cards.find(card.itemId, placeKey)) !== null)
      return await replaceCard(place, message, platform, options, parts)
  }
  const result = await platform.post(target, message, options)
  if (result.kind === 'sent' && result.reference !== null && card !== undefined) {
    const { reference } = result
    await parts.cards.save({ ...card, placeKey, platform: platform.name, reference }, parts.clock())
  }
  return result
}

/** A card that was posted before a crash is kept like any other, or no change would ever reach it. */
async function keepFoundCard(
  message: Message | null,
  { platform, placeKey }: Address,
  reference: string,
  { cards, clock }: DelivererParts,
): Promise<void> {
  if (message?.card === undefined) return
  const { itemId } = message.card
  // Which version it shows is not known any more: the next change replaces it in any case.
  await cards.save({ itemId, version: 0, placeKey, platform: platform.name, reference }, clock())
}

async function replaceCard(
  { itemId, placeKey }: { itemId: string; placeKey: string },
  message: Message,
  platform: ChatPlatform,
  options: SendOptions,
  { cards, clock }: DelivererParts,
): Promise<SendResult> {
  const known = await cards.find(itemId, placeKey)
  // This version or a newer one may be shown already; the person may have moved to another platform.
  if (known?.platform !== platform.name || known.version >= (message.card?.version ?? 0)) return nothingToSend
  const result = await platform.update(known.reference, message, options)
  if (result.kind === 'sent') {
    const version = message.card?.version ?? known.version
    await cards.save({ ...known, reference: result.reference ?? known.reference, version }, clock())
  }
  if (result.kind !== 'failed') return result
  // Somebody deleted it there, which is no failure of the item.
  await cards.remove(itemId, placeKey)
  return nothingToSend
}

/** Replaces what was posted; where that can't be done, it is said there by a new message. */
async function replacePosted(
  former: string,
  content: Content,
  options: SendOptions,
  directory: Directory,
  parts: DelivererParts,
): Promise<SendResult> {
  const posted = await parts.outbox.posted(former)
  const where = posted?.destination
  if (posted === null || (where?.kind !== 'place' && where?.kind !== 'person')) return nothingToSend
  const address = await findAddress(where, directory, parts)
  if (address === null) return { kind: 'failed', reason: whyUnreachable(where) }
  const message = await parts.render(content, address.reader, directory)
  if (message === null) return nothingToSend
  if (posted.isUnderWay)
    return { kind: 'retry', reason: 'what it replaces is still under way', afterSeconds: 30 }
  if (posted.reference !== null) {
    const result = await address.platform.update(posted.reference, message, options)
    if (result.kind !== 'failed') return result
  }
  const result = await address.platform.post(address.target, message, options)
  // The next decision replaces this one, not what couldn't be replaced.
  if (result.kind === 'sent' && result.reference !== null)
    await parts.outbox.moveReference(former, result.reference)
  return result
}

/** Everybody who answers for the agency is told, each by a message of their own. */
async function tellAgency(
  message: OutgoingMessage,
  agency: string,
  directory: Directory,
  { outbox, clock }: DelivererParts,
): Promise<SendResult> {
  const people = directory.people.filter((one) => one.agency === agency && one.roles.includes('owner'))
  if (people.length === 0) return { kind: 'failed', reason: `nobody in the directory answers for ${agency}` }
  const drafts = people.map(({ id }): OutgoingDraft => ({
    ...{ key: `${message.key}:${id}`, content: message.content },
    ...{ destination: { kind: 'person', personId: id }, audience: { kind: 'people', people: [id] } },
  }))
  await outbox.add(drafts, clock())
  return nothingToSend
}

/** Brings every card of the item that shows an older version up to date, each by a message of its own. */
async function spreadCards(itemId: string, { actions, cards, outbox, clock }: DelivererParts) {
  const item = await actions.find(itemId, system)
  if (item === null) return nothingToSend
  const stale = (await cards.listFor(itemId)).filter((card) => card.version < item.version)
  const drafts = stale.map(({ placeKey }): OutgoingDraft => ({
    key: `card:${itemId}:${item.version}:${placeKey}`,
    destination: { kind: 'card', itemId, placeKey },
    content: { kind: 'card', itemId },
    audience: item.audience,
  }))
  await outbox.add(drafts, clock())
  return nothingToSend
}
