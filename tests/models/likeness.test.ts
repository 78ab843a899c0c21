// Likeness: cosines with the nearest known texts, the common part taken out, whatever form they are kept in.
import { expect, test } from 'vitest'
import {
  fitLikeness,
  likenessSchema,
  measureLikeness,
  openLikeness,
  storeLikeness,
} from '../../src/models/likeness.js'
import { centre, dot, meanVector } from '../../src/models/vector-arithmetic.js'

const width = 32

/** Numbers between -1 and 1, the same in every run. */
function makeVectors(count: number, seed: number): Float32Array[] {
  let state = seed
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 31 - 1
  }
  return Array.from({ length: count }, () => {
    const vector = Float32Array.from({ length: width }, (_, at) => next() + (at === 0 ? 3 : 0))
    const length = Math.sqrt(dot(vector, vector))
    return vector.map((value) => value / length)
  })
}

const unanswered = makeVectors(40, 1)
const all = [...unanswered, ...makeVectors(40, 2)]
const likeness = fitLikeness(unanswered, all)

function exactly(question: Float32Array): number[] {
  const mean = meanVector(all, width)
  const centred = centre(question, mean)
  const cosines = unanswered.map((other) => dot(centre(other, mean), centred)).sort((a, b) => b - a)
  return [cosines[0]!, cosines.slice(0, 5).reduce((sum, cosine) => sum + cosine, 0) / 5]
}

test('the nearest, and the mean of the five nearest, as exact arithmetic has them', () => {
  for (const question of makeVectors(20, 3)) {
    const [nearest, five] = measureLikeness(likeness, question)
    expect(nearest).toBeCloseTo(exactly(question)[0]!, 1)
    expect(five).toBeCloseTo(exactly(question)[1]!, 1)
  }
})

test('a known question is most like itself', () => {
  for (const question of unanswered) expect(measureLikeness(likeness, question)[0]).toBeGreaterThan(0.95)
})

test('stored and opened again it says the same', () => {
  const stored = storeLikeness(likeness)
  const again = openLikeness(likenessSchema.parse(JSON.parse(JSON.stringify(stored))))
  for (const question of makeVectors(5, 4)) {
    const [nearest, five] = measureLikeness(likeness, question)
    expect(measureLikeness(again, question)[0]).toBeCloseTo(nearest!, 3)
    expect(measureLikeness(again, question)[1]).toBeCloseTo(five!, 3)
  }
})

test('half a vector is refused', () => {
  const { mean, vectors } = storeLikeness(likeness)
  const cut = Buffer.from(vectors, 'base64').subarray(0, -1).toString('base64')
  expect(likenessSchema.safeParse({ mean, vectors: cut }).success).toBe(false)
})
