// What a button or a form of a card carries, and how it is read when it comes back: anybody can forge it.
import { z } from 'zod'
import type { Button, Form, Message, Part } from '../../bot/types.js'
import { languages } from '../../languages.js'

const longestCommand = 2_000
const longText = z.string().max(20_000)
const shortText = z.string().max(1_000)
const language = z.enum(languages)
const cardSchema = z.object({ itemId: z.string().min(1).max(100), version: z.number().int() })

const partSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    text: longText,
    style: z.enum(['heading', 'quiet']).exactOptional(),
  }),
  z.object({
    ...{ kind: z.literal('quote'), text: longText, language, number: z.number().exactOptional() },
    reading: z.object({ text: longText, language, label: shortText }).exactOptional(),
  }),
  z.object({
    kind: z.literal('fields'),
    fields: z.array(z.object({ label: shortText, value: longText })).max(100),
  }),
])

const inputBase = {
  ...{ name: z.string().min(1).max(100), label: shortText, required: z.boolean() },
  hint: shortText.exactOptional(),
}
const options = z.array(z.object({ value: shortText, label: shortText })).max(500)
const inputSchema = z.discriminatedUnion('kind', [
  z.object({
    ...{ ...inputBase, kind: z.enum(['text', 'long-text']), maxLength: z.number().int().positive() },
    value: longText.exactOptional(),
  }),
  z.object({ ...inputBase, kind: z.literal('date'), value: shortText.exactOptional() }),
  z.object({ ...inputBase, kind: z.literal('choice'), value: shortText.exactOptional(), options }),
  z.object({ ...inputBase, kind: z.literal('choices'), values: z.array(shortText).max(500), options }),
])

const formSchema = z.object({
  ...{ language, title: shortText, parts: z.array(partSchema).max(50), inputs: z.array(inputSchema).max(50) },
  ...{ submit: shortText, cancel: shortText, command: z.string().min(1).max(longestCommand) },
})

const clickSchema = z.object({
  command: z.string().min(1).max(longestCommand),
  card: cardSchema.exactOptional(),
  /** Teams must wait: the click is answered with a form. */
  opensForm: z.boolean().exactOptional(),
})
/** A click on a button. */
export type Click = z.infer<typeof clickSchema>

const sentFormSchema = z.object({
  form: formSchema,
  /** Tells one showing of the form from the next, so that sending it in twice counts once. */
  showing: z.string().min(1).max(100),
  card: cardSchema.exactOptional(),
})
/** A form that was shown and is sent in. It carries itself, to be shown again with what is wrong. */
export type SentForm = z.infer<typeof sentFormSchema>

/** Under this name Kompas' own data stands beside the inputs. */
const wrap = <T>(schema: z.ZodType<T>) => z.object({ kompas: schema })

/** What a button carries. */
export function clickData({ command, opensForm }: Button, card: Message['card']): { kompas: Click } {
  return {
    kompas: { command, ...(card ? { card } : {}), ...(opensForm === true ? { opensForm } : {}) },
  }
}

/** What a form carries: itself, without parts that only Kompas may make, such as buttons and pictures. */
export function formData(form: Form, showing: string, card: Message['card']): { kompas: SentForm } {
  const parts = form.parts.filter(isKept)
  return { kompas: { form: { ...form, parts }, showing, ...(card ? { card } : {}) } }
}

type KeptPart = z.infer<typeof partSchema>

function isKept(part: Part): part is Part & KeptPart {
  return part.kind === 'text' || part.kind === 'quote' || part.kind === 'fields'
}

/** @returns null when it is no click of Kompas' */
export function readClick(data: unknown): Click | null {
  return wrap(clickSchema).safeParse(data).data?.kompas ?? null
}

/** @returns null when it is no form of Kompas' */
export function readSentForm(data: unknown): SentForm | null {
  return wrap(sentFormSchema).safeParse(data).data?.kompas ?? null
}

/** The card that wants its newest form. */
export function readRefresh(data: unknown): NonNullable<Message['card']> | null {
  return wrap(z.object({ card: cardSchema })).safeParse(data).data?.kompas.card ?? null
}

/** The values of the inputs, as the form names them; what the form doesn't ask for is left out. */
export function readValues(form: Form, data: unknown): Record<string, string | string[]> {
  const given = z.record(z.string(), z.unknown()).safeParse(data).data ?? {}
  const values: Record<string, string | string[]> = {}
  for (const input of form.inputs) {
    const raw = given[inputId(input.name)]
    const value = typeof raw === 'string' ? raw : ''
    // Teams joins several choices with commas.
    values[input.name] = input.kind === 'choices' ? value.split(',').filter((one) => one !== '') : value
  }
  return values
}

/** The id of an input in a card. */
export function inputId(name: string): string {
  return `input-${name}`
}
