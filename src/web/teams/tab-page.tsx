// The page that Teams shows as Kompas' own tab: the ways to board, text and questions, and what Kompas keeps.
import type { VNode } from 'preact'
import { teamsTabWords } from '../../bot/views/teams-tab-words.js'
import type { PageContext } from '../page-context.js'

interface TabProps {
  context: PageContext
  /** Questions and feedback are erased after so many days. */
  retentionDays: number
}

/** The tab. */
export function TeamsTabPage({ context, retentionDays }: TabProps): VNode {
  const { language, hasActions } = context
  const words = teamsTabWords[language]
  return (
    <div class="teams-page">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <ul class="ways">
        {hasActions && (
          <li>
            {/* Signing in needs a window of its own: no session opens inside another site's frame. */}
            <a class="more" href={`/board?lang=${language}`} target="_blank" rel="noopener">
              {words.board.title}
            </a>
            <span class="quiet"> ({words.opensBrowser})</span>
            <p>{words.board.text}</p>
          </li>
        )}
        <li>
          <a class="more" href={`/read?lang=${language}`}>
            {words.read.title}
          </a>
          <p>{words.read.text}</p>
        </li>
        <li>
          <a class="more" href={`/?lang=${language}`}>
            {words.ask.title}
          </a>
          <p>{words.ask.text}</p>
        </li>
      </ul>
      <Points id="privacy" title={words.privacy.title} points={words.privacy.points(retentionDays)} />
      <Points id="terms" title={words.terms.title} points={words.terms.points} />
    </div>
  )
}

function Points({ id, title, points }: { id: string; title: string; points: string[] }): VNode {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  )
}
