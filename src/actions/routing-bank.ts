// Reads the example messages of corpus/routing: one file an action line, and messages to calibrate on.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ConfigError } from '../errors.js'
import { routedText } from './routed-text.js'

/** What a message that is no task is labelled with. */
export const noneLabel = 'none'
/** Implementation and follow-up, beside the action lines. */
export const governanceLabel = 'governance'

const messageSchema = z.object({ text: z.string().min(1), thread: z.array(z.string()) })
const calibrationSchema = messageSchema.extend({ line: z.string() })
const labelFile = /^(\d\.\d|governance|none)\.jsonl$/

/** A message with the line it belongs to. */
export interface RoutingExample {
  /** "1.1" … "3.5", "governance" or "none". */
  label: string
  /** The message and its thread, as the model reads them. */
  text: string
}

export interface RoutingBank {
  /** Sorted. */
  labels: string[]
  examples: RoutingExample[]
  /** Changes with any example: a model belongs to one bank. */
  hash: string
}

/**
 * Reads the bank. @throws ConfigError naming file, line and what is expected, or when it holds too little
 */
export function readRoutingBank(folder: string): RoutingBank {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => labelFile.test(file)) : []
  if (files.length < 2) throw new ConfigError(`${folder}: files of example messages are missing`)
  const examples = files.sort().flatMap((file) => {
    const label = file.slice(0, -'.jsonl'.length)
    return readLines(join(folder, file), messageSchema).map(({ text, thread }) => ({
      label,
      text: routedText(text, thread),
    }))
  })
  return makeBank(examples)
}

/** A bank of examples from elsewhere. */
export function makeBank(examples: RoutingExample[]): RoutingBank {
  const labels = [...new Set(examples.map(({ label }) => label))].sort()
  const hash = createHash('sha256')
  for (const { label, text } of examples) hash.update(JSON.stringify([label, text]))
  return { labels, examples, hash: hash.digest('hex').slice(0, 32) }
}

/**
 * Reads calibration.jsonl: messages outside the bank, as they come in, on which confidence is calibrated.
 * @throws ConfigError naming file, line and what is expected
 */
export function readCalibration(folder: string, labels: readonly string[]): RoutingExample[] {
  const file = join(folder, 'calibration.jsonl')
  return readLines(file, calibrationSchema).map(({ line, text, thread }, at) => {
    if (!labels.includes(line)) {
      throw new ConfigError(`${file}:${at + 1}: "${line}" is none of ${labels.join(', ')}`)
    }
    return { label: line, text: routedText(text, thread) }
  })
}

function readLines<T>(file: string, schema: z.ZodType<T>): T[] {
  if (!existsSync(file)) throw new ConfigError(`${file}: missing`)
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [parseLine(line, schema, `${file}:${at + 1}`)]))
}

function parseLine<T>(line: string, schema: z.ZodType<T>, place: string): T {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    throw new ConfigError(`${place}: not JSON`, { cause })
  }
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new ConfigError(`${place}: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}
