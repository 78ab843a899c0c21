// Knows the countries of the world in the four languages, from the Unicode data that comes with Node.
import { languages, type Language } from '../../languages.js'
import { foldWords } from '../../retrieval/fold-words.js'
import { sameStem } from './same-stem.js'

/** Shorter names are too easily another word. */
const shortestName = 4

interface Country {
  code: string
  /** Folded single-word names in one language. */
  name: string
}

const lists = new Map<Language, Country[]>()

/** Whether a capitalised word names a country, or what belongs to it ("Lithuanian", "litauische"). */
export function isCountry(word: string, language: Language): boolean {
  return codesOf(foldWords(word)[0]?.text ?? '', language).length > 0
}

/** Whether a text, in any language, names the country that `name` names in any language. */
export function sameCountry(name: string, text: string): boolean {
  const folded = foldWords(name)[0]?.text ?? ''
  const codes = new Set(languages.flatMap((language) => codesOf(folded, language)))
  if (codes.size === 0) return false
  return foldWords(text).some(({ text: word }) =>
    languages.some((language) => codesOf(word, language).some((code) => codes.has(code))),
  )
}

function codesOf(word: string, language: Language): string[] {
  if (word.length < shortestName) return []
  return countriesOf(language)
    .filter(({ name }) => sameStem(name, word))
    .map(({ code }) => code)
}

function countriesOf(language: Language): Country[] {
  const known = lists.get(language)
  if (known !== undefined) return known
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at))
  const made = letters.flatMap((first) =>
    letters.flatMap((second) => {
      const words = foldWords(names.of(first + second) ?? '')
      const [word] = words
      return word === undefined || words.length > 1 || word.text.length < shortestName
        ? []
        : [{ code: first + second, name: word.text }]
    }),
  )
  lists.set(language, made)
  return made
}
