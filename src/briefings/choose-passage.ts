// Chooses the strategy's own words for a briefing: about what moved, and never the same as shortly before.
import type { Language } from '../languages.js'
import { splitSentences } from '../retrieval/split-sentences.js'
import type { Passage, StrategyDocument } from '../retrieval/types.js'
import { stemsOf, weighStems, type StemWeights } from './stem-weights.js'
import type { BriefingFacts, ChosenPassage, ItemFact } from './types.js'

/** A sentence that can stand alone has at least and at most this many characters. */
const shortest = 60
const longest = 420
/** What a title says counts for more than what is said around it. */
const titleWeight = 2

interface Candidate {
  passage: Passage
  document: StrategyDocument
  sentence: { text: string; start: number; end: number }
  index: number
}

/**
 * Chooses a sentence of the strategy about the action lines that moved.
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
  const lines = new Set(moved.map(({ actionLine }) => actionLine))
  const ranked = documents.flatMap((document) => {
    const weights = new Map(spokenIn(moved).map((code) => [code, weighStems(document, code)]))
    return candidatesIn(document, lines).map((candidate) => ({
      ...{ candidate, age: ageOf(candidate, used), rank: rankOf(candidate, moved, weights) },
    }))
  })
  ranked.sort(
    (a, b) => b.age - a.age || b.rank - a.rank || a.candidate.passage.ordinal - b.candidate.passage.ordinal,
  )
  const [best] = ranked
  return best === undefined ? null : quoteFrom(best.candidate, language)
}

function movedItems({ changes, items }: Pick<BriefingFacts, 'changes' | 'items'>): ItemFact[] {
  const moved = new Set(changes.map(({ itemId }) => itemId))
  return items.filter(({ id }) => moved.has(id))
}

function spokenIn(items: ItemFact[]): Language[] {
  return [...new Set(items.map((item) => item.language))]
}

function candidatesIn(document: StrategyDocument, lines: ReadonlySet<string | null>): Candidate[] {
  return document.passages
    .filter(({ kind, partId }) => kind === 'text' && lines.has(partId))
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

/** The rare words that the sentence shares with items of its own line, each in the item's own language. */
function rankOf(
  { document, passage, sentence, index }: Candidate,
  moved: ItemFact[],
  weights: ReadonlyMap<Language, StemWeights>,
): number {
  const own = moved.filter(({ actionLine }) => actionLine === passage.partId)
  return own.reduce((sum, item) => {
    const { language } = item
    const text =
      language === document.language ? sentence.text : readingOf(document, passage, index, language)
    const said = new Set(stemsOf(text ?? '', language))
    const title = new Set(stemsOf(item.title, language))
    const all = new Set([...title, ...stemsOf(item.text, language)])
    const shared = [...all].filter((stem) => said.has(stem))
    const weigh = (stem: string) => (weights.get(language)?.(stem) ?? 0) * (title.has(stem) ? titleWeight : 1)
    return sum + 1 + shared.reduce((total, stem) => total + weigh(stem), 0)
  }, 0)
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
