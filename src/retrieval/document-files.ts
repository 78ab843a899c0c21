// The form of the files that make up a document in corpus/<id>/, checked on load.
import { z } from 'zod'
import { languages } from '../languages.js'

const translatedSchema = z.object({ nl: z.string(), fr: z.string(), de: z.string(), en: z.string() })

const partSchema = z
  .object({
    id: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, 'lower-case letters, digits, dots and hyphens'),
    kind: z.enum([
      'front',
      'chapter',
      'vital-interest',
      'threat',
      'axis',
      'action-line',
      'governance',
      'phase',
      'section',
      'colophon',
    ]),
    title: translatedSchema,
    number: z.string().optional(),
    heading: z.string().optional(),
    startsWith: z.string().optional(),
    summary: z.string().optional(),
    restored: z.boolean().default(false),
  })
  .refine((part) => (part.heading === undefined) !== (part.startsWith === undefined), {
    message: 'exactly one of "heading" and "startsWith"',
  })

const changeSchema = z.intersection(
  z.object({ line: z.union([z.number().int().positive(), z.literal('whole text')]), why: z.string() }),
  z.union([
    z.object({ what: z.string() }),
    z.object({ removed: z.string() }),
    z.object({ joined: z.string() }),
    z.object({ footnote: z.string() }),
    z.object({ restored: z.string() }),
  ]),
)

/** about.json: what a document is, where it came from and how it differs from print. */
export const aboutSchema = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'),
  title: z.union([translatedSchema, z.string().min(1)]),
  publisher: z.string().default(''),
  date: z.string().default(''),
  language: z.enum(languages),
  version: z.string().default('1'),
  source: z.object({ file: z.string(), sha256: z.string(), reference: z.string().optional() }).optional(),
  changes: z.array(changeSchema).default([]),
  misprints: z.array(z.object({ printed: z.string().min(1), mended: z.string() })).default([]),
  parts: z.array(partSchema).default([]),
})

export type About = z.infer<typeof aboutSchema>
export type AboutPart = About['parts'][number]

/** One line of questions.jsonl. */
export const questionSchema = z.object({
  anchor: z.string().min(1),
  lang: z.enum(languages),
  kind: z.string(),
  text: z.string().min(1),
})
