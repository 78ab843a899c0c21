// The fitted model of support: its stored form, and the probability that a quote supports a sentence.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { ConfigError } from '../../errors.js'
import type { Language } from '../../languages.js'
import { linearModelSchema, openLinearModel, predict } from '../../models/linear-model.js'
import type { Embedder } from '../../models/types.js'
import type { Glossary } from '../../retrieval/glossary.js'
import type { StrategyDocument } from '../../retrieval/types.js'
import type { Evidence } from './find-names.js'
import { readSupportFeatures } from './support-features.js'
import { measureRarity } from './vocabulary.js'
import { openWordVectors } from './word-vectors.js'

const meansSchema = z.object({
  nl: z.array(z.number()),
  fr: z.array(z.number()),
  de: z.array(z.number()),
  en: z.array(z.number()),
})

const supportModelSchema = z.object({
  /** The embedding model that it was fitted with; another one's vectors mean something else. */
  embeddingModel: z.string(),
  wordMeans: meansSchema,
  textMeans: meansSchema,
  nouns: linearModelSchema,
  support: linearModelSchema,
  /** A sentence whose probability is lower is dropped. */
  threshold: z.number().min(0).max(1),
  /** Measured by cross-validation when fitted. */
  figures: z.record(z.string(), z.number()),
})

export type StoredSupportModel = z.infer<typeof supportModelSchema>

/** Reads the stored model. @throws ConfigError naming file and reason when it is unreadable or malformed */
export function readSupportModel(file: string): StoredSupportModel {
  let data: unknown
  try {
    data = JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new ConfigError(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
  const parsed = supportModelSchema.safeParse(data)
  if (!parsed.success) throw new ConfigError(`${file}: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}

/** Tells whether evidence supports a sentence. */
export interface SupportMeter {
  threshold: number
  /** Probability, 0 to 1. */
  measure(sentence: string, language: Language, evidence: Evidence): Promise<number>
}

/**
 * Makes a meter from the stored model.
 * @throws ConfigError when the model was fitted with another embedding model
 */
export function openSupportMeter(
  stored: StoredSupportModel,
  parts: { embedder: Embedder; documents: StrategyDocument[]; glossary: Glossary },
): SupportMeter {
  const { embedder, documents, glossary } = parts
  if (stored.embeddingModel !== embedder.id) {
    throw new ConfigError(
      `the support model was fitted with ${stored.embeddingModel}, not ${embedder.id}: fit it again`,
    )
  }
  const support = openLinearModel(stored.support)
  const nouns = openLinearModel(stored.nouns)
  const tools = {
    ...{ embedder, glossary, textMeans: stored.textMeans, rarity: measureRarity(documents) },
    words: openWordVectors(embedder, { means: stored.wordMeans, nouns }),
    original: documents[0]?.language ?? 'nl',
  }
  return {
    threshold: stored.threshold,
    measure: async (sentence, language, evidence) => {
      const { single, vectors } = await readSupportFeatures(sentence, language, evidence, tools)
      return predict(support, [...single, ...vectors])[1] ?? 0
    },
  }
}
