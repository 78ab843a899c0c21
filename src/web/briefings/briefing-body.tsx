// The words of a briefing, each sentence with links to what it rests on.
import type { VNode } from 'preact'
import type { Briefing } from '../../briefings/types.js'
import { sourceParts, type SourcedPart, type SourcedSentence } from '../../bot/views/sourced-parts.js'
import type { Message } from '../../bot/types.js'
import { answerWords } from '../../bot/views/answer-words.js'
import type { Language } from '../../languages.js'
import { Icon } from '../frame/icons.js'
import type { Library } from '../reader/library.js'

/** The body, in the briefing's own language. @param level of its headings */
export function BriefingBody(props: {
  message: Message
  briefing: Briefing
  library: Library
  level?: 2 | 3
}): VNode {
  const { message, briefing, library, level = 2 } = props
  const documents = library.books.map(({ document }) => document)
  return (
    <article class="briefing" lang={message.language}>
      {sourceParts(message, briefing, documents).map((part, index) => (
        <PartView key={index} part={part} level={level} language={message.language} />
      ))}
    </article>
  )
}

function PartView(props: { part: SourcedPart; level: 2 | 3; language: Language }): VNode {
  const { part, level, language } = props
  switch (part.kind) {
    case 'heading':
      return level === 2 ? <h2>{part.text}</h2> : <h3>{part.text}</h3>
    case 'quiet':
      return <p class="quiet">{part.text}</p>
    case 'quote':
      return <QuoteView {...part} language={language} />
    case 'image':
      return <p class="quiet">{part.alt}</p>
    case 'sentences':
      return part.inList ? (
        <ul class="said-list">
          {part.sentences.map((one, index) => (
            <li key={index}>
              <SentenceView sentence={one} />
            </li>
          ))}
        </ul>
      ) : (
        <>
          {part.sentences.map((one, index) => (
            <p key={index}>
              <SentenceView sentence={one} />
            </p>
          ))}
        </>
      )
  }
}

function SentenceView({ sentence: { text, links } }: { sentence: SourcedSentence }): VNode {
  return (
    <>
      <span dir="auto">{text}</span>{' '}
      <span class="rests-on">
        {links.map(({ label, path }) => (
          <a key={path} href={path}>
            {label}
          </a>
        ))}
      </span>
    </>
  )
}

function QuoteView(props: Extract<SourcedPart, { kind: 'quote' }> & { language: Language }): VNode {
  const { part, link, language } = props
  return (
    <figure class="quote">
      <blockquote lang={part.language}>{part.text}</blockquote>
      {part.reading !== undefined && (
        <div class="reading">
          <p class="label">{part.reading.label}</p>
          <p class="reading-text">{part.reading.text}</p>
        </div>
      )}
      {link !== null && (
        <figcaption>
          <p class="quiet">{link.label}</p>
          <a class="read-link" href={link.path}>
            {answerWords[language].openInReader}
            <Icon name="next" />
          </a>
        </figcaption>
      )}
    </figure>
  )
}
