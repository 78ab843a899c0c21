// A click on "create", or the form of a proposal sent in: the item is made, once.
import type { ActionItem } from '../../actions/types.js'
import { mayDo } from '../../directory/access.js'
import type { BotServices, Command, CommandInput } from '../services.js'
import type { Button, Message, Reply } from '../types.js'
import { boardItemWords } from '../views/board-item-words.js'
import { draftWords } from '../views/draft-words.js'
import { itemCard, itemTitle } from '../views/item-card.js'
import { undoButton } from '../views/item-buttons.js'
import { seatName } from '../views/names.js'
import { refusalText } from '../views/refusal-text.js'
import type { ViewContext } from '../views/view-context.js'
import { completeDraft, readProposal, type Proposal } from './drafting/proposal.js'
import { readDraftForm } from './drafting/read-draft-form.js'
import { findOpen } from './drafting/show-draft.js'
import { doneMessage } from './move-item.js'
import { readNamed } from './read-arguments.js'
import { formErrors, messageOf, reply, tell, viewFor } from './reply.js'

export const actionCreate: Command = {
  name: 'action create',
  needs: 'create-item',
  usage: { nl: 'aanmaken', fr: 'créer', de: 'anlegen', en: 'create' },
  help: {
    nl: 'Maakt van een voorstel een actiepunt.',
    fr: 'Fait d’une proposition un point d’action.',
    de: 'Macht aus einem Vorschlag einen Aktionspunkt.',
    en: 'Makes a proposal an action item.',
  },
  run: runActionCreate,
}

interface Arguments {
  id: string
  choice: { line?: string; subject?: string }
  /** What becomes of the new item and one that is open already. */
  pair: { kind: 'merge' | 'link'; with: string } | null
}

function readArguments(text: string): Arguments {
  const { first: id, named } = readNamed(text, ['line', 'subject', 'merge', 'link'])
  const [line, subject, merge, link] = ['line', 'subject', 'merge', 'link'].map((name) => named.get(name))
  const choice = { ...(line === undefined ? {} : { line }), ...(subject === undefined ? {} : { subject }) }
  if (merge !== undefined) return { id, choice, pair: { kind: 'merge', with: merge } }
  return { id, choice, pair: link === undefined ? null : { kind: 'link', with: link } }
}

async function runActionCreate(input: CommandInput, services: BotServices): Promise<Reply> {
  const { asker, now } = input
  const { id, choice, pair } = readArguments(input.text)
  const kept = await services.drafts.find(id, asker.viewer, now)
  if (kept === null) return tell(input, draftWords[asker.language].expired)
  const proposal = readProposal(kept.content)
  const directory = await services.directory.current()
  const complete = completeDraft(proposal, choice, directory)
  const read =
    input.event.kind === 'submit'
      ? readDraftForm(input, proposal, complete, directory)
      : { kind: 'draft' as const, draft: complete.draft }
  if (read.kind === 'wrong') return formErrors(input, read.errors)
  // The draft stays: who clicks a second time is told which item it became.
  const outcome = await services.actions.create(read.draft, asker.viewer, { now, cause: `draft:${id}` })
  if (outcome.kind === 'refused') return tell(input, refusalText(outcome, asker.language))
  if (outcome.kind === 'changed') await keepCorrection(outcome.item, proposal, input, services)
  const { item } = outcome
  if (item === null) return tell(input, draftWords[asker.language].usedForHidden)
  if (pair !== null) return await joinItems(item, pair, input, services)
  return outcome.kind === 'changed'
    ? await sayCreated(item, proposal, input, services)
    : await sayUsed(item, input, services)
}

/** A line chosen over the likeliest one teaches, once an admin agrees. */
async function keepCorrection(
  item: ActionItem,
  { route }: Proposal,
  { asker, now }: CommandInput,
  { corrections }: BotServices,
): Promise<void> {
  const proposedLine = route.alternatives[0]?.actionLine ?? null
  const { id: itemId, actionLine: chosenLine, text, language, audience } = item
  if (chosenLine === null || chosenLine === proposedLine) return
  const correctedBy = asker.viewer.personId
  await corrections.add({ itemId, text, language, proposedLine, chosenLine, correctedBy, audience }, now)
}

async function joinItems(
  item: ActionItem,
  pair: NonNullable<Arguments['pair']>,
  input: CommandInput,
  services: BotServices,
): Promise<Reply> {
  const { asker, now, cause } = input
  const move =
    pair.kind === 'merge'
      ? { kind: 'merge' as const, into: pair.with }
      : { kind: 'link' as const, other: pair.with }
  const options = { now, cause: `${cause}:${pair.kind}` }
  const outcome = await services.actions.move(item.id, move, asker.viewer, options)
  const context = await viewFor(input, services)
  if (outcome.kind === 'refused') {
    const why = refusalText(outcome, asker.language)
    return tell(input, draftWords[asker.language].mergeRefused(itemTitle(item, context), why))
  }
  return reply(input, doneMessage(outcome.item ?? item, pair.kind, context))
}

async function sayUsed(item: ActionItem, input: CommandInput, services: BotServices): Promise<Reply> {
  const context = await viewFor(input, services)
  const text = draftWords[context.language].usedFor(itemTitle(item, context))
  const show = { label: boardItemWords[context.language].name(item.id), command: `action show ${item.id}` }
  return {
    kind: 'message',
    message: messageOf(input, text, [{ kind: 'buttons', buttons: [show] }]),
    to: 'person',
  }
}

async function sayCreated(
  item: ActionItem,
  proposal: Proposal,
  input: CommandInput,
  services: BotServices,
): Promise<Reply> {
  const context = await viewFor(input, services)
  const { assigned, proposed } = draftWords[context.language].created
  const name = boardItemWords[context.language].name(item.id)
  const lead = item.lead === null ? null : seatName(context.directory, item.lead, context.language)
  const text = item.status === 'assigned' && lead !== null ? assigned(name, lead) : proposed(name)
  const pairs = await pairButtons(item, proposal, input, services)
  // In a channel the card itself is posted for all to see.
  const isPosted = item.source !== null && item.audience.kind !== 'people'
  return reply(
    input,
    isPosted
      ? withButtons(doneMessage(item, 'created', context, text), pairs)
      : cardWith(item, text, pairs, context),
  )
}

/** Who sent in the form hasn't been asked about likely duplicates yet. */
async function pairButtons(
  item: ActionItem,
  { route }: Proposal,
  input: CommandInput,
  services: BotServices,
): Promise<Button[]> {
  if (input.event.kind !== 'submit') return []
  const [same] = await findOpen(route.duplicates, input, services)
  if (same === undefined) return []
  const words = draftWords[input.asker.language]
  const merge = { label: words.merge(same.id), command: `action merge ${item.id} ${same.id}` }
  const link = { label: words.link(same.id), command: `action link ${item.id} ${same.id}` }
  return mayDo(input.asker.viewer.roles, 'merge-items') ? [merge, link] : [link]
}

function withButtons(message: Message, buttons: Button[]): Message {
  if (buttons.length === 0) return message
  return { ...message, parts: [...message.parts, { kind: 'buttons', buttons }] }
}

function cardWith(item: ActionItem, text: string, pairs: Button[], context: ViewContext): Message {
  const card = itemCard(item, context)
  const buttons = [undoButton(item.id, context.language), ...pairs]
  const parts: Message['parts'] = [{ kind: 'text', text }, ...card.parts, { kind: 'buttons', buttons }]
  return { ...card, parts, fallbackText: `${text}\n${card.fallbackText}` }
}
