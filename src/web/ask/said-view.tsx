// What an answer says, with the quotes below it that it rests on.
import type { VNode } from 'preact'
import type { Language } from '../../languages.js'
import type { QuoteGroup } from './group-quotes.js'
import { QuoteCard } from './quote-card.js'

/** Groups of quotes, each below the sentence that rests on it where there is one. */
export function SaidView(props: { groups: QuoteGroup[]; language: Language; siteUrl: string }): VNode {
  const { groups, language, siteUrl } = props
  return (
    <>
      {groups.map((group, index) => (
        <div class="said" key={index}>
          {group.text !== null && <p class="sentence">{group.text}</p>}
          {group.quotes.map((quote) => (
            <QuoteCard key={quote.place.passage.id} quote={quote} language={language} siteUrl={siteUrl} />
          ))}
        </div>
      ))}
    </>
  )
}
