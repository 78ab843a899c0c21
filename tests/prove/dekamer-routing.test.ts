// Public, unseen questions: the classifier finds which of 19 departments a question in the Chamber went to.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decide, labelProbabilities } from '../../src/actions/classify.js'
import { collectSignals } from '../../src/actions/classify-features.js'
import { wordFeatures } from '../../src/actions/classify-words.js'
import { exampleSet } from '../../src/actions/classifier.js'
import { prepareExampleVectors } from '../../src/actions/example-vectors.js'
import { fitRouting } from '../../src/actions/fit-routing.js'
import { makeBank } from '../../src/actions/routing-bank.js'
import { loadEmbedder } from '../../src/models/embedder.js'
import { createIntegerProduct } from '../../src/models/integer-product.js'
import { openLinearModel } from '../../src/models/linear-model.js'
import type { Embedder } from '../../src/models/types.js'
import { sharedDataDir } from '../support/shared-index.js'

const file = resolve('../shared/bench/dekamer-routing/questions.jsonl')
/** Characters of title and body that are read. */
const read = 700

interface Question {
  title: string
  question: string
  departments: string[]
  split: 'train' | 'test'
}

describe.runIf(existsSync(file))('questions of the Chamber', () => {
  let embedder: Embedder
  let questions: Question[]

  beforeAll(async () => {
    embedder = await loadEmbedder('corpus/model')
    questions = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Question)
  })
  afterAll(async () => {
    await embedder.close()
  })

  /** Fits on the train part with the classifier's own code, and counts predictions that are among the departments. */
  async function accuracy(name: string, textOf: (question: Question) => string): Promise<number> {
    const part = (split: Question['split']): Question[] => questions.filter((one) => one.split === split)
    const bank = makeBank(
      part('train').map((question) => ({ label: question.departments[0]!, text: textOf(question) })),
    )
    const texts = bank.examples.map(({ text }) => text)
    const dataDir = join(sharedDataDir, 'dekamer', name)
    const vectors = await prepareExampleVectors({ texts, embedder, dataDir })
    const product = await createIntegerProduct()
    const sources = { examples: exampleSet(bank, vectors), passages: null, product }
    const model = await fitRouting({ bank, sources, calibration: [], embeddingModel: embedder.id })
    const linear = { meaning: openLinearModel(model.meaning), words: openLinearModel(model.words) }
    let right = 0
    for (const question of part('test')) {
      const text = textOf(question)
      const message = { embedding: await embedder.embed(text, 'query'), words: wordFeatures(text) }
      const probabilities = labelProbabilities(await collectSignals(message, linear, sources), model)
      const [best] = decide(probabilities, model).alternatives
      if (question.departments.includes(best.actionLine)) right += 1
    }
    return right / part('test').length
  }

  it('finds the department from title and body', async () => {
    const share = await accuracy('bodies', ({ title, question }) => `${title} ${question}`.slice(0, read))
    process.stdout.write(`departments from title and body: ${share.toFixed(3)}\n`)
    expect(share).toBeGreaterThanOrEqual(0.68)
  }, 3_600_000)

  it('finds the department from the title alone', async () => {
    const share = await accuracy('titles', ({ title }) => title)
    process.stdout.write(`departments from the title alone: ${share.toFixed(3)}\n`)
    expect(share).toBeGreaterThanOrEqual(0.45)
  }, 3_600_000)
})
