// Any Markdown document becomes passages: paragraphs, lists, tables and footnotes, with parts of their own.
import { expect, test } from 'vitest'
import { ConfigError } from '../../src/errors.js'
import { aboutSchema, type About } from '../../src/retrieval/document-files.js'
import { splitPassages } from '../../src/retrieval/split-passages.js'
import { splitSentences } from '../../src/retrieval/split-sentences.js'
import { harbourPlan } from '../support/small-corpus.js'

const titles = { nl: 'Deel', fr: 'Partie', de: 'Teil', en: 'Part' }

function describe(change: Record<string, unknown> = {}): About {
  return aboutSchema.parse({ id: 'plan', title: 'Plan', language: 'en', ...change })
}

function split(markdown: string, change: Record<string, unknown> = {}): ReturnType<typeof splitPassages> {
  return splitPassages(markdown, describe(change))
}

function part(id: string, start: Record<string, unknown>): Record<string, unknown> {
  return { id, kind: 'section', title: titles, ...start }
}

test('a list is one passage with a line for each item, a footnote one of its own', () => {
  const { passages } = split(harbourPlan)
  const texts = passages.map(({ kind, text }) => [kind, text])
  expect(texts).toContainEqual([
    'text',
    'people on the quay\nships under way\nthe drinking water of the town',
  ])
  expect(texts).toContainEqual(['text', 'The town council pays for new tugboats.¹'])
  expect(texts.at(-1)).toEqual(['note', 'The council votes on it every spring.'])
})

test('the rows of a table stay together in one passage', () => {
  const { passages } = split(harbourPlan)
  const table = passages.filter(({ text }) => text.includes('2031'))
  expect(table).toHaveLength(1)
  expect(table[0]!.text).toBe('Year | Budget\n2031 | 12 million crowns\n2032 | 15 million crowns')
  expect(harbourPlan.slice(table[0]!.start, table[0]!.end)).toMatch(/^\| Year \|[^]*crowns \|$/)
  expect(table[0]!.headings).toEqual(['Harbour Safety Plan', 'What it costs'])
})

test('cells lose their marks and escapes, and a short row stays a row', () => {
  const { passages } = split(
    '# T\n\n| **A** | `b` |\n|:-:|--:|\n| x \\| y | [z](https://example.org) |\n| last |\n\nAfter.\n',
  )
  expect(passages.map(({ text }) => text)).toEqual(['T', 'A | b\nx | y | z\nlast', 'After.'])
})

test('each row of a table is a sentence, so that one can be quoted', () => {
  const table = split(harbourPlan).passages.find(({ text }) => text.startsWith('Year'))!
  expect(splitSentences(table.text, 'en').map(({ text }) => text)).toEqual(table.text.split('\n'))
})

test.each([
  ['a block', '# A\n\nOne.\n\n<div>Two.</div>\n', 'line 5: raw HTML (<div>Two.</div>)'],
  ['a table', '<table><tr><td>1</td></tr></table>\n', 'line 1: raw HTML (<table>'],
  ['a tag in a sentence', 'One\ntwo <br> three.\n', 'line 2: raw HTML (<br>)'],
  ['a tag in a list', '- a\n- b <b>c</b>\n', 'line 2: raw HTML (<b>)'],
  ['text behind a comment', '<!-- x --><p>y</p>\n', 'line 1: raw HTML'],
])('raw HTML as %s is refused with its line: no word is lost, no tag quoted', (_name, markdown, message) => {
  expect(() => split(markdown)).toThrow(ConfigError)
  expect(() => split(markdown)).toThrow(`document.md of plan, ${message}`)
})

test('comments are no text, and what only looks like a tag is', () => {
  const { passages } = split(
    '<!-- for\nwriters -->\n\nLess <!-- hm --> than < 5 and <https://example.org>.\n',
  )
  expect(passages.map(({ text }) => text)).toEqual(['Less  than < 5 and https://example.org.'])
})

test('without declared parts, each chapter is a part', () => {
  const { parts, passages } = split(harbourPlan)
  expect(parts.map(({ id }) => id)).toEqual([
    'harbour-safety-plan',
    'who-does-what',
    'what-it-costs',
    'storms',
  ])
  expect(parts[1]).toMatchObject({ kind: 'chapter', heading: 'Who does what', depth: 2, restored: false })
  expect(passages.find(({ text }) => text.startsWith('Three'))?.partId).toBe('who-does-what')
})

test('text before the first heading, and chapters of the same name, have a part too', () => {
  const { parts } = split('Just text.\n\n# Aims\n\nOne.\n\n# Aims\n\nTwo.\n')
  expect(parts.map(({ id }) => id)).toEqual(['just-text', 'aims', 'aims-2'])
})

test('quotes, code, nested lists and raw rules lose marks, not words', () => {
  const { passages } = split(
    '> A *quoted* [line](https://example.org) `x`\n\n```\ncode here\n```\n\n1. one\n   - two\n\n---\n',
  )
  expect(passages.map(({ text }) => text)).toEqual(['A quoted line x', 'code here', 'one\ntwo'])
})

test('paragraphs that begin alike get anchors of their own', () => {
  const { passages } = split('# A\n\nSame first words in here, one.\n\nSame first words in here, two.\n')
  expect(passages.map(({ anchor }) => anchor)).toEqual([
    'a-a',
    'a-same-first-words-in-here',
    'a-same-first-words-in-here-2',
  ])
})

test('a text without Latin letters still has an anchor', () => {
  const { passages } = split('# Ω\n\nΣτρατηγική.\n')
  expect(new Set(passages.map(({ anchor }) => anchor)).size).toBe(2)
  for (const { anchor } of passages) expect(anchor).toMatch(/^[a-z0-9-]+$/)
})

test('a declared part begins at its heading or at the first words of a paragraph', () => {
  const { parts, passages } = split(harbourPlan, {
    parts: [
      part('front', { heading: 'Harbour Safety Plan' }),
      part('duties', { heading: 'Who does what' }),
      part('first-things', { startsWith: 'Three things' }),
    ],
  })
  expect(parts.map(({ id, heading, title }) => [id, heading, title.fr])).toEqual([
    ['front', 'Harbour Safety Plan', 'Partie'],
    ['duties', 'Who does what', 'Partie'],
    ['first-things', null, 'Partie'],
  ])
  expect(passages.find(({ text }) => text.startsWith('people'))?.partId).toBe('first-things')
})

test.each([
  ['is not there', { heading: 'Nowhere' }, '"x" begins in 0 places'],
  ['is there twice', { startsWith: 'The ' }, '"x" begins in 2 places'],
])('a declared part that %s is refused', (_name, start, message) => {
  const refused = (): unknown => split(harbourPlan, { parts: [part('x', start)] })
  expect(refused).toThrow(ConfigError)
  expect(refused).toThrow(message)
})

test.each(['search', 'changes'])('no part may take the address "%s"', (id) => {
  expect(() => split(harbourPlan, { parts: [part(id, { heading: 'Storms' })] })).toThrow(
    `a part may not be called "${id}"`,
  )
})

test('misprints are mended in what is indexed alone', () => {
  const misprints = [{ printed: 'force nine', mended: 'force 9' }]
  const { passages } = split(harbourPlan, { misprints })
  const storm = passages.find(({ text }) => text.startsWith('When'))
  expect(storm?.text).toContain('force nine')
  expect(storm?.mendedText).toContain('force 9')
})
