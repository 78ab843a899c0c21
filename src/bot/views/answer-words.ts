// The words around an answer, shared by every front end, in the four languages.
import type { Language } from '../../languages.js'
import { answerWordsDe } from './answer-words-de.js'
import { answerWordsEn } from './answer-words-en.js'
import { answerWordsFr } from './answer-words-fr.js'
import { answerWordsNl } from './answer-words-nl.js'
import type { AnswerWords } from './answer-words-shape.js'

export const answerWords: Record<Language, AnswerWords> = {
  nl: answerWordsNl,
  fr: answerWordsFr,
  de: answerWordsDe,
  en: answerWordsEn,
}
