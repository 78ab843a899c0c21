// Signals and words: what speaks for a label, and that an example never speaks for itself.
import { beforeAll, describe, expect, it } from 'vitest'
import { collectSignals, type SignalSources } from '../../src/actions/classify-features.js'
import { wordFeatureCount, wordFeatures } from '../../src/actions/classify-words.js'
import { routedText } from '../../src/actions/routed-text.js'
import { createIntegerProduct } from '../../src/models/integer-product.js'
import type { LinearModel } from '../../src/models/linear-model.js'
import { toBytes } from '../../src/retrieval/token-store.js'

const dimension = 8

/** A unit vector that points along one axis, a little along the next. */
function along(axis: number): Float32Array {
  const vector = new Float32Array(dimension)
  vector[axis] = 0.96
  vector[(axis + 1) % dimension] = 0.28
  return vector
}

function silent(width: number): LinearModel {
  return {
    labels: ['a', 'b'],
    width,
    intercepts: new Float64Array(2),
    weights: new Float64Array(width * 2),
  }
}

describe('collectSignals', () => {
  const axes = [0, 0, 4, 4]
  const message = {
    embedding: { vector: along(0), tokens: along(0), tokenCount: 1, tokenIds: [1] },
    words: wordFeatures('x'),
  }
  const linear = { meaning: silent(dimension), words: silent(wordFeatureCount) }
  let sources: SignalSources

  beforeAll(async () => {
    const bytes = axes.map((axis) => toBytes(along(axis)))
    const tokens = {
      copy: ({ row }: { row: number }, target: Uint8Array, offset: number) => {
        target.set(bytes[row]!, offset)
      },
      close: () => undefined,
    }
    const vectors = Float32Array.from(axes.flatMap((axis) => [...along(axis)]))
    const ranges = axes.map((_, row) => ({ row, count: 1 }))
    sources = {
      examples: {
        labels: ['a', 'b'],
        labelOf: Int32Array.of(0, 1, 1, 1),
        vectors: { count: 4, dimension, vectors, ranges, tokens, ids: axes.map(() => [1]) },
        weigh: (ids) => new Float32Array(ids.length).fill(1 / ids.length),
      },
      passages: null,
      product: await createIntegerProduct(),
    }
  })

  it('lets near examples speak, each signal once a label', async () => {
    const signals = await collectSignals(message, linear, sources)
    expect(signals).toHaveLength(5)
    const [examples, , meaning] = signals
    // One near example each: "b" has two far ones more, which count for little.
    expect(examples![0]).toBeCloseTo(examples![1]!, 3)
    expect(meaning![1]! - meaning![0]!).toBeGreaterThanOrEqual(0)
  })

  it('does not let an example speak for itself', async () => {
    const [examples] = await collectSignals(message, linear, sources, 0)
    expect(examples![1]! - examples![0]!).toBeGreaterThan(0.3)
  })

  it('gives the same numbers again', async () => {
    expect(await collectSignals(message, linear, sources)).toEqual(
      await collectSignals(message, linear, sources),
    )
  })
})

describe('wordFeatures', () => {
  const likeness = (a: string, b: string): number => {
    const other = wordFeatures(b)
    return wordFeatures(a).reduce((sum, value, at) => sum + value * other[at]!, 0)
  }

  it('bears case, accents, digits and misspelling', () => {
    expect(likeness('Réunion vendredi 12/3', 'reunion VENDREDI 45/9')).toBeCloseTo(1, 5)
    expect(likeness('veiligheidsplan', 'veiligheidspan')).toBeGreaterThan(0.6)
    expect(likeness('veiligheidsplan', 'koffie')).toBeLessThan(0.2)
  })

  it('is a unit vector, or nothing for a text without words', () => {
    expect(likeness('twee woorden', 'twee woorden')).toBeCloseTo(1, 5)
    expect(wordFeatures('… 👍').every((value) => value === 0)).toBe(true)
  })
})

describe('routedText', () => {
  it('puts the thread first and leaves out mentions, channels and links', () => {
    const text = routedText(
      '<@U02> bekijk <https://intern.example/x|de nota> in <#C1|crisis> https://a.be/b',
      ['<at>Jan</at> eerst dit'],
    )
    expect(text).toBe('eerst dit\nbekijk de nota in crisis')
  })

  it('keeps the end of a long thread and the whole message', () => {
    const text = routedText('de vraag', ['begin', 'x'.repeat(2000), 'slot'])
    expect(text.endsWith('slot\nde vraag')).toBe(true)
    expect(text).not.toContain('begin')
  })
})
