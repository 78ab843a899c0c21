// `kompas bench`: speed as ratios from one run, the quality of answers on a labelled set, or many items.
import type { Command } from 'commander'
import { measureItems } from '../actions/measure-items.js'
import { ConfigError } from '../errors.js'
import { measureQuality } from '../answers/measure-quality.js'
import { readLabelledQuestions } from '../answers/labelled-questions.js'
import type { LeaveOut } from '../retrieval/find-candidates.js'
import { measureRouting } from './measure-routing.js'
import { measureScale } from './measure-scale.js'
import { measureSpeed } from './measure-speed.js'
import { showExampleProgress, showProgress } from './progress.js'
import type { CommandContext } from './types.js'

const entryKinds = ['reading', 'question', 'sentence'] as const
const leavable = [...entryKinds.map((kind) => `${kind}s`), 'words', 'glossary']

interface BenchOptions {
  json?: true
  quality?: true
  route?: true
  questions?: string
  entries?: number
  items?: number
  without: string[]
}

/** Adds `kompas bench`. */
export function benchCommand(program: Command, context: CommandContext): void {
  program
    .command('bench')
    .description('measure speed (ratios from one run), or with --quality the answers to labelled questions')
    .option('--json', 'as one JSON object')
    .option('--quality', 'measure answers instead of speed')
    .option('--route', 'measure the routing of messages instead of answers')
    .option('--questions <file>', 'labelled questions as JSON lines; needed with --quality')
    .option(
      '--entries <count>',
      'measure an index of this many entries, made of the stored ones with noise',
      Number,
    )
    .option(
      '--items <count>',
      'measure lists, boards and reminders with this many items over a thousand',
      Number,
    )
    .option('--without <part...>', `leave parts out: ${leavable.join(', ')}`, [])
    .action(async (options: BenchOptions) => {
      if (options.quality === true && options.questions === undefined) {
        throw new ConfigError('bench: --quality needs --questions FILE')
      }
      const report =
        options.items === undefined
          ? await measureKompas(context, options)
          : await measureItems(readCount('--items', options.items), new Date())
      context.stdout.write(options.json === true ? `${JSON.stringify(report)}\n` : describe(report))
    })
}

async function measureKompas(context: CommandContext, options: BenchOptions): Promise<object> {
  const { config } = context.readConfig()
  const leaveOut = readLeaveOut(options.without)
  const kompas = await context.open(config, {
    onIndexProgress: showProgress(context.stderr),
    onExampleProgress: showExampleProgress(context.stderr),
    leaveOut,
  })
  try {
    await kompas.indexed
    if (options.entries !== undefined)
      return await measureScale(kompas, readCount('--entries', options.entries))
    if (options.route === true) return await measureRouting(kompas)
    if (options.questions === undefined) return await measureSpeed(kompas)
    return await measureQuality(readLabelledQuestions(options.questions), kompas.ask, kompas.documents)
  } finally {
    await kompas.close()
  }
}

function readCount(option: string, count: number): number {
  if (Number.isInteger(count) && count > 0) return count
  throw new ConfigError(`bench: ${option} expects a whole number above 0`)
}

function readLeaveOut(parts: string[]): LeaveOut {
  const unknown = parts.find((part) => !leavable.includes(part))
  if (unknown !== undefined) {
    throw new ConfigError(`bench: --without knows ${leavable.join(', ')}; not "${unknown}"`)
  }
  return {
    kinds: entryKinds.filter((kind) => parts.includes(`${kind}s`)),
    words: parts.includes('words'),
    glossary: parts.includes('glossary'),
  }
}

function describe(report: object, indent = ''): string {
  return Object.entries(report)
    .map(([name, value]: [string, unknown]) => {
      if (typeof value === 'object' && value !== null)
        return `${indent}${name}\n${describe(value, `${indent}  `)}`
      return `${indent}${name}: ${typeof value === 'number' ? Number(value.toFixed(3)) : String(value)}\n`
    })
    .join('')
}
