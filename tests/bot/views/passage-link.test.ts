import { expect, test } from 'vitest'
import { partPath, passagePath } from '../../../src/bot/views/passage-link.js'

const passage = { documentId: 'strategy', partId: '2.4', anchor: '2.4-daartoe' }

test('a passage has an address of its own', () => {
  expect(passagePath(passage)).toBe('/read/strategy/2.4?from=2.4-daartoe#2.4-daartoe')
})

test('the words to highlight stand in the address', () => {
  expect(passagePath(passage, { start: 3, end: 9 })).toBe(
    '/read/strategy/2.4?from=2.4-daartoe&start=3&end=9#2.4-daartoe',
  )
})

test('ids that would break an address are escaped', () => {
  expect(partPath('a/b', '../c?d')).toBe('/read/a%2Fb/..%2Fc%3Fd')
})
