// The words on the board and around it, in the four languages.
import type { Language } from '../../languages.js'
import { boardWordsDe } from './board-words-de.js'
import { boardWordsEn } from './board-words-en.js'
import { boardWordsFr } from './board-words-fr.js'
import { boardWordsNl } from './board-words-nl.js'
import type { BoardWords } from './board-words-shape.js'

export const boardWords: Record<Language, BoardWords> = {
  nl: boardWordsNl,
  fr: boardWordsFr,
  de: boardWordsDe,
  en: boardWordsEn,
}
