// The single fits behind `kompas fit answers`: kinds and likeness, whether the text answers, and what to cite.
import { fitLinear } from '../models/fit-linear.js'
import type { LinearModel } from '../models/linear-model.js'
import type { Retrieval } from '../retrieval/retrieve.js'
import { answerableFeatures, predictKinds, questionKinds, type KindProbabilities } from './answer-model.js'
import { citingFeatures, weighedCandidates } from './choose-passages.js'
import type { FittingQuestion } from './labelled-questions.js'
import { fitLikeness, measureLikeness, type Likeness } from '../models/likeness.js'

/** Strengths of the L2 penalties; found by cross-validation over a factor of 100. */
const penalties = { kinds: 2e-5, answerable: 5e-3, citing: 2e-3 }

/** A question with what was found for it. */
export interface Sample {
  question: FittingQuestion
  retrieval: Retrieval
  signals: number[]
}

/** What is learnt from the questions themselves, whatever was found for them. */
export interface QuestionModels {
  kinds: LinearModel
  likeness: Likeness
}

/** What those models say of a question. */
export interface QuestionSigns {
  kinds: KindProbabilities
  likeness: number[]
}

export function isAnswerable({ question }: Sample): boolean {
  return question.kind === 'answerable'
}

export function fitQuestionModels(samples: Sample[]): QuestionModels {
  const features = samples.map(({ retrieval }) => retrieval.question.vector)
  const labels = samples.map(({ question }) => question.kind)
  const unanswered = samples.filter((sample) => !isAnswerable(sample))
  return {
    kinds: fitLinear({ features, labels }, { penalty: penalties.kinds, order: questionKinds }),
    likeness: fitLikeness(
      unanswered.map(({ retrieval }) => retrieval.question.vector),
      features,
    ),
  }
}

export function readSigns({ kinds, likeness }: QuestionModels, { retrieval }: Sample): QuestionSigns {
  const { vector } = retrieval.question
  return { kinds: predictKinds(kinds, vector), likeness: measureLikeness(likeness, vector) }
}

/** @param signs of each sample, told by models that have not seen it */
export function fitAnswerable(samples: Sample[], signs: QuestionSigns[]): LinearModel {
  return fitYesNo(
    samples.map((sample, at) => answerableRow(sample, signs[at]!)),
    samples.map(isAnswerable),
    penalties.answerable,
  )
}

export function answerableRow({ signals }: Sample, { kinds, likeness }: QuestionSigns): number[] {
  return answerableFeatures(signals, kinds, likeness)
}

export function fitCiting(samples: Sample[]): LinearModel {
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
  const labels = yes.map((value) => (value ? 'yes' : 'no'))
  return fitLinear({ features, labels }, { penalty, order: ['no', 'yes'], standardise: true })
}
