// Fits the model of support on labelled pairs of a sentence and a quote, and measures it by cross-validation.
import { z } from 'zod'
import { ConfigError } from '../errors.js'
import { languages } from '../languages.js'
import { fitLinear } from '../models/fit-linear.js'
import { predict, storeLinearModel, type LinearModel } from '../models/linear-model.js'
import type { Embedder } from '../models/types.js'
import type { Glossary } from '../retrieval/glossary.js'
import { readJsonLines } from '../retrieval/read-document.js'
import type { Passage, StrategyDocument } from '../retrieval/types.js'
import { gatherEvidence } from './verification/evidence.js'
import type { Evidence } from './verification/find-names.js'
import { findObjection } from './verification/find-objection.js'
import { fitWordSpace, meanTextVectors } from './verification/fit-word-space.js'
import { readSupportFeatures, supportFeatureNames } from './verification/support-features.js'
import type { StoredSupportModel } from './verification/support-model.js'
import { measureRarity, readVocabulary } from './verification/vocabulary.js'
import { openWordVectors } from './verification/word-vectors.js'

const pairSchema = z.object({
  id: z.string(),
  lang: z.enum(languages),
  sentence: z.string().min(1),
  quote: z.string().min(1),
  label: z.enum(['true', 'false']),
  why: z.string(),
})

/** A sentence, the quote it cites, and whether the quote supports it. */
export type SentencePair = z.infer<typeof pairSchema>

const foldCount = 10
/** Strength of the L2 penalty; chosen by cross-validation. */
const penalty = 0.15
/**
 * The share of true sentences that may be dropped, by cross-validation. A tenth of the pairs were written to be hard;
 * of the others 0.15 are dropped then.
 */
const trueDropped = 0.17

/** Reads labelled pairs. @throws ConfigError with file, line and reason */
export function readSentencePairs(file: string): SentencePair[] {
  return readJsonLines(file, pairSchema).map(({ value }) => value)
}

function findPassage(document: StrategyDocument, pair: SentencePair): Passage {
  const passage = document.passages.find(({ kind, text }) => kind !== 'heading' && text.includes(pair.quote))
  if (passage === undefined) throw new ConfigError(`${pair.id}: no passage holds "${pair.quote}"`)
  return passage
}

/** Finds the quote of a pair and what it says in every language. @throws ConfigError when no passage holds it */
export function pairEvidence(document: StrategyDocument, pair: SentencePair): Evidence {
  const passage = findPassage(document, pair)
  const start = passage.text.indexOf(pair.quote)
  return gatherEvidence(document, passage, { start, end: start + pair.quote.length })
}

interface Sample {
  row: number[]
  supported: boolean
  objected: boolean
  /** Pairs from the same passage stay together, so that none is judged by a model that knows its passage. */
  fold: number
}

/** Fits everything. Takes a few minutes: each word and sentence of the document is embedded once. */
export async function fitSupport(
  pairs: SentencePair[],
  parts: { document: StrategyDocument; glossary: Glossary; embedder: Embedder },
  onProgress: (done: number, total: number) => void,
): Promise<StoredSupportModel> {
  const { document, glossary, embedder } = parts
  const { means, nouns } = await fitWordSpace(document, embedder)
  const textMeans = await meanTextVectors(document, embedder)
  const words = openWordVectors(embedder, { means, nouns })
  const rarity = measureRarity([document])
  const tools = { embedder, words, rarity, textMeans, glossary, original: document.language }
  const vocabulary = readVocabulary([document])
  const passages = pairs.map((pair) => findPassage(document, pair).id)
  const different = [...new Set(passages)]
  const samples: Sample[] = []
  for (const [at, pair] of pairs.entries()) {
    const evidence = pairEvidence(document, pair)
    const { single, vectors } = await readSupportFeatures(pair.sentence, pair.lang, evidence, tools)
    samples.push({
      row: [...single, ...vectors],
      supported: pair.label === 'true',
      objected: findObjection(pair.sentence, pair.lang, evidence, { glossary, vocabulary }) !== null,
      fold: different.indexOf(passages[at]!) % foldCount,
    })
    onProgress(samples.length, pairs.length)
  }
  const { threshold, figures } = crossValidate(samples)
  const store = (model: LinearModel) => storeLinearModel(model, 4)
  return {
    ...{ embeddingModel: embedder.id, wordMeans: means, textMeans },
    ...{ nouns: store(nouns), support: store(fit(samples)), threshold, figures },
  }
}

/** Sentences that are dropped for a number or a name teach nothing about the rest. */
function fit(samples: Sample[]): LinearModel {
  const kept = samples.filter(({ objected }) => !objected)
  const scale = measureScale(kept)
  const model = fitLinear(
    {
      features: kept.map(({ row }) =>
        row.map((value, at) => (value - scale[at]!.mean) / scale[at]!.deviation),
      ),
      labels: kept.map(({ supported }) => (supported ? 'yes' : 'no')),
    },
    { penalty, order: ['no', 'yes'] },
  )
  return takeScaleIn(model, scale)
}

interface Scale {
  mean: number
  deviation: number
}

/** Single features are standardised; the vectors keep their scale, so that the penalty can weigh their directions. */
function measureScale(samples: Sample[]): Scale[] {
  const width = samples[0]?.row.length ?? 0
  return Array.from({ length: width }, (_, at) => {
    if (at >= supportFeatureNames.length) return { mean: 0, deviation: 1 }
    const values = samples.map(({ row }) => row[at]!)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
    return { mean, deviation: variance > 1e-12 ? Math.sqrt(variance) : 1 }
  })
}

function takeScaleIn(model: LinearModel, scale: Scale[]): LinearModel {
  const weights = Float64Array.from(model.weights)
  const intercepts = Float64Array.from(model.intercepts)
  for (let at = 0; at < weights.length; at += 1) {
    const { mean, deviation } = scale[Math.floor(at / intercepts.length)]!
    weights[at]! /= deviation
    intercepts[at % intercepts.length]! -= weights[at]! * mean
  }
  return { ...model, weights, intercepts }
}

/** Judges each sentence by a model that has seen no sentence about its passage. */
function crossValidate(samples: Sample[]): { threshold: number; figures: Record<string, number> } {
  const scores: number[] = []
  for (let fold = 0; fold < foldCount; fold += 1) {
    const model = fit(samples.filter((sample) => sample.fold !== fold))
    for (const [at, sample] of samples.entries()) {
      if (sample.fold === fold) scores[at] = sample.objected ? 0 : (predict(model, sample.row)[1] ?? 0)
    }
  }
  const of = (supported: boolean): number[] => scores.filter((_, at) => samples[at]!.supported === supported)
  const sorted = of(true).toSorted((a, b) => a - b)
  const threshold = sorted[Math.floor(sorted.length * trueDropped)] ?? 0.5
  const share = (supported: boolean): number => {
    const part = of(supported)
    return part.filter((score) => score < threshold).length / Math.max(1, part.length)
  }
  return {
    threshold,
    figures: { pairs: samples.length, falseDropped: share(false), trueDropped: share(true) },
  }
}
