// The words of the web pages, in the four languages.
import type { Language } from '../../languages.js'
import { webWordsDe } from './web-words-de.js'
import { webWordsEn } from './web-words-en.js'
import { webWordsFr } from './web-words-fr.js'
import { webWordsNl } from './web-words-nl.js'
import type { WebWords } from './web-words-shape.js'

export const webWords: Record<Language, WebWords> = {
  nl: webWordsNl,
  fr: webWordsFr,
  de: webWordsDe,
  en: webWordsEn,
}
