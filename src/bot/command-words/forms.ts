// The forms of all commands in all languages, read once, and what each language leaves out of account.
import { languages, type Language } from '../../languages.js'
import { canonicalForms, entriesOf, type CanonicalForm } from './command-words-shape.js'
import { commandWords } from './command-words.js'
import { readForm, type Following, type FormPart, type Leeway } from './match-form.js'
import { foldWord } from './split-words.js'

/** A way to say a command. */
export interface Form {
  language: Language
  canonical: CanonicalForm
  parts: FormPart[]
  following: Following
}

export const forms: readonly Form[] = languages.flatMap((language) =>
  canonicalForms.flatMap((canonical) =>
    entriesOf(commandWords[language].forms[canonical])
      .flatMap((form) => withPlaces(form, canonical))
      .map((form) => ({ language, canonical, parts: readForm(form), following: followingOf(canonical) })),
  ),
)

/** What each language leaves out of account. */
export const leeways: Record<Language, Leeway> = byLanguage((language) => ({
  fillers: wordSet(commandWords[language].fillers),
  because: wordSet(commandWords[language].because),
}))

/** Words with which a question begins. */
export const questionWords: Record<Language, ReadonlySet<string>> = byLanguage((language) =>
  wordSet(commandWords[language].questionWords),
)

/** A language's code by its names in the four languages, and by itself. */
export const languageCodes: ReadonlyMap<string, Language> = new Map(
  languages.flatMap((spoken) =>
    languages.flatMap((code) =>
      [code, ...entriesOf(commandWords[spoken].languageNames[code])].map(
        (name) => [foldWord(name), code] as const,
      ),
    ),
  ),
)

/** Words that name a command: "accept", "weiger". */
export const commandNames: ReadonlyMap<string, string> = new Map(
  forms.flatMap(({ canonical, parts }) => {
    const [name] = /^action [a-z]+|^[a-z]+/u.exec(canonical) ?? []
    const words = parts.flatMap((part) => (part.kind === 'word' ? [part.word] : []))
    const [word] = words
    return name !== undefined && word !== undefined && words.length === 1 ? [[word, name] as const] : []
  }),
)

function byLanguage<T>(make: (language: Language) => T): Record<Language, T> {
  return { nl: make('nl'), fr: make('fr'), de: make('de'), en: make('en') }
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u).map(foldWord))
}

/** A verb alone stands before or after its number. */
function withPlaces(form: string, canonical: CanonicalForm): string[] {
  return canonical.includes('{n}') && !form.includes('{') ? [`${form} {n}`, `{n} ${form}`] : [form]
}

function followingOf(canonical: CanonicalForm): Following {
  if (!canonical.endsWith('{t}')) return 'nothing'
  if (canonical.includes('{n}')) return 'reason'
  return canonical === 'action new {t}' || canonical === 'ask {t}' ? 'after-colon' : 'nothing'
}
