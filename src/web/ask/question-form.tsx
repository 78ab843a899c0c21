// The form a question is typed in: works as a plain form, and without a reload where scripts run.
import type { VNode } from 'preact'
import type { PageContext } from '../page-context.js'

const longestTyped = 4000

export interface QuestionFormProps {
  context: PageContext
  question: string
  /** True on the ask page, whose answer is replaced in place. */
  live: boolean
}

/** The question form. Its address holds the question, so an answer can be shared. */
export function QuestionForm({ context, question, live }: QuestionFormProps): VNode {
  const { ask } = context.words
  return (
    <form
      class="question-form"
      action="/"
      method="get"
      role="search"
      aria-label={ask.title}
      {...(live ? liveAttributes(ask.offline) : {})}
    >
      <label for="question">{ask.label}</label>
      <div class="question-row">
        <textarea
          id="question"
          name="q"
          rows={2}
          maxLength={longestTyped}
          required
          data-send
          aria-describedby="question-hint"
          autocomplete="off"
          enterkeyhint="search"
        >
          {question}
        </textarea>
        <button type="submit" class="primary">
          {ask.submit}
        </button>
      </div>
      <p id="question-hint" class="hint">
        {ask.hint}
      </p>
    </form>
  )
}

function liveAttributes(offline: string): Record<string, string> {
  return {
    'hx-get': '/',
    'hx-target': '#answer',
    'hx-select': '#answer > *',
    'hx-select-oob': '#languages',
    'hx-swap': 'innerHTML',
    'hx-push-url': 'true',
    'hx-indicator': '#skeleton',
    'hx-sync': 'this:replace',
    'data-offline': offline,
  }
}
