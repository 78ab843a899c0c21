// The checks behind `kompas doctor`; each finds one thing and says what to do about it.
import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  statfsSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { readAnswerModel } from '../answers/answer-model.js'
import type { Config } from '../config.js'
import { modelId } from '../models/embedder.js'
import { loadIndex } from '../retrieval/load-index.js'
import { readDocuments } from '../retrieval/read-document.js'
import type { StrategyDocument } from '../retrieval/types.js'
import { diagnoseCoordination } from './diagnose-coordination.js'
import { diagnosePlatforms } from './diagnose-platforms.js'
import { attempt, bad, good, messageOf, warning, type Finding } from './findings.js'
import type { CommandContext } from './types.js'

const oldestNode = [20, 11] as const
/** Room for two indexes side by side. */
const leastDisk = 500 * 1024 * 1024
/** As much as Slack allows between its clock and ours, milliseconds. */
const clockLeeway = 5 * 60_000

/** Runs every check; one that cannot run says why instead of ending the others. */
export async function diagnose(readConfig: CommandContext['readConfig']): Promise<Finding[]> {
  const node = checkNode(process.versions.node)
  let settings: ReturnType<typeof readConfig>
  try {
    settings = readConfig()
  } catch (error) {
    return [node, bad('settings', messageOf(error), 'mend the variables named and run `kompas doctor` again')]
  }
  const { config } = settings
  const documents = attempt('corpus', () => readDocuments(config.corpusDir))
  const found = [node, good('settings', 'readable'), checkModel(config), checkData(config)]
  if ('finding' in documents) return [...found, documents.finding, await checkPort(config)]
  const described = documents.value
    .map(({ id, passages }) => `${id} (${passages.length} passages)`)
    .join(', ')
  return [
    ...found,
    good('corpus', described),
    checkIndex(config, documents.value),
    checkAnswerModel(config),
    ...(await diagnoseCoordination(settings, documents.value)),
    ...(await diagnosePlatforms(settings)),
    ...checkClock(config, new Date()),
    await checkPort(config),
  ]
}

/** @param version such as 20.11.0 */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const recent = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])
  return recent
    ? good('Node', version)
    : bad('Node', version, `install Node ${oldestNode.join('.')} or newer`)
}

/** Compares the model's files with the hashes that came with it. */
function checkModel({ modelDir }: Config): Finding {
  const list = join(modelDir, 'SHA256SUMS')
  if (!existsSync(list))
    return bad('model', `${list} is missing`, 'restore corpus/model from the repository, or set MODEL_DIR')
  for (const line of readFileSync(list, 'utf8').trim().split('\n')) {
    const [expected = '', name = ''] = line.split(/\s+/)
    const file = join(modelDir, name)
    if (!existsSync(file))
      return bad('model', `${file} is missing`, 'restore corpus/model from the repository')
    const hash = createHash('sha256').update(readFileSync(file)).digest('hex')
    if (hash !== expected)
      return bad(
        'model',
        `${file} is not the file that came with Kompas`,
        'restore corpus/model from the repository',
      )
  }
  return good('model', modelId(modelDir))
}

/** @param needed free bytes */
export function checkData({ dataDir }: Pick<Config, 'dataDir'>, needed = leastDisk): Finding {
  const found = attempt('data folder', () => {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.W_OK)
    const { bavail, bsize } = statfsSync(dataDir)
    return bavail * bsize
  })
  if ('finding' in found) return { ...found.finding, todo: `let Kompas write ${dataDir}, or set DATA_DIR` }
  const megabytes = Math.round(found.value / 1024 / 1024)
  return found.value < needed
    ? bad('data folder', `${dataDir}: only ${megabytes} MB free`, 'free some disk space, or set DATA_DIR')
    : good('data folder', `${dataDir} (${megabytes} MB free)`)
}

/** A file from the future means that the clock went back: then signatures, leases and due days go wrong. */
function checkClock({ dataDir }: Config, now: Date): Finding[] {
  if (!existsSync(dataDir)) return []
  // What a running Kompas removes meanwhile tells nothing.
  const mtimeOf = (name: string): number =>
    statSync(join(dataDir, name), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const newest = Math.max(0, ...readdirSync(dataDir).map(mtimeOf))
  if (newest <= now.getTime() + clockLeeway) return []
  const found = `it is ${now.toISOString()} here, but something was kept at ${new Date(newest).toISOString()}`
  return [bad('clock', found, 'set the clock of this machine, and keep it set (NTP)')]
}

function checkIndex({ dataDir, modelDir }: Config, documents: StrategyDocument[]): Finding {
  const result = attempt('index', () => loadIndex(dataDir, documents, modelId(modelDir)))
  if ('finding' in result) return { ...result.finding, todo: 'run `kompas index`' }
  const loaded = result.value
  if ('missing' in loaded)
    return warning('index', 'none yet', 'run `kompas index`, or let the first question build it')
  if ('stale' in loaded)
    return warning('index', loaded.stale, 'run `kompas index`, or let the first question rebuild it')
  const { scope, entryCount } = loaded.index.meta
  return scope === 'all'
    ? good('index', `${entryCount} entries`)
    : warning('index', `${entryCount} entries, readings and questions still missing`, 'run `kompas index`')
}

function checkAnswerModel({ corpusDir, modelDir }: Config): Finding {
  const result = attempt('answer model', () =>
    readAnswerModel(join(corpusDir, 'answering.json'), modelId(modelDir)),
  )
  return 'finding' in result ? result.finding : good('answer model', 'fits the embedding model')
}

async function checkPort({ host, port }: Config): Promise<Finding> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      const todo =
        error.code === 'EADDRINUSE'
          ? 'stop the other program, or set PORT'
          : 'set HOST and PORT to what this machine has'
      resolve(bad('port', `${host}:${port}: ${error.code ?? error.message}`, todo))
    })
    server.listen(port, host, () => {
      server.close(() => {
        resolve(good('port', `${host}:${port} is free`))
      })
    })
  })
}
