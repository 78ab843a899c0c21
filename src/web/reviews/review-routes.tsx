// The routes of the review list, of one answer under review, and of a question that is sent on.
import { Router, type Request, type Response } from 'express'
import { longestNote } from '../../answers/review-types.js'
import { reviewKinds, type ReviewKind } from '../../bot/views/review-link.js'
import { outcomeText } from '../../bot/views/review-message.js'
import { reviewWords } from '../../bot/views/review-words.js'
import { answerWords } from '../../bot/views/answer-words.js'
import type { ReviewMove } from '../../bot/review-desk.js'
import { sendActionsPage } from '../actions/actions-page.js'
import type { Guard } from '../actions/guard.js'
import { textOf } from '../actions/read-form.js'
import type { Acting, Fields, WebActions } from '../actions/types.js'
import { sendProblem } from '../frame/problem-page.js'
import { cleanText, readQuery } from '../read-query.js'
import type { Library } from '../reader/library.js'
import { AnswerReviewPage, answerReviewPath } from './answer-review-page.js'
import { ReviewListPage } from './review-list-page.js'

const verbs = ['approve', 'amend', 'withdraw'] as const

/** `GET /reviews`, `POST /reviews/close`, `GET /reviews/answers/<id>` and `POST …/<verb>`. */
export function createReviewRoutes(actions: WebActions, library: Library, guard: Guard): Router {
  const router = Router()
  router.get(
    '/',
    guard.page('review-answers', async (acting, request, response) => {
      const { did } = readQuery(request, 'did')
      await showList(actions, library, acting, response, did === 'close' ? 'closed' : null)
    }),
  )
  router.post(
    '/close',
    guard.form(
      'review-answers',
      () => '/reviews',
      async (acting, fields, _request, response) => {
        const [kind, id = ''] = textOf(fields, 'what').split(' ')
        const known = reviewKinds.find((one) => one === kind)
        const note = textOf(fields, 'note')
        const problem = await close(actions, acting, { kind: known, id, note })
        if (problem === null) response.redirect(303, '/reviews?did=close')
        else await showList(actions, library, acting, response, { problem })
      },
    ),
  )
  addAnswerRoutes(router, actions, library, guard)
  return router
}

/** @returns why nothing was closed, in words; null when it is done */
async function close(
  { reviewList, isMarked }: WebActions,
  { viewer, now, context: { language } }: Acting,
  { kind, id, note }: { kind: ReviewKind | undefined; id: string; note: string },
): Promise<string | null> {
  const words = reviewWords[language]
  if (isMarked(note)) return answerWords[language].declined.classified
  if (note.length > longestNote) return words.refused['too-long']
  if (kind === undefined) return words.closedBefore
  const outcome = await reviewList.close({ kind, id, note }, viewer, now)
  if (outcome === 'closed') return null
  return outcome === 'not-allowed' ? words.noReviewer : words.closedBefore
}

async function showList(
  { reviewList }: WebActions,
  library: Library,
  acting: Acting,
  response: Response,
  said: 'closed' | { problem: string } | null,
): Promise<void> {
  const words = reviewWords[acting.context.language]
  const waiting = await reviewList.read(acting.viewer)
  if (waiting === null) {
    sendProblem(response, acting.context, { status: 403, title: words.title, text: words.noReviewer })
    return
  }
  const children = <ReviewListPage acting={acting} waiting={waiting} library={library} said={said} />
  const status = said === null || said === 'closed' ? 200 : 422
  sendActionsPage(response, acting, { title: words.title, place: 'reviews', status, children })
}

function addAnswerRoutes(router: Router, actions: WebActions, library: Library, guard: Guard): void {
  router.get(
    '/answers/:id',
    guard.page('review-answers', async (acting, request, response) => {
      const { did } = readQuery(request, 'did')
      const done = verbs.find((verb) => verb === did)
      await showAnswer(actions, library, acting, request, response, done === undefined ? {} : { done })
    }),
  )
  for (const verb of verbs)
    router.post(
      `/answers/:id/${verb}`,
      guard.form('review-answers', pageOf, async (acting, fields, request, response) => {
        const problem = await decide(actions, acting, request, moveOf(verb, fields))
        if (problem === null) response.redirect(303, `${pageOf(request)}?did=${verb}`)
        else await showAnswer(actions, library, acting, request, response, { problem, fields })
      }),
    )
}

function pageOf(request: Request): string {
  return answerReviewPath(cleanText(String(request.params.id)))
}

function moveOf(verb: (typeof verbs)[number], fields: Fields): ReviewMove {
  const text = textOf(fields, 'words')
  switch (verb) {
    case 'approve':
      return { kind: 'approve' }
    case 'amend':
      return { kind: 'amend', text }
    case 'withdraw':
      return { kind: 'withdraw', note: text === '' ? null : text }
  }
}

/** @returns why it was refused, in words; null when it is done */
async function decide(
  { reviews, isMarked }: WebActions,
  acting: Acting,
  request: Request,
  move: ReviewMove,
): Promise<string | null> {
  const { viewer, now, context } = acting
  const said = move.kind === 'amend' ? move.text : move.kind === 'withdraw' ? (move.note ?? '') : ''
  if (isMarked(said)) return answerWords[context.language].declined.classified
  const outcome = await reviews.decide(String(request.params.id), move, { viewer, now })
  return outcome.kind === 'done' ? null : outcomeText(outcome, context.language)
}

async function showAnswer(
  { reviews }: WebActions,
  library: Library,
  acting: Acting,
  request: Request,
  response: Response,
  said: { done?: (typeof verbs)[number]; problem?: string; fields?: Fields },
): Promise<void> {
  const { context, viewer } = acting
  const words = reviewWords[context.language]
  const kept = await reviews.open(String(request.params.id), viewer)
  if (typeof kept === 'string') {
    const status = kept === 'not-found' ? 404 : 403
    sendProblem(response, context, { status, title: words.title, text: words.refused[kept] })
    return
  }
  const children = <AnswerReviewPage acting={acting} kept={kept} library={library} {...said} />
  const status = said.problem === undefined ? 200 : 422
  sendActionsPage(response, acting, { title: words.review, place: null, status, children })
}
