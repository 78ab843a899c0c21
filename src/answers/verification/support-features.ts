// All features from which it is told whether a quote supports a sentence.
import type { Language } from '../../languages.js'
import type { Embedder } from '../../models/types.js'
import type { Glossary } from '../../retrieval/glossary.js'
import { alignmentNames, alignWords } from './align-words.js'
import { claimKinds, compareClaims, findDisagreement } from './compare-claims.js'
import { compareOrder, orderNames } from './compare-order.js'
import { compareTexts, comparisonNames } from './compare-texts.js'
import { missingTerms, type Evidence } from './find-names.js'
import { alignTexts } from './place-words.js'
import type { WordVectors } from './word-vectors.js'

export interface SupportTools {
  embedder: Embedder
  words: WordVectors
  rarity: (word: string, language: Language) => number
  /** The mean vector of a sentence in each language. */
  textMeans: Record<Language, ArrayLike<number>>
  glossary: Glossary
  /** The documents' own language. */
  original: Language
}

/** Names of the single features, in order; three vectors follow them. */
export const supportFeatureNames = [
  ...claimKinds.map((kind) => `${kind} added`),
  ...claimKinds.map((kind) => `${kind} lost`),
  'opposites',
  'a denial does not agree',
  'obligation or possibility does not agree',
  'glossary terms not named',
  ...alignmentNames,
  ...comparisonNames,
  ...orderNames,
] as const

/** Single features vary by about 1 once standardised; the vectors are brought to where the penalty suits them. */
const vectorScales = { residual: 6, tokenGap: 20, textGap: 10 }

export interface SupportFeatures {
  /** In the order of `supportFeatureNames`. */
  single: number[]
  /** Residual words, token gap and text gap, scaled, one after the other. */
  vectors: number[]
}

/** Measures a sentence against its evidence. */
export async function readSupportFeatures(
  sentence: string,
  language: Language,
  evidence: Evidence,
  tools: SupportTools,
): Promise<SupportFeatures> {
  const { added, lost, contradictions } = compareClaims(sentence, language, evidence)
  const disagreement = findDisagreement(sentence, language, evidence)
  const alignment = await alignWords(sentence, language, evidence, tools)
  const from = evidence[language] === undefined ? tools.original : language
  const [here, there] = await alignTexts(
    { text: sentence, language },
    { text: evidence[from] ?? '', language: from },
    tools,
  )
  const texts = await compareTexts(sentence, language, evidence, { ...tools, means: tools.textMeans })
  const scaled = (vector: Float32Array, scale: number): number[] =>
    Array.from(vector, (value) => value * scale)
  return {
    single: [
      ...claimKinds.map((kind) => added[kind]),
      ...claimKinds.map((kind) => lost[kind]),
      contradictions,
      disagreement === 'negation' ? 1 : 0,
      disagreement === 'obligation' ? 1 : 0,
      missingTerms(sentence, language, evidence, tools.glossary).length,
      ...alignment.features,
      ...texts.features,
      ...compareOrder(here, there),
    ],
    vectors: [
      ...scaled(alignment.residual, vectorScales.residual),
      ...scaled(texts.tokenGap, vectorScales.tokenGap),
      ...scaled(texts.textGap, vectorScales.textGap),
    ],
  }
}
