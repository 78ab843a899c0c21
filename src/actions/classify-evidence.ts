// Finds the passages of an action line that speak of a message, with the sentence of each that does so best.
import type { IntegerProduct } from '../models/integer-product.js'
import type { Embedding } from '../models/types.js'
import { scoreRanges } from '../retrieval/late-interaction.js'
import type { LoadedIndex } from '../retrieval/load-index.js'
import { splitSentences } from '../retrieval/split-sentences.js'
import type { PartKind, StrategyDocument } from '../retrieval/types.js'
import { governanceLabel } from './routing-bank.js'

/** Words of the strategy that support a line: `quote === passage.text.slice(start, end)`. */
export interface Evidence {
  passageId: string
  quote: string
  start: number
  end: number
}

/** A passage's entry in the index, or that of one of its sentences, with the words it stands for. */
interface QuotableEntry extends Evidence {
  label: number
}

/** Passages shown for a line. */
const mostPassages = 2

/** Parts on how the strategy is carried out and followed up. */
const governanceParts: readonly PartKind[] = ['governance', 'phase', 'section']

/** The action line (or "governance") that each passage belongs to, by passage id; others belong to none. */
export function linesOfPassages(documents: readonly StrategyDocument[]): Map<string, string> {
  const lines = new Map<string, string>()
  for (const { parts, passages } of documents) {
    for (const { id, partId } of passages) {
      const part = parts.find((candidate) => candidate.id === partId)
      if (part?.kind === 'action-line') lines.set(id, part.number ?? part.id)
      else if (part !== undefined && governanceParts.includes(part.kind)) lines.set(id, governanceLabel)
    }
  }
  return lines
}

export interface EvidenceFinder {
  /** The line's passages that cover the message best, best first; none for a line that the text does not speak of. */
  find(message: Embedding, actionLine: string): Promise<Evidence[]>
}

/** Makes a finder over the strategy's own words. */
export function createEvidenceFinder(
  index: LoadedIndex,
  documents: readonly StrategyDocument[],
  product: IntegerProduct,
): EvidenceFinder {
  const byLine = quotableEntries(index, documents)
  return {
    find: async (message, actionLine) => {
      const entries = byLine.get(actionLine) ?? []
      const ranges = entries.flatMap(({ label }) => index.stored[label] ?? [])
      const coverages = await scoreRanges(message, ranges, index.tokens, product)
      const scored = entries
        .map((entry, at) => ({ entry, score: coverages[at]?.score ?? 0 }))
        .sort((a, b) => b.score - a.score)
      const best = new Map<string, Evidence>()
      for (const { entry } of scored) {
        const { passageId, quote, start, end } = entry
        if (!best.has(passageId)) best.set(passageId, { passageId, quote, start, end })
      }
      return [...best.values()].slice(0, mostPassages)
    },
  }
}

/** Each line's sentences, and its passages of one sentence, as entries of the index. */
function quotableEntries(
  index: LoadedIndex,
  documents: readonly StrategyDocument[],
): Map<string, QuotableEntry[]> {
  const lines = linesOfPassages(documents)
  const labels = new Map<string, { passage: number; sentences: number[] }>()
  for (const [label, { passageId, kind }] of index.entries.entries()) {
    const known = labels.get(passageId) ?? { passage: -1, sentences: [] }
    if (kind === 'passage') known.passage = label
    if (kind === 'sentence') known.sentences.push(label)
    labels.set(passageId, known)
  }
  const found = new Map<string, QuotableEntry[]>()
  for (const { language, passages } of documents) {
    for (const passage of passages) {
      const line = lines.get(passage.id)
      const known = labels.get(passage.id)
      if (line === undefined || known === undefined) continue
      // Sentences are indexed in the order in which they stand, unless the passage is one sentence.
      const sentences = splitSentences(passage.text, language)
      const entries = (known.sentences.length === 0 ? [known.passage] : known.sentences).flatMap(
        (label, at) => {
          const sentence = sentences[at]
          if (sentence === undefined) return []
          const { text, start, end } = sentence
          return { label, passageId: passage.id, quote: text, start, end }
        },
      )
      found.set(line, [...(found.get(line) ?? []), ...entries])
    }
  }
  return found
}
