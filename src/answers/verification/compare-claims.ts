// Compares what binds, limits, denies or times a claim in a sentence with what does so in its evidence.
import { languages, type Language } from '../../languages.js'
import { claimWords, type ClaimKind } from './claim-words.js'
import { notOnly } from './direction-words.js'
import type { Evidence } from './find-names.js'
import { wordPattern } from './find-places.js'
import { opposites } from './opposites.js'

export const claimKinds = Object.keys(claimWords) as ClaimKind[]

/** Where the sentence and its evidence part. */
export interface ClaimComparison {
  /** By kind, 0 to 1: the sentence has it, the evidence lacks it. */
  added: Record<ClaimKind, number>
  /** By kind, 0 to 1: the evidence has it, the sentence lacks it. */
  lost: Record<ClaimKind, number>
  /** Pairs of opposites of which the sentence has one side and the evidence only the other. */
  contradictions: number
}

/** Compares a sentence with its evidence in the same language and, less, in the others. */
export function compareClaims(sentence: string, language: Language, evidence: Evidence): ClaimComparison {
  const added = {} as Record<ClaimKind, number>
  const lost = {} as Record<ClaimKind, number>
  for (const kind of claimKinds) {
    const share = shareOf(kind, language, evidence)
    const said = has(kind, language, sentence)
    added[kind] = said ? 1 - share : 0
    lost[kind] = said ? 0 : share
  }
  return { added, lost, contradictions: countContradictions(sentence, language, evidence[language] ?? '') }
}

/**
 * Why a sentence cannot mean what its evidence means: "must" became "may", "may" became "must" or a certainty, or a
 * denial was dropped. Only what the evidence says in every language, or in none, counts.
 */
export function findDisagreement(
  sentence: string,
  language: Language,
  evidence: Evidence,
): 'negation' | 'obligation' | null {
  const says = (kind: ClaimKind): boolean => has(kind, language, sentence)
  const share = (kind: ClaimKind): number => shareOf(kind, language, evidence)
  if (share('negation') === 1 && !says('negation')) return 'negation'
  const weakened =
    says('possibility') && !says('obligation') && share('obligation') >= 0.5 && share('possibility') === 0
  const strengthened =
    (says('obligation') || says('certainty')) && !says('possibility') && share('possibility') === 1
  const madeCertain = says('certainty') && share('certainty') === 0
  return weakened || strengthened || madeCertain ? 'obligation' : null
}

/** How much of the evidence has words of a kind: its text in the sentence's own language counts half. */
function shareOf(kind: ClaimKind, language: Language, evidence: Evidence): number {
  const present = languages.filter((from) => evidence[from] !== undefined)
  const having = present.filter((from) => has(kind, from, evidence[from] ?? ''))
  const overall = having.length / Math.max(1, present.length)
  return present.includes(language) ? (overall + (having.includes(language) ? 1 : 0)) / 2 : overall
}

/** "Not only … but also" neither denies nor limits. */
function hideNotOnly(text: string, language: Language): string {
  return text.replace(/[’ʼ]/g, "'").replace(wordPattern(notOnly[language]), ' ')
}

function countContradictions(sentence: string, language: Language, evidence: string): number {
  return oppositePatterns(language).filter(([one, other]) => {
    const [here, there] = [normalise(sentence), normalise(evidence)]
    if (one.test(here) === other.test(here)) return false
    return one.test(here) ? other.test(there) && !one.test(there) : one.test(there) && !other.test(there)
  }).length
}

function has(kind: ClaimKind, language: Language, text: string): boolean {
  return claimPatterns(language)[kind].test(normalise(hideNotOnly(text, language)))
}

/** Elided words stand by themselves: "n'entend" becomes "n' entend". */
function normalise(text: string): string {
  return text.replace(/[’ʼ]/g, "'").replace(/'(?=\p{L})/gu, "' ")
}

function compile(words: string): RegExp {
  const pattern = words.replace(/\*/g, '\\p{L}*').replace(/'(?=\p{L})/gu, "' ?")
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu')
}

const claims = new Map<Language, Record<ClaimKind, RegExp>>()
const pairs = new Map<Language, [RegExp, RegExp][]>()

function claimPatterns(language: Language): Record<ClaimKind, RegExp> {
  const known = claims.get(language)
  if (known !== undefined) return known
  const entries = claimKinds.map((kind) => [kind, compile(claimWords[kind][language])] as const)
  const made = Object.fromEntries(entries) as Record<ClaimKind, RegExp>
  claims.set(language, made)
  return made
}

function oppositePatterns(language: Language): [RegExp, RegExp][] {
  const known = pairs.get(language)
  if (known !== undefined) return known
  const made = opposites.map(([one, other]): [RegExp, RegExp] => [
    compile(one[language]),
    compile(other[language]),
  ])
  pairs.set(language, made)
  return made
}
