// The plain objections to a sentence: numbers or names that its evidence does not have.
import type { Language } from '../../languages.js'
import type { Glossary, Term } from '../../retrieval/glossary.js'
import { missingNames, missingTerms, type Evidence, type Vocabulary } from './find-names.js'
import { missingNumbers } from './read-numbers.js'

export type Objection = 'number' | 'name'

/** Terms that name something; the other kinds are words, and may be put differently. */
const namingKinds = new Set<Term['kind']>(['abbreviation', 'body', 'treaty', 'place'])

/** The first objection to a sentence in a language, or null. */
export function findObjection(
  sentence: string,
  language: Language,
  evidence: Evidence,
  tools: { glossary: Glossary; vocabulary: Vocabulary },
): Objection | null {
  if (missingNumbers(sentence, language, evidence).length > 0) return 'number'
  if (missingNames(sentence, language, evidence, tools).length > 0) return 'name'
  const terms = missingTerms(sentence, language, evidence, tools.glossary)
  return terms.some((term) => namingKinds.has(term.kind)) ? 'name' : null
}
