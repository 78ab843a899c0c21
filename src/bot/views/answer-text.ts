// An answer as plain text: the words that stand around the quotes, in the asker's language.
import type { Answer } from '../../answers/types.js'
import { answerWords } from './answer-words.js'
import { reviewText } from './review-text.js'

/** The whole answer in plain text, quotes in guillemets, one paragraph a thing said. */
export function answerText(answer: Answer): string {
  const words = answerWords[answer.language]
  const { outcome, review } = answer
  const reviewed = review === undefined ? [] : [reviewText(review, answer.language)]
  switch (outcome.kind) {
    case 'cited':
      return [...reviewed, introduce(answer), ...outcome.sentences.map(sentenceText)].join('\n\n')
    case 'not-found':
      if (reviewed.length > 0) return reviewed.join('\n')
      return `${words.notFound.title}. ${words.notFound.next}`
    case 'declined':
      return words.declined[outcome.reason]
    case 'unclear':
      return words.unclear[outcome.reason]
    case 'courtesy':
      return words.courtesies[outcome.courtesy]
  }
}

/** The words before the quotes: one passage or several. */
export function introduce(answer: Answer): string {
  const { introduction } = answerWords[answer.language]
  const passages =
    answer.outcome.kind === 'cited'
      ? new Set(
          answer.outcome.sentences.flatMap(({ citations }) => citations.map(({ passageId }) => passageId)),
        )
      : new Set()
  return passages.size > 1 ? introduction.many : introduction.one
}

function sentenceText({
  text,
  citations,
}: {
  text: string
  citations: { quote: string; reading?: string }[]
}): string {
  const quotes = citations.map(
    ({ quote, reading }) => `«${quote}»${reading === undefined ? '' : ` (${reading})`}`,
  )
  const said = citations.some(({ quote }) => quote === text) ? [] : [text]
  return [...said, ...quotes].join(' ')
}
