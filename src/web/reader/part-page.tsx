// A part of a document on its own page.
import type { VNode } from 'preact'
import type { Part, Passage } from '../../retrieval/types.js'
import { Icon } from '../frame/icons.js'
import { addressWith, type PageContext } from '../page-context.js'
import { Breadcrumbs } from './breadcrumbs.js'
import type { Book } from './library.js'
import { MarkedPassage } from './marked-text.js'
import { OutlineList } from './outline-list.js'
import { pathToPart } from './outline.js'
import { partLabel } from './part-label.js'
import { PassageView, type PassageProps } from './passage-view.js'
import { partHref, type ReaderView } from './reader-links.js'

export interface PartPageProps {
  context: PageContext
  book: Book
  part: Part
  passages: Passage[]
  view: ReaderView
  focus: PassageProps['focus']
}

/** The page of a part: where it stands, its passages, what lies below, before and after it. */
export function PartPage(props: PartPageProps): VNode {
  const { context, book, part, passages } = props
  const [first] = passages
  const title = first?.kind === 'heading' && part.heading !== null ? first : null
  const below = pathToPart(book.outline, part.id).at(-1)?.children ?? []
  const body = passages.filter((passage) => passage !== title)
  const sideBySide =
    !props.view.readingOff &&
    body.some((passage) => book.document.readings[context.language].has(passage.anchor))
  return (
    <article class="part">
      <Breadcrumbs context={context} book={book} part={part} />
      <PartHeader {...props} heading={title} />
      <ReadingTools {...props} />
      <div class={`passages${sideBySide ? ' side-by-side' : ''}`}>
        {body.map((passage) => (
          <PassageView key={passage.anchor} {...props} passage={passage} />
        ))}
      </div>
      {below.length > 0 && (
        <nav class="below" aria-labelledby="below">
          <h2 id="below">{context.words.reader.inThisPart}</h2>
          <OutlineList context={context} book={book} nodes={below} view={props.view} />
        </nav>
      )}
      <PartNavigation {...props} />
    </article>
  )
}

function PartHeader({ context, book, part, heading }: PartPageProps & { heading: Passage | null }): VNode {
  const { language } = book.document
  const words =
    heading === null ? null : <MarkedPassage passage={heading} book={book} marks={[]} context={context} />
  const own = context.language === language
  return (
    <header class="part-header">
      <p class="eyebrow">{partLabel(part, context.language)}</p>
      <h1 id={own ? heading?.anchor : undefined}>
        {own && words !== null ? words : part.title[context.language]}
      </h1>
      {!own && heading !== null && (
        <p class="original-heading" lang={language} id={heading.anchor}>
          {words}
        </p>
      )}
      {part.restored && <p class="restored-note">{context.words.reader.restored}</p>}
    </header>
  )
}

/** The switch between original with reading and original alone; nothing where there is no reading. */
function ReadingTools({ context, book, passages, view }: PartPageProps): VNode | null {
  const { reader } = context.words
  const { readings, language } = book.document
  const any = passages.some((passage) => readings[context.language].has(passage.anchor))
  if (context.language === language || !any) return null
  return (
    <div class="reading-tools">
      {!view.readingOff && (
        <div class="columns" aria-hidden="true">
          <span class="label">{context.answerWords.originalIn[language]}</span>
          <span class="label">{context.answerWords.unofficialReading}</span>
        </div>
      )}
      <p>
        {!view.readingOff && <span class="quiet">{reader.readingNotice} </span>}
        <a href={addressWith(context, { reading: view.readingOff ? null : 'off' })}>
          {view.readingOff ? reader.readingsOn : reader.readingsOff}
        </a>
      </p>
    </div>
  )
}

function PartNavigation({ context, book, part, view }: PartPageProps): VNode {
  const { reader } = context.words
  const { parts } = book.document
  const index = book.parts.get(part.id)?.index ?? 0
  const previous = parts[index - 1]
  const next = parts[index + 1]
  return (
    <nav class="part-navigation" aria-label={reader.parts}>
      {previous !== undefined && (
        <a class="previous" rel="prev" href={partHref(book.document.id, previous.id, view)}>
          <span class="label">
            <Icon name="previous" />
            {reader.previousPart}
          </span>
          <span>{previous.title[context.language]}</span>
        </a>
      )}
      {next !== undefined && (
        <a class="next" rel="next" href={partHref(book.document.id, next.id, view)}>
          <span class="label">
            {reader.nextPart}
            <Icon name="next" />
          </span>
          <span>{next.title[context.language]}</span>
        </a>
      )}
    </nav>
  )
}
