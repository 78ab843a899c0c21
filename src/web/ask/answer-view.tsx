// An answer as HTML: what was found, or an honest outcome without it.
import type { VNode } from 'preact'
import type { Answer, Outcome } from '../../answers/types.js'
import { answerWords } from '../../bot/views/answer-words.js'
import type { AnswerWords } from '../../bot/views/answer-words-shape.js'
import { reviewText } from '../../bot/views/review-text.js'
import { webWords } from '../../bot/views/web-words.js'
import { Icon } from '../frame/icons.js'
import type { Library } from '../reader/library.js'
import { ExampleQuestions } from './example-questions.js'
import { HitList } from './hit-list.js'
import { questionPath } from './question-path.js'
import { groupQuotes } from './group-quotes.js'
import { SaidView } from './said-view.js'

interface AnswerProps {
  answer: Answer
  library: Library
  siteUrl: string
}

/** Outcomes that hold words of the strategy. */
const worthSharing = new Set<Outcome['kind']>(['cited', 'not-found'])

/** The answer in the asker's language, which may differ from the page's. */
export function AnswerView({ answer, library, siteUrl }: AnswerProps): VNode {
  const words = answerWords[answer.language]
  return (
    <article class="answer" lang={answer.language} data-outcome={answer.outcome.kind}>
      <p class="asked print-only">{answer.question}</p>
      {answer.review !== undefined && answer.review.status !== 'withdrawn' && (
        <p class="quiet">{reviewText(answer.review, answer.language)}</p>
      )}
      <OutcomeView answer={answer} library={library} siteUrl={siteUrl} />
      {answer.note === 'language-model-failed' && <p class="quiet">{words.languageModelFailed}</p>}
      {worthSharing.has(answer.outcome.kind) && <Actions answer={answer} />}
    </article>
  )
}

function OutcomeView({ answer, library, siteUrl }: AnswerProps): VNode {
  const { outcome, language } = answer
  const words = answerWords[language]
  switch (outcome.kind) {
    case 'cited':
      return <CitedView outcome={outcome} answer={answer} library={library} siteUrl={siteUrl} />
    case 'not-found':
      return (
        <>
          <NothingSaid answer={answer} />
          <HitList title={words.nearest} hits={outcome.nearest} language={language} library={library} />
        </>
      )
    case 'declined':
      return <Notice title={webWords[language].ask.answer} text={words.declined[outcome.reason]} />
    case 'unclear':
      return (
        <>
          <Notice title={webWords[language].ask.answer} text={words.unclear[outcome.reason]} />
          <HitList title={words.choices} hits={outcome.choices} language={language} library={library} />
          {outcome.choices.length === 0 && <ExampleQuestions language={language} />}
        </>
      )
    case 'courtesy':
      return (
        <>
          <Notice title={webWords[language].ask.answer} text={words.courtesies[outcome.courtesy]} />
          <ExampleQuestions language={language} />
        </>
      )
  }
}

/** Why there is no answer: the strategy holds none, or an office withdrew it, which is not the same. */
function NothingSaid({ answer: { language, review } }: { answer: Answer }): VNode {
  if (review !== undefined) return <h2>{reviewText(review, language)}</h2>
  const { notFound } = answerWords[language]
  return (
    <>
      <h2>{notFound.title}</h2>
      <p class="notice">{notFound.next}</p>
    </>
  )
}

function Notice({ title, text }: { title: string; text: string }): VNode {
  return (
    <>
      <h2 class="visually-hidden">{title}</h2>
      <p class="notice">{text}</p>
    </>
  )
}

function CitedView({ outcome, answer, library, siteUrl }: AnswerProps & { outcome: Cited }): VNode {
  const words: AnswerWords = answerWords[answer.language]
  const groups = groupQuotes(outcome.sentences, library)
  const quotes = groups.reduce((count, group) => count + group.quotes.length, 0)
  return (
    <>
      <h2 class="introduction">{quotes > 1 ? words.introduction.many : words.introduction.one}</h2>
      <SaidView groups={groups} language={answer.language} siteUrl={siteUrl} />
      {outcome.writtenBy === 'language-model' && <p class="quiet">{words.writtenByLanguageModel}</p>}
    </>
  )
}

type Cited = Extract<Outcome, { kind: 'cited' }>

function Actions({ answer }: { answer: Answer }): VNode {
  const { ask } = webWords[answer.language]
  return (
    <div class="actions needs-script">
      <button
        type="button"
        class="copy"
        data-copy={questionPath(answer.question, answer.language)}
        data-done={ask.copied}
      >
        <Icon name="link" />
        <span>{ask.copyLink}</span>
      </button>
      <button type="button" data-print>
        <Icon name="print" />
        <span>{ask.print}</span>
      </button>
      <p class="quiet" role="status" />
    </div>
  )
}
