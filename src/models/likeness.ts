// How like a text is to texts of a known kind, by their single vectors: questions that the strategy doesn't answer.
import { z } from 'zod'
import { centre, meanVector } from './vector-arithmetic.js'

/** How many of the most alike are averaged, beside the most alike one. */
const alike = 5
/** A component of a centred unit vector, at 127, the largest signed byte. */
const largest = 0.4

/** The stored form. */
export const likenessSchema = z
  .object({
    /** What the vectors of all questions have in common; taken out before comparing. */
    mean: z.array(z.number()).min(1),
    /** Vectors of the questions, as signed bytes one after the other, in base64. */
    vectors: z.string(),
  })
  .refine(({ mean, vectors }) => Buffer.from(vectors, 'base64').length % mean.length === 0, 'whole vectors')

export type StoredLikeness = z.infer<typeof likenessSchema>

/** Questions to compare with. */
export interface Likeness {
  mean: Float32Array
  /** Signed bytes, `mean.length` a question. */
  vectors: Int8Array
}

/** Takes the vectors of questions that are not answered; `all` are those of any question, for their mean. */
export function fitLikeness(unanswered: Float32Array[], all: Float32Array[]): Likeness {
  const mean = Float32Array.from(meanVector(all, all[0]?.length ?? 0))
  const vectors = new Int8Array(unanswered.length * mean.length)
  for (const [at, vector] of unanswered.entries()) {
    const bytes = centre(vector, mean).map((value) => Math.round((value / largest) * 127))
    vectors.set(
      bytes.map((byte) => Math.max(-127, Math.min(127, byte))),
      at * mean.length,
    )
  }
  return { mean, vectors }
}

/** Cosines with the question that is most like it and, on average, with the five most like it. */
export function measureLikeness({ mean, vectors }: Likeness, question: Float32Array): number[] {
  const vector = centre(question, mean)
  const width = mean.length
  const best = new Float64Array(alike).fill(-1)
  for (let from = 0; from < vectors.length; from += width) {
    const cosine = cosineAt(vectors, from, vector)
    if (cosine <= best[alike - 1]!) continue
    let place = alike - 1
    for (; place > 0 && best[place - 1]! < cosine; place -= 1) best[place] = best[place - 1]!
    best[place] = cosine
  }
  return [best[0]!, best.reduce((sum, cosine) => sum + cosine, 0) / alike]
}

function cosineAt(vectors: Int8Array, from: number, vector: Float32Array): number {
  // Four sums at once: the additions of one would wait for each other.
  let [a, b, c, d] = [0, 0, 0, 0]
  for (let i = 0; i < vector.length; i += 4) {
    a += vectors[from + i]! * vector[i]!
    b += vectors[from + i + 1]! * vector[i + 1]!
    c += vectors[from + i + 2]! * vector[i + 2]!
    d += vectors[from + i + 3]! * vector[i + 3]!
  }
  return ((a + b + c + d) * largest) / 127
}

export function storeLikeness({ mean, vectors }: Likeness): StoredLikeness {
  return {
    mean: Array.from(mean, (value) => Number(value.toPrecision(5))),
    vectors: Buffer.from(vectors.buffer).toString('base64'),
  }
}

export function openLikeness({ mean, vectors }: StoredLikeness): Likeness {
  return { mean: Float32Array.from(mean), vectors: new Int8Array(Buffer.from(vectors, 'base64')) }
}
