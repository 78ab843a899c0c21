// Fits anew after the bank has changed, and takes the new numbers only where they are no worse.
import type { IntegerProduct } from '../models/integer-product.js'
import type { Embedder } from '../models/types.js'
import type { LoadedIndex } from '../retrieval/load-index.js'
import type { StrategyDocument } from '../retrieval/types.js'
import { exampleSet, passageSet } from './classifier.js'
import { prepareExampleVectors } from './example-vectors.js'
import { fitRouting } from './fit-routing.js'
import { correctedBank } from './refitted-routing.js'
import { readCalibration, readRoutingBank, type RoutingExample } from './routing-bank.js'
import type { RoutingModel } from './routing-model.js'
import { wordFeatures } from './classify-words.js'

/** How much a share may fall before a model counts as worse: chance alone moves it as far. */
const slack = 0.01

export interface RefitParts {
  /** corpus/routing */
  folder: string
  /** Messages whose line a person corrected, which join those of the folder. */
  corrections: readonly RoutingExample[]
  /** What the numbers in use are worth, when there are any. */
  before: RoutingModel['figures'] | null
  dataDir: string
  index: LoadedIndex
  documents: readonly StrategyDocument[]
  embedder: Embedder
  product: IntegerProduct
  onProgress?: (done: number, total: number) => void
}

/** A newly fitted model beside the one in use. */
export interface Refit {
  before: RoutingModel['figures'] | null
  after: RoutingModel['figures']
  /** Figures that fell by more than chance; with any, only an explicit wish replaces the model. */
  worse: string[]
  model: RoutingModel
}

/**
 * Fits on the bank as it is now; writes nothing.
 * @throws ConfigError when the bank or the model in use is malformed; StorageError; ModelError
 */
export async function refitRouting(parts: RefitParts): Promise<Refit> {
  const { folder, corrections, before, dataDir, embedder, product, index, documents, onProgress } = parts
  const bank = correctedBank(readRoutingBank(folder), corrections)
  const fresh = readCalibration(folder, bank.labels)
  const texts = bank.examples.map(({ text }) => text)
  const progress = onProgress === undefined ? {} : { onProgress }
  const vectors = await prepareExampleVectors({ texts, embedder, dataDir, ...progress })
  const calibration = []
  for (const { label, text } of fresh) {
    const embedding = await embedder.embed(text, 'query')
    calibration.push({ label, embedding, words: wordFeatures(text) })
  }
  const sources = {
    examples: exampleSet(bank, vectors),
    passages: passageSet(bank.labels, index, documents),
    product,
  }
  const model = await fitRouting({ bank, sources, calibration, embeddingModel: embedder.id, ...progress })
  return { before, after: model.figures, worse: before === null ? [] : fallen(before, model.figures), model }
}

/** The figures that fell, each with what it was and what it is. */
function fallen(before: RoutingModel['figures'], after: RoutingModel['figures']): string[] {
  const watched = ['first', 'topTwo', 'noneRecognised', 'rightUnasked'] as const
  return (['crossValidated', 'calibration'] as const).flatMap((set) =>
    watched
      .filter((figure) => after[set][figure] < before[set][figure] - slack)
      .map(
        (figure) => `${set}.${figure}: ${before[set][figure].toFixed(3)} → ${after[set][figure].toFixed(3)}`,
      ),
  )
}
