// Finds the names that a sentence has and its evidence lacks: abbreviations, proper nouns, countries, glossary terms.
import { languages, type Language } from '../../languages.js'
import { foldWords } from '../../retrieval/fold-words.js'
import type { Glossary, Term } from '../../retrieval/glossary.js'
import { recogniseTerms } from '../../retrieval/recognise-terms.js'
import { isCountry, sameCountry } from './find-countries.js'
import { sameStem } from './same-stem.js'

/** Texts of a quote by language: its own words, and its readings. */
export type Evidence = Partial<Record<Language, string>>

/** Folded words of each language as the corpus knows them: what is in here is no proper noun. */
export type Vocabulary = Record<Language, ReadonlySet<string>>

/** The country and the Union may always be named: the strategy speaks for the one and from within the other. */
const always = /^(?:belg\p{L}*|europ\p{L}*|union|eu|ue)$/u

/** Terms of the glossary that the sentence names and no text of the evidence does. */
export function missingTerms(
  sentence: string,
  language: Language,
  evidence: Evidence,
  glossary: Glossary,
): Term[] {
  const words = evidenceWords(evidence)
  const named = new Set(
    languages.flatMap((from) =>
      recogniseTerms(evidence[from] ?? '', from, glossary.terms).map(({ term }) => term.id),
    ),
  )
  return recogniseTerms(sentence, language, glossary.terms)
    .map(({ term }) => term)
    .filter((term) => !named.has(term.id) && !languages.some((from) => isSaid(term[from], words)))
}

/** Proper nouns, abbreviations and countries of the sentence that stand in no text of the evidence, in any language. */
export function missingNames(
  sentence: string,
  language: Language,
  evidence: Evidence,
  tools: { vocabulary: Vocabulary; glossary: Glossary },
): string[] {
  const words = evidenceWords(evidence)
  const terms = recogniseTerms(sentence, language, tools.glossary.terms)
  const inTerms = new Set(terms.flatMap((found) => found.words.split(' ')))
  const texts = Object.values(evidence)
  return findNames(sentence, language, tools.vocabulary).filter((name) => {
    const parts = foldWords(name).map(({ text }) => text)
    if (parts.every((part) => always.test(part) || inTerms.has(part))) return false
    if (parts.every((part) => part.length < 2 || words.some((word) => sameStem(word, part)))) return false
    return !texts.some((text) => sameCountry(name, text))
  })
}

function evidenceWords(evidence: Evidence): string[] {
  return [...new Set(Object.values(evidence).flatMap((text) => foldWords(text).map((word) => word.text)))]
}

/** Whether the words of a form all stand in the evidence, perhaps with other endings ("European", "Europe"). */
function isSaid(forms: string[], words: string[]): boolean {
  return forms.some((form) => foldWords(form).every(({ text }) => words.some((word) => sameStem(word, text))))
}

/** Words with capitals that the language does not write so by rule, and countries. */
function findNames(sentence: string, language: Language, vocabulary: Vocabulary): string[] {
  const plain = sentence
    .replace(/[’ʼ]/g, "'")
    .replace(/(?<!\p{L})\p{L}'(?=\p{L})/gu, (elided) => `${elided[0] ?? ''} `)
  const words = Array.from(plain.matchAll(/\p{L}[\p{L}\p{N}]*(?:[-.]\p{L}[\p{L}\p{N}]*)*/gu))
  return words
    .filter(([word], at) => {
      if (!/\p{Lu}/u.test(word)) return false
      if (/\p{Lu}\P{Lu}*\p{Lu}/u.test(word) && word.length > 1) return true
      if (isCountry(word, language)) return true
      // German writes every noun so: there, only abbreviations, countries and the glossary tell a name.
      if (language === 'de') return false
      return at > 0 || !foldWords(word).every(({ text }) => isOrdinary(text, vocabulary[language]))
    })
    .map(([word]) => word)
    .filter((word) => word.length > 1)
}

/** Known in the language, with whatever ending, or made of known parts as compounds are. */
function isOrdinary(word: string, known: ReadonlySet<string>): boolean {
  if (word.length < 4 || known.has(word)) return true
  for (const other of known) {
    if (sameStem(other, word)) return true
    if (other.length >= 5 && (word.startsWith(other) || word.endsWith(other))) return true
  }
  return false
}
