// How a document's text differs from print.
import type { VNode } from 'preact'
import type { Change } from '../../retrieval/types.js'
import type { PageContext } from '../page-context.js'
import { Breadcrumbs } from './breadcrumbs.js'
import type { Book } from './library.js'

/** The language in which a document's description gives its reasons. */
const languageOfReasons = 'en'

interface ChangesProps {
  context: PageContext
  book: Book
}

/** The page of changes and misprints. */
export function ChangesPage({ context, book }: ChangesProps): VNode {
  const { changes, reader } = context.words
  return (
    <div class="changes-page">
      <Breadcrumbs context={context} book={book} page={changes.title} />
      <h1>{changes.title}</h1>
      <p class="lead">{changes.lead}</p>
      <section aria-labelledby="changes">
        <h2 id="changes">{changes.changes}</h2>
        {book.document.changes.length === 0 ? (
          <p>{changes.noChanges}</p>
        ) : (
          <ChangesTable context={context} book={book} />
        )}
      </section>
      {book.document.misprints.length > 0 && <Misprints context={context} book={book} />}
      <p class="quiet">
        {reader.checksum}: <code>{book.document.hash}</code>
      </p>
    </div>
  )
}

function ChangesTable({ context, book }: ChangesProps): VNode {
  const { changes } = context.words
  return (
    <table class="stacked">
      <thead>
        <tr>
          <th scope="col">{changes.line}</th>
          <th scope="col">{changes.kind}</th>
          <th scope="col">{changes.text}</th>
          <th scope="col">{changes.why}</th>
        </tr>
      </thead>
      <tbody>
        {book.document.changes.map((change, index) => {
          const { kind, text, language } = describeChange(change, book.document.language)
          return (
            <tr key={index}>
              <td data-label={changes.line}>
                {change.line === 'whole text' ? changes.wholeText : change.line}
              </td>
              <td data-label={changes.kind}>{changes.kinds[kind]}</td>
              <td data-label={changes.text} lang={language}>
                {text}
              </td>
              <td data-label={changes.why} lang={languageOfReasons}>
                {change.why}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Misprints({ context, book }: ChangesProps): VNode {
  const { changes } = context.words
  const { language, misprints } = book.document
  return (
    <section aria-labelledby="misprints">
      <h2 id="misprints">{changes.misprints}</h2>
      <p>{changes.misprintsLead}</p>
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">{changes.printed}</th>
            <th scope="col">{changes.meant}</th>
          </tr>
        </thead>
        <tbody>
          {misprints.map((misprint) => (
            <tr key={misprint.printed}>
              <td data-label={changes.printed} lang={language}>
                {misprint.printed}
              </td>
              <td data-label={changes.meant} lang={language}>
                {misprint.mended}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function describeChange(
  change: Change,
  language: string,
): { kind: 'what' | 'removed' | 'joined' | 'footnote' | 'restored'; text: string; language: string } {
  if ('what' in change) return { kind: 'what', text: change.what, language: languageOfReasons }
  if ('removed' in change) return { kind: 'removed', text: change.removed, language }
  if ('joined' in change) return { kind: 'joined', text: change.joined, language }
  if ('footnote' in change) return { kind: 'footnote', text: change.footnote, language }
  return { kind: 'restored', text: change.restored, language }
}
