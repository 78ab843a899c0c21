// The ask page: the form, and below it the start, an answer or a notice.
import type { ComponentChildren, VNode } from 'preact'
import type { PageContext } from '../page-context.js'
import { QuestionForm } from './question-form.js'

/** The ask page around what stands in the answer's place. */
export function AskPage(props: {
  context: PageContext
  question: string
  children: ComponentChildren
}): VNode {
  const { ask } = props.context.words
  return (
    <>
      <div class="hero">
        <h1>{ask.title}</h1>
        <p class="lead">{ask.lead}</p>
      </div>
      <QuestionForm context={props.context} question={props.question} live />
      <Skeleton text={ask.working} />
      <div id="answer" class="answer-region" aria-live="polite" aria-busy="false">
        {props.children}
      </div>
    </>
  )
}

/** What shows while an answer is on its way. */
function Skeleton({ text }: { text: string }): VNode {
  return (
    <div id="skeleton" class="skeleton">
      <p role="status">{text}</p>
      <div class="bone wide-bone" />
      <div class="bone" />
      <div class="bone short-bone" />
    </div>
  )
}
