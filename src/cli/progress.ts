// Shows how far an index build is: a bar on a terminal, a line a stage elsewhere; always on stderr.
import { SingleBar } from 'cli-progress'
import type { IndexProgress } from '../retrieval/prepare-index.js'

const stages = { original: 'the passages', all: 'sentences, readings and questions' }

/** Makes a progress report for a stream. */
export function showProgress(stderr: NodeJS.WriteStream): IndexProgress {
  let bar: SingleBar | null = null
  let stage = ''
  return ({ scope, reason, done, total }) => {
    if (scope !== stage) {
      stage = scope
      stderr.write(`Indexing ${stages[scope]} (${reason}): ${total} entries\n`)
      bar = stderr.isTTY
        ? new SingleBar({ format: '{bar} {percentage}% | {value}/{total} | {eta_formatted}', stream: stderr })
        : null
      bar?.start(total, 0)
    }
    bar?.update(done)
    if (done === total) bar?.stop()
  }
}
