// The frame around every page of action items: where one can go, who is signed in, and the way out.
import type { Response } from 'express'
import type { ComponentChildren, VNode } from 'preact'
import { briefingPageWords } from '../../bot/views/briefing-page-words.js'
import { isReviewer } from '../../bot/may-review.js'
import { reviewWords } from '../../bot/views/review-words.js'
import { boardWords } from '../../bot/views/board-words.js'
import { sendPage } from '../frame/send-page.js'
import { FormToken } from './form-parts.js'
import type { Acting } from './types.js'

/** Which entry of the navigation the page is. */
type Place = 'board' | 'list' | 'mine' | 'create' | 'briefings' | 'reviews' | null

interface ActionsPage {
  title: string
  place: Place
  wide?: boolean
  status?: number
  children: ComponentChildren
}

/** Sends a page of action items. No cache keeps it, not even the browser's. */
export function sendActionsPage(response: Response, acting: Acting, page: ActionsPage): void {
  const { context } = acting
  const children = (
    <>
      <BoardNavigation acting={acting} place={page.place} />
      {page.children}
    </>
  )
  const { title, wide = false, status = 200 } = page
  sendPage(response, { context, title, section: 'board', wide, children }, status, 'no-store')
}

function BoardNavigation({ acting, place }: { acting: Acting; place: Place }): VNode {
  const { session, context } = acting
  const { navigation } = boardWords[context.language]
  const reviews = ['reviews', '/reviews', reviewWords[context.language].title] as const
  const links = [
    ['board', '/board', navigation.board],
    ['list', '/items', navigation.list],
    ['mine', personPath(session.personId), navigation.mine],
    ['create', '/items/new', navigation.create],
    ['briefings', '/briefings', briefingPageWords[context.language].title],
    ...(isReviewer(acting.viewer) ? [reviews] : []),
  ] as const
  return (
    <div class="board-bar">
      <nav class="board-nav" aria-label={navigation.label}>
        {links.map(([name, href, label]) => (
          <a key={name} href={href} aria-current={name === place ? 'page' : undefined}>
            {label}
          </a>
        ))}
      </nav>
      <form class="signed-in" action="/session/end" method="post">
        <FormToken acting={acting} />
        <span class="quiet">
          {navigation.signedIn(session.name)}
          {session.via === 'admin-link' && ` (${navigation.viaLink})`}
        </span>
        <button type="submit" class="plain">
          {navigation.signOut}
        </button>
      </form>
    </div>
  )
}

/** The address of a person's page. */
export function personPath(personId: string): string {
  return `/people/${encodeURIComponent(personId)}`
}
