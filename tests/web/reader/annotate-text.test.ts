import fc from 'fast-check'
import { expect, test } from 'vitest'
import { annotateText } from '../../../src/web/reader/annotate-text.js'

const span = fc.record({ start: fc.integer({ min: -5, max: 60 }), end: fc.integer({ min: -5, max: 60 }) })

test('cutting never changes a character', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 50, unit: 'binary' }), fc.array(span), (text, marks) => {
      const groups = annotateText(text, marks)
      const joined = groups.flatMap((group) => group.pieces.map((piece) => piece.text)).join('')
      expect(joined).toBe(text)
    }),
  )
})

test('exactly the marked characters are marked', () => {
  const text = 'abcdefgh'
  fc.assert(
    fc.property(fc.array(span, { maxLength: 4 }), (marks) => {
      const marked = annotateText(text, marks).flatMap((group) =>
        group.pieces.flatMap((piece) => Array.from(piece.text, () => group.marked)),
      )
      const expected = Array.from(text, (_, index) =>
        marks.some((mark) => mark.start <= index && index < mark.end),
      )
      expect(marked).toEqual(expected)
    }),
  )
})

test('a misprint across the edge of a highlight is complete only on its last piece', () => {
  const misprint = { start: 2, end: 6, printed: 'cdef', mended: 'CDEF' }
  const groups = annotateText('abcdefgh', [{ start: 0, end: 4 }], [misprint])
  expect(groups).toEqual([
    {
      marked: true,
      pieces: [{ text: 'ab' }, { text: 'cd', misprint: { ...misprint, complete: false } }],
    },
    {
      marked: false,
      pieces: [{ text: 'ef', misprint: { ...misprint, complete: true } }, { text: 'gh' }],
    },
  ])
})
