// document.md holds the words of the print, and nothing separates the two but the changes listed in about.json.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { aboutSchema } from '../../src/retrieval/document-files.js'
import type { Change } from '../../src/retrieval/types.js'
import { applyChanges, readMarkdown, readPrint, type PrintedWord } from './printed-words.js'

const folder = 'corpus/national-security-strategy'
const about = aboutSchema.parse(JSON.parse(readFileSync(`${folder}/about.json`, 'utf8')))
const source = readFileSync(`${folder}/${about.source!.file}`, 'utf8')
const markdown = readFileSync(`${folder}/document.md`, 'utf8')
const changesInText = about.changes.filter(({ line }) => line !== 'whole text')

function compared(words: PrintedWord[]): string[] {
  return words.map(({ word, first }) => (first ? `¶${word}` : word))
}

function words(print: PrintedWord[]): string {
  return print.map(({ word }) => word).join(' ')
}

test('the source is the one that about.json names', () => {
  expect(createHash('sha256').update(source).digest('hex')).toBe(about.source!.sha256)
})

test('with the listed changes, the words and lines of the print are those of the document', () => {
  const expected = compared(applyChanges(readPrint(source), about.changes))
  expect(compared(readMarkdown(markdown))).toEqual(expected)
  expect(expected.length).toBeGreaterThan(8000)
})

test.each(changesInText.map((change, at): [string, number] => [describe(change), at]))(
  'the change in %s is one that the texts really differ by',
  (_name, at) => {
    const others = changesInText.filter((_, place) => place !== at)
    expect(compared(applyChanges(readPrint(source), others))).not.toEqual(compared(readMarkdown(markdown)))
  },
)

test('a word changed, added or lost is noticed', () => {
  const expected = compared(applyChanges(readPrint(source), about.changes))
  for (const [from, to] of [
    ['hoeksteen', 'hoekstenen'],
    ['Eerste Minister', 'Eerste'],
    ['vrijheden en onze welvaart', 'vrijheden, en onze welvaart'],
  ] as const) {
    expect(compared(readMarkdown(markdown.replace(from, to)))).not.toEqual(expected)
  }
})

test.each(about.misprints.map(({ printed, mended }): [string, string] => [printed, mended]))(
  'the misprint "%s" stands once in print and once in the document',
  (printed, mended) => {
    expect(words(applyChanges(readPrint(source), about.changes)).split(printed)).toHaveLength(2)
    expect(words(readMarkdown(markdown)).split(printed)).toHaveLength(2)
    expect(mended).not.toBe(printed)
  },
)

function describe(change: Change): string {
  return JSON.stringify({ ...change, why: undefined })
}
