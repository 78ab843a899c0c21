// Compares who does what to whom: the order of what a sentence says, its causes and effects, and what stands together.
import type { Language } from '../../languages.js'
import { mean } from '../../models/vector-arithmetic.js'
import { causeFirst, effectFirst, passiveWords } from './direction-words.js'
import { findPlaces } from './find-places.js'
import { matchWords, type AlignedText, type PlacedWord } from './place-words.js'

/** Below this match a word stands for nothing. */
const standing = 0.5
/** Words on either side of a cause or effect, and of a word whose neighbours are compared. */
const sideWidth = 5
const neighbourhood = 2

export const orderNames = [
  'neighbouring nouns in another order',
  'nouns in another order',
  'another order with the same voice',
  'match of the first nouns',
  'where the first noun stands in the evidence',
  'cause and effect as in the evidence',
  'cause and effect the other way round',
  'a cause where the evidence names none',
  'mean match of what stands around the nouns',
  'worst match of what stands around a noun',
  'worst match of what stands around a name or number',
  'worst match of a noun in the same language',
  'two worst matches of nouns in the same language',
  'most of a rare noun that is not matched in the same language',
  'worst match of another word in the same language',
  'nouns without counterpart in the same language',
] as const

/** In the order of `orderNames`. */
export function compareOrder(sentence: AlignedText, evidence: AlignedText): number[] {
  const nouns = sentence.words.filter(isNoun)
  const places = nouns.filter(({ match }) => match >= standing).map(({ index }) => index)
  const steps = places.slice(1).map((place, at) => (place < (places[at] ?? 0) ? 1 : 0))
  const inverted = mean(steps, 0)
  const sameVoice = isPassive(sentence) === isPassive(evidence) ? 1 : 0
  const [ownNoun] = nouns
  const theirNoun = evidence.words.find(isNoun)
  const first = ownNoun === undefined || theirNoun === undefined ? 1 : matchWords(ownNoun, theirNoun)
  return [
    ...[inverted, shareOfInversions(places), inverted * sameVoice, first],
    (places[0] ?? 0) / Math.max(1, evidence.words.length),
    ...compareCauses(sentence, evidence),
    ...compareNeighbours(sentence, evidence),
    ...measureUnmatched(sentence),
  ]
}

function shareOfInversions(places: number[]): number {
  const pairs = places.flatMap((one, at) => places.slice(at + 1).map((other) => (other < one ? 1 : 0)))
  return mean(pairs, 0)
}

function isPassive({ text, language }: AlignedText): boolean {
  return findPlaces(passiveWords[language], text).length > 0
}

interface Causation {
  cause: PlacedWord[]
  effect: PlacedWord[]
}

/** How well the sentence's causes and effects fit the evidence's, the right way and the wrong way; and whether one is new. */
function compareCauses(sentence: AlignedText, evidence: AlignedText): number[] {
  const own = findCausations(sentence)
  const theirs = findCausations(evidence)
  if (own.length === 0) return [0, 0, 0]
  if (theirs.length === 0) return [0, 0, 1]
  const fits = own.flatMap((one) =>
    theirs.map((other) => ({
      right: Math.min(matchSides(one.cause, other.cause), matchSides(one.effect, other.effect)),
      wrong: Math.min(matchSides(one.cause, other.effect), matchSides(one.effect, other.cause)),
    })),
  )
  return [Math.max(...fits.map(({ right }) => right)), Math.max(...fits.map(({ wrong }) => wrong)), 0]
}

function findCausations({ text, language, words }: AlignedText): Causation[] {
  const sides = (at: number): { left: PlacedWord[]; right: PlacedWord[] } => ({
    left: words.filter((word) => word.at < at).slice(-sideWidth),
    right: words.filter((word) => word.at >= at).slice(0, sideWidth),
  })
  const forward = findPlaces(causeFirst[language], text).map((at) => {
    const { left, right } = sides(at + 1)
    return { cause: left, effect: right }
  })
  const backward = findPlaces(effectFirst[language], text).map((at) =>
    splitBackward(text, at, words, sides(at + 1)),
  )
  return [...forward, ...backward].filter(({ cause, effect }) => cause.length > 0 && effect.length > 0)
}

/** "Because A, B": what stands at the head of a sentence reaches to the comma. */
function splitBackward(
  text: string,
  at: number,
  words: PlacedWord[],
  { left, right }: { left: PlacedWord[]; right: PlacedWord[] },
): Causation {
  const comma = text.indexOf(',', at)
  if (left.length > 0 || comma === -1) return { cause: right, effect: left }
  return {
    cause: words.filter((word) => word.at > at && word.at < comma).slice(0, sideWidth),
    effect: words.filter((word) => word.at > comma).slice(0, sideWidth),
  }
}

/** The mean of the best matches of each word of one side among the other's. */
function matchSides(one: PlacedWord[], other: PlacedWord[]): number {
  return mean(
    one.map((word) => Math.max(0, ...other.map((there) => matchWords(word, there)))),
    0,
  )
}

function compareNeighbours(sentence: AlignedText, evidence: AlignedText): number[] {
  const around = sentence.words.map((word, at) => {
    if (word.match < standing) return 1
    const { words } = sentence
    const own = [
      ...words.slice(Math.max(0, at - neighbourhood), at),
      ...words.slice(at + 1, at + 1 + neighbourhood),
    ]
    const from = Math.max(0, word.index - 2 * neighbourhood)
    return own.length === 0
      ? 1
      : matchSides(own, evidence.words.slice(from, word.index + 1 + 2 * neighbourhood))
  })
  const of = (belongs: (word: PlacedWord) => boolean): number[] =>
    sentence.words.flatMap((word, at) => (belongs(word) ? around.slice(at, at + 1) : []))
  const agreements = of(isNoun)
  const names = of((word) => isName(sentence.text, word, sentence.language))
  return [mean(agreements, 1), Math.min(1, ...agreements), Math.min(1, ...names)]
}

function isNoun({ noun }: PlacedWord): boolean {
  return noun > 0.5
}

/** A number, or a word with a capital inside a sentence; in German nouns have one too. */
function isName(text: string, { at }: PlacedWord, language: Language): boolean {
  const start = text.slice(at, at + 2)
  return /^\p{N}|^\p{Lu}\p{Lu}/u.test(start) || (at > 0 && language !== 'de' && /^\p{Lu}/u.test(start))
}

function measureUnmatched({ words }: AlignedText): number[] {
  const nouns = words.filter(isNoun)
  const matches = nouns.map(({ match }) => match).toSorted((a, b) => a - b)
  const gaps = nouns.map(({ match, rarity }) => (1 - match) * rarity)
  const others = words.filter((word) => !isNoun(word)).map(({ match }) => match)
  return [
    ...[matches[0] ?? 1, mean(matches.slice(0, 2), 1), Math.max(0, ...gaps), Math.min(1, ...others)],
    matches.filter((match) => match < standing).length,
  ]
}
