// The small calibrated models behind an answer: what kind of question it is, whether the text answers it, what to cite.
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { ConfigError } from '../errors.js'
import { linearModelSchema, openLinearModel, predict, type LinearModel } from '../models/linear-model.js'
import { likenessSchema, measureLikeness, openLikeness, type Likeness } from '../models/likeness.js'

/** What a question can be; `answerable` first. The others are the kinds of unanswerable.jsonl. */
export const questionKinds = [
  'answerable',
  'near',
  'other-document',
  'operational',
  'opinion',
  'legal',
  'person',
  'off-topic',
  'small-talk',
  'attack',
  'unclear',
] as const
export type QuestionKind = (typeof questionKinds)[number]

const probability = z.number().min(0).max(1)

/** The stored form: corpus/answering.json. */
const answerModelSchema = z.object({
  /** The embedding model that the vectors came from; with another one the numbers mean nothing. */
  embeddingModel: z.string(),
  /** Kind of a question, from its single vector. */
  kinds: linearModelSchema,
  /** Questions of other kinds than answerable, to compare with. */
  likeness: likenessSchema,
  /** Whether the passages found answer it, from signals, kind and likeness. */
  answerable: linearModelSchema,
  /** Whether a further passage is worth citing. */
  citing: linearModelSchema,
  thresholds: z.object({
    /** Below this probability the strategy doesn't say. */
    answer: probability,
    /** From this probability a further passage is cited. */
    cite: probability,
    /** From this probability a kind is named as the reason for declining. */
    kind: probability,
  }),
  /** Cross-validated figures of the fit, for the reader of this file. */
  figures: z.record(z.string(), z.number()),
  /** Shares declined at other thresholds, out of fold: what `thresholds.answer` was chosen on. */
  tradeOff: z.array(
    z.object({ threshold: z.number(), unanswerableDeclined: z.number(), answerableDeclined: z.number() }),
  ),
  /** Ten bins of the out-of-fold probability that a question is answerable: predicted mean, true share, how many predictions. */
  reliability: z.array(z.object({ predicted: z.number(), real: z.number(), questions: z.number() })),
})

export type StoredAnswerModel = z.infer<typeof answerModelSchema>

export interface AnswerModel {
  kinds: LinearModel
  likeness: Likeness
  answerable: LinearModel
  citing: LinearModel
  thresholds: StoredAnswerModel['thresholds']
}

/**
 * Reads the fitted models.
 * @throws ConfigError when the file is missing, malformed or fitted on another embedding model
 */
export function readAnswerModel(file: string, embeddingModel: string): AnswerModel {
  if (!existsSync(file)) throw new ConfigError(`${file}: missing; restore it or run \`kompas fit answers\``)
  const parsed = answerModelSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!parsed.success) throw new ConfigError(`${file}: ${z.prettifyError(parsed.error)}`)
  if (parsed.data.embeddingModel !== embeddingModel) {
    throw new ConfigError(
      `${file}: fitted on ${parsed.data.embeddingModel}, but the embedding model is ${embeddingModel}; run \`kompas fit answers\``,
    )
  }
  return openAnswerModel(parsed.data)
}

/** A stored model, ready to use. */
function openAnswerModel(stored: StoredAnswerModel): AnswerModel {
  return {
    kinds: openLinearModel(stored.kinds),
    likeness: openLikeness(stored.likeness),
    answerable: openLinearModel(stored.answerable),
    citing: openLinearModel(stored.citing),
    thresholds: stored.thresholds,
  }
}

export type KindProbabilities = Record<QuestionKind, number>

/** Probabilities of the kinds of a question, by its single vector. */
export function predictKinds(model: LinearModel, vector: Float32Array): KindProbabilities {
  const values = predict(model, vector)
  return Object.fromEntries(model.labels.map((kind, at) => [kind, values[at] ?? 0])) as KindProbabilities
}

/** Probability that the passages found answer a question. @param signals of the search, by `readSignals` */
export function predictAnswerable(
  model: AnswerModel,
  signals: number[],
  kinds: KindProbabilities,
  vector: Float32Array,
): number {
  const likeness = measureLikeness(model.likeness, vector)
  return predictYes(model.answerable, answerableFeatures(signals, kinds, likeness))
}

/** The features of `answerable`: the signals, the likeness, and what the kinds say, as log-odds. */
export function answerableFeatures(
  signals: number[],
  kinds: KindProbabilities,
  likeness: number[],
): number[] {
  return [
    ...signals,
    ...likeness,
    logOdds(kinds.answerable),
    logOdds(kinds.answerable / (kinds.answerable + kinds.near + 1e-9)),
    logOdds(1 - kinds.answerable - kinds.near),
  ]
}

/** Probability of the second label ("yes") of a two-label model. */
export function predictYes(model: LinearModel, features: number[]): number {
  return predict(model, features)[1] ?? 0
}

function logOdds(value: number): number {
  const kept = Math.max(1e-4, Math.min(1 - 1e-4, value))
  return Math.log(kept / (1 - kept))
}
