// Reads the glossary and gives the other names of what a question names: abbreviations, official and everyday words.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { ConfigError } from '../errors.js'
import { languages, type Language } from '../languages.js'
import { foldWords, joinWords } from './fold-words.js'
import { recogniseTerms } from './recognise-terms.js'

const formSchema = z
  .string()
  .trim()
  .regex(/[\p{L}\p{N}]/u, 'a form has a letter or a digit')
const formsSchema = z.array(formSchema).min(1)

const termSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'),
    kind: z.enum(['abbreviation', 'body', 'treaty', 'term', 'place', 'sector']),
    nl: formsSchema,
    fr: formsSchema,
    de: formsSchema,
    en: formsSchema,
    note: z.string().min(1).optional(),
    inText: z.boolean().default(true),
  })
  .refine((term) => term.inText || term.note !== undefined, {
    message: 'a term that is not in the text needs a note',
  })

const glossarySchema = z.strictObject({ terms: z.array(termSchema).min(1) })

/** A thing and its names: in each language the official or usual form first. */
export type Term = z.infer<typeof termSchema>
export type Glossary = z.infer<typeof glossarySchema>

/**
 * Reads the glossary.
 * @throws ConfigError with file and reason when it is unreadable, malformed, or an id or a form stands twice
 */
export function readGlossary(file: string): Glossary {
  let data: unknown
  try {
    data = JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new ConfigError(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
  const parsed = glossarySchema.safeParse(data)
  if (!parsed.success) throw new ConfigError(`${file}: ${z.prettifyError(parsed.error)}`)
  const repeated = findRepeated(parsed.data)
  if (repeated !== null) throw new ConfigError(`${file}: ${repeated}`)
  return parsed.data
}

/** Says which id stands twice or which form belongs to two terms: a question could not tell them apart. */
function findRepeated({ terms }: Glossary): string | null {
  const owners = new Map<string, string>()
  for (const term of terms) {
    const names = languages.flatMap((language) =>
      term[language].map((form) => `the ${language} form "${form.toLowerCase()}"`),
    )
    for (const name of [`the id "${term.id}"`, ...names]) {
      const owner = owners.get(name)
      if (owner !== undefined) return `${name} stands twice, in "${owner}" and "${term.id}"`
      owners.set(name, term.id)
    }
  }
  return null
}

/**
 * Gives the other forms of the terms that a question names, first in the document's language, then in the
 * asker's own; in the order in which the question names them, each form once.
 * @param language the asker's; abbreviations of the other languages count too when typed in capitals
 */
export function widen(
  text: string,
  language: Language,
  glossary: Glossary,
  documentLanguage: Language = 'nl',
): string[] {
  const recognised = recogniseTerms(text, language, glossary.terms)
  const said = new Set(recognised.map((match) => match.words))
  const others = new Map<string, string>()
  for (const { term } of recognised)
    for (const from of [documentLanguage, language])
      for (const form of term[from]) {
        const words = joinWords(foldWords(form), language)
        if (!said.has(words) && !others.has(words)) others.set(words, form)
      }
  return [...others.values()]
}
