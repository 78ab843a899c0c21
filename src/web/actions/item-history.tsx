// What happened to an item, in words: who did what, when, and why.
import type { VNode } from 'preact'
import type { ActionEvent } from '../../actions/types.js'
import { boardItemWords } from '../../bot/views/board-item-words.js'
import { listChanges } from './list-changes.js'
import type { ItemProps } from './item-view.js'
import { LinkedText } from './linked-text.js'
import { agencyName, personName } from '../../bot/views/names.js'
import { showDay, showMoment } from '../../bot/views/show-date.js'
import type { Acting } from './types.js'

/** The history, newest first. */
export function ItemHistory({ acting, view }: ItemProps): VNode {
  const { language } = acting.context
  const words = boardItemWords[language].history
  return (
    <section class="item-history" aria-labelledby="history">
      <h2 id="history">{words.title}</h2>
      <ol reversed>
        {view.history.toReversed().map((event) => (
          <li key={event.position}>
            <p>
              <EventSentence acting={acting} event={event} />
            </p>
            {event.note !== null && (
              <p class="event-note typed-text" dir="auto">
                <LinkedText text={event.note} />
              </p>
            )}
            {listChanges(event, view.history, view.item, acting).map((change) => (
              <p key={change} class="quiet">
                {change}
              </p>
            ))}
            {event.details.step !== undefined && <p class="quiet">{words.steps[event.details.step]}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** One event as a sentence, with its moment. */
export function EventSentence({ acting, event }: { acting: Acting; event: ActionEvent }): VNode {
  const { context, directory, timezone } = acting
  const { events } = boardItemWords[context.language].history
  return (
    <>
      <span class="event">
        {events[event.kind](personName(directory, event.by), objectOf(event, acting))}
      </span>{' '}
      <time class="quiet" dateTime={event.at}>
        {showMoment(event.at, context.language, timezone)}
      </time>
    </>
  )
}

/** Whom, which item, which agency or which day an event is about. */
function objectOf({ kind, details }: ActionEvent, { context, directory }: Acting): string {
  const { language } = context
  const { history } = boardItemWords[language]
  if (details.contact !== undefined) return contactName(details.contact, { context, directory })
  if (details.until !== undefined) return showDay(details.until, language)
  if (details.agency !== undefined) return agencyName(directory, details.agency, language)
  if (details.lead !== undefined) {
    const agency = agencyName(directory, details.lead.agency, language)
    const { person } = details.lead
    return person === null ? agency : `${personName(directory, person)} – ${agency}`
  }
  if (details.otherId !== undefined) return history.itemNumber(details.otherId)
  const names = ['merge', 'absorb', 'separate', 'link', 'unlink']
  return names.includes(kind) ? history.hiddenItem : ''
}

/** A reminder goes to a person, or to an agency where nobody leads. */
function contactName(contact: string, { context, directory }: Pick<Acting, 'context' | 'directory'>): string {
  const isAgency = directory.agencies.some(({ id }) => id === contact)
  return isAgency ? agencyName(directory, contact, context.language) : personName(directory, contact)
}
