// One term of the glossary: its names in the reader's language and in the others.
import type { VNode } from 'preact'
import { languages, type Language } from '../../languages.js'
import type { Term } from '../../retrieval/glossary.js'
import type { PageContext } from '../page-context.js'
import { nameOf } from './list-terms.js'

/** The language in which the glossary gives its notes. */
const languageOfNotes = 'en'

interface TermProps {
  context: PageContext
  term: Term
  /** The search in the reader that finds the term; undefined when no document names it. */
  search: string | undefined
}

/** A term, at an address of its own. */
export function TermView({ context, term, search }: TermProps): VNode {
  const { glossary } = context.words
  const name = nameOf(term, context.language)
  return (
    <li id={`term-${term.id}`} class="term">
      <h3>{name}</h3>
      <p class="term-facts">
        <span>{glossary.kinds[term.kind]}</span>
        {!term.inText && <strong class="not-in-text">{glossary.notInText}</strong>}
        {search !== undefined && (
          <a href={search}>
            {glossary.findInText}
            <span class="visually-hidden">: {name}</span>
          </a>
        )}
      </p>
      {term.note !== undefined && (
        <p class="term-note" lang={languageOfNotes}>
          {term.note}
        </p>
      )}
      <Names context={context} term={term} />
    </li>
  )
}

/** What else the reader's language calls it, then every name in the other languages. */
function Names({ context, term }: Pick<TermProps, 'context' | 'term'>): VNode {
  const { language, words, answerWords } = context
  const also = term[language].slice(1)
  return (
    <dl class="term-names">
      {also.length > 0 && <NameRow label={words.glossary.also} language={language} names={also} />}
      {languages
        .filter((other) => other !== language)
        .map((other) => (
          <NameRow
            key={other}
            label={answerWords.languageNames[other]}
            language={other}
            names={term[other]}
          />
        ))}
    </dl>
  )
}

function NameRow(props: { label: string; language: Language; names: string[] }): VNode {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd lang={props.language}>{props.names.join(' · ')}</dd>
    </div>
  )
}
