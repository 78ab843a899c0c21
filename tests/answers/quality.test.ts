// Answers to labelled questions that nothing was fitted on stay as good as they were.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { App } from '../../src/app.js'
import { findPassages, readLabelledQuestions } from '../../src/answers/labelled-questions.js'
import { measureQuality, type QualityReport } from '../../src/answers/measure-quality.js'
import { openSharedApp } from '../support/shared-app.js'

const questions = readLabelledQuestions('tests/bench/questions.jsonl')
let app: App
let report: QualityReport
beforeAll(async () => {
  app = await openSharedApp()
  report = await measureQuality(questions, app.ask, app.documents)
})
afterAll(() => app.close())

test.each([
  ['served', 0.77],
  ['first', 0.7],
  ['firstTen', 0.95],
  ['citationPrecision', 0.66],
  ['rightlyDeclined', 0.72],
  ['quotesVerbatim', 1],
] as const)('%s is at least %d', (figure, floor) => {
  expect(report.all[figure]).toBeGreaterThanOrEqual(floor)
})

test('few answerable questions are declined', () => {
  expect(report.all.answerableDeclined).toBeLessThanOrEqual(0.09)
})

test('no language is left behind', () => {
  expect(Object.keys(report.byLanguage).sort()).toEqual(['de', 'en', 'fr', 'nl'])
  for (const [language, { served, questions: count }] of Object.entries(report.byLanguage)) {
    expect(count, language).toBeGreaterThanOrEqual(20)
    expect(served, language).toBeGreaterThanOrEqual(0.65)
  }
})

test('the labels are sound: their quotes are in the text, and ids stand once', () => {
  const passages = app.documents.flatMap((document) => document.passages)
  const lost = questions.flatMap(({ evidence }) =>
    evidence.map(({ quote }) => quote).filter((quote) => findPassages([quote], passages).size === 0),
  )
  expect(lost).toEqual([])
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
  expect(questions.length).toBeGreaterThanOrEqual(80)
})

test('the same set is what the file holds, line for line', () => {
  const lines = readFileSync('tests/bench/questions.jsonl', 'utf8').trim().split('\n')
  expect(report.all.questions).toBe(lines.length)
  expect(report.notServed.length).toBe(Math.round((1 - (report.all.served ?? 0)) * lines.length))
})
