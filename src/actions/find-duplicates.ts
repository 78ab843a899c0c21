// Finds open items that likely mean the same as a message, or belong together with it, whatever the language.
import type { IntegerProduct } from '../models/integer-product.js'
import type { Embedder, Embedding } from '../models/types.js'
import { dot } from '../models/vector-arithmetic.js'
import { scoreRanges } from '../retrieval/late-interaction.js'
import { weightedMean } from '../retrieval/retrieve.js'
import { toBytes, type TokenStore } from '../retrieval/token-store.js'

/**
 * From this likeness an item is shown. Chosen on 46 pairs of messages that say the same (tests/bench/duplicates.jsonl):
 * 43 reach it, while 9 of the messages find another among the bank's 2,214 that does, most often on the same matter.
 */
const leastLikeness = 0.72
/** Items nearest by single vectors that are compared token by token. */
const compared = 5
/** Items shown. */
const shown = 3

/** An open item, by the text it is compared by (`routedText`). */
interface OpenItem {
  id: string
  text: string
}

interface LikelyDuplicate {
  id: string
  /** Mean of how well each text covers the other, token by token; 1 for the same text. */
  likeness: number
}

export interface DuplicateFinder {
  /** Takes in open items; only new or changed texts are embedded. @throws ModelError */
  remember(items: readonly OpenItem[]): Promise<void>
  /** Drops an item, for example when it is closed. */
  forget(id: string): void
  /**
   * The items that mean the same, likeliest first; at most three.
   * @param among ids of the items that the viewer may see
   */
  find(message: Embedding, among: ReadonlySet<string>): Promise<LikelyDuplicate[]>
}

export interface DuplicateFinderParts {
  embedder: Embedder
  product: IntegerProduct
  /** Weights of a text's tokens (`weighTokens`). */
  weigh: (tokenIds: number[]) => Float32Array
}

/** Makes a finder that knows no items yet; it keeps one vector an item and no tokens. */
export function createDuplicateFinder({ embedder, product, weigh }: DuplicateFinderParts): DuplicateFinder {
  const known = new Map<string, { text: string; vector: Float32Array }>()
  const likenessOf = async (a: Embedding, b: Embedding): Promise<number> =>
    ((await coverageOf(a, b, product, weigh)) + (await coverageOf(b, a, product, weigh))) / 2
  return {
    remember: async (items) => {
      for (const { id, text } of items) {
        if (known.get(id)?.text === text) continue
        const { vector } = await embedder.embed(text, 'query')
        known.set(id, { text, vector })
      }
    },
    forget: (id) => {
      known.delete(id)
    },
    find: async (message, among) => {
      const near = [...known]
        .filter(([id]) => among.has(id))
        .map(([id, { text, vector }]) => ({ id, text, cosine: dot(message.vector, vector) }))
        .sort((a, b) => b.cosine - a.cosine)
        .slice(0, compared)
      const found: LikelyDuplicate[] = []
      for (const { id, text } of near) {
        const likeness = await likenessOf(message, await embedder.embed(text, 'query'))
        if (likeness >= leastLikeness) found.push({ id, likeness })
      }
      return found.sort((a, b) => b.likeness - a.likeness).slice(0, shown)
    },
  }
}

/** How well one text's tokens are covered by those of the other. */
async function coverageOf(
  text: Embedding,
  other: Embedding,
  product: IntegerProduct,
  weigh: (tokenIds: number[]) => Float32Array,
): Promise<number> {
  const bytes = toBytes(other.tokens)
  const store: TokenStore = {
    copy: (_, target, offset) => {
      target.set(bytes, offset)
    },
    close: () => undefined,
  }
  const [coverage] = await scoreRanges(text, [{ row: 0, count: other.tokenCount }], store, product)
  return coverage === undefined ? 0 : weightedMean(coverage.tokens, weigh(text.tokenIds))
}
