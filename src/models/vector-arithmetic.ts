// Arithmetic on vectors: products, sums and means.

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!
  return sum
}

/** Adds `factor` times `other` to `sum`, in place. */
export function addScaled(sum: Float32Array | Float64Array, other: ArrayLike<number>, factor: number): void {
  for (let i = 0; i < sum.length; i += 1) sum[i]! += other[i]! * factor
}

/** Takes a mean out of a vector and makes the rest a unit vector. */
export function centre(vector: ArrayLike<number>, mean: ArrayLike<number>): Float32Array {
  const centred = Float32Array.from(vector, (value, at) => value - mean[at]!)
  const length = Math.sqrt(dot(centred, centred)) || 1
  return centred.map((value) => value / length)
}

/** The mean of vectors, component by component; zeros when there are none. */
export function meanVector(vectors: ArrayLike<number>[], width: number): Float64Array {
  const sum = new Float64Array(width)
  for (const vector of vectors) addScaled(sum, vector, 1 / vectors.length)
  return sum
}

/** The mean of numbers, or `otherwise` when there are none. */
export function mean(values: number[], otherwise: number): number {
  return values.length === 0 ? otherwise : values.reduce((sum, value) => sum + value, 0) / values.length
}
