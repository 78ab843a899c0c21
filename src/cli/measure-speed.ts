// Measures speed as ratios of medians from one run: other loads on the machine touch both sides alike.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { createIntegerProduct } from '../models/integer-product.js'
import { createRetriever } from '../retrieval/retrieve.js'
import type { Kompas } from './types.js'

/** So often each task comes first, second and third on each question; and so many fresh processes are started. */
const rounds = 3

/** Each figure is Kompas's time (or memory) over that of the bare model doing its share. */
export interface SpeedReport {
  /** Question → ten passages, over embedding that question. */
  retrieve: number
  /** Question → extracted answer, over embedding that question. */
  answer: number
  /** Start → first answer with a built index, over loading the model. */
  firstAnswer: number
  /** Resident memory after that answer, over that of a process that loads the model. */
  memory: number
}

/** Measures on the corpus's own questions, a sample spread over the documents. */
export async function measureSpeed(kompas: Kompas): Promise<SpeedReport> {
  const index = await kompas.indexed
  const { documents, embedder, ask } = kompas
  const retriever = createRetriever({ index, documents, embedder, product: await createIntegerProduct() })
  const questions = documents.flatMap((document) => document.questions).filter((_, at) => at % 41 === 0)
  const [bare, retrieve, answer] = await timeInTurn(questions, [
    ({ text }) => embedder.embed(text, 'query'),
    ({ text, language }) => retriever.retrieve(text, language),
    ({ text }) => ask(text),
  ])
  const ratioOf = (times: number[] = []): number => median(times) / median(bare ?? [])
  return { retrieve: ratioOf(retrieve), answer: ratioOf(answer), ...measureStart(kompas) }
}

/**
 * Times each task on each item, in every round in another order: what runs after another finds its data in the
 * processor's caches and its clock raised, and a fixed order would count that for one task against the next.
 * @returns for each task the milliseconds of its runs
 */
async function timeInTurn<Item>(
  items: Item[],
  tasks: ((item: Item) => Promise<unknown>)[],
): Promise<number[][]> {
  const times = tasks.map((): number[] => [])
  for (let round = 0; round < rounds * tasks.length; round += 1) {
    for (const [at, item] of items.entries()) {
      for (const turn of tasks.keys()) {
        const task = (turn + round + at) % tasks.length
        const run = tasks[task]
        if (run !== undefined) times[task]?.push(await timed(() => run(item)))
      }
    }
  }
  return times
}

export async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await run()
  return performance.now() - started
}

/** The middle value. */
export function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}

/** Starts fresh processes in turn: one loads the model and embeds a question, the other answers it. */
function measureStart({ config }: Kompas): { firstAnswer: number; memory: number } {
  const run = (what: 'model' | 'answer'): { ms: number; rss: number } => {
    const started = performance.now()
    const script = join(import.meta.dirname, 'start-probe.js')
    const child = spawnSync(process.execPath, [script, what, JSON.stringify(config)], { encoding: 'utf8' })
    const ms = performance.now() - started
    return { ms, rss: Number(child.stdout.trim()) }
  }
  const pairs = Array.from({ length: rounds }, () => ({ model: run('model'), answer: run('answer') }))
  return {
    firstAnswer: median(pairs.map(({ answer }) => answer.ms)) / median(pairs.map(({ model }) => model.ms)),
    memory: median(pairs.map(({ answer }) => answer.rss)) / median(pairs.map(({ model }) => model.rss)),
  }
}
