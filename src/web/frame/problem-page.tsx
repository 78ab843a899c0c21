// The page that says what went wrong and what to do next.
import type { Response } from 'express'
import type { VNode } from 'preact'
import { QuestionForm } from '../ask/question-form.js'
import type { PageContext } from '../page-context.js'
import type { Book } from '../reader/library.js'
import { SearchForm } from '../reader/search-form.js'
import { sendPage } from './send-page.js'

export interface Problem {
  status: number
  title: string
  text: string
  /** Shown so that a person can pass it on; leads to the log line. */
  reference?: string
}

/** Sends the page for a problem; the question stays in the form, so nothing typed is lost. With a book, one can search in it. */
export function sendProblem(response: Response, context: PageContext, problem: Problem, book?: Book): void {
  sendPage(
    response,
    {
      context,
      title: problem.title,
      section: null,
      children: <ProblemView context={context} problem={problem} book={book} />,
    },
    problem.status,
  )
}

function ProblemView(props: { context: PageContext; problem: Problem; book: Book | undefined }): VNode {
  const { context, problem, book } = props
  const { words } = context
  return (
    <>
      <div id="answer" class="answer-region">
        <section class="problem">
          <h1>{problem.title}</h1>
          <p>{problem.text}</p>
          {problem.reference !== undefined && (
            <p class="quiet">
              {words.problems.reference} <code>{problem.reference}</code>
            </p>
          )}
        </section>
      </div>
      <QuestionForm context={context} question={context.query.get('q') ?? ''} live={false} />
      {book !== undefined && <SearchForm context={context} book={book} words="" />}
      <p>
        <a class="more" href="/read">
          {words.ask.readInstead}
        </a>
      </p>
    </>
  )
}
