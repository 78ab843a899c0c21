// Reads the list of classification markings, and checks it.
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { ConfigError } from '../errors.js'

const word = z.string().trim().min(1)

const markingSchema = z
  .strictObject({
    origin: word,
    level: z.enum(['restricted', 'confidential', 'secret', 'top secret']),
    /** Official names, known as markings however they are written. */
    names: z.array(word).default([]),
    /** Ordinary words that mark in capitals only. */
    words: z.array(word).default([]),
    /** Abbreviations that mark a paragraph, in brackets at its beginning. */
    portions: z.array(word).default([]),
  })
  .refine(({ names, words, portions }) => names.length + words.length + portions.length > 0, {
    message: 'at least one of "names", "words" and "portions"',
  })

const markingsSchema = z.strictObject({
  markings: z.array(markingSchema).min(1),
  /** What stands before a colon and a marking: "Classificatie: …". */
  labels: z.array(word).min(1),
  /** The laws that a marking refers to. */
  laws: z.array(word),
  /** What may stand beside a marking in its line. */
  additions: z.array(word),
  /** Words of a sentence about classification, which marks nothing. */
  about: z.array(word),
})

export type Markings = z.infer<typeof markingsSchema>
export type Marking = Markings['markings'][number]

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new ConfigError(`${file}: not JSON`, { cause: error })
  }
}

/** Reads the markings from a JSON file. @throws ConfigError with the file and the reason */
export function readMarkings(file: string): Markings {
  if (!existsSync(file))
    throw new ConfigError(`${file}: missing; classified text can't be recognised without it`)
  const parsed = markingsSchema.safeParse(parseJson(file))
  if (!parsed.success) throw new ConfigError(`${file}: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}
