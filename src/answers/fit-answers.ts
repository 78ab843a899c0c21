// Fits the answer models on the corpus's calibration questions.
import { storeLinearModel } from '../models/linear-model.js'
import type { Retriever } from '../retrieval/retrieve.js'
import type { StoredAnswerModel } from './answer-model.js'
import { crossValidate } from './fit-cross-validated.js'
import { fitAnswerable, fitCiting, fitQuestionModels, type Sample } from './fit-answer-models.js'
import type { FittingQuestion } from './labelled-questions.js'
import { storeLikeness } from '../models/likeness.js'
import { readSignals } from './signals.js'

/**
 * Fits all models. Slow: every question is embedded and looked up once, and every fit is cross-validated.
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
  const { signs, ...measured } = crossValidate(samples)
  const { kinds, likeness } = fitQuestionModels(samples)
  return {
    embeddingModel,
    kinds: storeLinearModel(kinds),
    likeness: storeLikeness(likeness),
    // Fitted on what models say of questions that they have not seen, as they will be asked.
    answerable: storeLinearModel(fitAnswerable(samples, signs)),
    citing: storeLinearModel(fitCiting(samples)),
    ...measured,
  }
}
