// The words on the page of an action item, in the four languages.
import type { Language } from '../../languages.js'
import { boardItemWordsDe } from './board-item-words-de.js'
import { boardItemWordsEn } from './board-item-words-en.js'
import { boardItemWordsFr } from './board-item-words-fr.js'
import { boardItemWordsNl } from './board-item-words-nl.js'
import type { BoardItemWords } from './board-item-words-shape.js'

export const boardItemWords: Record<Language, BoardItemWords> = {
  nl: boardItemWordsNl,
  fr: boardItemWordsFr,
  de: boardItemWordsDe,
  en: boardItemWordsEn,
}
