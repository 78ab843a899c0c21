// The page of an action item: what it is, what can be done with it, and what happened to it.
import type { VNode } from 'preact'
import { boardItemWords } from '../../bot/views/board-item-words.js'
import { boardWords } from '../../bot/views/board-words.js'
import type { Library } from '../reader/library.js'
import { ItemContributors } from './item-contributors.js'
import { ItemFacts } from './item-facts.js'
import { ItemHistory } from './item-history.js'
import { ItemMoves } from './item-moves.js'
import { ItemNotices } from './item-notices.js'
import type { ItemProps, ItemView } from './item-view.js'
import { LinePassage } from './line-passage.js'
import { LinkedText } from './linked-text.js'
import { DueLabel, StatusBadge } from './labels.js'
import type { Acting } from './types.js'

/** The whole page. */
export function ItemPage(props: ItemProps & { library: Library }): VNode {
  const { acting, view, library } = props
  const { item } = view
  const { language } = acting.context
  const words = boardItemWords[language]
  return (
    <article class="item">
      <header class="item-header">
        <p class="eyebrow">{words.name(item.id)}</p>
        <h1 dir="auto">{item.title}</h1>
        <p class="item-state">
          <StatusBadge status={item.status} language={language} />
          <DueLabel item={item} today={acting.today} language={language} />
        </p>
      </header>
      <ItemNotices acting={acting} view={view} />
      <div class="item-columns">
        <div class="item-main">
          <ItemMoves acting={acting} view={view} />
          <ItemText {...props} />
        </div>
        <div class="item-side">
          <ItemFacts acting={acting} view={view} />
          <ItemContributors acting={acting} view={view} />
          <LinePassage acting={acting} actionLine={item.actionLine} library={library} />
        </div>
        <ItemHistory acting={acting} view={view} />
      </div>
    </article>
  )
}

/** What was asked, and what was said when it was declined, blocked, cancelled or done. */
function ItemText({ acting, view }: ItemProps): VNode {
  const { item } = view
  const { language } = acting.context
  const words = boardItemWords[language]
  const { status } = item
  const reasonTitle =
    status === 'declined' || status === 'blocked' || status === 'cancelled'
      ? words.reasons[status]
      : words.reasons.other
  return (
    <>
      {item.reason !== null && <TextSection title={reasonTitle} text={item.reason} id="reason" />}
      {item.evidence !== null && <TextSection title={words.evidence} text={item.evidence} id="evidence" />}
      <TextSection title={words.asked} text={item.text} id="asked" lang={item.language} />
    </>
  )
}

function TextSection(props: { title: string; text: string; id: string; lang?: string }): VNode {
  return (
    <section class="item-text" aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      <p class="typed-text" lang={props.lang} dir="auto">
        <LinkedText text={props.text} />
      </p>
    </section>
  )
}

/** The title of the browser's tab. */
export function itemTitle({ item }: ItemView, language: Acting['context']['language']): string {
  return `${item.title} – ${boardWords[language].title} ${item.id}`
}
