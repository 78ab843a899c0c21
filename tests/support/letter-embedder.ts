// Vectors that tell texts apart by their letters only, for tests that need no meaning.
export const letterEmbedder = {
  id: 'letters',
  embed: (text: string) => {
    const vector = new Float32Array(64)
    for (const letter of text) vector[(letter.codePointAt(0) ?? 0) % 64]! += 1
    const length = Math.hypot(...vector)
    return Promise.resolve({
      ...{ vector: vector.map((value) => value / length), tokens: new Float32Array() },
      ...{ tokenCount: 0, tokenIds: [] },
    })
  },
}
