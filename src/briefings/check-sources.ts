// Checks that every sentence of a briefing rests on something: words that stand in the strategy, or a record.
import { AppError } from '../errors.js'
import type { StrategyDocument } from '../retrieval/types.js'
import type { Briefing, BriefingFacts, Source } from './types.js'

/** What a briefing may rest on. */
export interface Grounds {
  facts: BriefingFacts
  documents: readonly StrategyDocument[]
  /** The coordinator's remark that goes with it. */
  remark: { by: string; at: string } | null
}

/** @throws AppError that names the first sentence without a ground, or with one that doesn't hold */
export function checkSources(briefing: Briefing, grounds: Grounds): void {
  const rests = resolver(grounds)
  const parts = [
    ...briefing.sections.flatMap(({ statements }) =>
      statements.map(({ say, sources }) => ({ say, sources })),
    ),
    ...(briefing.passage === null ? [] : [{ say: 'passage', sources: briefing.passage.sources }]),
  ]
  for (const { say, sources } of parts) {
    const missing = sources.find((source) => !rests(source))
    if (sources.length > 0 && missing === undefined) continue
    const what = missing === undefined ? 'nothing' : JSON.stringify(missing)
    throw new AppError(`a briefing's sentence (${say}) rests on ${what}`)
  }
}

/** Tells whether a source resolves to a passage or record. */
function resolver({ facts, documents, remark }: Grounds): (source: Source) => boolean {
  const items = new Set(facts.items.map(({ id }) => id))
  const questions = new Set(facts.questions.flatMap(({ ids }) => ids))
  const feedback = new Set([...facts.feedback.helpful, ...facts.feedback.unhelpful])
  return (source) => {
    switch (source.kind) {
      case 'item':
        return items.has(source.itemId)
      case 'passage':
        return stands(source, documents)
      case 'question':
        return questions.has(source.questionId)
      case 'feedback':
        return feedback.has(source.feedbackId)
      case 'history':
        return (
          source.position === facts.position && source.after === facts.since && facts.changes.length === 0
        )
      case 'remark':
        return remark !== null && source.by === remark.by && source.at === remark.at
    }
  }
}

function stands(
  { passageId, quote }: Extract<Source, { kind: 'passage' }>,
  documents: readonly StrategyDocument[],
): boolean {
  const passage = documents.flatMap(({ passages }) => passages).find(({ id }) => id === passageId)
  return passage !== undefined && quote !== '' && passage.text.includes(quote)
}
