// Tells what a document lacks beside its text: readings, their sentences, and questions.
import { languages } from '../languages.js'
import { splitSentences } from './split-sentences.js'
import type { Passage, StrategyDocument } from './types.js'

/** What every passage should have, so that it is found in all four languages. */
const fewestQuestions = 12
const fewestQuestionsPerLanguage = 2

/** One line a gap, naming the passage; empty when nothing is missing. */
export function checkCorpus(document: StrategyDocument): string[] {
  return document.passages
    .filter(({ kind }) => kind !== 'heading')
    .flatMap((passage) => [...checkReadings(document, passage), ...checkQuestions(document, passage)])
}

function checkReadings(document: StrategyDocument, passage: Passage): string[] {
  const expected = splitSentences(passage.text, document.language).length
  return languages
    .filter((language) => language !== document.language)
    .flatMap((language) => {
      const reading = document.readings[language].get(passage.anchor)
      if (reading === undefined) return [`${passage.anchor}: no ${language} reading`]
      const found = reading.sentences.length
      return found === expected
        ? []
        : [`${passage.anchor}: the ${language} reading has ${found} sentences, the original ${expected}`]
    })
}

function checkQuestions(document: StrategyDocument, passage: Passage): string[] {
  const own = document.questions.filter(({ anchor }) => anchor === passage.anchor)
  if (own.length < fewestQuestions)
    return [`${passage.anchor}: ${own.length} questions of ${fewestQuestions}`]
  return languages.flatMap((language) => {
    const count = own.filter((question) => question.language === language).length
    return count < fewestQuestionsPerLanguage
      ? [`${passage.anchor}: ${count} ${language} questions of ${fewestQuestionsPerLanguage}`]
      : []
  })
}
