// The form that searches inside a document.
import type { VNode } from 'preact'
import { Icon } from '../frame/icons.js'
import type { PageContext } from '../page-context.js'
import type { Book } from './library.js'
import { documentHref } from './reader-links.js'

/** A search form with the words looked for last. */
export function SearchForm(props: { context: PageContext; book: Book; words: string }): VNode {
  const { search } = props.context.words
  return (
    <form
      class="search-form"
      action={documentHref(props.book.document.id, 'search')}
      method="get"
      role="search"
      aria-label={search.title}
    >
      <label for="words">{search.label}</label>
      <div class="question-row">
        <input
          id="words"
          name="s"
          type="search"
          value={props.words}
          maxLength={200}
          autocomplete="off"
          aria-describedby="words-hint"
        />
        <button type="submit">
          <Icon name="search" />
          {search.submit}
        </button>
      </div>
      <p id="words-hint" class="hint">
        {search.hint}
      </p>
    </form>
  )
}
