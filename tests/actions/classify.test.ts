// From probabilities to a decision: order, thresholds, and what counts as no task.
import { describe, expect, it } from 'vitest'
import { classify, decide, labelProbabilities, type Chooser } from '../../src/actions/classify.js'
import { measure } from '../../src/actions/classify-figures.js'
import { chooseThresholds, fitTemperature } from '../../src/actions/fit-confidence.js'
import { ModelError } from '../../src/errors.js'

const labels = ['1.1', '2.1', 'governance', 'none']
const chooser: Chooser = {
  choice: { labels, signals: ['only'], weights: [1], ownWeights: {}, biases: [0, 0, 0, 0] },
  temperature: 1,
  thresholds: { line: 0.8, none: 0.4 },
}

describe('decide', () => {
  it('takes a line that is sure enough, and lists all lines best first', () => {
    const got = decide([0.05, 0.85, 0.06, 0.04], chooser)
    expect(got.kind).toBe('line')
    expect(got.alternatives.map(({ actionLine }) => actionLine)).toEqual(['2.1', 'governance', '1.1'])
    expect(got.alternatives[0].confidence).toBe(0.85)
    expect(got.noneProbability).toBe(0.04)
  })

  it('asks when the best line is not sure enough', () => {
    expect(decide([0.79, 0.11, 0.05, 0.05], chooser).kind).toBe('unsure')
    expect(decide([0.8, 0.1, 0.05, 0.05], chooser).kind).toBe('line')
  })

  it('sees no task only above the threshold and above every line', () => {
    expect(decide([0.2, 0.2, 0.1, 0.5], chooser).kind).toBe('none')
    expect(decide([0.45, 0.1, 0.04, 0.41], chooser).kind).toBe('unsure')
    expect(decide([0.25, 0.2, 0.2, 0.35], chooser).kind).toBe('unsure')
  })

  it('offers the best line first even when there is no task', () => {
    expect(decide([0.01, 0.02, 0.01, 0.96], chooser).alternatives[0].actionLine).toBe('2.1')
  })

  it('keeps the order of the labels where lines are equal', () => {
    const order = decide([0.2, 0.3, 0.3, 0.2], chooser).alternatives.map(({ actionLine }) => actionLine)
    expect(order).toEqual(['2.1', 'governance', '1.1'])
  })

  it('never sees "none" where the labels have none', () => {
    const departments = { ...chooser.choice, labels: ['a', 'b'], biases: [0, 0] }
    const got = decide([0.9, 0.1], { ...chooser, choice: departments })
    expect(got).toMatchObject({ kind: 'line', noneProbability: 0 })
  })
})

describe('classify', () => {
  it('turns signals into probabilities that sum to 1, the same every time', () => {
    const signals = [[3, 1, 0, -1]]
    const probabilities = labelProbabilities(signals, chooser)
    expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12)
    expect(classify(signals, chooser)).toEqual(classify(signals, chooser))
    expect(classify(signals, chooser).alternatives[0].actionLine).toBe('1.1')
  })

  it('refuses signals that the model was not fitted on', () => {
    expect(() => classify([[1, 2, 3]], chooser)).toThrow(ModelError)
    expect(() => classify([], chooser)).toThrow(ModelError)
  })
})

describe('calibration', () => {
  it('finds a temperature below 1 for scores that are too shy, above 1 for boastful ones', () => {
    const shy = Array.from({ length: 40 }, () => ({ label: '1.1', scores: [1, 0, 0, 0] }))
    expect(fitTemperature(shy, labels)).toBe(0.25)
    const boastful = Array.from({ length: 40 }, (_, at) => ({
      label: at % 2 === 0 ? '1.1' : '2.1',
      scores: [6, 4, 0, 0],
    }))
    expect(fitTemperature(boastful, labels)).toBeGreaterThan(1)
  })

  it('sets the threshold where lines given unasked are right often enough', () => {
    // Right from 0.7 upwards, wrong below.
    const judged = Array.from({ length: 60 }, (_, at) => {
      const confidence = 0.4 + at / 100
      return { label: confidence >= 0.7 ? '1.1' : '2.1', probabilities: [confidence, 1 - confidence, 0, 0] }
    })
    const { line } = chooseThresholds(judged, judged, chooser.choice)
    expect(line).toBeGreaterThan(0.66)
    expect(line).toBeLessThanOrEqual(0.7)
  })

  it('measures what came of it', () => {
    const judged = [
      { label: '1.1', probabilities: [0.9, 0.05, 0.03, 0.02] },
      { label: '2.1', probabilities: [0.6, 0.3, 0.05, 0.05] },
      { label: '2.1', probabilities: [0.1, 0.1, 0.1, 0.7] },
      { label: 'none', probabilities: [0.1, 0.1, 0.1, 0.7] },
    ]
    const figures = measure(judged, chooser)
    expect(figures).toMatchObject({ messages: 4, unasked: 1 / 3, rightUnasked: 1, falseNone: 1 / 3 })
    expect(figures).toMatchObject({ first: 1 / 3, noneRecognised: 1 })
    expect(figures.topTwo).toBe(1)
  })
})
