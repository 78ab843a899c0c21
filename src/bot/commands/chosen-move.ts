// Moves that name something else: another item, an agency, a day. What is named is read from words or a form.
import type { ActionItem, Move } from '../../actions/types.js'
import type { Translated } from '../../languages.js'
import type { BotServices, CommandInput } from '../services.js'
import type { Form, Input, Reply } from '../types.js'
import { formFrame } from '../views/item-form.js'
import type { ViewContext } from '../views/view-context.js'
import { askFor, askNumber, moveItem } from './move-item.js'
import { readItemNumber } from './read-arguments.js'
import { formErrors, tell, valueOf } from './reply.js'

/** What was named, or why it can't be. */
export type Named<T> = { kind: 'named'; value: T } | { kind: 'missing' } | { kind: 'wrong'; why: string }

/** A command whose move needs something named. */
export interface ChosenMove<T> {
  /** What the form is sent in as: "action merge 42". */
  command: (id: string) => string
  usage: Translated
  ask: 'agency' | 'other' | 'until' | 'edit'
  /** The name of the form's input. */
  input: string
  /** Reads what was typed or filled in. */
  read: (words: string, item: string) => Promise<Named<T>> | Named<T>
  move: (value: T) => Move
  /** A move of this kind with something made up, to find out whether it may be made at all. */
  trial: (item: ActionItem) => Move
  form: (item: ActionItem, context: ViewContext) => { title: string; inputs: Input[] }
}

/** Carries out the move with what was named, or asks for it. */
export async function runChosenMove<T>(
  input: CommandInput,
  services: BotServices,
  chosen: ChosenMove<T>,
): Promise<Reply> {
  const number = readItemNumber(input.text)
  if (number === null) return askNumber(input, chosen.usage)
  const { id } = number
  const filled = valueOf(input, chosen.input)
  const named = await chosen.read((filled ?? number.rest).trim(), id)
  if (named.kind === 'named') return await moveItem(input, services, id, chosen.move(named.value))
  if (named.kind === 'wrong')
    return filled === undefined ? tell(input, named.why) : formErrors(input, { [chosen.input]: named.why })
  return await askFor(input, services, id, {
    ...{ usage: chosen.usage, ask: chosen.ask, trial: chosen.trial },
    form: (item, context) => chosenForm(item, chosen.form(item, context), chosen.command(id), context),
  })
}

function chosenForm(
  item: ActionItem,
  { title, inputs }: { title: string; inputs: Input[] },
  command: string,
  { language }: ViewContext,
): Form {
  const text = `${item.id}: ${item.title}`
  return { ...formFrame(language), title, parts: [{ kind: 'text', text }], inputs, command }
}
