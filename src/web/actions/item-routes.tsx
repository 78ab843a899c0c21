// The routes of one item: its page, and the moves that its forms make.
import { Router, type Request, type Response } from 'express'
import type { ChangeOutcome, Refusal } from '../../actions/types.js'
import { answerWords } from '../../bot/views/answer-words.js'
import { boardItemWords } from '../../bot/views/board-item-words.js'
import type { OfferedMove } from '../../bot/views/board-item-words-shape.js'
import type { Library } from '../reader/library.js'
import { cleanText, readQuery } from '../read-query.js'
import { itemPath } from '../../bot/views/item-link.js'
import { refusalText } from '../../bot/views/refusal-text.js'
import { sendActionsPage } from './actions-page.js'
import { onceName } from './form-parts.js'
import { sendNotice, type Guard } from './guard.js'
import { ItemPage, itemTitle } from './item-page.js'
import { gatherItem, type Returned } from './item-view.js'
import { textOf } from './read-form.js'
import { longestWords } from '../../bot/views/item-form.js'
import { readMove, type FieldName, type FieldProblem } from './read-move.js'
import { showNumber } from './show-time.js'
import type { Acting, Fields, WebActions } from './types.js'

/** `GET /items/<id>` and `POST /items/<id>/<move>`. */
export function createItemRoutes(actions: WebActions, library: Library, guard: Guard): Router {
  const router = Router()
  router.get(
    '/:id',
    guard.page('read', async (acting, request, response) => {
      const { did } = readQuery(request, 'did')
      await showItem(actions, library, acting, response, { id: idOf(request), did })
    }),
  )
  for (const move of Object.keys(boardItemWords.en.moves.labels) as OfferedMove[]) {
    router.post(
      `/:id/${move}`,
      guard.form('read', pageOf, async (acting, fields, request, response) => {
        const id = idOf(request)
        const outcome = await carryOut(actions, acting, { id, move, fields })
        if (outcome.kind === 'changed' || outcome.kind === 'repeated') {
          response.redirect(303, `${itemPath(id)}?did=${move}`)
          return
        }
        const returned = await describeReturn(actions, acting, { id, move, fields, outcome })
        await showItem(actions, library, acting, response, { id, returned, status: statusOf(outcome) })
      }),
    )
  }
  return router
}

function idOf(request: Request): string {
  return cleanText(String(request.params.id))
}

function pageOf(request: Request): string {
  return itemPath(idOf(request))
}

interface Sent {
  id: string
  move: OfferedMove
  fields: Fields
}

async function carryOut(
  { store, isMarked }: WebActions,
  acting: Acting,
  { id, move: kind, fields }: Sent,
): Promise<ChangeOutcome | FieldProblem> {
  const read = readMove(kind, fields, acting.directory, isMarked)
  if (read.kind === 'wrong') return read
  const { viewer, now } = acting
  const once = textOf(fields, onceName)
  const version = Number(textOf(fields, 'version'))
  const options = {
    now,
    ...(once === '' ? {} : { cause: causeOf(viewer.personId, once) }),
    expectedVersion: Number.isSafeInteger(version) ? version : 0,
  }
  return read.kind === 'undo' ? store.undo(id, viewer, options) : store.move(id, read.move, viewer, options)
}

/** The cause of a change by a form: the same form sent twice counts once. */
export function causeOf(personId: string, once: string): string {
  return `web:${personId}:${once.slice(0, 64)}`
}

async function showItem(
  { store }: WebActions,
  library: Library,
  acting: Acting,
  response: Response,
  asked: { id: string; did?: string | undefined; returned?: Returned; status?: number },
): Promise<void> {
  const view = await gatherItem(store, asked.id, acting, asked)
  if (view === null) {
    sendNotice(response, acting.context, 404, 'noItem')
    return
  }
  const { language } = acting.context
  const problem = asked.returned === undefined ? '' : `${boardItemWords[language].problems.title}: `
  sendActionsPage(response, acting, {
    ...{ title: problem + itemTitle(view, language), place: null, wide: true },
    status: asked.status ?? 200,
    children: <ItemPage acting={acting} view={view} library={library} />,
  })
}

async function describeReturn(
  { store }: WebActions,
  acting: Acting,
  { id, move, fields, outcome }: Sent & { outcome: Refusal | FieldProblem },
): Promise<Returned> {
  const { language } = acting.context
  if (outcome.kind === 'wrong')
    return { ...{ move, fields, meanwhile: [], field: outcome.field }, text: fieldText(outcome, language) }
  const history = await store.history(id, acting.viewer)
  const seen = Number(textOf(fields, 'version'))
  const field = fieldOf(outcome, move)
  // An input's fault has nothing to do with how the item stands.
  const plain: Refusal = { kind: 'refused', reason: outcome.reason }
  return {
    ...{ move, fields, field, text: refusalText(field === null ? outcome : plain, language) },
    // Each event makes one version.
    meanwhile: outcome.reason === 'changed-meanwhile' ? history.slice(seen) : [],
  }
}

/** What is wrong with a field that can't be taken as it is. */
function fieldText({ problem }: FieldProblem, language: Acting['context']['language']): string {
  const { problems } = boardItemWords[language]
  if (problem === 'marked') return answerWords[language].declined.classified
  return problem === 'choose' ? problems.chooseOne : problems.tooLong(showNumber(longestWords, language))
}

/** The input that a refusal is about; null when it is about the move itself. */
function fieldOf({ reason }: Refusal, move: OfferedMove): FieldName | null {
  switch (reason) {
    case 'reason-needed':
      return 'reason'
    case 'evidence-needed':
      return 'evidence'
    case 'title-needed':
    case 'title-too-long':
      return 'title'
    case 'bad-date':
      return move === 'snooze' ? 'until' : 'dueOn'
    case 'not-found':
    case 'same-item':
    case 'target-closed':
      return 'other'
    default:
      return null
  }
}

function statusOf(outcome: Refusal | FieldProblem): number {
  if (outcome.kind === 'wrong' || fieldOf(outcome, 'edit') !== null) return 422
  return outcome.reason === 'not-allowed' ? 403 : 409
}
