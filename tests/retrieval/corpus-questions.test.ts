// The questions of the corpus are all different, and none is a near copy of one that answers are measured on.
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readFittingQuestions } from '../../src/answers/labelled-questions.js'
import { languages } from '../../src/languages.js'
import { readDocument } from '../../src/retrieval/read-document.js'
import { findNearCopies } from '../support/word-trigrams.js'

const folder = 'corpus/national-security-strategy'
const most = 0.6
/** Sets to measure on that lie elsewhere, as a list of files with commas between. */
const elsewhere = (process.env['HELD_OUT_SETS'] ?? '').split(',').filter((file) => file !== '')

const lineSchema = z.object({ question: z.string().optional(), text: z.string().optional() })

function readTexts(file: string): string[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => lineSchema.parse(JSON.parse(line)))
    .map(({ question, text }) => question ?? text ?? '')
}

const sets = ['questions', 'calibration', 'lookalikes', 'unanswerable'].map(
  (name) => `${folder}/${name}.jsonl`,
)
const measured = ['tests/bench/questions.jsonl', ...elsewhere]

test('the check finds a near copy and passes over a question on the same subject', () => {
  const texts = [
    'Wie leidt de raad in Brussel en wanneer?',
    'Wie leidt de raad in Brussel en waar?',
    'Wie zit in de raad?',
  ]
  expect(findNearCopies(texts, most).map(({ other }) => other)).toEqual([texts[1]])
  expect(findNearCopies(['Cyber?', 'cyber'], most)).toHaveLength(1)
})

test('no two questions, of the same set or of two, are nearly the same', () => {
  const texts = [...sets, ...measured].flatMap(readTexts)
  expect(texts.length).toBeGreaterThan(4000)
  expect(texts.filter((text) => text.trim() === '')).toEqual([])
  expect(findNearCopies(texts, most)).toEqual([])
})

test('every measured set is there and is read', () => {
  for (const file of measured) expect([existsSync(file), readTexts(file).length > 80]).toEqual([true, true])
})

test('the questions to fit on name passages that are in the text, and cover languages and kinds', () => {
  const { passages } = readDocument(folder)
  const questions = readFittingQuestions(folder, passages)
  const answerable = questions.filter(({ kind }) => kind === 'answerable')
  expect(answerable.filter((question) => question.passages.size === 0).map(({ text }) => text)).toEqual([])
  for (const language of languages) {
    const own = questions.filter((question) => question.language === language)
    expect(own.filter(({ kind }) => kind === 'answerable').length).toBeGreaterThan(80)
    expect(new Set(own.map(({ kind }) => kind)).size).toBe(11)
  }
})
