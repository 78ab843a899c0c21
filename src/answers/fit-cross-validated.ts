// Cross-validates the answer models: what each says of questions that it has not seen, and the threshold chosen on that.
import { predictYes, type StoredAnswerModel } from './answer-model.js'
import { chooseAmong } from './choose-passages.js'
import {
  answerableRow,
  fitAnswerable,
  fitCiting,
  fitQuestionModels,
  isAnswerable,
  readSigns,
  type QuestionSigns,
  type Sample,
} from './fit-answer-models.js'

const foldCount = 5
/** The questions are spread over the folds in so many ways: one spread alone moves a share by a hundredth. */
const spreadCount = 3
/** The highest threshold that declines no more than this share of the answerable questions is taken. */
const mostDeclined = 0.05
/** Set by hand (README, "How it decides"). */
const fixed = { cite: 0.22, kind: 0.5 }

/** A question's probability of being answerable, by models that have not seen it. */
interface Judged {
  answerable: boolean
  probability: number
}

export interface CrossValidated extends Pick<
  StoredAnswerModel,
  'thresholds' | 'figures' | 'tradeOff' | 'reliability'
> {
  /** What the models of kinds and likeness say of each sample without having seen it. */
  signs: QuestionSigns[]
}

/** Cross-validates and chooses the thresholds. Takes about two minutes for 1,800 questions. */
export function crossValidate(samples: Sample[]): CrossValidated {
  const spreads = Array.from({ length: spreadCount }, (_, spread) => signsOutOfFold(samples, spread))
  const judged = spreads.flatMap((signs, spread) => judgeOutOfFold(samples, signs, spread))
  const tradeOff = Array.from({ length: 50 }, (_, at) => measureThreshold(judged, (at + 1) / 100))
  const chosen = tradeOff.findLast((point) => point.answerableDeclined <= mostDeclined)
  const answer = chosen?.threshold ?? 0
  const thresholds = { answer, ...fixed }
  const reliability = binProbabilities(judged)
  const calibrationError = reliability.reduce(
    (sum, { predicted, real, questions }) => sum + (questions / judged.length) * Math.abs(predicted - real),
    0,
  )
  const { unanswerableDeclined, answerableDeclined } = measureThreshold(judged, answer)
  return {
    ...{ signs: spreads[0] ?? [], thresholds, tradeOff, reliability },
    figures: {
      questions: samples.length,
      unanswerableDeclined,
      answerableDeclined,
      kindAccuracy: shareOfRightKinds(samples, spreads[0] ?? []),
      calibrationError,
      citationPrecision: measureCiting(samples, thresholds.cite),
    },
  }
}

function signsOutOfFold(samples: Sample[], spread: number): QuestionSigns[] {
  const signs: QuestionSigns[] = []
  for (let fold = 0; fold < foldCount; fold += 1) {
    const models = fitQuestionModels(samples.filter((_, at) => foldOf(at, spread) !== fold))
    for (const [at, sample] of samples.entries()) {
      if (foldOf(at, spread) === fold) signs[at] = readSigns(models, sample)
    }
  }
  return signs
}

function judgeOutOfFold(samples: Sample[], signs: QuestionSigns[], spread: number): Judged[] {
  const judged: Judged[] = []
  for (let fold = 0; fold < foldCount; fold += 1) {
    const seen = [...samples.keys()].filter((at) => foldOf(at, spread) !== fold)
    const model = fitAnswerable(
      seen.map((at) => samples[at]!),
      seen.map((at) => signs[at]!),
    )
    for (const [at, sample] of samples.entries()) {
      if (foldOf(at, spread) !== fold) continue
      const probability = predictYes(model, answerableRow(sample, signs[at]!))
      judged.push({ answerable: isAnswerable(sample), probability })
    }
  }
  return judged
}

function measureThreshold(judged: Judged[], threshold: number): StoredAnswerModel['tradeOff'][number] {
  const declined = (answerable: boolean): number => {
    const part = judged.filter((one) => one.answerable === answerable)
    return part.filter(({ probability }) => probability < threshold).length / Math.max(1, part.length)
  }
  return { threshold, unanswerableDeclined: declined(false), answerableDeclined: declined(true) }
}

/** Citation precision on the answerable questions, by a model that has not seen them. */
function measureCiting(samples: Sample[], threshold: number): number {
  const answerable = samples.filter(isAnswerable)
  const precisions: number[] = []
  for (let fold = 0; fold < foldCount; fold += 1) {
    const model = fitCiting(answerable.filter((_, at) => foldOf(at, 0) !== fold))
    for (const [at, { question, retrieval }] of answerable.entries()) {
      if (foldOf(at, 0) !== fold) continue
      const cited = chooseAmong(question.text, retrieval, model, threshold)
      const good = cited.filter(({ passage }) => question.passages.has(passage.id))
      precisions.push(good.length / Math.max(1, cited.length))
    }
  }
  return precisions.reduce((sum, value) => sum + value, 0) / Math.max(1, precisions.length)
}

function shareOfRightKinds(samples: Sample[], signs: QuestionSigns[]): number {
  const right = samples.filter(({ question }, at) => {
    const [likeliest] = Object.entries(signs[at]!.kinds).sort(([, a], [, b]) => b - a)
    return likeliest?.[0] === question.kind
  })
  return right.length / Math.max(1, samples.length)
}

/** Ten bins of the predicted probability; empty ones are left out. */
function binProbabilities(judged: Judged[]): StoredAnswerModel['reliability'] {
  const bins = Array.from({ length: 10 }, (): Judged[] => [])
  for (const one of judged) bins[Math.min(9, Math.floor(one.probability * 10))]?.push(one)
  return bins
    .filter((bin) => bin.length > 0)
    .map((bin) => ({
      predicted: bin.reduce((sum, { probability }) => sum + probability, 0) / bin.length,
      real: bin.filter(({ answerable }) => answerable).length / bin.length,
      questions: bin.length,
    }))
}

/** Which fold a sample is in; each spread mixes them differently. */
function foldOf(at: number, spread: number): number {
  return (Math.imul(at + 1, 7919 + 2 * spread) >>> (3 * spread)) % foldCount
}
