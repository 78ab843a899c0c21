// The classifier as it ships, over the index and the example vectors that tests share.
import { createClassifier, exampleSet, type Classifier } from '../../src/actions/classifier.js'
import { prepareExampleVectors } from '../../src/actions/example-vectors.js'
import { readRoutingBank } from '../../src/actions/routing-bank.js'
import { readRoutingModel } from '../../src/actions/routing-model.js'
import { loadEmbedder } from '../../src/models/embedder.js'
import { createIntegerProduct, type IntegerProduct } from '../../src/models/integer-product.js'
import type { Embedder } from '../../src/models/types.js'
import type { LoadedIndex } from '../../src/retrieval/load-index.js'
import { prepareIndex } from '../../src/retrieval/prepare-index.js'
import { readDocuments } from '../../src/retrieval/read-document.js'
import type { StrategyDocument } from '../../src/retrieval/types.js'
import { sharedDataDir } from './shared-index.js'

export interface SharedClassifier {
  classifier: Classifier
  documents: StrategyDocument[]
  index: LoadedIndex
  embedder: Embedder
  product: IntegerProduct
  /** Weights of a text's tokens, as counted on the bank. */
  weigh: (tokenIds: number[]) => Float32Array
}

/** Opens it; the first time in a checkout embeds the whole bank. The caller closes the embedder. */
export async function openSharedClassifier(): Promise<SharedClassifier> {
  const documents = readDocuments('corpus')
  const embedder = await loadEmbedder('corpus/model')
  const product = await createIntegerProduct()
  const dataDir = sharedDataDir
  const index = await prepareIndex({ documents, embedder, dataDir, onUsable: () => undefined })
  const bank = readRoutingBank('corpus/routing')
  const texts = bank.examples.map(({ text }) => text)
  const vectors = await prepareExampleVectors({ texts, embedder, dataDir })
  const basis = { embeddingModel: embedder.id, bank: bank.hash, labels: bank.labels }
  const model = readRoutingModel('corpus/routing/model.json', basis)
  const classifier = createClassifier({ bank, vectors, model, index, documents, embedder, product })
  return { classifier, documents, index, embedder, product, weigh: exampleSet(bank, vectors).weigh }
}
