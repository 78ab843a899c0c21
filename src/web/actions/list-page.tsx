// The list: items in a table by due day, page by page.
import type { VNode } from 'preact'
import { exportFormats } from '../../actions/export-items.js'
import type { ItemPage } from '../../actions/item-filter.js'
import type { ActionItem } from '../../actions/types.js'
import { boardWords } from '../../bot/views/board-words.js'
import { itemPath } from '../../bot/views/item-link.js'
import { shortLineName } from '../../bot/views/names.js'
import { serviceWords } from '../../bot/views/service-words.js'
import { isAllowed } from '../../directory/access.js'
import { boardTitle } from './board-page.js'
import { EmptyNotice } from './empty-notice.js'
import { AxisLinks, FilterForm, QuickLinks } from './filter-form.js'
import { leadName } from './item-card.js'
import { DueLabel, StatusBadge } from './labels.js'
import { filterAddress, isNarrowed, type AskedFilter } from './read-filter.js'
import type { Acting } from './types.js'

export interface ListProps {
  acting: Acting
  asked: AskedFilter
  page: ItemPage
  isFirst: boolean
}

/** The whole page. */
export function ListPage({ acting, asked, page, isFirst }: ListProps): VNode {
  const { list } = boardWords[acting.context.language]
  return (
    <div class="list-page">
      <h1>{asked.axis === null && asked.line === null ? list.title : boardTitle(acting, asked)}</h1>
      <AxisLinks acting={acting} asked={asked} path="/items" />
      <QuickLinks acting={acting} asked={asked} path="/items" />
      <FilterForm acting={acting} asked={asked} path="/items" />
      {page.items.length === 0 ? (
        <EmptyNotice acting={acting} isNarrowed={isNarrowed(asked) || !isFirst} />
      ) : (
        <ItemTable acting={acting} items={page.items} />
      )}
      <p class="pages">
        {!isFirst && (
          <a class="more" href={filterAddress('/items', asked)}>
            {list.first}
          </a>
        )}
        {page.next !== null && (
          <a class="more" rel="next" href={filterAddress('/items', asked, { after: page.next })}>
            {list.next}
          </a>
        )}
      </p>
      {isAllowed(acting.viewer, 'export-items') && (
        <p class="pages">
          {exportFormats.map((format) => (
            <a key={format} href={filterAddress('/items/export', asked, { format })}>
              {serviceWords[acting.context.language].exported.title(format)}
            </a>
          ))}
        </p>
      )}
    </div>
  )
}

function ItemTable({ acting, items }: { acting: Acting; items: ActionItem[] }): VNode {
  const { list } = boardWords[acting.context.language]
  const { columns } = list
  return (
    <table class="stacked items">
      <caption>{list.caption}</caption>
      <thead>
        <tr>
          {Object.entries(columns).map(([key, name]) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <ItemRow key={item.id} acting={acting} item={item} />
        ))}
      </tbody>
    </table>
  )
}

function ItemRow({ acting, item }: { acting: Acting; item: ActionItem }): VNode {
  const { context, directory, today } = acting
  const { language } = context
  const { columns } = boardWords[language].list
  return (
    <tr>
      <td data-label={columns.item}>{item.id}</td>
      <td data-label={columns.title}>
        <a href={itemPath(item.id)} dir="auto" lang={item.language}>
          {item.title}
        </a>
      </td>
      <td data-label={columns.status}>
        <StatusBadge status={item.status} language={language} />
      </td>
      <td data-label={columns.lead}>{item.lead === null ? '–' : leadName(acting, item.lead)}</td>
      <td data-label={columns.line}>
        {item.actionLine === null ? '–' : shortLineName(directory, item.actionLine, language)}
      </td>
      <td data-label={columns.due}>
        <DueLabel item={item} today={today} language={language} isShort />
      </td>
    </tr>
  )
}
