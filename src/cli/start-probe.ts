// Started by the bench as a process of its own: loads the model alone, or answers a first question; prints its memory.
import { join } from 'node:path'
import { createAsk } from '../answers/ask.js'
import { readAnswerModel } from '../answers/answer-model.js'
import type { Config } from '../config.js'
import { loadEmbedder } from '../models/embedder.js'
import { createIntegerProduct } from '../models/integer-product.js'
import { prepareIndex } from '../retrieval/prepare-index.js'
import { readDocuments } from '../retrieval/read-document.js'

const [what, json = '{}'] = process.argv.slice(2)
const { modelDir, corpusDir, dataDir, defaultLanguage } = JSON.parse(json) as Config
const question = 'Wat doet België tegen desinformatie?'
const embedder = await loadEmbedder(modelDir)
if (what === 'answer') {
  const documents = readDocuments(corpusDir)
  const index = await prepareIndex({ documents, embedder, dataDir, onUsable: () => undefined })
  const model = readAnswerModel(join(corpusDir, 'answering.json'), embedder.id)
  const product = await createIntegerProduct()
  await createAsk({ index, documents, embedder, product, model, defaultLanguage, isClassified: () => false })(
    question,
  )
} else {
  await embedder.embed(question, 'query')
}
process.stdout.write(String(process.memoryUsage.rss()))
