// A document's folder: read whole, or refused with the file, the place and what is expected.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ConfigError } from '../../src/errors.js'
import { readDocument, readDocuments } from '../../src/retrieval/read-document.js'
import { harbourPlan, writeHarbourPlan } from '../support/small-corpus.js'
import { useTemporaryFolders } from '../support/temporary-folders.js'

const makeFolder = useTemporaryFolders()

function expectRefusal(read: () => unknown, ...parts: string[]): void {
  expect(read).toThrow(ConfigError)
  for (const part of parts) expect(read).toThrow(part)
}

describe('a document', () => {
  test('needs no more than its text and a title', () => {
    const document = readDocument(writeHarbourPlan(makeFolder()))
    expect(document).toMatchObject({
      ...{ id: 'harbour-plan', language: 'en', version: '3', publisher: '', misprints: [], questions: [] },
      title: { nl: 'Harbour Safety Plan', en: 'Harbour Safety Plan' },
    })
    expect(document.passages).toHaveLength(12)
    expect(document.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('reads the same with Windows line ends', () => {
    const [unix, windows] = [harbourPlan, harbourPlan.replaceAll('\n', '\r\n')].map((text) =>
      readDocument(writeHarbourPlan(makeFolder(), text)),
    )
    expect(windows).toEqual(unix)
  })

  test('takes readings and questions by anchor, and none in its own language', () => {
    const folder = writeHarbourPlan(makeFolder())
    mkdirSync(join(folder, 'readings'))
    const anchor = 'storms-when-the-wind-passes-force'
    writeFileSync(join(folder, 'readings', 'nl.md'), `## ${anchor}\n- Bij storm sluit alles.\n`)
    writeFileSync(join(folder, 'readings', 'en.md'), 'this file is not for an English document\n')
    const question = { anchor, lang: 'fr', kind: 'fact', text: 'Que fait-on en cas de tempête ?' }
    writeFileSync(join(folder, 'questions.jsonl'), `${JSON.stringify(question)}\n\n`)
    const { readings, questions } = readDocument(folder)
    expect(readings.nl.get(anchor)?.sentences).toEqual(['Bij storm sluit alles.'])
    expect([readings.fr.size, readings.en.size]).toEqual([0, 0])
    expect(questions).toEqual([{ anchor, language: 'fr', text: question.text }])
  })

  test.each([
    ['no JSON', '{"id": ', 'not valid JSON'],
    ['a wrong language', '{"id":"x","title":"X","language":"es"}', 'language'],
    ['an id with a space', '{"id":"x y","title":"X","language":"en"}', 'lower-case letters'],
    ['no title', '{"id":"x","language":"en"}', 'title'],
  ])('with %s in about.json is refused', (_name, about, message) => {
    const folder = writeHarbourPlan(makeFolder())
    writeFileSync(join(folder, 'about.json'), about)
    expectRefusal(() => readDocument(folder), join(folder, 'about.json'), message)
  })

  test.each(['plan.pdf', 'Plan.DOCX', 'plan.odt', 'plan.html'])(
    'offered as %s is refused with what to do',
    (name) => {
      const folder = writeHarbourPlan(makeFolder())
      rmSync(join(folder, 'document.md'))
      writeFileSync(join(folder, name), '%PDF-1.7')
      expectRefusal(() => readDocument(folder), join(folder, name), 'Kompas reads Markdown only', 'convert')
    },
  )

  test('without a text, or with an empty one, is refused', () => {
    const folder = writeHarbourPlan(makeFolder(), '\n\n')
    expectRefusal(() => readDocument(folder), join(folder, 'document.md'), 'no text found')
    rmSync(join(folder, 'document.md'))
    expectRefusal(() => readDocument(folder), `${join(folder, 'document.md')}: missing`)
  })

  test.each([
    ['no JSON', '{"anchor"', 'not valid JSON'],
    [
      'an unknown anchor',
      '{"anchor":"x","lang":"nl","kind":"fact","text":"Wat?"}',
      'no passage has the anchor "x"',
    ],
    ['another language', '{"anchor":"x","lang":"es","kind":"fact","text":"¿Qué?"}', 'lang'],
  ])('with a question that has %s is refused with the line', (_name, line, message) => {
    const folder = writeHarbourPlan(makeFolder())
    writeFileSync(join(folder, 'questions.jsonl'), `\n${line}\n`)
    expectRefusal(() => readDocument(folder), `${join(folder, 'questions.jsonl')}:2`, message)
  })
})

describe('a corpus', () => {
  test('is every folder with an about.json', () => {
    const corpus = makeFolder()
    writeHarbourPlan(corpus)
    mkdirSync(join(corpus, 'model'))
    writeFileSync(join(corpus, 'glossary.json'), '{}')
    expect(readDocuments(corpus).map(({ id }) => id)).toEqual(['harbour-plan'])
  })

  test('without a document is refused', () => {
    const corpus = makeFolder()
    expectRefusal(() => readDocuments(corpus), corpus, 'no document')
  })

  test('that is not there is refused', () => {
    const corpus = join(makeFolder(), 'nowhere')
    expectRefusal(() => readDocuments(corpus), corpus)
  })

  test('with one id twice is refused', () => {
    const corpus = makeFolder()
    writeHarbourPlan(corpus)
    renameSync(join(corpus, 'harbour-plan'), join(corpus, 'other'))
    writeHarbourPlan(corpus)
    expectRefusal(() => readDocuments(corpus), 'two documents have the id "harbour-plan"')
  })
})
