// The names of things in four languages, by letter, with a search.
import type { VNode } from 'preact'
import { questionPath } from '../ask/question-path.js'
import { Icon } from '../frame/icons.js'
import type { PageContext } from '../page-context.js'
import { glossaryPath } from './glossary-path.js'
import type { LetterGroup } from './list-terms.js'
import { TermView } from './term-view.js'

interface GlossaryProps {
  context: PageContext
  /** The words as typed; empty without a search. */
  typed: string
  /** Null when what was typed is too short to search for. */
  found: LetterGroup[] | null
  /** The search in the reader for each term that is in the text, by the term's id. */
  searches: Map<string, string>
}

/** The glossary. */
export function GlossaryPage(props: GlossaryProps): VNode {
  const { context, typed, found } = props
  const { glossary, search } = context.words
  return (
    <div class="glossary-page">
      <h1>{glossary.title}</h1>
      <p class="lead">{glossary.lead}</p>
      <TermSearch context={context} typed={typed} />
      {found === null && <p class="notice">{search.tooShort}</p>}
      {found?.length === 0 && <NothingFound context={context} typed={typed} />}
      {found !== null && found.length > 0 && <Terms {...props} found={found} />}
      {typed !== '' && (
        <p>
          <a class="more" href={glossaryPath}>
            {glossary.all}
          </a>
        </p>
      )}
    </div>
  )
}

function TermSearch({ context, typed }: Pick<GlossaryProps, 'context' | 'typed'>): VNode {
  const { glossary, search } = context.words
  return (
    <form class="search-form" action={glossaryPath} method="get" role="search" aria-label={glossary.label}>
      <label for="words">{glossary.label}</label>
      <div class="question-row">
        <input
          id="words"
          name="s"
          type="search"
          value={typed}
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
        {glossary.hint}
      </p>
    </form>
  )
}

function NothingFound({ context, typed }: Pick<GlossaryProps, 'context' | 'typed'>): VNode {
  const { glossary, search } = context.words
  return (
    <div class="notice">
      <p>
        <strong>{glossary.none(typed)}</strong>
      </p>
      <p>{glossary.noneNext}</p>
      <p>
        <a class="more" href={questionPath(typed, context.language)}>
          {search.askInstead}
        </a>
      </p>
    </div>
  )
}

function Terms(props: GlossaryProps & { found: LetterGroup[] }): VNode {
  const { context, found, searches } = props
  const { glossary } = context.words
  const count = found.reduce((sum, group) => sum + group.terms.length, 0)
  return (
    <>
      <p class="quiet">{glossary.count(count)}</p>
      {found.length > 1 && <Letters label={glossary.letters} found={found} />}
      {found.map(({ letter, terms }) => (
        <section key={letter} aria-labelledby={letterId(letter)}>
          <h2 id={letterId(letter)}>{letterLabel(letter)}</h2>
          <ul class="terms">
            {terms.map((term) => (
              <TermView key={term.id} context={context} term={term} search={searches.get(term.id)} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function Letters({ label, found }: { label: string; found: LetterGroup[] }): VNode {
  return (
    <nav class="letters" aria-label={label}>
      {found.map(({ letter }) => (
        <a key={letter} href={`#${letterId(letter)}`}>
          {letterLabel(letter)}
        </a>
      ))}
    </nav>
  )
}

function letterId(letter: string): string {
  return `letter-${letter.toLowerCase()}`
}

function letterLabel(letter: string): string {
  return letter === '0' ? '0–9' : letter
}
