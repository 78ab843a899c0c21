// A form as a card with inputs: in place of an item's card, or in a dialogue.
import type { Form, Input, Message, Option } from '../../bot/types.js'
import type { Card, CardAction, CardElement, CardInput } from './card-types.js'
import { formData, inputId } from './clicks.js'
import { escapeMarkdown } from './escape-markdown.js'
import { filteredFromOptions } from './limits.js'
import { verbs } from './render-buttons.js'
import { emptyCard } from './render-card.js'
import { renderHeading, renderParts } from './render-parts.js'

/** How a form is shown. */
export interface FormContext {
  where: 'card' | 'dialogue'
  /** Tells this showing from others. */
  showing: string
  /** The item's card in whose place the form stands. */
  card?: Message['card']
  /** What was filled in, and what is wrong with it, by input. */
  values?: Record<string, string | string[]>
  errors?: Record<string, string>
}

/** Renders a form; a dialogue has the title and the way out already. */
export function renderForm(form: Form, context: FormContext): Card {
  const { where, card, values = {}, errors = {} } = context
  const body: CardElement[] = where === 'card' ? [renderHeading(form.title, 'Medium')] : []
  body.push(...renderParts(form.parts, card))
  for (const input of form.inputs) {
    const error = errors[input.name]
    if (error !== undefined) body.push(renderError(error))
    body.push(renderInput(input, values[input.name]))
  }
  // What is wrong with no input in particular.
  const known = new Set(form.inputs.map(({ name }) => name))
  const others = Object.entries(errors).filter(([name]) => !known.has(name))
  body.unshift(...others.map(([, error]) => renderError(error)))
  const fallbackText = form.title
  return {
    ...emptyCard({ language: form.language, fallbackText }),
    body,
    actions: renderActions(form, context),
  }
}

function renderActions(form: Form, { where, showing, card }: FormContext): CardAction[] {
  const data = formData(form, showing, card)
  const title = form.submit
  if (where === 'dialogue') return [{ type: 'Action.Submit', title, data, style: 'positive' }]
  const submit: CardAction = { type: 'Action.Execute', title, verb: verbs.submit, data, style: 'positive' }
  if (card === undefined) return [submit]
  const back = { kompas: { card } }
  const cancel = { title: form.cancel, verb: verbs.cancel, data: back, associatedInputs: 'none' as const }
  return [submit, { type: 'Action.Execute', ...cancel }]
}

function renderError(error: string): CardElement {
  return { type: 'TextBlock', text: escapeMarkdown(error), wrap: true, color: 'Attention', weight: 'Bolder' }
}

function renderInput(input: Input, filledIn: string | string[] | undefined): CardInput {
  const { name, label, hint, required } = input
  const preset = input.kind === 'choices' ? input.values : input.value
  const given = filledIn ?? preset
  const value = Array.isArray(given) ? given.join(',') : given
  const common = {
    ...{ id: inputId(name), label, isRequired: required, errorMessage: hint ?? label },
    ...(value === undefined || value === '' ? {} : { value }),
    ...(hint === undefined ? {} : { placeholder: hint }),
  }
  switch (input.kind) {
    case 'text':
    case 'long-text': {
      const { maxLength } = input
      return { ...common, type: 'Input.Text', isMultiline: input.kind === 'long-text', maxLength }
    }
    case 'date':
      return { ...common, type: 'Input.Date' }
    case 'choice':
    case 'choices':
      return { ...common, ...renderChoices(input.options, input.kind === 'choices') }
  }
}

function renderChoices(options: readonly Option[], isMultiSelect: boolean) {
  const isLong = options.length >= filteredFromOptions
  const style: 'compact' | 'expanded' = isMultiSelect ? 'expanded' : 'compact'
  return {
    type: 'Input.ChoiceSet' as const,
    isMultiSelect,
    style: isLong ? ('filtered' as const) : style,
    wrap: true as const,
    choices: options.map(({ value, label }) => ({ title: label, value })),
  }
}
