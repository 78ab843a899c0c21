// Notes, outline and readings laid beside the text.
import { describe, expect, test } from 'vitest'
import { splitSentences } from '../../../src/retrieval/split-sentences.js'
import { alignReading } from '../../../src/web/reader/align-reading.js'
import { findNotes, findReferences } from '../../../src/web/reader/find-notes.js'
import { buildOutline, pathToPart } from '../../../src/web/reader/outline.js'
import { textsOf } from '../../support/fake-ask.js'
import { strategy } from '../../support/web-server.js'

describe('footnotes', () => {
  test('the strategy’s note is tied to its reference', () => {
    const [note, ...others] = findNotes(strategy.passages)
    expect(others).toEqual([])
    expect(note!.passage.text).toMatch(/^Chemisch/)
    expect(note!.reference!.text).toContain('CBRNe¹')
  })

  test('units are no references', () => {
    expect(findReferences('12 km² en 3 m³, maar zie noot¹²')).toEqual([{ start: 29, end: 31, number: 12 }])
  })
})

describe('outline', () => {
  const outline = buildOutline(strategy.parts)

  test('holds every part once', () => {
    const ids = (nodes: typeof outline): string[] =>
      nodes.flatMap((node) => [node.part.id, ...ids(node.children)])
    expect(ids(outline)).toEqual(strategy.parts.map((part) => part.id))
  })

  test.each([
    ['2.4', ['guidelines', 'axis-2', '2.4']],
    ['threat-12', ['threats', 'threat-12']],
    ['phase-2', ['governance', 'phase-2']],
    ['foreword', ['foreword']],
  ])('%s stands below its chapter', (id, expected) => {
    expect(pathToPart(outline, id).map((node) => node.part.id)).toEqual(expected)
  })
})

describe('readings', () => {
  const passage = textsOf(strategy, '2.4')[1]!
  const reading = strategy.readings.fr.get(passage.anchor)!

  test('a highlighted sentence is highlighted in the reading too', () => {
    const second = splitSentences(passage.text, 'nl')[1]!
    const { text, marks } = alignReading(passage, 'nl', reading, { start: second.start, end: second.end })
    expect(marks.map((mark) => text.slice(mark.start, mark.end))).toEqual([reading.sentences[1]])
  })

  test('neighbouring sentences are one highlight', () => {
    const { text, marks } = alignReading(passage, 'nl', reading, { start: 0, end: passage.text.length })
    expect(marks).toEqual([{ start: 0, end: text.length }])
  })

  test('a reading of another length is shown without highlight', () => {
    const shorter = { ...reading, sentences: reading.sentences.slice(1) }
    expect(alignReading(passage, 'nl', shorter, { start: 0, end: 5 }).marks).toEqual([])
  })
})
