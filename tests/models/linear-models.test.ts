// The small models: what they learn, what they refuse, and that the same input gives the same numbers.
import { describe, expect, it } from 'vitest'
import { ModelError } from '../../src/errors.js'
import { choiceModelSchema, scoreChoice } from '../../src/models/choice-model.js'
import { fitChoice } from '../../src/models/fit-choice.js'
import { fitLinear } from '../../src/models/fit-linear.js'
import {
  linearModelSchema,
  openLinearModel,
  predict,
  predictScores,
  softmax,
  storeLinearModel,
} from '../../src/models/linear-model.js'
import { minimise } from '../../src/models/minimise.js'

/** Deterministic numbers between 0 and 1. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Three clouds in three dimensions, each high in one of them, beside a constant. */
function clouds(count: number): { features: number[][]; labels: string[] } {
  const next = numbers(7)
  const labels = Array.from({ length: count }, (_, at) => ['a', 'b', 'c'][at % 3]!)
  const features = labels.map((label) => [
    ...['a', 'b', 'c'].map((other) => next() + (other === label ? 0.8 : 0)),
    100,
  ])
  return { features, labels }
}

describe('minimise', () => {
  it('finds the lowest point of a narrow valley', () => {
    const rosenbrock = (at: Float64Array, gradient: Float64Array): number => {
      const [x = 0, y = 0] = at
      gradient[0] = -2 * (1 - x) - 400 * x * (y - x * x)
      gradient[1] = 200 * (y - x * x)
      return (1 - x) ** 2 + 100 * (y - x * x) ** 2
    }
    const [x, y] = minimise(rosenbrock, Float64Array.of(-1.2, 1), { steps: 200, tolerance: 1e-8 })
    expect(x).toBeCloseTo(1, 5)
    expect(y).toBeCloseTo(1, 5)
  })

  it('leaves its start as it is', () => {
    const start = Float64Array.of(3)
    minimise((at, gradient) => {
      gradient[0] = 2 * at[0]!
      return at[0]! ** 2
    }, start)
    expect([...start]).toEqual([3])
  })
})

describe('fitLinear', () => {
  it('tells clouds apart that a line can part', () => {
    const { features, labels } = clouds(300)
    const model = fitLinear({ features, labels }, { penalty: 1e-4 })
    const right = features.filter((row, at) => {
      const probabilities = predict(model, row)
      return model.labels[probabilities.indexOf(Math.max(...probabilities))] === labels[at]
    })
    expect(right.length).toBeGreaterThan(260)
  })

  it('gives the same numbers for the same input, and equal shares without any evidence', () => {
    const examples = clouds(60)
    expect(fitLinear(examples, { penalty: 1e-3 })).toEqual(fitLinear(examples, { penalty: 1e-3 }))
    const blind = fitLinear({ features: [[0], [0]], labels: ['a', 'b'] }, { penalty: 1e-3 })
    expect([...predict(blind, [5])]).toEqual([0.5, 0.5])
  })

  it('reaches the point where loss and penalty balance', () => {
    // One feature of ±1 and its label: the gradient is 0 where 1 - p = penalty · w / 1.
    const model = fitLinear(
      { features: [[1], [-1]], labels: ['a', 'b'] },
      { penalty: 0.1, tolerance: 1e-9, steps: 100 },
    )
    const weight = model.weights[0]!
    expect(1 - predict(model, [1])[0]!).toBeCloseTo(0.1 * weight, 6)
  })

  it('takes the scale of a feature out of the penalty when it standardises', () => {
    const { features, labels } = clouds(150)
    const scaled = features.map(([a = 0, b = 0, c = 0]) => [a * 1000, b, c])
    const plain = fitLinear(
      { features: features.map((row) => row.slice(0, 3)), labels },
      { penalty: 0.05, standardise: true, tolerance: 1e-8 },
    )
    const same = fitLinear(
      { features: scaled, labels },
      { penalty: 0.05, standardise: true, tolerance: 1e-8 },
    )
    expect(predict(same, [1000, 0.2, 0.3])[0]).toBeCloseTo(predict(plain, [1, 0.2, 0.3])[0]!, 4)
  })

  it('counts labels the same when it balances', () => {
    const features = [[0], [0], [0], [0]]
    const labels = ['a', 'a', 'a', 'b']
    expect(predict(fitLinear({ features, labels }, { penalty: 1 }), [0])[0]).toBeCloseTo(0.75, 3)
    expect(predict(fitLinear({ features, labels }, { penalty: 1, balanced: true }), [0])[0]).toBeCloseTo(
      0.5,
      3,
    )
  })

  it('refuses what it cannot fit', () => {
    const options = { penalty: 1 }
    expect(() => fitLinear({ features: [], labels: [] }, options)).toThrow(ModelError)
    expect(() => fitLinear({ features: [[1], [1, 2]], labels: ['a', 'b'] }, options)).toThrow(ModelError)
    expect(() => fitLinear({ features: [[1]], labels: ['c'] }, { ...options, order: ['a', 'b'] })).toThrow(
      ModelError,
    )
  })
})

