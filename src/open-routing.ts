// Opens what routing needs beside the index: the example bank with its vectors, the fitted model, and the markings.
import { join } from 'node:path'
import type { Logger } from 'pino'
import { markingFinder } from './actions/classification-marking.js'
import { createClassifier, exampleSet } from './actions/classifier.js'
import { prepareExampleVectors } from './actions/example-vectors.js'
import { createDuplicateFinder, type DuplicateFinder } from './actions/find-duplicates.js'
import { readMarkings } from './actions/read-markings.js'
import { readRoutingInUse, type RoutingInUse } from './actions/refitted-routing.js'
import { createMessageRouter, type MessageRouter } from './actions/route.js'
import type { Config } from './config.js'
import type { Directory } from './directory/types.js'
import { createIntegerProduct } from './models/integer-product.js'
import type { Embedder } from './models/types.js'
import type { LoadedIndex } from './retrieval/load-index.js'
import type { StrategyDocument } from './retrieval/types.js'

/** Told while vectors of example messages are made: how many are done, of how many. */
export type ExampleProgress = (done: number, total: number) => void

type RoutingFolders = Pick<Config, 'corpusDir' | 'dataDir'>

/** Where `kompas route refit` keeps what it fitted. */
export function refittedFile(dataDir: string): string {
  return join(dataDir, 'routing.json')
}

/** The examples and the model in use. @throws ConfigError when a file is malformed, or no model fits */
export function routingInUse({ corpusDir, dataDir }: RoutingFolders, embeddingModel: string): RoutingInUse {
  return readRoutingInUse(join(corpusDir, 'routing'), refittedFile(dataDir), embeddingModel)
}

export interface RoutingParts {
  logger: Logger
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
  { corpusDir, dataDir }: RoutingFolders,
  parts: RoutingParts,
): Promise<Routing> {
  const { logger, documents, embedder, index, readDirectory, onExampleProgress: onProgress } = parts
  const findMarking = markingFinder(readMarkings(join(corpusDir, 'markings.json')))
  const { bank, model, passedOver } = routingInUse({ corpusDir, dataDir }, embedder.id)
  if (passedOver !== null) logger.warn(passedOver)
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
