// The words that people use for each command, in the four languages.
import type { Language } from '../../languages.js'
import { commandWordsDe } from './command-words-de.js'
import { commandWordsEn } from './command-words-en.js'
import { commandWordsFr } from './command-words-fr.js'
import { commandWordsNl } from './command-words-nl.js'
import type { CommandWords } from './command-words-shape.js'

export const commandWords: Record<Language, CommandWords> = {
  nl: commandWordsNl,
  fr: commandWordsFr,
  de: commandWordsDe,
  en: commandWordsEn,
}
