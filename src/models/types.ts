// What Kompas asks of a model: vectors for texts.

/** A text as vectors. */
export interface Embedding {
  /** Unit vector of the whole text, `dimension` long. */
  vector: Float32Array
  /** Unit vectors of its tokens, row by row (`tokenCount * dimension`), without marks and prefix. */
  tokens: Float32Array
  tokenCount: number
  /** Vocabulary ids of those tokens, for weighing rare ones. */
  tokenIds: number[]
}

export type TextRole = 'query' | 'passage'

/** Turns texts into vectors; a text longer than the model reads is cut. */
export interface Embedder {
  /** Name and file hash: vectors of different models are never mixed. */
  readonly id: string
  readonly dimension: number
  embed(text: string, role: TextRole): Promise<Embedding>
  close(): Promise<void>
}
