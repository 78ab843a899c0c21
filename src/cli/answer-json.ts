// An answer as the JSON that `kompas ask` promises.
import type { Answer, Outcome } from '../answers/types.js'
import { passagePath } from '../bot/views/passage-link.js'
import { answerText } from '../bot/views/answer-text.js'
import { headingsShown } from '../bot/views/shown-headings.js'
import type { Passage } from '../retrieval/types.js'
import type { Kompas } from './types.js'

const statuses = {
  cited: 'answered',
  'not-found': 'not-found',
  declined: 'declined',
  unclear: 'unclear',
  courtesy: 'declined',
} as const satisfies Record<Outcome['kind'], string>

/** Turns an answer into its JSON form. `id` is left out where there is none. */
export function toAnswerJson(
  id: string | null,
  answer: Answer,
  { documents, config }: Pick<Kompas, 'documents' | 'config'>,
): Record<string, unknown> {
  const passages = new Map(
    documents.flatMap((document) => document.passages.map((passage) => [passage.id, passage])),
  )
  const headingsOf = headingsShown(documents)
  const { outcome } = answer
  const reason = reasonOf(outcome)
  return {
    ...(id === null ? {} : { id }),
    status: statuses[outcome.kind],
    ...(reason === null ? {} : { reason }),
    language: answer.language,
    answer: answerText(answer),
    citations:
      outcome.kind === 'cited'
        ? citationsOf(outcome, passages, { publicUrl: config.publicUrl ?? '', headingsOf })
        : [],
    passages: answer.hits.map(({ passage, score }) => ({
      passageId: passage.id,
      text: passage.text,
      score: Number(score.toFixed(4)),
    })),
    ms: Number(answer.ms.toFixed(1)),
  }
}

function reasonOf(outcome: Outcome): string | null {
  if (outcome.kind === 'declined' || outcome.kind === 'unclear') return outcome.reason
  return outcome.kind === 'courtesy' ? outcome.courtesy : null
}

function citationsOf(
  outcome: Extract<Outcome, { kind: 'cited' }>,
  passages: Map<string, Passage>,
  { publicUrl, headingsOf }: { publicUrl: string; headingsOf: (passage: Passage) => string[] },
): Record<string, unknown>[] {
  return outcome.sentences
    .flatMap(({ citations }) => citations)
    .flatMap((citation) => {
      const passage = passages.get(citation.passageId)
      if (passage === undefined) return []
      return [
        {
          passageId: passage.id,
          documentId: passage.documentId,
          headings: headingsOf(passage),
          quote: citation.quote,
          text: passage.text,
          ...(citation.reading === undefined ? {} : { reading: citation.reading }),
          url: `${publicUrl}${passagePath(passage, citation)}`,
        },
      ]
    })
}
