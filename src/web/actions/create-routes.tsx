// The routes of a new item: its text, the check of what is proposed, and its creation.
import { Router, type Response } from 'express'
import type { Refusal } from '../../actions/types.js'
import { boardWords } from '../../bot/views/board-words.js'
import { itemPath } from '../../bot/views/item-link.js'
import { refusalText } from '../../bot/views/refusal-text.js'
import { detectLanguage } from '../../languages.js'
import type { Library } from '../reader/library.js'
import { sendActionsPage } from './actions-page.js'
import { CheckPage, TextPage } from './create-page.js'
import {
  findProposal,
  ownerOf,
  proposedValues,
  type Draft,
  type DraftProblems,
  type DraftValues,
} from './draft.js'
import { onceName } from './form-parts.js'
import type { Guard } from './guard.js'
import { causeOf } from './item-routes.js'
import { choiceProblems, readValues, textProblem, toItemDraft } from './read-draft.js'
import { textOf } from './read-form.js'
import type { Acting, Fields, WebActions } from './types.js'

/** `GET` and `POST /items/new`, and `POST /items`. */
export function createNewItemRoutes(actions: WebActions, library: Library, guard: Guard): Router {
  const router = Router()
  const page = () => '/items/new'
  router.get(
    '/items/new',
    guard.page('create-item', (acting, _request, response) => {
      sendText(response, acting, '', undefined)
      return Promise.resolve()
    }),
  )
  router.post(
    '/items/new',
    guard.form('create-item', page, async (acting, fields, _request, response) => {
      const isChosen = textOf(fields, 'again') !== ''
      const draft = await prepare(actions, acting, fields, response, isChosen)
      if (draft !== null) sendCheck(response, acting, library, draft, {})
    }),
  )
  router.post(
    '/items',
    guard.form('create-item', page, async (acting, fields, _request, response) => {
      const prepared = await prepare(actions, acting, fields, response, true)
      if (prepared === null) return
      const draft = { ...prepared, values: readValues(fields, acting.directory) }
      const created = await create(actions, acting, fields, draft)
      if (created.kind === 'wrong') sendCheck(response, acting, library, draft, created.problems)
      else response.redirect(303, created.id === null ? '/items' : `${itemPath(created.id)}?did=created`)
    }),
  )
  return router
}

/**
 * The draft of a text that will do; else null, and the person has been told what is wrong.
 * @param isChosen true when the person has chosen the line already
 */
async function prepare(
  actions: WebActions,
  acting: Acting,
  fields: Fields,
  response: Response,
  isChosen: boolean,
): Promise<Draft | null> {
  const { context, directory } = acting
  const text = textOf(fields, 'text')
  const problem = textProblem(text, context.language, actions.isMarked)
  if (problem !== undefined) {
    sendText(response, acting, text, problem)
    return null
  }
  const found = await findProposal(actions, acting, text)
  const typed = readValues(fields, directory)
  const choice = isChosen ? typed : { line: found.route?.actionLine ?? null, subject: null }
  const { line, subject } = choice
  const finding = { ...found, owner: ownerOf(directory, found.route, text, choice) }
  const proposed = proposedValues(text, finding, { line, subject })
  return { values: isChosen ? withNewOwner(typed, proposed) : proposed, finding }
}

/** What was typed stays; who answers follows the line. */
function withNewOwner(typed: DraftValues, proposed: DraftValues): DraftValues {
  return { ...typed, lead: proposed.lead, contributors: proposed.contributors }
}

/** `id` is null when the form was sent twice and its item is no longer theirs to see. */
type Created = { kind: 'created'; id: string | null } | { kind: 'wrong'; problems: DraftProblems }

async function create(
  { store, corrections, isMarked }: WebActions,
  acting: Acting,
  fields: Fields,
  { values, finding }: Draft,
): Promise<Created> {
  const { viewer, now, context } = acting
  const problems = choiceProblems(fields, values, context.language, isMarked)
  if (Object.keys(problems).length > 0) return { kind: 'wrong', problems }
  const { route } = finding
  const language = route?.captured.language ?? detectLanguage(values.text) ?? context.language
  const once = textOf(fields, onceName)
  const cause = once === '' ? {} : { cause: causeOf(viewer.personId, once) }
  const outcome = await store.create(toItemDraft(values, language, acting), viewer, { now, ...cause })
  if (outcome.kind === 'refused') return { kind: 'wrong', problems: problemsOf(outcome, context.language) }
  const likeliest = route?.alternatives[0].actionLine ?? null
  if (outcome.kind === 'changed' && route !== null && values.line !== null && values.line !== likeliest) {
    const { id: itemId, text, audience } = outcome.item
    const chosen = { proposedLine: likeliest, chosenLine: values.line, correctedBy: viewer.personId }
    await corrections.add({ itemId, text, language, audience, ...chosen }, now)
  }
  return { kind: 'created', id: outcome.item?.id ?? null }
}

function problemsOf(refusal: Refusal, language: Acting['context']['language']): DraftProblems {
  const text = refusalText(refusal, language)
  return refusal.reason === 'bad-date' ? { dueOn: text } : { title: text }
}

function sendText(response: Response, acting: Acting, text: string, problem: string | undefined): void {
  const { title } = boardWords[acting.context.language].create
  sendActionsPage(response, acting, {
    ...{ title, place: 'create', status: problem === undefined ? 200 : 422 },
    children: <TextPage acting={acting} text={text} problem={problem} />,
  })
}

function sendCheck(
  response: Response,
  acting: Acting,
  library: Library,
  draft: Draft,
  problems: DraftProblems,
): void {
  const { check } = boardWords[acting.context.language].create
  sendActionsPage(response, acting, {
    ...{ title: check, place: 'create', status: Object.keys(problems).length === 0 ? 200 : 422 },
    children: <CheckPage {...{ acting, draft, problems, library }} />,
  })
}
