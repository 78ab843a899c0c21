// Turns a message into counts of its words and their pieces, hashed to a fixed width.

/** How many features there are; more tell the lines apart no better (cross-validated on the bank). */
export const wordFeatureCount = 2048
/** Lengths of the pieces that words are cut into: three to five characters bear misspelling and inflection. */
const pieceLengths = [3, 4, 5]

/** A unit vector of the words in a text and their pieces; digits count alike, accents and case not at all. */
export function wordFeatures(text: string): Float32Array {
  const counts = new Float32Array(wordFeatureCount)
  for (const word of fold(text).match(/[\p{L}\p{N}]+/gu) ?? []) {
    counts[hash(`=${word}`) % wordFeatureCount]! += 1
    const marked = `_${word}_`
    for (const length of pieceLengths) {
      for (let at = 0; at + length <= marked.length; at += 1) {
        counts[hash(marked.slice(at, at + length)) % wordFeatureCount]! += 1
      }
    }
  }
  const damped = counts.map((count) => Math.log(1 + count))
  const length = Math.sqrt(damped.reduce((sum, value) => sum + value * value, 0)) || 1
  return damped.map((value) => value / length)
}

function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/\p{N}/gu, '0')
}

/** FNV-1a, 32 bits, over UTF-16 code units. */
function hash(text: string): number {
  let value = 2166136261
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 16777619)
  }
  return value >>> 0
}
