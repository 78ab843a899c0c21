// `kompas due`: reads due dates from texts, JSON lines in and out.
import type { Command } from 'commander'
import { z } from 'zod'
import { readDue } from '../actions/due/read-due.js'
import { AppError, ConfigError } from '../errors.js'
import { readInput, readLines } from './json-lines.js'
import type { CommandContext } from './types.js'

/** One line of `kompas due --jsonl`. */
const dueSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  sentAt: z.string(),
  timezone: z.string().optional(),
})

/** Adds `kompas due`. */
export function dueCommand(program: Command, context: CommandContext): void {
  program
    .command('due')
    .description('read due dates from texts')
    .option('--jsonl', 'read texts as JSON lines from stdin and write a JSON line for each')
    .action(async ({ jsonl }: { jsonl?: true }) => {
      if (jsonl !== true) throw new ConfigError('due: give --jsonl and texts as JSON lines on stdin')
      const { config } = context.readConfig()
      const { stdin, stdout, stderr } = context
      for await (const line of readLines(stdin)) {
        const result = readLine(line, config.timezone)
        if ('error' in result) stderr.write(`kompas: ${result.error}\n`)
        stdout.write(`${JSON.stringify(result)}\n`)
      }
    })
}

/** The answer to one line; a line that cannot be read has an `error` and no date. */
function readLine(
  line: string,
  timezone: string,
):
  | { id: string | null; due: string | null; dueText: string | null }
  | { id: string | null; due: null; dueText: null; error: string } {
  const input = readInput(line, dueSchema)
  if ('error' in input) return { id: input.id, due: null, dueText: null, error: input.error }
  const { id, text, sentAt } = input.value
  try {
    return { id, ...readDue({ text, sentAt, timezone: input.value.timezone ?? timezone }) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { id, due: null, dueText: null, error: error.message }
  }
}
