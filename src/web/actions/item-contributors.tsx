// The agencies that were asked to contribute, with their answers.
import type { VNode } from 'preact'
import { boardItemWords } from '../../bot/views/board-item-words.js'
import type { ItemProps } from './item-view.js'
import { LinkedText } from './linked-text.js'
import { agencyName, personName } from '../../bot/views/names.js'
import { showMoment } from '../../bot/views/show-date.js'

/** The list of contributors; nothing when there are none. */
export function ItemContributors({ acting, view }: ItemProps): VNode | null {
  const { context, directory, timezone } = acting
  const { language } = context
  const words = boardItemWords[language]
  if (view.item.contributors.length === 0) return null
  return (
    <section class="item-contributors" aria-labelledby="contributors">
      <h2 id="contributors">{words.contributors.title}</h2>
      <ul class="plain-list">
        {view.item.contributors.map(({ agency, response, reason, answeredBy, answeredAt }) => (
          <li key={agency} class={`response-${response}`}>
            <p>
              <strong>{agencyName(directory, agency, language)}</strong>
              {': '}
              {words.contributors.responses[response]}
            </p>
            {answeredBy !== null && answeredAt !== null && (
              <p class="quiet">
                {words.facts.byWhomWhen(
                  personName(directory, answeredBy),
                  showMoment(answeredAt, language, timezone),
                )}
              </p>
            )}
            {reason !== null && (
              <p class="typed-text" dir="auto">
                <LinkedText text={reason} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
