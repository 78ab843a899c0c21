// What the shipped corpus promises to hold beside its text, and that the check names what is missing.
import { expect, test } from 'vitest'
import { languages } from '../../src/languages.js'
import { checkCorpus } from '../../src/retrieval/check-corpus.js'
import { readDocument } from '../../src/retrieval/read-document.js'
import { splitSentences } from '../../src/retrieval/split-sentences.js'
import type { StrategyDocument } from '../../src/retrieval/types.js'

const strategy = readDocument('corpus/national-security-strategy')
const passages = strategy.passages.filter(({ kind }) => kind !== 'heading')
const { anchor } = passages[20]!

test('the shipped strategy lacks nothing', () => {
  expect(checkCorpus(strategy)).toEqual([])
})

test('every passage has twelve questions, two in each language, and readings of as many sentences', () => {
  const counts = new Map<string, number>()
  for (const question of strategy.questions)
    for (const key of [question.anchor, `${question.anchor} ${question.language}`])
      counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const passage of passages) {
    expect(counts.get(passage.anchor), passage.anchor).toBeGreaterThanOrEqual(12)
    const sentences = splitSentences(passage.text, 'nl').length
    for (const language of languages) {
      expect(counts.get(`${passage.anchor} ${language}`), passage.anchor).toBeGreaterThanOrEqual(2)
      const reading = strategy.readings[language].get(passage.anchor)?.sentences
      if (language === 'nl') expect(reading).toBeUndefined()
      else expect(reading, `${passage.anchor} ${language}`).toHaveLength(sentences)
    }
  }
})

test('readings say something, and figures of the original stand in them', () => {
  const digits = (text: string): string[] => (text.match(/\d+/g) ?? []).sort()
  for (const passage of passages)
    for (const language of ['fr', 'de', 'en'] as const) {
      const { sentences } = strategy.readings[language].get(passage.anchor)!
      expect(sentences.every((sentence) => /[\p{L}\p{N}]{2}/u.test(sentence))).toBe(true)
      expect(digits(sentences.join(' ')), `${passage.anchor} ${language}`).toEqual(digits(passage.text))
    }
})

test.each<[string, (document: StrategyDocument) => StrategyDocument, string]>([
  ['a reading', (d) => ({ ...d, readings: { ...d.readings, fr: new Map() } }), `${anchor}: no fr reading`],
  [
    'a sentence of a reading',
    (d) => ({
      ...d,
      readings: { ...d.readings, de: new Map([[anchor, { anchor, language: 'de', sentences: [] }]]) },
    }),
    `${anchor}: the de reading has 0 sentences, the original `,
  ],
  ['all questions', (d) => ({ ...d, questions: [] }), `${anchor}: 0 questions of 12`],
  [
    'the questions of a language',
    (d) => ({
      ...d,
      questions: d.questions.map((one) =>
        one.language === 'en' ? { ...one, language: 'nl' as const } : one,
      ),
    }),
    `${anchor}: 0 en questions of 2`,
  ],
])('when %s is missing, it says where', (_name, change, message) => {
  expect(checkCorpus(change(strategy)).join('\n')).toContain(message)
})
