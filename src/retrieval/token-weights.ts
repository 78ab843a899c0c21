// Weighs a question's tokens: those that few entries use say more about what is asked.
import type { StoredEntry } from './index-files.js'

/**
 * Counts in how many entries each vocabulary piece stands.
 * @returns a function from token ids to their weights (inverse document frequency, summing to 1)
 */
export function weighTokens(entries: Pick<StoredEntry, 'ids'>[]): (tokenIds: number[]) => Float32Array {
  // Plain arrays by id: this counts every token of the index at each start, and sets would cost ten times as much.
  const counts: number[] = []
  const lastSeen: number[] = []
  for (const [at, { ids }] of entries.entries()) {
    for (const id of ids) {
      if (lastSeen[id] === at) continue
      lastSeen[id] = at
      counts[id] = (counts[id] ?? 0) + 1
    }
  }
  return (tokenIds) => {
    const weights = tokenIds.map((id) => Math.log(1 + entries.length / (1 + (counts[id] ?? 0))))
    const total = weights.reduce((sum, weight) => sum + weight, 0) || 1
    return new Float32Array(weights.map((weight) => weight / total))
  }
}
