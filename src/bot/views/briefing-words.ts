// The words of a briefing in the four languages.
import type { Language } from '../../languages.js'
import { briefingWordsDe } from './briefing-words-de.js'
import { briefingWordsEn } from './briefing-words-en.js'
import { briefingWordsFr } from './briefing-words-fr.js'
import { briefingWordsNl } from './briefing-words-nl.js'
import type { BriefingWords } from './briefing-words-shape.js'

export const briefingWords: Record<Language, BriefingWords> = {
  nl: briefingWordsNl,
  fr: briefingWordsFr,
  de: briefingWordsDe,
  en: briefingWordsEn,
}
