// The facts of an item: who answers for it, until when, where it comes from, who can see it.
import type { ComponentChildren, VNode } from 'preact'
import { boardItemWords } from '../../bot/views/board-item-words.js'
import { boardWords } from '../../bot/views/board-words.js'
import type { BoardItemWords } from '../../bot/views/board-item-words-shape.js'
import { itemPath } from '../../bot/views/item-link.js'
import { personPath } from './actions-page.js'
import type { ItemProps } from './item-view.js'
import { isWebAddress, OutsideLink } from './linked-text.js'
import { DueLabel } from './labels.js'
import { agencyName, lineName, personName } from '../../bot/views/names.js'
import { showDay, showMoment } from '../../bot/views/show-date.js'
import type { Acting } from './types.js'

/** The list of facts. */
export function ItemFacts({ acting, view }: ItemProps): VNode {
  const { item } = view
  const { context, directory, timezone } = acting
  const { language } = context
  const words = boardItemWords[language].facts
  const since = showMoment(item.statusSince, language, timezone)
  return (
    <section class="item-facts" aria-labelledby="facts">
      <h2 id="facts">{words.title}</h2>
      <dl>
        <Fact name={words.status}>
          {boardWords[language].statuses[item.status]} <span class="quiet">{words.since(since)}</span>
        </Fact>
        <Seats acting={acting} view={view} words={words} />
        <Fact name={words.due}>
          <DueLabel item={item} today={acting.today} language={language} />
          {item.snoozedUntil !== null && item.snoozedUntil > acting.today && (
            <p class="quiet">{words.snoozed(showDay(item.snoozedUntil, language))}</p>
          )}
        </Fact>
        <Fact name={words.line}>
          {item.actionLine === null ? words.noLine : lineName(directory, item.actionLine, language)}
        </Fact>
        <Fact name={words.created}>
          <PersonLink acting={acting} id={item.createdBy} />{' '}
          <time class="quiet" dateTime={item.createdAt}>
            {showMoment(item.createdAt, language, timezone)}
          </time>
        </Fact>
        <Fact name={words.source}>
          <Source {...{ acting, view, words }} />
        </Fact>
        <Fact name={words.seenBy}>{words.audiences[item.audience.kind]}</Fact>
        <Links {...{ acting, view, words }} />
      </dl>
    </section>
  )
}

type FactProps = ItemProps & { words: BoardItemWords['facts'] }

function Seats({ acting, view, words }: FactProps): VNode {
  const { lead, status } = view.item
  const { language } = acting.context
  const agency = lead === null ? '' : agencyName(acting.directory, lead.agency, language)
  return (
    <>
      <Fact name={words.lead}>
        {lead === null && words.nobody}
        {lead !== null && lead.person === null && words.anybodyOf(agency)}
        {lead !== null && lead.person !== null && (
          <>
            <PersonLink acting={acting} id={lead.person} /> <span class="quiet">{agency}</span>
          </>
        )}
        {lead !== null && status === 'proposed' && <p class="quiet">{words.suggested}</p>}
      </Fact>
      {lead !== null && lead.deputy !== null && (
        <Fact name={words.deputy}>
          <PersonLink acting={acting} id={lead.deputy} />
        </Fact>
      )}
    </>
  )
}

function Source({ view, words }: FactProps): VNode {
  const { source, sourceLink } = view.item
  if (sourceLink !== null && isWebAddress(sourceLink))
    return <OutsideLink url={sourceLink}>{words.openSource}</OutsideLink>
  return <>{source === null ? words.madeHere : platformName(source.platform)}</>
}

function Links({ view, words, acting }: FactProps): VNode | null {
  const { links, mergedInto } = view.item
  const { itemNumber } = boardItemWords[acting.context.language].history
  const others = links.filter((id) => id !== mergedInto)
  const link = (id: string) => <a href={itemPath(id)}>{itemNumber(id)}</a>
  return (
    <>
      {mergedInto !== null && links.includes(mergedInto) && (
        <Fact name={words.mergedInto}>{link(mergedInto)}</Fact>
      )}
      {others.length > 0 && (
        <Fact name={words.links}>
          <ul class="plain-list">
            {others.map((id) => (
              <li key={id}>{link(id)}</li>
            ))}
          </ul>
        </Fact>
      )}
    </>
  )
}

/** A person's name, leading to what they have to do. */
function PersonLink({ acting, id }: { acting: Acting; id: string }): VNode {
  const name = personName(acting.directory, id)
  const isKnown = acting.directory.people.some((person) => person.id === id)
  return isKnown ? <a href={personPath(id)}>{name}</a> : <span dir="auto">{name}</span>
}

function Fact({ name, children }: { name: string; children: ComponentChildren }): VNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function platformName(platform: string): string {
  return platform.charAt(0).toUpperCase() + platform.slice(1)
}
