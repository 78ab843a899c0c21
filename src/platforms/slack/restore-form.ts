// Puts a form that was sent in back as it was filled in, with what is wrong with it above.
import type { KnownBlock, ModalView } from '@slack/types'
import { z } from 'zod'
import { renderViewBlocks } from './render-message.js'
import type { Language } from '../../languages.js'

const textSchema = z.object({ type: z.literal('plain_text'), text: z.string() })

/** A dialogue as Slack sends it back. Its blocks are the ones that Kompas made. */
export const sentViewSchema = z.object({
  callback_id: z.string(),
  private_metadata: z.string(),
  title: textSchema,
  submit: textSchema,
  close: textSchema,
  blocks: z.array(z.looseObject({ type: z.string(), block_id: z.string().default('') })),
})
type SentView = z.infer<typeof sentViewSchema>

const stateSchema = z.record(z.string(), z.record(z.string(), z.looseObject({ type: z.string() })))
type States = z.infer<typeof stateSchema>

/** Where Slack keeps what was filled in, and where it takes what stands there at first. */
const initialKeys = {
  value: 'initial_value',
  selected_date: 'initial_date',
  selected_option: 'initial_option',
  selected_options: 'initial_options',
} as const

function filledIn(element: Record<string, unknown>, states: States[string]): Record<string, unknown> {
  const state: Record<string, unknown> = Object.values(states)[0] ?? {}
  const kept = Object.entries(element).filter(([key]) => !key.startsWith('initial_'))
  const initial = Object.entries(initialKeys).flatMap(([from, to]) => {
    const value: unknown = state[from]
    const isEmpty =
      value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
    return isEmpty ? [] : [[to, value] as const]
  })
  return Object.fromEntries([...kept, ...initial])
}

/** Makes the dialogue anew. @param state what Slack sent as the dialogue's state */
export function restoreForm(
  view: SentView,
  state: unknown,
  errors: Record<string, string>,
  language: Language,
): ModalView {
  const states = stateSchema.parse(state)
  const blocks = view.blocks.map((block) => {
    const own = states[block.block_id]
    const element = block['element'] as Record<string, unknown> | undefined
    return own === undefined || element === undefined ? block : { ...block, element: filledIn(element, own) }
  })
  const above = renderViewBlocks({
    language,
    parts: [{ kind: 'text', text: Object.values(errors).join('\n') }],
  })
  const { title, submit, close, callback_id, private_metadata } = view
  return {
    type: 'modal',
    title,
    submit,
    close,
    callback_id,
    private_metadata,
    blocks: [...above, ...(blocks as unknown as KnownBlock[])],
  }
}
