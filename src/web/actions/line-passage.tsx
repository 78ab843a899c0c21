// The words of the strategy about an action line, verbatim, and where they stand.
import type { VNode } from 'preact'
import { answerWords } from '../../bot/views/answer-words.js'
import { boardItemWords } from '../../bot/views/board-item-words.js'
import { passagePath } from '../../bot/views/passage-link.js'
import type { Quotation } from '../../directory/types.js'
import { SourceLine } from '../ask/source-line.js'
import { Icon } from '../frame/icons.js'
import type { Library } from '../reader/library.js'
import type { Acting } from './types.js'

interface LinePassageProps {
  acting: Acting
  actionLine: string | null
  library: Library
}

/** The passage that the directory gives for a line; nothing where it gives none. */
export function LinePassage({ acting, actionLine, library }: LinePassageProps): VNode | null {
  const line = acting.directory.actionLines.find(({ id }) => id === actionLine)
  if (line?.passage == null) return null
  return (
    <section class="line-passage" aria-labelledby="line-passage">
      <h2 id="line-passage">{boardItemWords[acting.context.language].strategySays}</h2>
      <QuotedPassage quotation={line.passage} acting={acting} library={library} />
    </section>
  )
}

/** Words of a passage, leading to them in the reader. */
export function QuotedPassage(props: {
  quotation: Quotation
  acting: Acting
  library: Library
}): VNode | null {
  const { quotation, acting, library } = props
  const { language } = acting.context
  const place = library.findPassage(quotation.passageId)
  if (place === undefined) return null
  const start = place.passage.text.indexOf(quotation.quote)
  const span = start < 0 ? undefined : { start, end: start + quotation.quote.length }
  const path = passagePath(place.passage, span)
  return (
    <figure class="quote">
      <blockquote lang={place.book.document.language} cite={path}>
        {quotation.quote}
      </blockquote>
      <figcaption>
        <SourceLine place={place} language={language} />
        <a class="read-link" href={path}>
          {answerWords[language].openInReader}
          <Icon name="next" />
        </a>
      </figcaption>
    </figure>
  )
}
