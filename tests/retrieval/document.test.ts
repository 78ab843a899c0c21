// The shipped strategy as parts and passages: counts, exact offsets, stable anchors, headings, footnote, colophon.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { aboutSchema } from '../../src/retrieval/document-files.js'
import { readDocument } from '../../src/retrieval/read-document.js'
import { splitPassages } from '../../src/retrieval/split-passages.js'
import type { PartKind, Passage } from '../../src/retrieval/types.js'

const folder = 'corpus/national-security-strategy'
const markdown = readFileSync(`${folder}/document.md`, 'utf8')
const about = aboutSchema.parse(JSON.parse(readFileSync(`${folder}/about.json`, 'utf8')))
const { parts, passages } = readDocument(folder)
const superscripts: Record<string, string> = { '1': '¹' }

/** Reads the marks of Markdown away, without the parser that made the passages. */
function withoutMarks(text: string): string {
  return text
    .replace(/^#+ /, '')
    .replace(/^\[\^\d+\]: /, '')
    .replaceAll(/^- /gm, '')
    .replaceAll(/\[\^(\d)\]/g, (_, digit: string) => superscripts[digit] ?? digit)
    .replaceAll('\\.', '.')
}

function idsOf(kind: PartKind): string[] {
  return parts.filter((part) => part.kind === kind).map(({ id }) => id)
}

function passagesOf(partId: string): Passage[] {
  return passages.filter((passage) => passage.partId === partId)
}

const numbered = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${name}-${at + 1}`)

test('the strategy has its parts, in order', () => {
  expect(idsOf('front')).toEqual(['title', 'contents', 'foreword'])
  expect(idsOf('chapter')).toEqual(['world', 'interests', 'threats', 'guidelines', 'orientations'])
  expect(idsOf('vital-interest')).toEqual(numbered('interest', 5))
  expect(idsOf('threat')).toEqual(numbered('threat', 12))
  expect(idsOf('axis')).toEqual(numbered('axis', 3))
  const lines = ['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3', '2.4', '2.5', '3.1', '3.2', '3.3', '3.4']
  expect(idsOf('action-line')).toEqual([...lines, '3.5'])
  expect(idsOf('governance')).toEqual(['governance'])
  expect(idsOf('phase')).toEqual(numbered('phase', 3))
  expect(idsOf('section')).toEqual(['coordination', 'evaluation'])
  expect(idsOf('colophon')).toEqual(['colophon'])
  expect(parts.map(({ id }) => id)).toEqual(about.parts.map(({ id }) => id))
  for (const part of parts) expect(passagesOf(part.id).length, part.id).toBeGreaterThan(0)
})

test('joined in order, the passages are the document', () => {
  let end = 0
  for (const passage of passages) {
    expect(markdown.slice(end, passage.start), passage.anchor).toMatch(/^\s*$/)
    expect(passage.end, passage.anchor).toBeGreaterThan(passage.start)
    end = passage.end
  }
  expect(markdown.slice(end)).toMatch(/^\s*$/)
  expect(passages.map(({ ordinal }) => ordinal)).toEqual([...passages.keys()])
})

test('the offsets of every passage give its text', () => {
  for (const { anchor, start, end, text } of passages) {
    expect(withoutMarks(markdown.slice(start, end)), anchor).toBe(text)
  }
})

test('anchors are unique, fit an address, and make the passage ids', () => {
  expect(new Set(passages.map(({ anchor }) => anchor)).size).toBe(passages.length)
  for (const { id, anchor } of passages) {
    expect(anchor).toMatch(/^[a-z0-9][a-z0-9.-]*$/)
    expect(id).toBe(`${about.id}:${anchor}`)
  }
})

test('a paragraph added at the end of any part moves no anchor', () => {
  const known = passages.map(({ anchor }) => anchor)
  const lastOfParts = parts.flatMap(({ id }) =>
    passagesOf(id)
      .filter(({ kind }) => kind === 'text')
      .slice(-1),
  )
  expect(lastOfParts.length).toBeGreaterThan(30)
  for (const { end } of lastOfParts) {
    const longer = `${markdown.slice(0, end)}\n\nEen heel nieuwe alinea over waakzaamheid.\n${markdown.slice(end)}`
    const after = splitPassages(longer, about).passages.map(({ anchor }) => anchor)
    expect(after).toHaveLength(known.length + 1)
    expect(known.filter((anchor) => !after.includes(anchor))).toEqual([])
  }
})

test('a paragraph changed behind its first words keeps its anchor', () => {
  const [first] = passagesOf('2.4').filter(({ kind }) => kind === 'text')
  const changed = `${markdown.slice(0, first!.end - 1)} en nog iets.${markdown.slice(first!.end)}`
  const after = splitPassages(changed, about).passages.find(({ anchor }) => anchor === first!.anchor)
  expect(after?.text).toMatch(/ en nog iets\.$/)
})

test('each passage knows the headings above it, as printed', () => {
  const [line] = passagesOf('3.5').filter(({ kind }) => kind === 'text')
  expect(line!.headings).toEqual([
    'Nationale Veiligheidsstrategie',
    'Strategische krachtlijnen',
    '03 Onze weerbaarheid vergroten',
    'Onze cyberveiligheid waarborgen',
  ])
  const printed = passages.filter(({ kind }) => kind === 'heading').map(({ text }) => text)
  for (const { headings } of passages) for (const heading of headings) expect(printed).toContain(heading)
})

test('only the heading of axis 1 is restored, and it says so', () => {
  expect(parts.filter(({ restored }) => restored).map(({ id }) => id)).toEqual(['axis-1'])
  const [restored] = passagesOf('axis-1')
  expect(restored).toMatchObject({ kind: 'heading', text: '01 Onze bevolking beschermen' })
})

test('the footnote is tied to its place and can be cited on its own', () => {
  const notes = passages.filter(({ kind }) => kind === 'note')
  expect(notes.map(({ text, partId }) => [partId, text])).toEqual([
    ['threat-12', 'Chemisch, Biologisch, Radiologisch, Nuclearair en explosief.'],
  ])
  expect(notes[0]!.mendedText).toContain('Nucleair ')
  expect(passages.filter(({ text }) => text.includes('CBRNe¹')).map(({ partId }) => partId)).toEqual([
    'threat-12',
  ])
})

test('the colophon is kept and part of no action line', () => {
  const colophon = passagesOf('colophon')
  expect(colophon.map(({ text }) => text).join('\n')).toContain('D/2026/9737/3')
  expect(colophon.at(-1)).toBe(passages.at(-1))
  for (const { headings } of colophon) expect(headings.join(' ')).not.toMatch(/krachtlijnen|Implementatie/)
})

test('what is shown keeps the misprints, what is indexed has them mended', () => {
  for (const { printed, mended } of about.misprints) {
    const holders = passages.filter(({ text }) => text.includes(printed))
    expect(holders, printed).toHaveLength(1)
    expect(holders[0]!.mendedText).toContain(mended)
  }
})
