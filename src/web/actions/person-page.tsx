// A person's page: what they have to do, by when, and what their agency was asked to contribute to.
import type { VNode } from 'preact'
import type { ActionItem } from '../../actions/types.js'
import { addDays } from '../../actions/working-days.js'
import { boardWords } from '../../bot/views/board-words.js'
import { agencyName } from '../../bot/views/names.js'
import { FormToken } from './form-parts.js'
import { ItemCard } from './item-card.js'
import { isOverdue } from './labels.js'
import { showNumber } from './show-time.js'
import type { Acting } from './types.js'

export interface PersonProps {
  acting: Acting
  person: { name: string; agencies: string[] }
  /** What the person leads or stands in for, by due day. */
  items: ActionItem[]
  /** Items that wait for the answer of the person's agency. */
  contributions: ActionItem[]
  /** There are more than are shown. */
  isCut: boolean
  /** The reader's own page. */
  isOwn: boolean
}

type Group = 'overdue' | 'soon' | 'later' | 'undated'
const groups: readonly Group[] = ['overdue', 'soon', 'later', 'undated']
const soonDays = 7

/** The whole page. */
export function PersonPage(props: PersonProps): VNode {
  const { acting, person, items, contributions, isCut, isOwn } = props
  const { language } = acting.context
  const words = boardWords[language].person
  const isIdle = items.length === 0 && contributions.length === 0
  return (
    <div class="person-page">
      <p class="eyebrow">
        {person.agencies.map((id) => agencyName(acting.directory, id, language)).join(', ')}
      </p>
      <h1>{words.title(person.name)}</h1>
      {isOwn && (
        <form action="/session/end-all" method="post">
          <FormToken acting={acting} />
          <button type="submit" class="plain">
            {boardWords[language].navigation.signOutEverywhere}
          </button>
        </form>
      )}
      {isIdle && (
        <div class="notice">
          <p>
            <strong>{words.none.title}</strong>
          </p>
          <p>{words.none.text}</p>
        </div>
      )}
      {groups.map((group) => (
        <CardSection
          key={group}
          {...{ acting, id: group, title: words.groups[group] }}
          items={items.filter((item) => groupOf(item, acting.today) === group)}
        />
      ))}
      <CardSection {...{ acting, id: 'contributions', title: words.contributions, items: contributions }} />
      {isCut && <p class="quiet">{words.first(showNumber(items.length, language))}</p>}
    </div>
  )
}

function CardSection(props: {
  acting: Acting
  id: string
  title: string
  items: ActionItem[]
}): VNode | null {
  const { acting, id, title, items } = props
  if (items.length === 0) return null
  return (
    <section aria-labelledby={id} class="card-section">
      <h2 id={id}>{title}</h2>
      <ul class="card-list">
        {items.map((item) => (
          <li key={item.id}>
            <ItemCard acting={acting} item={item} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function groupOf(item: ActionItem, today: string): Group {
  if (item.dueOn === null) return 'undated'
  if (isOverdue(item, today)) return 'overdue'
  return item.dueOn <= addDays(today, soonDays) ? 'soon' : 'later'
}
