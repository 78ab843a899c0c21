// Chooses the strategy's own words for a briefing: about what moved, and never the same as shortly before.
import type { Language } from '../languages.js'
import { foldWords, joinWords } from '../retrieval/fold-words.js'
import { splitSentences } from '../retrieval/split-sentences.js'
import type { Passage, StrategyDocument } from '../retrieval/types.js'
import type { BriefingFacts, ChosenPassage, ItemFact } from './types.js'

/** A sentence that can stand alone has at least and at most this many characters. */
const shortest = 60
const longest = 420

interface Candidate {
  passage: Passage
  document: StrategyDocument
  sentence: { text: string; start: number; end: number }
  index: number
}

/**
 * Chooses a sentence of the strategy about the action lines that moved most.
 * @param used ids of passages that the channel had before, the latest first
 * @returns null when nothing moved, or the strategy has no words for it
 */
export function choosePassage(
  facts: Pick<BriefingFacts, 'changes' | 'items'>,
  documents: readonly StrategyDocument[],
  used: readonly string[],
  language: Language,
): ChosenPassage | null {
  const moved = movedItems(facts)
  const weights = lineWeights(moved)
  const candidates = documents.flatMap((document) => candidatesIn(document, weights))
  if (candidates.length === 0) return null
  const words = new Set(moved.flatMap((item) => stems(`${item.title} ${item.text}`, item.language)))
  const ranked = candidates
    .map((candidate) => ({
      candidate,
      rank: rankOf(candidate, moved, words, weights),
      age: ageOf(candidate, used),
    }))
    .sort(
      (a, b) => b.age - a.age || b.rank - a.rank || a.candidate.passage.ordinal - b.candidate.passage.ordinal,
    )
  const best = ranked[0]?.candidate
  return best === undefined ? null : quoteFrom(best, language)
}

function movedItems({ changes, items }: Pick<BriefingFacts, 'changes' | 'items'>): ItemFact[] {
  const moved = new Set(changes.map(({ itemId }) => itemId))
  return items.filter(({ id }) => moved.has(id))
}

/** Changes by part of the strategy. */
function lineWeights(moved: ItemFact[]): Map<string, number> {
  const weights = new Map<string, number>()
  for (const { actionLine } of moved)
    if (actionLine !== null) weights.set(actionLine, (weights.get(actionLine) ?? 0) + 1)
  return weights
}

function candidatesIn(document: StrategyDocument, weights: Map<string, number>): Candidate[] {
  return document.passages
    .filter(({ kind, partId }) => kind === 'text' && weights.has(partId))
    .flatMap((passage) =>
      splitSentences(passage.text, document.language).map((sentence, index) => ({
        ...{ passage, document, sentence, index },
      })),
    )
    .filter(({ sentence: { text } }) => canStandAlone(text))
}

function canStandAlone(text: string): boolean {
  return text.length >= shortest && text.length <= longest && /^\p{Lu}.*[.!?]$/u.test(text)
}

/** Unused passages first; of the used ones the one whose turn is longest ago. */
function ageOf({ passage }: Candidate, used: readonly string[]): number {
  const at = used.indexOf(passage.id)
  return at === -1 ? used.length : at
}

/** Words shared with what moved, each in the item's own language, then how much its line moved. */
function rankOf(
  { document, passage, sentence, index }: Candidate,
  moved: ItemFact[],
  words: Set<string>,
  weights: Map<string, number>,
): number {
  const spoken = new Set(moved.map((item) => item.language))
  const shared = [...spoken].flatMap((language) => {
    const text =
      language === document.language ? sentence.text : readingOf(document, passage, index, language)
    return [...new Set(stems(text ?? '', language))].filter((word) => words.has(word))
  })
  return shared.length * 10 + (weights.get(passage.partId) ?? 0)
}

function stems(text: string, language: Language): string[] {
  return foldWords(text)
    .map((word) => joinWords([word], language))
    .filter((word) => word.length > 4)
    .map((word) => `${language} ${word}`)
}

function readingOf(
  document: StrategyDocument,
  passage: Passage,
  index: number,
  language: Language,
): string | undefined {
  return document.readings[language].get(passage.anchor)?.sentences[index]
}

function quoteFrom({ document, passage, sentence, index }: Candidate, language: Language): ChosenPassage {
  const reading = language === document.language ? undefined : readingOf(document, passage, index, language)
  return {
    ...{ passageId: passage.id, quote: sentence.text, start: sentence.start, end: sentence.end },
    ...{ language: document.language, reading: reading ?? null },
  }
}
