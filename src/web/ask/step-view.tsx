// What shows while a language model writes: the extracted answer, and above it each sentence once it is verified.
import type { VNode } from 'preact'
import type { AnswerStep } from '../../answers/types.js'
import { answerWords } from '../../bot/views/answer-words.js'
import { webWords } from '../../bot/views/web-words.js'
import type { Library } from '../reader/library.js'
import { AnswerView } from './answer-view.js'
import { groupQuotes } from './group-quotes.js'
import { SaidView } from './said-view.js'

interface StepProps {
  library: Library
  siteUrl: string
}

/** The extracted answer below the place where sentences will appear. */
export function ExtractedView(
  props: StepProps & { question: string; step: Extract<AnswerStep, { kind: 'extracted' }> },
): VNode {
  const { question, step, library, siteUrl } = props
  const { language, outcome } = step
  return (
    <div class="writing">
      <p class="notice" lang={language} role="status">
        {webWords[language].ask.writing}
      </p>
      <div class="answer written" lang={language} data-written />
      <AnswerView
        answer={{ question, language, outcome, hits: [], ms: 0 }}
        library={library}
        siteUrl={siteUrl}
      />
    </div>
  )
}

/** One verified sentence with its quotes; the first one says before it who writes. */
export function SentenceView(
  props: StepProps & { first: boolean; step: Extract<AnswerStep, { kind: 'sentence' }> },
): VNode {
  const { first, step, library, siteUrl } = props
  const { language, sentence } = step
  const groups = groupQuotes([sentence], library)
  return (
    <>
      {first && <p class="quiet">{answerWords[language].writtenByLanguageModel}</p>}
      <SaidView groups={groups} language={language} siteUrl={siteUrl} />
    </>
  )
}

/** Stands in the answer's place until its stream begins; the page's script opens the address. */
export function StreamPlace({ address, working }: { address: string; working: string }): VNode {
  return (
    <p class="notice" role="status" data-stream={address}>
      {working}
    </p>
  )
}
