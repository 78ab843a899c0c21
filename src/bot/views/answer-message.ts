// An answer as a message: what the strategy says, word for word, or an honest outcome without it.
import type { Answer, AnswerSentence, Outcome } from '../../answers/types.js'
import { splitSentences } from '../../retrieval/split-sentences.js'
import type { Hit } from '../../retrieval/types.js'
import type { Button, ListItem, Message, Part } from '../types.js'
import { answerText, introduce } from './answer-text.js'
import { answerWords } from './answer-words.js'
import { passagePath } from './passage-link.js'
import {
  citationParts,
  findPassage,
  numberCitations,
  partName,
  quoteParts,
  sourceLabel,
  type CitedNumbers,
  type QuoteContext,
} from './quote-parts.js'
import { reviewText } from './review-text.js'
import { reviewWords } from './review-words.js'
import { talkWords } from './talk-words.js'
import { siteUrl } from './view-context.js'

/** What an answer is shown with. */
export interface AnswerFrame extends Pick<QuoteContext, 'documents' | 'publicUrl'> {
  /** The kept question, for feedback; null when it wasn't kept. */
  questionId: string | null
  /** Only the asker reads it, where others could: it can be shared. */
  isPrivate: boolean
  /** Who shares it with the channel. */
  sharedBy?: string
  /** Among its readers are, or may be, people who review answers. */
  canReview?: boolean
}

const mostNearest = 5
/** A button carries the whole question. */
const longestShared = 1_000

/** The answer in the asker's language. */
export function answerMessage(answer: Answer, frame: AnswerFrame): Message {
  const { language, outcome, note } = answer
  const words = answerWords[language]
  const context = { language, documents: frame.documents, publicUrl: frame.publicUrl }
  const parts: Part[] = [
    ...sharedParts(answer, frame),
    ...reviewParts(answer),
    ...outcomeParts(answer, context),
    ...(note === undefined ? [] : [quiet(words.languageModelFailed)]),
    ...closingParts(answer, frame),
  ]
  return {
    ...{ language, parts, fallbackText: answerText(answer) },
    ...(outcome.kind === 'cited' && outcome.writtenBy === 'language-model' ? { writtenByMachine: true } : {}),
  }
}

function quiet(text: string): Part {
  return { kind: 'text', text, style: 'quiet' }
}

function sharedParts({ question, language }: Answer, { sharedBy }: AnswerFrame): Part[] {
  if (sharedBy === undefined) return []
  return [
    quiet(talkWords[language].answer.shared(sharedBy)),
    { kind: 'text', text: question, style: 'heading' },
  ]
}

/** Which office stands over the answer, or took it back and why. */
function reviewParts({ language, review }: Answer): Part[] {
  if (review === undefined) return []
  const said = reviewText(review, language)
  return review.status === 'withdrawn' ? [{ kind: 'text', text: said }] : [quiet(said)]
}

function outcomeParts(answer: Answer, context: QuoteContext): Part[] {
  const { outcome } = answer
  const words = answerWords[answer.language]
  switch (outcome.kind) {
    case 'cited':
      return citedParts(answer, outcome, context)
    case 'not-found':
      if (answer.review !== undefined) return hitParts(words.nearest, outcome.nearest, context, false)
      return [
        { kind: 'text', text: words.notFound.title, style: 'heading' },
        { kind: 'text', text: words.notFound.next },
        ...hitParts(words.nearest, outcome.nearest, context, false),
      ]
    case 'unclear':
      return [
        { kind: 'text', text: words.unclear[outcome.reason] },
        ...hitParts(words.choices, outcome.choices, context, true),
        ...(outcome.choices.length === 0 ? exampleParts(answer) : []),
      ]
    case 'declined':
      return [{ kind: 'text', text: words.declined[outcome.reason] }]
    case 'courtesy':
      return [{ kind: 'text', text: words.courtesies[outcome.courtesy] }, ...exampleParts(answer)]
  }
}

