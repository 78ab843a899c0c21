// Questions about the strategy's structure are answered from the structure, in four languages, and others are not.
import { describe, expect, test } from 'vitest'
import {
  answerStructure,
  findStructureQuestion,
  type StructureQuestion,
} from '../../src/answers/answer-structure.js'
import type { AnswerSentence } from '../../src/answers/types.js'
import { languages, type Language } from '../../src/languages.js'
import { readDocument } from '../../src/retrieval/read-document.js'
import type { PartKind } from '../../src/retrieval/types.js'

const strategy = readDocument('corpus/national-security-strategy')
const passages = new Map(strategy.passages.map((passage) => [passage.id, passage]))

function list(kind: PartKind, ofAxis: string | null = null): StructureQuestion {
  return { ask: 'list', kind, ofAxis }
}
const part = (number: string): StructureQuestion => ({ ask: 'part', number })

const asked: [StructureQuestion, string[]][] = [
  [
    list('action-line', '2'),
    [
      'Welke actielijnen heeft as 2?',
      "Quelles sont les lignes d'action de l'axe 2 ?",
      'Welche Aktionslinien hat Achse 2?',
      'Which action lines does axis 2 have?',
    ],
  ],
  [
    list('action-line', '3'),
    [
      'Actielijnen van as 3',
      'Quelles lignes d’action comprend l’axe 3 ?',
      'Aktionslinien der Achse 3',
      'List the action lines under axis 3',
    ],
  ],
  [
    list('action-line'),
    [
      'Noem alle actielijnen',
      "Combien de lignes d'action y a-t-il ?",
      'Nenne alle 14 Aktionslinien',
      'What are the action lines?',
    ],
  ],
  [
    list('threat'),
    [
      'Noem de twaalf dreigingen',
      'Quelles sont les douze menaces ?',
      'Welche Bedrohungen nennt die Strategie?',
      'List all threats',
    ],
  ],
  [
    list('vital-interest'),
    [
      'Wat zijn de vijf vitale belangen?',
      'Quels sont les intérêts vitaux de la Belgique ?',
      'Was sind die vitalen Interessen?',
      "What are Belgium's vital interests?",
    ],
  ],
  [
    list('axis'),
    [
      'Wat zijn de drie assen?',
      'Quels sont les trois axes ?',
      'Welche drei Achsen gibt es?',
      'What are the three axes of the strategy?',
    ],
  ],
  [
    list('phase'),
    [
      'Welke fases zijn er?',
      'Quelles sont les étapes de la mise en œuvre ?',
      'Welche Phasen gibt es?',
      'What are the phases of implementation?',
    ],
  ],
  [
    part('3.4'),
    ['Wat zegt 3.4?', "Que dit la ligne d'action 3.4 ?", 'Was sagt 3.4?', 'What does action line 3.4 say?'],
  ],
  [part('1'), ['Wat is as 1?', "Que dit l'axe 1 ?", 'Was ist Achse 1?', 'What is axis 1?']],
]

describe.each(asked)('%j', (expected, questions) => {
  test.each(questions)('%s', (question) => {
    expect(findStructureQuestion(question)).toEqual(expected)
  })
})

test.each([
  'Welke dreigingen gaan uit van Rusland?',
  'Quelles menaces pèsent sur les ports ?',
  'Welche Bedrohungen gehen von Cyberangriffen aus?',
  'Which threats come from organised crime?',
  'Wat zegt actielijn 3.4 over gezondheid?',
  'Which action line covers ports?',
  'Wie is verantwoordelijk voor actielijn 2.4?',
  'Is 2.5 procent van het bbp genoeg?',
  'Wat zegt artikel 2.4 van de wet?',
  'versie 3.4.1',
  'Wat gebeurt er in fase 2?',
  'Waarom zijn er drie assen?',
  'What is the difference between axis 1 and axis 2?',
  'Les menaces augmentent-elles ?',
  'Zijn de vitale belangen gelijkwaardig?',
  'What does 4.2 say?',
  'dreigingsanalyse',
  '',
])('no question about the structure: %s', (question) => {
  expect(findStructureQuestion(question)).toBeNull()
})

function answer(question: StructureQuestion, language: Language): AnswerSentence[] {
  const sentences = answerStructure(question, [strategy], language)
  if (sentences === null) throw new Error('no answer')
  return sentences
}

describe('answers', () => {
  test.each<[StructureQuestion, number]>([
    [list('action-line'), 14],
    [list('action-line', '1'), 4],
    [list('action-line', '2'), 5],
    [list('threat'), 12],
    [list('vital-interest'), 5],
    [list('axis'), 3],
    [list('phase'), 3],
  ])('%j has %i parts, each cited, in reading order', (question, count) => {
    for (const language of languages) {
      const sentences = answer(question, language)
      expect(sentences).toHaveLength(count)
      const parts = sentences.map(({ citations: [citation] }) => passages.get(citation!.passageId)!)
      expect(parts.map(({ ordinal }) => ordinal)).toEqual(
        parts.map(({ ordinal }) => ordinal).sort((a, b) => a - b),
      )
      expect(new Set(parts).size).toBe(count)
    }
  })

  test('every quote is verbatim, and the restored heading is never quoted', () => {
    const parts = strategy.parts.flatMap(({ number }) => (number === undefined ? [] : [part(number)]))
    const kinds = ['action-line', 'threat', 'vital-interest', 'axis', 'phase'] as const
    for (const question of [...parts, ...kinds.map((kind) => list(kind))])
      for (const { citations } of answer(question, 'nl'))
        for (const { passageId, quote, start, end } of citations) {
          expect(passages.get(passageId)!.text.slice(start, end)).toBe(quote)
          expect(quote).not.toBe('')
          expect(quote).not.toContain('01 Onze bevolking beschermen')
        }
  })

  test('a part is named in the language of the answer, and quoted with its reading', () => {
    const [first] = answer(part('2.4'), 'fr')
    expect(first!.text).toBe('2.4 Lutter contre la désinformation')
    expect(first!.citations[0]!.reading).toBeTruthy()
    expect(answer(part('2.4'), 'nl')[0]!.citations[0]).not.toHaveProperty('reading')
    expect(passages.get(first!.citations[0]!.passageId)!.partId).toBe('2.4')
  })

  test('a part that does not exist has no answer', () => {
    expect(answerStructure(part('1.5'), [strategy], 'nl')).toBeNull()
    expect(answerStructure(list('threat'), [], 'nl')).toBeNull()
  })
})
