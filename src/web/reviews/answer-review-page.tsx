// One answer under review: what was said, and the forms to approve, amend or withdraw it.
import type { VNode } from 'preact'
import { writeAmendment } from '../../answers/check-amendment.js'
import type { KeptAnswer } from '../../bot/review-desk.js'
import { reviewWords } from '../../bot/views/review-words.js'
import { HiddenFields, LongTextField } from '../actions/form-parts.js'
import { textOf } from '../actions/read-form.js'
import type { Acting, Fields } from '../actions/types.js'
import { groupQuotes } from '../ask/group-quotes.js'
import { QuoteCard } from '../ask/quote-card.js'
import type { Library } from '../reader/library.js'

/** The path of an answer's page, by its question's id. */
export function answerReviewPath(id: string): string {
  return `/reviews/answers/${encodeURIComponent(id)}`
}

interface AnswerReviewProps {
  acting: Acting
  kept: KeptAnswer
  library: Library
  done?: 'approve' | 'amend' | 'withdraw'
  problem?: string
  /** What was filled in, when it was refused. */
  fields?: Fields
}

const statuses = { approve: 'approved', amend: 'amended', withdraw: 'withdrawn' } as const

/** The whole page. */
export function AnswerReviewPage({ acting, kept, library, done, problem, fields }: AnswerReviewProps): VNode {
  const words = reviewWords[acting.context.language]
  return (
    <div class="answer-review">
      <h1 lang={kept.language} dir="auto">
        {kept.text}
      </h1>
      {done !== undefined && (
        <p class="notice done" role="status">
          {words.done[statuses[done]]}
        </p>
      )}
      {problem !== undefined && (
        <p class="notice wrong" role="alert">
          {problem}
        </p>
      )}
      <Forms acting={acting} kept={kept} typed={fields === undefined ? null : textOf(fields, 'words')} />
      <div lang={kept.language}>
        {groupQuotes(kept.answer.sentences, library).map((group, index) => (
          <div class="said" key={index}>
            {group.text !== null && <p class="sentence">{group.text}</p>}
            {group.quotes.map((quote) => (
              <QuoteCard
                key={quote.place.passage.id}
                quote={quote}
                language={kept.language}
                siteUrl={acting.context.siteUrl}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

function Forms(props: { acting: Acting; kept: KeptAnswer; typed: string | null }): VNode {
  const { acting, kept, typed } = props
  const { buttons, amend, withdraw } = reviewWords[acting.context.language]
  const path = answerReviewPath(kept.id)
  const own = typed === null || typed === '' ? writeAmendment(kept.answer.sentences) : typed
  return (
    <div class="answer-forms">
      <form method="post" action={`${path}/approve`}>
        <HiddenFields acting={acting} />
        <button type="submit" class="primary">
          {buttons.approve}
        </button>
      </form>
      <form method="post" action={`${path}/amend`}>
        <HiddenFields acting={acting} />
        <LongTextField
          {...{ id: 'amend', name: 'words', label: amend.text, hint: amend.hint, required: true }}
          value={own}
          rows={8}
        />
        <button type="submit">{buttons.amend}</button>
      </form>
      <form method="post" action={`${path}/withdraw`}>
        <HiddenFields acting={acting} />
        <LongTextField
          {...{ id: 'withdraw', name: 'words', label: withdraw.note, hint: withdraw.hint }}
          value=""
          rows={2}
        />
        <p class="hint" id="withdraw-confirm">
          {withdraw.confirm}
        </p>
        <button type="submit" class="danger" aria-describedby="withdraw-confirm">
          {buttons.withdraw}
        </button>
      </form>
    </div>
  )
}
