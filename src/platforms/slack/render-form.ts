// A form as one of Slack's dialogues.
import type { InputBlock, InputBlockElement, KnownBlock, ModalView, PlainTextOption } from '@slack/types'
import type { Form, Input, Option, Part } from '../../bot/types.js'
import type { Language } from '../../languages.js'
import { shorten } from './escape-text.js'
import type { FormMetadata } from './form-metadata.js'
import { limits } from './limits.js'
import { plain } from './render-blocks.js'
import { renderViewBlocks } from './render-message.js'
import { say } from './words.js'

/** How the dialogues of Kompas are recognised when they are sent in. */
export const formCallback = 'form'
/** The id of every input that is filled in; the block's id is the input's name. */
const valueAction = 'value'
/** The id of an input whose options Slack asks for while somebody types. */
export const suggestAction = 'suggest'

function option({ value, label }: Option): PlainTextOption {
  return { text: plain(shorten(label, limits.option)), value }
}

type ChoiceOf<Kind extends Input['kind']> = Extract<Input, { kind: Kind }>

/** More options than Slack lists are asked for while somebody types. */
function needsTyping(options: Option[]): boolean {
  return options.length === 0 || options.length > limits.options
}

function choice(input: ChoiceOf<'choice'>, language: Language): InputBlockElement {
  const placeholder = plain(say('choose', language))
  const chosen = input.options.find(({ value }) => value === input.value)
  const initial = chosen === undefined ? {} : { initial_option: option(chosen) }
  return needsTyping(input.options)
    ? { type: 'external_select', action_id: suggestAction, min_query_length: 0, placeholder, ...initial }
    : {
        type: 'static_select',
        action_id: valueAction,
        options: input.options.map(option),
        placeholder,
        ...initial,
      }
}

function choices(input: ChoiceOf<'choices'>, language: Language): InputBlockElement {
  const placeholder = plain(say('choose', language))
  const chosen = input.options.filter(({ value }) => input.values.includes(value)).map(option)
  const initial = chosen.length === 0 ? {} : { initial_options: chosen }
  return needsTyping(input.options)
    ? {
        type: 'multi_external_select',
        action_id: suggestAction,
        min_query_length: 0,
        placeholder,
        ...initial,
      }
    : {
        type: 'multi_static_select',
        action_id: valueAction,
        options: input.options.map(option),
        placeholder,
        ...initial,
      }
}

function text(input: ChoiceOf<'text' | 'long-text'>): InputBlockElement {
  const most = Math.min(input.maxLength, limits.inputText)
  return {
    ...{ type: 'plain_text_input', action_id: valueAction, multiline: input.kind === 'long-text' },
    max_length: most,
    ...(input.value === undefined || input.value === '' ? {} : { initial_value: shorten(input.value, most) }),
  }
}

function element(input: Input, language: Language): InputBlockElement {
  switch (input.kind) {
    case 'text':
    case 'long-text':
      return text(input)
    case 'date':
      return {
        ...{ type: 'datepicker', action_id: valueAction },
        ...(input.value === undefined || input.value === '' ? {} : { initial_date: input.value }),
      }
    case 'choice':
      return choice(input, language)
    case 'choices':
      return choices(input, language)
  }
}

function renderInput(input: Input, language: Language): InputBlock {
  return {
    ...{ type: 'input', block_id: input.name, optional: !input.required },
    label: plain(shorten(input.label, limits.label)),
    ...(input.hint === undefined ? {} : { hint: plain(shorten(input.hint, limits.hint)) }),
    element: element(input, language),
  }
}

/** Renders a form; `metadata` comes back with what is filled in. */
export function renderForm(form: Form, metadata: FormMetadata): ModalView {
  const { language, inputs } = form
  const { parts } = form
  const above = renderViewBlocks({ language, parts }, limits.viewBlocks - inputs.length)
  const blocks: KnownBlock[] = [...above, ...inputs.map((input) => renderInput(input, language))]
  return {
    ...{ type: 'modal', callback_id: formCallback, private_metadata: JSON.stringify(metadata) },
    title: plain(shorten(form.title, limits.modalTitle)),
    submit: plain(shorten(form.submit, limits.modalButton)),
    close: plain(shorten(form.cancel, limits.modalButton)),
    blocks,
  }
}

/** A dialogue that only says something. */
export function renderNotice(language: Language, parts: Part[]): ModalView {
  return {
    ...{ type: 'modal', title: plain(say('title', language)), close: plain(say('close', language)) },
    blocks: renderViewBlocks({ language, parts }),
  }
}

/** Stands there while the real dialogue is made. */
export function renderWorking(language: Language): ModalView {
  return renderNotice(language, [{ kind: 'text', text: say('working', language) }])
}
