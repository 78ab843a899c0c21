// The texts that a quote stands for: its own words, and the readings of the sentences it lies in.
import { languages } from '../../languages.js'
import { splitSentences } from '../../retrieval/split-sentences.js'
import type { Passage, StrategyDocument } from '../../retrieval/types.js'
import type { Evidence } from './find-names.js'

/** Gathers what a quote says in every language that has a reading of it. Offsets are within the passage's text. */
export function gatherEvidence(
  document: StrategyDocument,
  passage: Passage,
  range: { start: number; end: number },
): Evidence {
  const evidence: Evidence = { [document.language]: passage.text.slice(range.start, range.end) }
  const sentences = splitSentences(passage.text, document.language)
  for (const language of languages) {
    const reading = document.readings[language].get(passage.anchor)
    if (reading === undefined || language === document.language) continue
    const touched = reading.sentences.filter((_, at) => {
      const sentence = sentences[at]
      return sentence === undefined || (sentence.start < range.end && sentence.end > range.start)
    })
    evidence[language] = touched.join(' ')
  }
  return evidence
}

/** Joins what several quotes say. */
export function joinEvidence(parts: Evidence[]): Evidence {
  const joined: Evidence = {}
  for (const part of parts) {
    for (const language of languages) {
      const text = part[language]
      if (text !== undefined)
        joined[language] = joined[language] === undefined ? text : `${joined[language]} ${text}`
    }
  }
  return joined
}
