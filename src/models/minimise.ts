// Finds the lowest point of a smooth function: limited-memory BFGS with a backtracking line search.

/** Writes the gradient at `at` into `gradient` and returns the value there. */
export type Objective = (at: Float64Array, gradient: Float64Array) => number

export interface MinimiseOptions {
  /** Steps at most. */
  steps?: number
  /** Stops once no component of the gradient is larger. */
  tolerance?: number
}

/** Pairs of steps and gradient changes that are remembered. */
const memory = 10
/** Armijo's condition: a step must bring this part of what the slope promises. */
const sufficient = 1e-4
const smallestStep = 1e-12

interface Pair {
  step: Float64Array
  change: Float64Array
  curvature: number
}

/**
 * Minimises a smooth function, always in the same way for the same input
 * (Nocedal & Wright, Numerical Optimization, algorithms 7.4 and 3.1).
 * @returns the point reached; `start` is left as it is
 */
export function minimise(
  objective: Objective,
  start: Float64Array,
  options: MinimiseOptions = {},
): Float64Array {
  const { steps = 300, tolerance = 1e-5 } = options
  const pairs: Pair[] = []
  let at = Float64Array.from(start)
  let gradient = new Float64Array(at.length)
  let value = objective(at, gradient)
  for (let count = 0; count < steps && largest(gradient) > tolerance; count += 1) {
    const direction = findDirection(gradient, pairs)
    const slope = dot(direction, gradient)
    const next = new Float64Array(at.length)
    const nextGradient = new Float64Array(at.length)
    let length = pairs.length === 0 ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1
    let nextValue = Infinity
    for (; length > smallestStep; length /= 2) {
      for (let i = 0; i < at.length; i += 1) next[i] = at[i]! + length * direction[i]!
      nextValue = objective(next, nextGradient)
      if (nextValue <= value + sufficient * length * slope) break
    }
    if (length <= smallestStep) break
    remember(pairs, subtract(next, at), subtract(nextGradient, gradient))
    at = next
    gradient = nextGradient
    value = nextValue
  }
  return at
}

/** The two-loop recursion: minus the approximate inverse Hessian times the gradient. */
function findDirection(gradient: Float64Array, pairs: Pair[]): Float64Array {
  const direction = Float64Array.from(gradient, (x) => -x)
  const shares: number[] = []
  for (const { step, change, curvature } of pairs.toReversed()) {
    const share = dot(step, direction) / curvature
    shares.push(share)
    addScaled(direction, change, -share)
  }
  const last = pairs.at(-1)
  if (last !== undefined) {
    const scale = last.curvature / dot(last.change, last.change)
    for (let i = 0; i < direction.length; i += 1) direction[i]! *= scale
  }
  for (const { step, change, curvature } of pairs) {
    addScaled(direction, step, (shares.pop() ?? 0) - dot(change, direction) / curvature)
  }
  return direction
}

/** Keeps a pair only when the function curves upwards along it, so that directions keep leading down. */
function remember(pairs: Pair[], step: Float64Array, change: Float64Array): void {
  const curvature = dot(step, change)
  if (curvature <= 1e-12 * dot(step, step)) return
  pairs.push({ step, change, curvature })
  if (pairs.length > memory) pairs.shift()
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!
  return sum
}

function addScaled(target: Float64Array, source: Float64Array, by: number): void {
  for (let i = 0; i < target.length; i += 1) target[i]! += by * source[i]!
}

function subtract(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((x, i) => x - b[i]!)
}

function largest(values: Float64Array): number {
  return values.reduce((most, x) => Math.max(most, Math.abs(x)), 0)
}
