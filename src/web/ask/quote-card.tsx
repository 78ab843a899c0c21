// A quote: the original words, their unofficial reading, and where they stand.
import type { VNode } from 'preact'
import type { Citation } from '../../answers/types.js'
import { answerWords } from '../../bot/views/answer-words.js'
import { passagePath, type Span } from '../../bot/views/passage-link.js'
import type { Language } from '../../languages.js'
import { Icon } from '../frame/icons.js'
import { MisprintNotes } from '../reader/misprint-notes.js'
import type { Quote } from './group-quotes.js'
import { SourceLine } from './source-line.js'

interface QuoteCardProps {
  quote: Quote
  language: Language
  /** Before the path in the printed address. */
  siteUrl: string
}

/** Quotes from one passage with their source. */
export function QuoteCard({ quote, language, siteUrl }: QuoteCardProps): VNode {
  const words = answerWords[language]
  const { book, passage } = quote.place
  const original = book.document.language
  const readings = quote.citations.flatMap(({ reading }) => (reading === undefined ? [] : [reading]))
  const path = passagePath(passage, spanOf(quote.citations))
  return (
    <figure class="quote">
      {readings.length > 0 && <p class="label">{words.originalIn[original]}</p>}
      {quote.citations.map((citation) => (
        <blockquote key={citation.start} lang={original} cite={path}>
          {citation.quote}
        </blockquote>
      ))}
      <MisprintNotes
        text={quote.citations.map((citation) => citation.quote).join('\n')}
        misprints={book.document.misprints}
        language={language}
      />
      {readings.length > 0 && (
        <div class="reading">
          <p class="label">{words.unofficialReading}</p>
          {readings.map((reading, index) => (
            <p key={index} class="reading-text">
              {reading}
            </p>
          ))}
        </div>
      )}
      <figcaption>
        <SourceLine place={quote.place} language={language} />
        <a class="read-link" href={path}>
          {words.openInReader}
          <Icon name="next" />
        </a>
        <p class="print-only address">{siteUrl + path}</p>
      </figcaption>
    </figure>
  )
}

/** From the first quoted character to the last. */
function spanOf(citations: Citation[]): Span {
  return {
    start: Math.min(...citations.map((citation) => citation.start)),
    end: Math.max(...citations.map((citation) => citation.end)),
  }
}
