// Shows how far an index build or the embedding of examples is: a bar on a terminal, a line a stage elsewhere.
import { SingleBar } from 'cli-progress'
import type { ExampleProgress } from '../open-routing.js'
import type { IndexProgress } from '../retrieval/prepare-index.js'

const stages = { original: 'the passages', all: 'sentences, readings and questions' }

/** Makes a progress report for a stream, which should be stderr. */
export function showProgress(stderr: NodeJS.WriteStream): IndexProgress {
  const show = showStages(stderr)
  return ({ scope, reason, done, total }) => {
    show(`Indexing ${stages[scope]} (${reason}): ${total} entries`, done, total)
  }
}

/** The same for the vectors of example messages, which routing compares with. */
export function showExampleProgress(stderr: NodeJS.WriteStream): ExampleProgress {
  const show = showStages(stderr)
  return (done, total) => {
    show(`Embedding example messages for routing: ${total}`, done, total)
  }
}

/** The same for any work: a new title begins a new bar. */
export function showStages(stderr: NodeJS.WriteStream): (title: string, done: number, total: number) => void {
  let bar: SingleBar | null = null
  let stage = ''
  return (title, done, total) => {
    if (title !== stage) {
      stage = title
      stderr.write(`${title}\n`)
      bar = stderr.isTTY
        ? new SingleBar({ format: '{bar} {percentage}% | {value}/{total} | {eta_formatted}', stream: stderr })
        : null
      bar?.start(total, 0)
    }
    bar?.update(done)
    if (done === total) bar?.stop()
  }
}
