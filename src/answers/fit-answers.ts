// Fits the answer models on the corpus's calibration questions and measures them by cross-validation.
import { fitLinear } from '../models/fit-linear.js'
import { storeLinearModel, type LinearModel } from '../models/linear-model.js'
import type { Retrieval, Retriever } from '../retrieval/retrieve.js'
import {
  answerableFeatures,
  predictKinds,
  predictYes,
  questionKinds,
  type StoredAnswerModel,
} from './answer-model.js'
import { citingFeatures, weighedCandidates } from './choose-passages.js'
import type { FittingQuestion } from './labelled-questions.js'
import { readSignals } from './signals.js'

const foldCount = 5
/** Strengths of the L2 penalties; found by cross-validation over a factor of 100. */
const penalties = { kinds: 2e-5, answerable: 2e-3, citing: 2e-3 }
/** Thresholds chosen on the out-of-fold predictions (README, "How it decides"). */
const thresholds: StoredAnswerModel['thresholds'] = { answer: 0.23, cite: 0.22, kind: 0.5 }

interface Sample {
  question: FittingQuestion
  retrieval: Retrieval
  signals: number[]
}

interface Labelled {
  features: ArrayLike<number>[]
  labels: string[]
}

/**
 * Fits all three models. Slow: every question is embedded and looked up once.
 * @param onProgress told after each question
 */
export async function fitAnswers(
  questions: FittingQuestion[],
  retriever: Retriever,
  embeddingModel: string,
  onProgress: (done: number, total: number) => void,
): Promise<StoredAnswerModel> {
  const samples: Sample[] = []
  for (const [at, question] of questions.entries()) {
    const retrieval = await retriever.retrieve(question.text, question.language)
    const signals = readSignals(question.text, retrieval)
    if (signals !== null) samples.push({ question, retrieval, signals })
    onProgress(at + 1, questions.length)
  }
  const outOfFold = predictOutOfFold(samples)
  const answerable = fitYesNo(
    samples.map((sample, at) => answerableFeatures(sample.signals, outOfFold[at]!)),
    samples.map(isAnswerable),
    penalties.answerable,
  )
  return {
    embeddingModel,
    kinds: storeLinearModel(fitKinds(samples)),
    answerable: storeLinearModel(answerable),
    citing: storeLinearModel(fitCiting(samples)),
    thresholds,
    ...measure(samples, outOfFold),
  }
}

function fitKinds(samples: Sample[]): LinearModel {
  return fitLinear(
    {
      features: samples.map(({ retrieval }) => retrieval.question.vector),
      labels: samples.map(({ question }) => question.kind),
    },
    { penalty: penalties.kinds, order: questionKinds },
  )
}

/** Kinds of each sample as told by a model that has not seen it. */
function predictOutOfFold(samples: Sample[]): ReturnType<typeof predictKinds>[] {
  const results: ReturnType<typeof predictKinds>[] = []
  for (let fold = 0; fold < foldCount; fold += 1) {
    const model = fitKinds(samples.filter((_, at) => foldOf(at) !== fold))
    for (const [at, sample] of samples.entries()) {
      if (foldOf(at) === fold) results[at] = predictKinds(model, sample.retrieval.question.vector)
    }
  }
  return results
}

function fitCiting(samples: Sample[]): LinearModel {
  const rows: { features: number[]; yes: boolean }[] = samples
    .filter(isAnswerable)
    .flatMap(({ question, retrieval }) =>
      retrieval.candidates.slice(1, weighedCandidates + 1).map((candidate, at) => ({
        features: citingFeatures(question.text, retrieval, at + 1),
        yes: question.passages.has(candidate.passage.id),
      })),
    )
  return fitYesNo(
    rows.map(({ features }) => features),
    rows.map(({ yes }) => yes),
    penalties.citing,
  )
}

function fitYesNo(features: number[][], yes: boolean[], penalty: number): LinearModel {
  const examples: Labelled = { features, labels: yes.map((value) => (value ? 'yes' : 'no')) }
  return fitLinear(examples, { penalty, order: ['no', 'yes'], standardise: true })
}

/** Cross-validated figures, and how the predicted probabilities agree with the truth. */
function measure(
  samples: Sample[],
  kinds: ReturnType<typeof predictKinds>[],
): Pick<StoredAnswerModel, 'figures' | 'reliability'> {
  const scores = scoreOutOfFold(samples, kinds)
  const below = (wanted: boolean): number => {
    const part = samples.map((_, at) => at).filter((at) => isAnswerable(samples[at]!) === wanted)
    return part.filter((at) => scores[at]! < thresholds.answer).length / Math.max(1, part.length)
  }
  const reliability = binScores(samples, scores)
  const calibrationError = reliability.reduce(
    (sum, { predicted, real, questions }) => sum + (questions / samples.length) * Math.abs(predicted - real),
    0,
  )
  return {
    figures: {
      questions: samples.length,
      unanswerableDeclined: below(false),
      answerableDeclined: below(true),
      kindAccuracy: shareRight(samples, kinds),
      calibrationError,
    },
    reliability,
  }
}

/** Probability that each sample is answerable, by a model that has not seen it. */
function scoreOutOfFold(samples: Sample[], kinds: ReturnType<typeof predictKinds>[]): number[] {
  const rows = samples.map((sample, at) => answerableFeatures(sample.signals, kinds[at]!))
  const scores: number[] = []
  for (let fold = 0; fold < foldCount; fold += 1) {
    const kept = samples.map((_, at) => at).filter((at) => foldOf(at) !== fold)
    const model = fitYesNo(
      kept.map((at) => rows[at]!),
      kept.map((at) => isAnswerable(samples[at]!)),
      penalties.answerable,
    )
    for (const [at, row] of rows.entries()) if (foldOf(at) === fold) scores[at] = predictYes(model, row)
  }
  return scores
}

function shareRight(samples: Sample[], kinds: ReturnType<typeof predictKinds>[]): number {
  const right = samples.filter(({ question }, at) => {
    const likeliest = Object.entries(kinds[at]!).sort(([, a], [, b]) => b - a)[0]?.[0]
    return likeliest === question.kind
  })
  return right.length / Math.max(1, samples.length)
}

/** Ten bins of the predicted probability; empty ones are left out. */
function binScores(samples: Sample[], scores: number[]): StoredAnswerModel['reliability'] {
  const bins = Array.from({ length: 10 }, (): number[] => [])
  for (const [at, score] of scores.entries()) bins[Math.min(9, Math.floor(score * 10))]?.push(at)
  return bins
    .filter((bin) => bin.length > 0)
    .map((bin) => ({
      predicted: bin.reduce((total, at) => total + scores[at]!, 0) / bin.length,
      real: bin.filter((at) => isAnswerable(samples[at]!)).length / bin.length,
      questions: bin.length,
    }))
}

function isAnswerable({ question }: Sample): boolean {
  return question.kind === 'answerable'
}

function foldOf(at: number): number {
  return (at * 7919) % foldCount
}
