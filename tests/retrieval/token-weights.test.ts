// Weights of a question's tokens: rare ones count more, and all sum to one.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weighTokens } from '../../src/retrieval/token-weights.js'

test('a token in fewer entries weighs more, however often it stands in one', () => {
  const weigh = weighTokens([{ ids: [1, 2, 2, 2] }, { ids: [1, 3] }, { ids: [1, 3] }])
  const [everywhere, once, twice, never] = weigh([1, 2, 3, 4])
  expect(never).toBeGreaterThan(once!)
  expect(once).toBeGreaterThan(twice!)
  expect(twice).toBeGreaterThan(everywhere!)
})

test('whatever the tokens, weights are positive and sum to one', () => {
  const ids = fc.array(fc.nat(30), { maxLength: 20 })
  fc.assert(
    fc.property(fc.array(fc.record({ ids })), fc.array(fc.nat(30), { minLength: 1 }), (entries, question) => {
      const weights = [...weighTokens(entries)(question)]
      expect(weights).toHaveLength(question.length)
      for (const weight of weights) expect(weight).toBeGreaterThanOrEqual(0)
      const sum = weights.reduce((total, weight) => total + weight, 0)
      if (entries.length > 0) expect(sum).toBeCloseTo(1, 5)
    }),
  )
})

test('no tokens have no weights', () => {
  expect(weighTokens([{ ids: [1] }])([])).toHaveLength(0)
})
