// Makes the index entries of a document: its passages and sentences, their readings and their questions.
import { createHash } from 'node:crypto'
import { languages } from '../languages.js'
import { mendMisprints } from './split-passages.js'
import { splitSentences } from './split-sentences.js'
import type { Entry, Passage, StrategyDocument } from './types.js'

/** Which kinds of entries to make: the passages alone, or their sentences, readings and questions too. */
export type EntryScope = 'original' | 'all'

/**
 * Makes the entries of the documents, passages first, in reading order.
 * Headings are no entries: they stand in front of the passages below them.
 */
export function makeEntries(documents: StrategyDocument[], scope: EntryScope = 'all'): Entry[] {
  const originals = documents.flatMap((document) =>
    indexed(document).map((passage) => passageEntry(document, passage)),
  )
  if (scope === 'original') return originals
  return [
    ...originals,
    ...documents.flatMap((document) => [
      ...sentenceEntries(document),
      ...readingEntries(document),
      ...questionEntries(document),
    ]),
  ]
}

/** sha256 (hex) over everything that the entries say: two indexes of the same hash hold the same. */
export function hashEntries(entries: Entry[]): string {
  const hash = createHash('sha256')
  for (const entry of entries)
    hash.update(JSON.stringify([entry.passageId, entry.kind, entry.language, entry.text]))
  return hash.digest('hex')
}

function indexed(document: StrategyDocument): Passage[] {
  return document.passages.filter((passage) => passage.kind !== 'heading')
}

function passageEntry(document: StrategyDocument, passage: Passage): Entry {
  const context = passage.headings.slice(1).join(' > ')
  const text = context === '' ? passage.mendedText : `${context}. ${passage.mendedText}`
  return { passageId: passage.id, kind: 'passage', language: document.language, text }
}

/** The sentences of passages that have more than one. */
function sentenceEntries(document: StrategyDocument): Entry[] {
  const { language, misprints } = document
  return indexed(document).flatMap((passage) => {
    const sentences = splitSentences(passage.text, language)
    if (sentences.length < 2) return []
    return sentences.map(({ text }): Entry => ({
      ...{ passageId: passage.id, kind: 'sentence', language },
      text: mendMisprints(text, misprints),
    }))
  })
}

function readingEntries(document: StrategyDocument): Entry[] {
  return indexed(document).flatMap((passage) =>
    languages.flatMap((language) => {
      const reading = document.readings[language].get(passage.anchor)
      if (reading === undefined) return []
      return [
        { passageId: passage.id, kind: 'reading' as const, language, text: reading.sentences.join(' ') },
      ]
    }),
  )
}

function questionEntries(document: StrategyDocument): Entry[] {
  return document.questions.map((question) => ({
    passageId: `${document.id}:${question.anchor}`,
    kind: 'question',
    language: question.language,
    text: question.text,
  }))
}