function citedParts(
  answer: Answer,
  { sentences, writtenBy }: Extract<Outcome, { kind: 'cited' }>,
  context: QuoteContext,
): Part[] {
  const numbers = numberCitations()
  const said = sentences.flatMap((sentence) => sentenceParts(sentence, context, numbers))
  return [
    { kind: 'text', text: introduce(answer) },
    ...said,
    ...citationParts(numbers, context),
    ...(writtenBy === 'language-model' ? [quiet(answerWords[answer.language].writtenByLanguageModel)] : []),
  ]
}

/** A sentence that is a quote or its reading speaks for itself. */
function sentenceParts(
  { text, citations }: AnswerSentence,
  context: QuoteContext,
  numbers: CitedNumbers,
): Part[] {
  const isQuoted = citations.some(({ quote, reading }) => quote === text || reading === text)
  const own: Part[] = isQuoted || text.trim() === '' ? [] : [{ kind: 'text', text }]
  return [...own, ...quoteParts(citations, context, numbers)]
}

/** Passages that are near the question, or that it may mean: never as an answer. */
function hitParts(title: string, hits: readonly Hit[], context: QuoteContext, choose: boolean): Part[] {
  const items = hits.slice(0, mostNearest).flatMap((hit) => hitItem(hit, context, choose))
  if (items.length === 0) return []
  return [
    { kind: 'text', text: title, style: 'heading' },
    { kind: 'list', items },
  ]
}

function hitItem({ passage }: Hit, context: QuoteContext, choose: boolean): ListItem[] {
  const { language, documents, publicUrl } = context
  const found = findPassage(documents, passage.id)
  if (found === null) return []
  const { document } = found
  const reading = document.readings[language].get(passage.anchor)?.sentences[0]
  const opening = splitSentences(passage.text, document.language)[0]?.text ?? passage.text
  return [
    {
      ...{ text: partName(found, language) ?? sourceLabel(found, language), detail: reading ?? opening },
      url: siteUrl(publicUrl, passagePath(passage)),
      ...(choose
        ? { button: { label: talkWords[language].answer.choose, command: `ask passage ${passage.id}` } }
        : {}),
    },
  ]
}

function exampleParts({ language }: Answer): Part[] {
  const { exampleQuestionsTitle, exampleQuestions } = answerWords[language]
  const buttons = exampleQuestions.map((question): Button => ({
    label: question,
    command: `ask: ${question}`,
  }))
  return [quiet(exampleQuestionsTitle), { kind: 'buttons', buttons }]
}

/** Sharing and feedback, for outcomes that hold words of the strategy. */
function closingParts({ question, language, outcome }: Answer, frame: AnswerFrame): Part[] {
  if (outcome.kind !== 'cited' && outcome.kind !== 'not-found') return []
  const { answer } = talkWords[language]
  const { questionId } = frame
  const send = { label: reviewWords[language].send, command: `question ${questionId ?? ''}: ${question}` }
  const review = { label: reviewWords[language].review, command: `review answer ${questionId ?? ''}` }
  const share = { label: answer.share, command: `share: ${question}` }
  const canShare = frame.isPrivate && question.length <= longestShared
  const canSend = outcome.kind === 'not-found' && questionId !== null && question.length <= longestShared
  return [
    ...buttonParts([
      ...(canShare ? [share] : []),
      ...(canSend ? [send] : []),
      ...(frame.canReview === true && questionId !== null && outcome.kind === 'cited' ? [review] : []),
    ]),
    ...(questionId === null ? [] : [feedbackPart(questionId, answer)]),
  ]
}

function buttonParts(buttons: Button[]): Part[] {
  return buttons.length === 0 ? [] : [{ kind: 'buttons', buttons }]
}

function feedbackPart(id: string, { helpful, yes, no }: (typeof talkWords)['nl']['answer']): Part {
  return {
    ...{ kind: 'feedback', label: helpful },
    up: { label: yes, command: `feedback up ${id}` },
    down: { label: no, command: `feedback down ${id}`, opensForm: true },
  }
}
