// What Kompas says in a conversation beside answers and items, in the four languages.
import type { Language } from '../../languages.js'
import { talkWordsDe } from './talk-words-de.js'
import { talkWordsEn } from './talk-words-en.js'
import { talkWordsFr } from './talk-words-fr.js'
import { talkWordsNl } from './talk-words-nl.js'
import type { TalkWords } from './talk-words-shape.js'

export const talkWords: Record<Language, TalkWords> = {
  nl: talkWordsNl,
  fr: talkWordsFr,
  de: talkWordsDe,
  en: talkWordsEn,
}
