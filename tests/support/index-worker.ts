// Builds an index in a process of its own, and stops half-way until it is killed or told to go on.
import { existsSync, writeSync } from 'node:fs'
import { loadEmbedder } from '../../src/models/embedder.js'
import { prepareIndex } from '../../src/retrieval/prepare-index.js'
import { readDocuments } from '../../src/retrieval/read-document.js'

/** What the process is told, as JSON in its first argument. */
export interface IndexWorkerOptions {
  corpusDir: string
  dataDir: string
  /** Stops after so many entries, over both steps of the build. */
  stopAfter: number
  /** Goes on when this file appears. */
  goFile: string
}

const options = JSON.parse(process.argv[2] ?? '') as IndexWorkerOptions
const clock = new Int32Array(new SharedArrayBuffer(4))
const embedder = await loadEmbedder('corpus/model')
let entries = 0
await prepareIndex({
  ...{ documents: readDocuments(options.corpusDir), embedder, dataDir: options.dataDir },
  onUsable: () => undefined,
  onProgress: () => {
    entries += 1
    if (entries !== options.stopAfter) return
    writeSync(1, 'half-way\n')
    while (!existsSync(options.goFile)) Atomics.wait(clock, 0, 0, 20)
  },
})
await embedder.close()
