// Carries out a move for a person and says what came of it; what it lacks is asked for first.
import { checkMove } from '../../actions/check-move.js'
import type { ActionItem, ChangeOutcome, Move, MoveKind } from '../../actions/types.js'
import type { Language, Translated } from '../../languages.js'
import type { BotServices, CommandInput } from '../services.js'
import type { Form, Input, Message, Reply } from '../types.js'
import { boardItemWords } from '../views/board-item-words.js'
import { itemCard, itemTitle } from '../views/item-card.js'
import { undoButton } from '../views/item-buttons.js'
import { formFrame, longestWords } from '../views/item-form.js'
import { refusalText } from '../views/refusal-text.js'
import { talkWords } from '../views/talk-words.js'
import type { ViewContext } from '../views/view-context.js'
import { readItemNumber } from './read-arguments.js'
import { canShowForm, formErrors, formReply, reply, tell, valueOf, viewFor } from './reply.js'

type Said = Exclude<MoveKind, 'remind'> | 'undo' | 'created'

/** The number that stands in a command's usage; the item's own takes its place. */
const sampleNumber = '42'
const undoable: readonly Said[] = ['assign', 'merge', 'created']

/** How a command is typed for an item. */
function usageFor(usage: Translated, language: Language, id: string): string {
  return usage[language].replace(sampleNumber, id)
}

/** Carries out a move that needs nothing but the item's number. */
export async function runPlainMove(
  input: CommandInput,
  services: BotServices,
  usage: Translated,
  makeMove: (rest: string) => Move,
): Promise<Reply> {
  const read = readItemNumber(input.text)
  if (read === null) return askNumber(input, usage)
  return await moveItem(input, services, read.id, makeMove(read.rest))
}

/** Says that the item's number is missing, and what to type. */
export function askNumber(input: CommandInput, usage: Translated): Reply {
  const { language } = input.asker
  return tell(input, talkWords[language].typing.number(usage[language]))
}

/** Carries out a move and says what came of it. */
export async function moveItem(
  input: CommandInput,
  services: BotServices,
  id: string,
  move: Move,
  options: { expectedVersion?: number } = {},
): Promise<Reply> {
  const { asker, now, cause } = input
  const outcome = await services.actions.move(id, move, asker.viewer, { now, cause, ...options })
  return await sayOutcome(input, services, outcome, move.kind === 'remind' ? 'edit' : move.kind)
}

/** What came of a change, in words; a click on a card that waits for it gets the card as it now is. */
export async function sayOutcome(
  input: CommandInput,
  services: BotServices,
  outcome: ChangeOutcome,
  said: Said,
): Promise<Reply> {
  const { language } = input.asker
  if (outcome.kind === 'refused') return tell(input, refusalText(outcome, language))
  const { item } = outcome
  if (item === null) return tell(input, boardItemWords[language].moves.done[said])
  const context = await viewFor(input, services)
  if (input.event.kind === 'button' && input.event.awaitsReply)
    return { kind: 'message', message: itemCard(item, context), to: 'thread' }
  return reply(input, doneMessage(item, said, context))
}

/** One sentence on what was done, and what can still be done about it. */
export function doneMessage(item: ActionItem, said: Said, context: ViewContext, text?: string): Message {
  const { language } = context
  const sentence = text ?? boardItemWords[language].moves.done[said]
  const title = itemTitle(item, context)
  const buttons = [
    ...(undoable.includes(said) ? [undoButton(item.id, language)] : []),
    { label: talkWords[language].show, command: `action show ${item.id}` },
  ]
  return {
    ...{ language, title },
    parts: [
      { kind: 'text', text: sentence },
      { kind: 'buttons', buttons },
    ],
    fallbackText: `${title}\n${sentence}`,
  }
}

/** What a move lacks: the name of the form's input, and how the person is asked for it. */
interface Lacking {
  usage: Translated
  /** Which sentence asks for it where no form can be shown. */
  ask: 'reason' | 'evidence' | 'agency' | 'other' | 'until' | 'edit'
  /** The form's inputs and what it is sent in as. */
  form: (item: ActionItem, context: ViewContext) => Form
  /** A move of this kind, to find out whether it may be made at all. */
  trial: (item: ActionItem) => Move
}

/** Asks for what a move lacks: by a form where the platform can show one, else by what to type. */
export async function askFor(
  input: CommandInput,
  services: BotServices,
  id: string,
  { usage, ask, form, trial }: Lacking,
): Promise<Reply> {
  const { asker, now } = input
  const { language } = asker
  const item = await services.actions.find(id, asker.viewer)
  if (item === null) return tell(input, refusalText({ kind: 'refused', reason: 'not-found' }, language))
  const refusal = checkMove(item, trial(item), asker.viewer, now)
  // The trial's own words are made up; only the person and the status count.
  const early =
    refusal !== null && ['not-allowed', 'already', 'closed', 'wrong-status'].includes(refusal.reason)
  if (early) return tell(input, refusalText(refusal, language))
  if (canShowForm(input)) return formReply(form(item, await viewFor(input, services)))
  return tell(input, talkWords[language].typing[ask](usageFor(usage, language, id)))
}

/** A move that needs a reason or evidence in the person's words. */
export interface WordedMove {
  /** The command's name and usage. */
  name: string
  usage: Translated
  kind: 'decline' | 'block' | 'cancel' | 'finish'
}

/** Carries out a move with a reason or evidence, and asks for it where it is missing. */
export async function runWordedMove(
  input: CommandInput,
  services: BotServices,
  { name, usage, kind }: WordedMove,
): Promise<Reply> {
  const read = readItemNumber(input.text)
  if (read === null) return askNumber(input, usage)
  const typed = valueOf(input, 'words')
  const words = (typed ?? read.rest).trim()
  const { form } = talkWords[input.asker.language]
  if (typed !== undefined && words === '') return formErrors(input, { words: form.needed })
  if (words.length > longestWords) return formErrors(input, { words: form.tooLong(longestWords) })
  if (words !== '') return await moveItem(input, services, read.id, wordedMove(kind, words))
  return await askFor(input, services, read.id, {
    ...{ usage, ask: kind === 'finish' ? 'evidence' : 'reason' },
    form: (item, context) => wordsForm(item, { name, kind }, context),
    trial: () => wordedMove(kind, '…'),
  })
}

function wordedMove(kind: WordedMove['kind'], words: string): Move {
  return kind === 'finish' ? { kind, evidence: words } : { kind, reason: words }
}

function wordsForm(
  item: ActionItem,
  { name, kind }: Pick<WordedMove, 'name' | 'kind'>,
  { language }: ViewContext,
): Form {
  const { labels, hints, fields } = boardItemWords[language].moves
  const hint = hints[kind]
  const words: Input = {
    ...{ kind: 'long-text', name: 'words', required: true, maxLength: longestWords },
    label: kind === 'finish' ? fields.evidence : fields.reason,
    ...(hint === undefined ? {} : { hint }),
  }
  const title = { kind: 'text' as const, text: `${item.id}: ${item.title}` }
  return {
    ...formFrame(language),
    title: labels[kind],
    parts: [title],
    inputs: [words],
    command: `${name} ${item.id}`,
  }
}
