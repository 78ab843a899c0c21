// `kompas route`: one message, or JSON lines in and out, from text to action line and owner.
import { InvalidArgumentError, type Command } from 'commander'
import { DateTime, IANAZone } from 'luxon'
import { z } from 'zod'
import type { MessageToRoute } from '../actions/route.js'
import { ConfigError } from '../errors.js'
import { languages } from '../languages.js'
import { readInput, readLines } from './json-lines.js'
import { describeRoute } from './print-route.js'
import { showExampleProgress, showProgress } from './progress.js'
import { addRefit } from './refit-command.js'
import { toBadMessageJson, toRouteJson } from './route-json.js'
import type { CommandContext, Kompas } from './types.js'

const zoneSchema = z
  .string()
  .refine((zone) => IANAZone.isValidZone(zone), 'expected a zone such as Europe/Brussels')
const earlierSchema = z.union([z.string(), z.object({ text: z.string() }).transform(({ text }) => text)])

/** One line of `kompas route --jsonl`; a moment without an offset is one of the zone. */
function messageSchema(timezone: string) {
  return z
    .object({
      id: z.union([z.string(), z.number()]).transform(String),
      text: z.string(),
      thread: z.array(earlierSchema).default([]),
      sentAt: z.string(),
      timezone: zoneSchema.default(timezone),
      language: z.enum(languages).optional(),
    })
    .transform(({ id, text, thread, sentAt, timezone: zone, language }, context) => {
      const moment = DateTime.fromISO(sentAt, { zone })
      if (!moment.isValid)
        context.addIssue({ code: 'custom', path: ['sentAt'], message: 'expected ISO 8601' })
      const message: MessageToRoute = { text, thread, sentAt: moment.toJSDate(), zone }
      return { id, message: language === undefined ? message : { ...message, language } }
    })
}

interface RouteOptions {
  json?: true
  jsonl?: true
  sentAt?: Date
}

/** Adds `kompas route`. */
export function routeCommand(program: Command, context: CommandContext): void {
  const route = program
    .command('route')
    .description('tell the action line, owner, title and due day of a message')
    .argument('[text...]', 'the message, in Dutch, French, German or English')
    .option('--json', 'answer as one JSON object')
    .option('--jsonl', 'read messages as JSON lines from stdin and answer each as a JSON line')
    .option('--sent-at <moment>', 'when the message was sent, ISO 8601; now when absent', readMoment)
    .action(async (words: string[], options: RouteOptions) => {
      if (options.jsonl !== true && words.length === 0) {
        throw new ConfigError('route: give a message in quotes, or --jsonl to read messages from stdin')
      }
      await withRouting(context, async (kompas) => {
        if (options.jsonl === true) await routeLines(kompas, context)
        else await routeOne(kompas, words.join(' '), options, context)
      })
    })
  addRefit(route, context)
}

/** Opens Kompas and its routing, with progress on stderr, and closes it afterwards. */
async function withRouting(context: CommandContext, work: (kompas: Kompas) => Promise<void>): Promise<void> {
  const kompas = await context.open(context.readConfig().config, {
    onIndexProgress: showProgress(context.stderr),
    onExampleProgress: showExampleProgress(context.stderr),
  })
  try {
    await kompas.routing()
    await work(kompas)
  } finally {
    await kompas.close()
  }
}

async function routeOne(
  kompas: Kompas,
  text: string,
  { json, sentAt = new Date() }: RouteOptions,
  { stdout }: CommandContext,
): Promise<void> {
  const { config, documents, directory } = kompas
  const outcome = await kompas.route({ text, thread: [], sentAt, zone: config.timezone })
  const names = { directory: await directory.read(), documents, language: config.defaultLanguage }
  stdout.write(
    json === true ? `${JSON.stringify(toRouteJson(null, outcome))}\n` : describeRoute(outcome, names),
  )
}

/** Answers each line as soon as it is read, in order; a malformed line gets an answer that says so. */
async function routeLines(kompas: Kompas, { stdin, stdout, stderr }: CommandContext): Promise<void> {
  const schema = messageSchema(kompas.config.timezone)
  for await (const line of readLines(stdin)) {
    const input = readInput(line, schema)
    if ('error' in input) {
      stderr.write(`kompas: ${input.error}\n`)
      stdout.write(`${JSON.stringify(toBadMessageJson(input))}\n`)
      continue
    }
    const { id, message } = input.value
    stdout.write(`${JSON.stringify(toRouteJson(id, await kompas.route(message)))}\n`)
  }
}

function readMoment(text: string): Date {
  const moment = DateTime.fromISO(text)
  if (!moment.isValid) throw new InvalidArgumentError('expected a moment such as 2026-03-04T10:12:00+01:00')
  return moment.toJSDate()
}
