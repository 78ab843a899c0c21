// Names and claims that the evidence does not have, and quotes that do not stand in the text.
import { expect, test } from 'vitest'
import { compareClaims, findDisagreement } from '../../../src/answers/verification/compare-claims.js'
import { speaksToModel } from '../../../src/answers/verification/find-instructions.js'
import { findObjection } from '../../../src/answers/verification/find-objection.js'
import { locateQuote } from '../../../src/answers/verification/locate-quote.js'
import { readVocabulary } from '../../../src/answers/verification/vocabulary.js'
import type { Language } from '../../../src/languages.js'
import { readGlossary } from '../../../src/retrieval/glossary.js'
import { readDocument } from '../../../src/retrieval/read-document.js'
import { injections } from '../../support/injections.js'

const strategy = readDocument('corpus/national-security-strategy')
const tools = { glossary: readGlossary('corpus/glossary.json'), vocabulary: readVocabulary([strategy]) }
const nato = {
  nl: 'De NAVO blijft de hoeksteen van onze collectieve verdediging.',
  fr: "L'OTAN reste la pierre angulaire de notre défense collective.",
  de: 'Die NATO bleibt der Eckpfeiler unserer kollektiven Verteidigung.',
  en: 'NATO remains the cornerstone of our collective defence.',
}

test.each<[Language, string, ReturnType<typeof findObjection>]>([
  ['fr', "L'Alliance atlantique (OTAN) reste la base de notre défense.", null],
  ['de', 'Für Belgien bleibt die NATO der Eckpfeiler der Verteidigung.', null],
  ['en', 'The OECD remains the cornerstone of our defence.', 'name'],
  ['de', 'Frankreich bleibt der Eckpfeiler unserer Verteidigung.', 'name'],
  ['nl', 'Volgens het rapport-Draghi blijft de NAVO de hoeksteen.', 'name'],
  ['nl', 'De Europese Commissie blijft de hoeksteen van onze verdediging.', 'name'],
  ['en', 'NATO has been the cornerstone of our defence since 1949.', 'number'],
])('in %s: %s → %s', (language, sentence, objection) => {
  expect(findObjection(sentence, language, nato, tools)).toBe(objection)
})

test('obligation, possibility and denial must agree', () => {
  const may = { nl: 'België kan het doelwit worden.', en: 'Belgium may become the target.' }
  const must = { nl: 'België moet handelen.', en: 'Belgium must act.' }
  const never = { nl: 'Veiligheid is nooit vanzelfsprekend.', en: 'Security is never a given.' }
  expect(findDisagreement('Belgium will inevitably become the target.', 'en', may)).toBe('obligation')
  expect(findDisagreement('Belgium could become the target.', 'en', may)).toBeNull()
  expect(findDisagreement('Belgium may act.', 'en', must)).toBe('obligation')
  expect(findDisagreement('Belgium has to act.', 'en', must)).toBeNull()
  expect(findDisagreement('Security can be taken for granted.', 'en', never)).toBe('negation')
  expect(compareClaims("La Belgique n'agit pas.", 'fr', must).added.negation).toBe(1)
})

test('a quote is found word for word, whatever its white space and quotation marks', () => {
  const text = 'Het verbod op "dreiging met of gebruik van geweld" wordt met de voeten getreden.'
  const found = locateQuote(text, 'op “dreiging  met of\ngebruik van geweld”')
  expect(found).not.toBeNull()
  expect(text.slice(found!.start, found!.end)).toBe('op "dreiging met of gebruik van geweld"')
  expect(locateQuote(text, 'dreiging met gebruik van geweld')).toBeNull()
  expect(locateQuote(text, 'Het verbod op .* getreden')).toBeNull()
  expect(locateQuote(text, 'op')).toBeNull()
})

test('text that speaks to a model is told from the strategy', () => {
  expect(injections.slice(0, 12).filter(({ text }) => !speaksToModel(text))).toEqual([])
  expect(strategy.passages.filter(({ text }) => speaksToModel(text))).toEqual([])
})
