// What is said about who answers for what, failed deliveries, exports and settings, in the four languages.
import type { Language } from '../../languages.js'
import { serviceWordsDe } from './service-words-de.js'
import { serviceWordsEn } from './service-words-en.js'
import { serviceWordsFr } from './service-words-fr.js'
import { serviceWordsNl } from './service-words-nl.js'
import type { ServiceWords } from './service-words-shape.js'

export const serviceWords: Record<Language, ServiceWords> = {
  nl: serviceWordsNl,
  fr: serviceWordsFr,
  de: serviceWordsDe,
  en: serviceWordsEn,
}
