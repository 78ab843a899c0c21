// Reads a prompt of prompts/: its version in front, its text with {{placeholders}} that must all be filled.
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { ConfigError } from '../errors.js'

const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/
const placeholder = /\{\{([a-z][A-Za-z]*)\}\}/g

const headSchema = z.strictObject({
  /** Raised with every change of the text. */
  version: z.number().int().positive(),
  purpose: z.string().min(1),
  placeholders: z.array(z.string().regex(/^[a-z][A-Za-z]*$/)).default([]),
})

/** A prompt ready to fill. */
export interface Prompt {
  version: number
  /** Fills the placeholders. @throws ConfigError when one has no value or a value has no placeholder */
  fill(values: Record<string, string>): string
}

/**
 * Reads a prompt: YAML front matter (version, purpose, placeholders) and the text.
 * @throws ConfigError naming file and reason when the front matter is wrong or does not list the placeholders used
 */
export function readPrompt(file: string): Prompt {
  const text = readFileSync(file, 'utf8')
  const head = frontMatter.exec(text)
  if (head === null) throw new ConfigError(`${file}: expected front matter between two lines of ---`)
  const parsed = headSchema.safeParse(parse(head[1] ?? ''))
  if (!parsed.success) throw new ConfigError(`${file}: ${z.prettifyError(parsed.error)}`)
  const body = text.slice(head[0].length).trim()
  const used = [...new Set(Array.from(body.matchAll(placeholder), ([, name]) => name ?? ''))].sort()
  const declared = [...parsed.data.placeholders].sort()
  if (used.join() !== declared.join())
    throw new ConfigError(`${file}: lists {${declared.join(', ')}} but uses {${used.join(', ')}}`)
  return { version: parsed.data.version, fill: (values) => fillPlaceholders(file, body, declared, values) }
}

function fillPlaceholders(
  file: string,
  body: string,
  declared: string[],
  values: Record<string, string>,
): string {
  const given = Object.keys(values).sort()
  if (given.join() !== declared.join())
    throw new ConfigError(`${file}: takes {${declared.join(', ')}}, not {${given.join(', ')}}`)
  return body.replace(placeholder, (_, name: string) => values[name] ?? '')
}
