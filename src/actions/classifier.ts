// Classifies messages: embeds them, collects what speaks for each line, chooses, and finds the evidence.
import type { IntegerProduct } from '../models/integer-product.js'
import { openLinearModel } from '../models/linear-model.js'
import type { Embedder, Embedding } from '../models/types.js'
import type { LoadedIndex } from '../retrieval/load-index.js'
import { weighTokens } from '../retrieval/token-weights.js'
import type { StrategyDocument } from '../retrieval/types.js'
import { classify, type Classification } from './classify.js'
import { createEvidenceFinder, linesOfPassages, type Evidence } from './classify-evidence.js'
import { collectSignals, type ExampleSet, type PassageSet, type SignalSources } from './classify-features.js'
import type { ExampleVectors } from './example-vectors.js'
import { routedText } from './routed-text.js'
import type { RoutingBank } from './routing-bank.js'
import type { RoutingModel } from './routing-model.js'
import { wordFeatures } from './classify-words.js'

/** A classification with what it rests on. */
export interface ClassifiedMessage extends Classification {
  /** Passages of the first line, best first, with the sentence that speaks of the message. */
  evidence: Evidence[]
  /** The message as vectors, for looking for duplicates. */
  embedding: Embedding
}

export interface Classifier {
  /** @param thread earlier messages, oldest first. @throws ModelError when the text cannot be embedded */
  classify(text: string, thread: readonly string[]): Promise<ClassifiedMessage>
}

export interface ClassifierParts {
  bank: RoutingBank
  vectors: ExampleVectors
  model: RoutingModel
  index: LoadedIndex
  documents: readonly StrategyDocument[]
  embedder: Embedder
  product: IntegerProduct
}

/** Puts a classifier together. */
export function createClassifier(parts: ClassifierParts): Classifier {
  const { bank, vectors, model, index, documents, embedder, product } = parts
  const sources: SignalSources = {
    examples: exampleSet(bank, vectors),
    passages: passageSet(bank.labels, index, documents),
    product,
  }
  const linear = { meaning: openLinearModel(model.meaning), words: openLinearModel(model.words) }
  const evidence = createEvidenceFinder(index, documents, product)
  return {
    classify: async (text, thread) => {
      const routed = routedText(text, thread)
      const embedding = await embedder.embed(routed, 'query')
      const message = { embedding, words: wordFeatures(routed) }
      const classification = classify(await collectSignals(message, linear, sources), model)
      const { actionLine } = classification.alternatives[0]
      return { ...classification, evidence: await evidence.find(embedding, actionLine), embedding }
    },
  }
}

/** The bank's examples with their vectors. */
export function exampleSet(bank: RoutingBank, vectors: ExampleVectors): ExampleSet {
  const { labels, examples } = bank
  const labelOf = Int32Array.from(examples, ({ label }) => labels.indexOf(label))
  return { labels, labelOf, vectors, weigh: weighTokens(vectors.ids.map((ids) => ({ ids }))) }
}

/** The strategy's entries by label. */
export function passageSet(
  labels: readonly string[],
  index: LoadedIndex,
  documents: readonly StrategyDocument[],
): PassageSet {
  const lines = linesOfPassages(documents)
  const labelOf = Int32Array.from(index.entries, ({ passageId }) =>
    labels.indexOf(lines.get(passageId) ?? ''),
  )
  return { index, labelOf, withoutPassages: labels.map((_, at) => !labelOf.includes(at)) }
}
