// Opens what routing needs beside the index: the example bank with its vectors, the fitted model, and the markings.
import { join } from 'node:path'
import { markingFinder } from './actions/classification-marking.js'
import { createClassifier, exampleSet } from './actions/classifier.js'
import { prepareExampleVectors } from './actions/example-vectors.js'
import { createDuplicateFinder, type DuplicateFinder } from './actions/find-duplicates.js'
import { readMarkings } from './actions/read-markings.js'
import { createMessageRouter, type MessageRouter } from './actions/route.js'
import { readRoutingBank } from './actions/routing-bank.js'
import { readRoutingModel } from './actions/routing-model.js'
import type { Config } from './config.js'
import type { Directory } from './directory/types.js'
import { createIntegerProduct } from './models/integer-product.js'
import type { Embedder } from './models/types.js'
import type { LoadedIndex } from './retrieval/load-index.js'
import type { StrategyDocument } from './retrieval/types.js'

/** Told while vectors of example messages are made: how many are done, of how many. */
export type ExampleProgress = (done: number, total: number) => void

export interface RoutingParts {
  documents: readonly StrategyDocument[]
  embedder: Embedder
  index: LoadedIndex
  readDirectory: () => Promise<Directory>
  onExampleProgress?: ExampleProgress | undefined
}

export interface Routing extends MessageRouter {
  /** Compares messages with open items, of which it knows none yet. */
  duplicates: DuplicateFinder
}

/**
 * Opens routing; the first time on a bank, and after each change of it, its messages are embedded (half a minute).
 * @throws ConfigError when a file is missing or malformed, or the model was fitted on other examples or another
 * embedding model; StorageError; ModelError
 */
export async function openRouting(
  { corpusDir, dataDir }: Pick<Config, 'corpusDir' | 'dataDir'>,
  parts: RoutingParts,
): Promise<Routing> {
  const { documents, embedder, index, readDirectory, onExampleProgress: onProgress } = parts
  const findMarking = markingFinder(readMarkings(join(corpusDir, 'markings.json')))
  const folder = join(corpusDir, 'routing')
  const bank = readRoutingBank(folder)
  const basis = { embeddingModel: embedder.id, bank: bank.hash, labels: bank.labels }
  const model = readRoutingModel(join(folder, 'model.json'), basis)
  const texts = bank.examples.map(({ text }) => text)
  const options = { texts, embedder, dataDir, ...(onProgress === undefined ? {} : { onProgress }) }
  const vectors = await prepareExampleVectors(options)
  const product = await createIntegerProduct()
  const classifier = createClassifier({ bank, vectors, model, index, documents, embedder, product })
  const { weigh } = exampleSet(bank, vectors)
  return {
    ...createMessageRouter({ findMarking, classifier, readDirectory }),
    duplicates: createDuplicateFinder({ embedder, product, weigh }),
  }
}
