// Measures on labelled pairs how many false sentences verification drops, and how many true ones.
import type { Embedder } from '../models/types.js'
import type { Glossary } from '../retrieval/glossary.js'
import type { StrategyDocument } from '../retrieval/types.js'
import { pairEvidence, type SentencePair } from './fit-support.js'
import { findObjection } from './verification/find-objection.js'
import { openSupportMeter, type StoredSupportModel } from './verification/support-model.js'
import { readVocabulary } from './verification/vocabulary.js'

export interface SupportFigures {
  /** Shares, 0 to 1. */
  falseDropped: number
  trueDropped: number
  /** Shares dropped by what makes a pair true or false ("number", "paraphrase" …). */
  byKind: Record<string, number>
}

/** Takes about half a second a pair: several texts and many words are embedded for each. */
export async function measureSupport(
  pairs: SentencePair[],
  stored: StoredSupportModel,
  parts: { document: StrategyDocument; glossary: Glossary; embedder: Embedder },
): Promise<SupportFigures> {
  const { document, glossary, embedder } = parts
  const meter = openSupportMeter(stored, { embedder, documents: [document], glossary })
  const tools = { glossary, vocabulary: readVocabulary([document]) }
  const dropped: boolean[] = []
  for (const pair of pairs) {
    const evidence = pairEvidence(document, pair)
    const objection = findObjection(pair.sentence, pair.lang, evidence, tools)
    const support = objection === null ? await meter.measure(pair.sentence, pair.lang, evidence) : 0
    dropped.push(support < meter.threshold)
  }
  const share = (belongs: (pair: SentencePair) => boolean): number => {
    const part = dropped.filter((_, at) => pairs.slice(at, at + 1).some(belongs))
    return part.filter(Boolean).length / Math.max(1, part.length)
  }
  const kinds = [...new Set(pairs.map(({ why }) => why))]
  return {
    falseDropped: share(({ label }) => label === 'false'),
    trueDropped: share(({ label }) => label === 'true'),
    byKind: Object.fromEntries(kinds.map((kind) => [kind, share(({ why }) => why === kind)])),
  }
}
