// Runs a `kompas` command in this process, with streams that keep what is written.
import { resolve } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { createApp, type App, type Overrides } from '../../src/app.js'
import { runCommandLine } from '../../src/cli/command-line.js'
import { readConfig, type Config } from '../../src/config.js'
import { loadEmbedder } from '../../src/models/embedder.js'
import type { Embedder } from '../../src/models/types.js'
import { countCalls } from './shared-app.js'
import { sharedDataDir } from './shared-index.js'

/** What a command left behind. */
export interface CommandResult {
  code: number
  stdout: string
  stderr: string
}

export interface CommandInput {
  /** Variables as in the environment; the shared index is used unless they say otherwise. */
  environment?: Record<string, string>
  stdin?: string | Uint8Array[]
  /** Width of the terminal; without it there is none. */
  columns?: number
}

const shippedModel = resolve('corpus/model')
let embedder: Promise<Embedder> | null = null
/** Kompas with the usual settings: opened once for all commands of a file. */
let usual: Promise<App> | null = null

async function openApp(config: Config, overrides: Overrides): Promise<App> {
  if (config.modelDir !== shippedModel) return createApp(config, overrides)
  embedder ??= loadEmbedder(shippedModel)
  return createApp(config, { ...overrides, embedder: countCalls(await embedder) })
}

/** The next command of the file goes on with it, so that a command which closes it must not end it. */
function keepOpen(app: App): App {
  return { ...app, close: () => Promise.resolve() }
}

/** Runs `kompas` with arguments; all runs of a file share one model. */
export async function runCommand(args: string[], input: CommandInput = {}): Promise<CommandResult> {
  const { environment = {}, stdin = '', columns } = input
  const [stdout, stderr] = [makeOutput(columns), makeOutput(columns)]
  const written = Promise.all([text(stdout), text(stderr)])
  const code = await runCommandLine(['node', 'kompas', ...args], {
    readConfig: () => readConfig({ DATA_DIR: sharedDataDir, LOG_LEVEL: 'silent', ...environment }),
    open: (config, overrides) => {
      if (Object.keys(environment).length > 0) return openApp(config, overrides)
      usual ??= openApp(config, overrides).then(keepOpen)
      return usual
    },
    ...{ stdin: Readable.from(typeof stdin === 'string' ? [Buffer.from(stdin)] : stdin), stdout, stderr },
  })
  stdout.end()
  stderr.end()
  const [out, err] = await written
  return { code, stdout: out, stderr: err }
}

function makeOutput(columns: number | undefined): NodeJS.WriteStream {
  const stream = new PassThrough() as PassThrough & { isTTY?: boolean; columns?: number }
  if (columns !== undefined) Object.assign(stream, { isTTY: true, columns })
  return stream as unknown as NodeJS.WriteStream
}
