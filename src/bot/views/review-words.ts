// The words of reviews in the four languages.
import type { Language } from '../../languages.js'
import { reviewWordsDe } from './review-words-de.js'
import { reviewWordsEn } from './review-words-en.js'
import { reviewWordsFr } from './review-words-fr.js'
import { reviewWordsNl } from './review-words-nl.js'
import type { ReviewWords } from './review-words-shape.js'

export const reviewWords: Record<Language, ReviewWords> = {
  ...{ nl: reviewWordsNl, fr: reviewWordsFr, de: reviewWordsDe, en: reviewWordsEn },
}
