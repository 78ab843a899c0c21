// The fitted numbers behind the choice of an action line: corpus/routing/model.json.
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { ConfigError } from '../errors.js'
import { choiceModelSchema } from '../models/choice-model.js'
import { linearModelSchema } from '../models/linear-model.js'

const probability = z.number().min(0).max(1)

const figuresSchema = z.object({
  messages: z.number().int(),
  /** Best line right, of the messages that are tasks. */
  first: probability,
  /** Right line among the best two. */
  topTwo: probability,
  /** Tasks taken for none; no tasks recognised as such. */
  falseNone: probability,
  noneRecognised: probability,
  /** Tasks given a line unasked, and right then. */
  unasked: probability,
  rightUnasked: probability,
  /** Expected calibration error of the first line, ten bins. */
  calibrationError: probability,
  /** Mean of minus the logarithm of the right label's probability. */
  loss: z.number(),
})

export type RoutingFigures = z.infer<typeof figuresSchema>

/** The stored form, which is also the one that classifies. */
export const routingModelSchema = z.object({
  format: z.literal(1),
  /** The embedding model that the vectors came from; with another one the numbers mean nothing. */
  embeddingModel: z.string(),
  /** Hash of the examples that the numbers were fitted on. */
  bank: z.string(),
  /** From a message's vector. */
  meaning: linearModelSchema,
  /** From its words and their pieces. */
  words: linearModelSchema,
  /** From all signals, the scores of those two among them. */
  choice: choiceModelSchema,
  /** Divides the scores of the choice; fitted on the calibration messages. */
  temperature: z.number().positive(),
  thresholds: z.object({
    /** From this probability a line is taken unasked. */
    line: probability,
    /** From this probability a message is no task. */
    none: probability,
  }),
  figures: z.object({
    /** On the bank, each example by a model that never saw it. */
    crossValidated: figuresSchema,
    /** On the calibration messages, which set temperature and threshold. */
    calibration: figuresSchema,
  }),
})

export type RoutingModel = z.infer<typeof routingModelSchema>

/** What a model must have been fitted on. */
export interface RoutingBasis {
  embeddingModel: string
  bank: string
  labels: readonly string[]
}

/**
 * Reads the fitted numbers.
 * @throws ConfigError when the file is missing, malformed, or fitted on other examples or another embedding model
 */
export function readRoutingModel(file: string, basis: RoutingBasis): RoutingModel {
  const model = parseRoutingModel(file)
  const refit = 'run `kompas route refit`'
  if (model.embeddingModel !== basis.embeddingModel) {
    throw new ConfigError(
      `${file}: fitted on ${model.embeddingModel}, but the embedding model is ${basis.embeddingModel}; ${refit}`,
    )
  }
  if (model.bank !== basis.bank || model.choice.labels.join() !== basis.labels.join()) {
    throw new ConfigError(`${file}: fitted on other examples than those beside it; ${refit}`)
  }
  return model
}

/** Reads the file whatever it was fitted on. @throws ConfigError when it is missing or malformed */
export function parseRoutingModel(file: string): RoutingModel {
  if (!existsSync(file)) throw new ConfigError(`${file}: missing; restore it or run \`kompas route refit\``)
  let value: unknown
  try {
    value = JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new ConfigError(`${file}: not JSON`, { cause })
  }
  const parsed = routingModelSchema.safeParse(value)
  if (!parsed.success) throw new ConfigError(`${file}: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}
