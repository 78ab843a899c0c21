// One passage in the reader: the original, its reading beside it, notes on misprints, its address.
import type { VNode } from 'preact'
import { partPath, passagePath, type Span } from '../../bot/views/passage-link.js'
import type { Passage } from '../../retrieval/types.js'
import { Icon } from '../frame/icons.js'
import type { PageContext } from '../page-context.js'
import { alignReading } from './align-reading.js'
import type { Book } from './library.js'
import { MarkedPassage, MarkedText, referenceId, sicId } from './marked-text.js'
import { MisprintNotes } from './misprint-notes.js'
import { neighbours, passageHref, type ReaderView } from './reader-links.js'

export interface PassageProps {
  context: PageContext
  book: Book
  passage: Passage
  view: ReaderView
  /** The passage that the address points to, with the words to highlight in it. */
  focus: { anchor: string; mark: Span | null } | null
}

/** A passage of text, a lesser heading or a footnote. */
export function PassageView(props: PassageProps): VNode {
  const { context, book, passage, view, focus } = props
  const { words } = context
  const focused = focus?.anchor === passage.anchor
  const marks = focused && focus.mark !== null ? [focus.mark] : []
  const text = <MarkedPassage passage={passage} book={book} marks={marks} context={context} />
  return (
    <div id={passage.anchor} class={`passage passage-${passage.kind}${focused ? ' focused' : ''}`}>
      <div class="original" lang={book.document.language}>
        {passage.kind === 'heading' ? <h2>{text}</h2> : <p class="text">{text}</p>}
        {passage.kind === 'note' && <BackLink book={book} passage={passage} context={context} />}
        <a
          class="permalink"
          href={passagePath(passage)}
          aria-label={words.reader.permalink}
          lang={context.language}
        >
          <Icon name="link" />
        </a>
      </div>
      <ReadingView {...props} mark={marks[0] ?? null} />
      <MisprintNotes
        text={passage.text}
        misprints={book.document.misprints}
        language={context.language}
        id={sicId(passage)}
      />
      {focused && passage.kind === 'text' && <PassageNavigation {...props} view={view} />}
      <p class="print-only address">{`${context.siteUrl}${partPath(passage.documentId, passage.partId)}#${passage.anchor}`}</p>
    </div>
  )
}

function ReadingView({
  context,
  book,
  passage,
  view,
  mark,
}: PassageProps & { mark: Span | null }): VNode | null {
  const reading = book.document.readings[context.language].get(passage.anchor)
  if (reading === undefined || view.readingOff || context.language === book.document.language) return null
  const { text, marks } = alignReading(passage, book.document.language, reading, mark)
  return (
    <div class="reading" lang={context.language}>
      <p class="text">
        <span class="visually-hidden">{context.answerWords.unofficialReading}: </span>
        <MarkedText text={text} marks={marks} />
      </p>
    </div>
  )
}

function BackLink(props: { context: PageContext; book: Book; passage: Passage }): VNode | null {
  const note = props.book.notes.find((each) => each.passage === props.passage)
  if (note?.reference == null) return null
  const page = partPath(note.reference.documentId, note.reference.partId)
  return (
    <a class="back" href={`${page}#${referenceId(note)}`} role="doc-backlink" lang={props.context.language}>
      {props.context.words.reader.backToReference}
    </a>
  )
}

function PassageNavigation({ context, book, passage, view }: PassageProps): VNode {
  const { reader } = context.words
  const { previous, next } = neighbours(book.document, passage)
  return (
    <nav class="passage-navigation" aria-label={reader.passages}>
      <span class="label">{reader.thisPassage}</span>
      {previous !== undefined && (
        <a href={passageHref(previous, view)} rel="prev">
          <Icon name="previous" />
          {reader.previousPassage}
        </a>
      )}
      {next !== undefined && (
        <a href={passageHref(next, view)} rel="next">
          {reader.nextPassage}
          <Icon name="next" />
        </a>
      )}
    </nav>
  )
}
