// The review list on the web: counts by subject, then one by one, each with a form to close it.
import type { VNode } from 'preact'
import type { WaitingReviews } from '../../bot/review-list.js'
import { partTitle } from '../../bot/views/quote-parts.js'
import { reviewKinds, type ReviewKind } from '../../bot/views/review-link.js'
import { entryDetails, entryText } from '../../bot/views/review-list-message.js'
import { reviewWords } from '../../bot/views/review-words.js'
import type { StrategyDocument } from '../../retrieval/types.js'
import { FormToken, TextField } from '../actions/form-parts.js'
import type { Acting } from '../actions/types.js'
import type { Library } from '../reader/library.js'
import { answerReviewPath } from './answer-review-page.js'

interface ListProps {
  acting: Acting
  waiting: WaitingReviews
  library: Library
  /** What came of a closing: done, or why not. */
  said: 'closed' | { problem: string } | null
}

/** The whole page. */
export function ReviewListPage(props: ListProps): VNode {
  const words = reviewWords[props.acting.context.language]
  return (
    <div class="reviews">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {props.said === 'closed' && (
        <p class="notice done" role="status">
          {words.closed}
        </p>
      )}
      {props.said !== null && props.said !== 'closed' && (
        <p class="notice wrong" role="alert">
          {props.said.problem}
        </p>
      )}
      {reviewKinds.map((kind) => (
        <KindSection key={kind} kind={kind} {...props} />
      ))}
    </div>
  )
}

function KindSection({ kind, acting, waiting, library }: ListProps & { kind: ReviewKind }): VNode {
  const { language } = acting.context
  const words = reviewWords[language]
  const documents = library.books.map(({ document }) => document)
  const entries = waiting.entries.filter((entry) => entry.kind === kind)
  const counts = kind === 'questions' ? waiting.counts : []
  return (
    <section aria-labelledby={kind}>
      <h2 id={kind}>{words.kinds[kind]}</h2>
      {entries.length + counts.length === 0 && <p class="quiet">{words.none}</p>}
      <ul class="rows">
        {counts.map(({ partId, count }) => (
          <li key={partId}>{words.count(partTitle(documents, partId, language), count)}</li>
        ))}
        {entries.map((entry) => (
          <EntryRow key={entry.id} entry={entry} documents={documents} acting={acting} />
        ))}
      </ul>
    </section>
  )
}

function EntryRow({
  entry,
  documents,
  acting,
}: {
  entry: WaitingReviews['entries'][number]
  documents: StrategyDocument[]
  acting: Acting
}): VNode {
  const { context, directory } = acting
  const { language } = context
  const words = reviewWords[language]
  const details = entryDetails(entry, { language, directory })
  return (
    <li>
      <p dir="auto">{entryText(entry, documents, { language })}</p>
      {details.length > 0 && <p class="quiet">{details.join(' · ')}</p>}
      {entry.questionId !== null && (
        <p>
          <a href={answerReviewPath(entry.questionId)}>{words.look}</a>
        </p>
      )}
      <form class="with-button" method="post" action="/reviews/close">
        <FormToken acting={acting} />
        <input type="hidden" name="what" value={`${entry.kind} ${entry.id}`} />
        <TextField id={`note-${entry.id}`} name="note" label={words.closeNote} value="" maxLength={500} />
        <button type="submit">{words.close}</button>
      </form>
    </li>
  )
}
