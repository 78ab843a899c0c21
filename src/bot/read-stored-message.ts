// Reads back a message that waited in the outbox: another version of Kompas may have written it.
import { z } from 'zod'
import { languages } from '../languages.js'
import type { Message } from './types.js'

const language = z.enum(languages)
const button = z.object({
  ...{ label: z.string(), command: z.string(), style: z.enum(['primary', 'danger']).exactOptional() },
  ...{ confirm: z.string().exactOptional(), opensForm: z.boolean().exactOptional() },
})
const url = z.string().nullable()
const listItem = z.object({
  ...{ text: z.string(), detail: z.string().exactOptional(), url: url.exactOptional() },
  button: button.exactOptional(),
})
const field = z.object({ label: z.string(), value: z.string() })
const reading = z.object({ text: z.string(), language, label: z.string() })

const part = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    text: z.string(),
    style: z.enum(['heading', 'quiet']).exactOptional(),
  }),
  z.object({
    ...{ kind: z.literal('quote'), text: z.string(), language, number: z.number().exactOptional() },
    reading: reading.exactOptional(),
  }),
  z.object({ kind: z.literal('fields'), fields: z.array(field) }),
  z.object({ kind: z.literal('citation'), number: z.number(), label: z.string(), quote: z.string(), url }),
  z.object({ kind: z.literal('list'), items: z.array(listItem) }),
  z.object({ kind: z.literal('buttons'), buttons: z.array(button) }),
  z.object({ kind: z.literal('links'), links: z.array(z.object({ label: z.string(), url: z.string() })) }),
  z.object({ kind: z.literal('image'), png: z.object({ url: z.string() }), alt: z.string() }),
  z.object({ kind: z.literal('feedback'), label: z.string(), up: button, down: button }),
  z.object({ kind: z.literal('divider') }),
])

const messageSchema = z.object({
  ...{ language, title: z.string().exactOptional(), parts: z.array(part), fallbackText: z.string() },
  card: z.object({ itemId: z.string(), version: z.number() }).exactOptional(),
  writtenByMachine: z.boolean().exactOptional(),
})

/** @returns null when the record is not a message of this version of Kompas */
export function readStoredMessage(stored: unknown): Message | null {
  return messageSchema.safeParse(stored).data ?? null
}