describe('a stored linear model', () => {
  const model = fitLinear(clouds(90), { penalty: 1e-3 })

  it('predicts as before it was stored, to the digits kept', () => {
    const opened = openLinearModel(
      linearModelSchema.parse(JSON.parse(JSON.stringify(storeLinearModel(model, 8)))),
    )
    expect(predict(opened, [1, 0, 0, 1])[0]).toBeCloseTo(predict(model, [1, 0, 0, 1])[0]!, 5)
  })

  it('is refused when its numbers do not fit together', () => {
    const stored = storeLinearModel(model)
    expect(linearModelSchema.safeParse({ ...stored, weights: stored.weights.slice(1) }).success).toBe(false)
    expect(linearModelSchema.safeParse({ ...stored, intercepts: [0] }).success).toBe(false)
    expect(() => predictScores(model, [1])).toThrow(ModelError)
  })
})

describe('softmax', () => {
  it('sums to 1 however large the scores, and flattens with the temperature', () => {
    const [first = 0, second = 0] = softmax([1000, 998])
    expect(first + second).toBeCloseTo(1, 12)
    expect(softmax([1000, 998], 4)[0]).toBeLessThan(first)
  })
})

describe('fitChoice', () => {
  /** "truth" points at the label, "noise" at nothing. */
  function labelled(count: number): { signals: number[][][]; labels: string[] } {
    const next = numbers(11)
    const labels = Array.from({ length: count }, () => ['x', 'y', 'z'][Math.floor(next() * 3)]!)
    const signals = labels.map((label) => [
      ['x', 'y', 'z'].map((other) => next() + (other === label ? 0.5 : 0)),
      ['x', 'y', 'z'].map(() => next()),
    ])
    return { signals, labels }
  }
  const options = { labels: ['x', 'y', 'z'], names: ['truth', 'noise'] }

  it('weighs the signal that points at the label, and gives the same numbers again', () => {
    const model = fitChoice(labelled(300), options)
    expect(model.weights[0]).toBeGreaterThan(3)
    expect(Math.abs(model.weights[1]!)).toBeLessThan(1.5)
    expect(fitChoice(labelled(300), options)).toEqual(model)
    expect(choiceModelSchema.parse(JSON.parse(JSON.stringify(model)))).toEqual(model)
  })

  it('gives a label of its own kind weights of its own', () => {
    const { signals, labels } = labelled(300)
    const turned = signals.map(([truth = [], noise = []], at) =>
      labels[at] === 'z'
        ? [truth, noise.map((value, label) => value + (label === 2 ? 2 : 0))]
        : [truth, noise],
    )
    const model = fitChoice({ signals: turned, labels }, { ...options, own: ['z'] })
    expect(model.ownWeights['z']?.[1]).toBeGreaterThan(Math.abs(model.weights[1]!))
  })

  it('ignores what a signal says of all labels alike', () => {
    const model = fitChoice(labelled(60), options)
    const scores = scoreChoice(model, [
      [1, 2, 3],
      [0, 0, 0],
    ])
    const lifted = scoreChoice(model, [
      [101, 102, 103],
      [7, 7, 7],
    ])
    for (const [at, score] of scores.entries()) expect(lifted[at]).toBeCloseTo(score, 9)
  })

  it('refuses other signals and unknown labels', () => {
    const model = fitChoice(labelled(60), options)
    expect(() => scoreChoice(model, [[1, 2, 3]])).toThrow(ModelError)
    expect(() =>
      scoreChoice(model, [
        [1, 2],
        [1, 2],
      ]),
    ).toThrow(ModelError)
    expect(() => fitChoice({ signals: [], labels: [] }, options)).toThrow(ModelError)
    expect(() =>
      fitChoice(
        {
          signals: [
            [
              [1, 2, 3],
              [1, 2, 3],
            ],
          ],
          labels: ['w'],
        },
        options,
      ),
    ).toThrow(ModelError)
  })
})
