// An item as a card: one link with what matters at a glance.
import type { VNode } from 'preact'
import type { ActionItem } from '../../actions/types.js'
import { boardWords } from '../../bot/views/board-words.js'
import { itemPath } from '../../bot/views/item-link.js'
import { personName, shortAgencyName, shortLineName } from '../../bot/views/names.js'
import { DueLabel, isOverdue } from './labels.js'
import type { Acting } from './types.js'

/** A card of the board or of a person's page. */
export function ItemCard({ acting, item }: { acting: Acting; item: ActionItem }): VNode {
  const { context, directory, today } = acting
  const { language } = context
  const { columns } = boardWords[language]
  return (
    <a class={isOverdue(item, today) ? 'card is-overdue' : 'card'} href={itemPath(item.id)} data-card>
      <span class="card-title" dir="auto" lang={item.language}>
        {item.title}
      </span>
      <span class="card-facts">
        <span>
          <span class="visually-hidden">{', '}</span>
          {columns.item(item.id)}
        </span>
        {item.actionLine !== null && (
          <span>
            <span class="visually-hidden">{`, ${boardWords[language].filter.line} `}</span>
            {shortLineName(directory, item.actionLine, language)}
          </span>
        )}
        {item.lead !== null && (
          <span>
            <span class="visually-hidden">{`, ${columns.lead} `}</span>
            {leadName(acting, item.lead)}
          </span>
        )}
      </span>
      <span class="card-due">
        <span class="visually-hidden">{', '}</span>
        <DueLabel item={item} today={today} language={language} isShort />
      </span>
    </a>
  )
}

/** The person who leads, or the agency. */
export function leadName({ directory, context }: Acting, lead: NonNullable<ActionItem['lead']>): string {
  const agency = shortAgencyName(directory, lead.agency, context.language)
  return lead.person === null ? agency : personName(directory, lead.person)
}
