// The routes of briefings: the list, one as it was sent, and what becomes of a channel's next one.
import { Router, type Request, type Response } from 'express'
import type { BriefingMove } from '../../briefings/manage-briefing.js'
import type { AxisChannel } from '../../directory/types.js'
import { answerWords } from '../../bot/views/answer-words.js'
import { briefingMarkdown } from '../../bot/views/briefing-markdown.js'
import { briefingPageWords } from '../../bot/views/briefing-page-words.js'
import { briefingTalkWords } from '../../bot/views/briefing-talk-words.js'
import { sendActionsPage } from '../actions/actions-page.js'
import { onceName } from '../actions/form-parts.js'
import type { Guard } from '../actions/guard.js'
import { causeOf } from '../actions/item-routes.js'
import { textOf } from '../actions/read-form.js'
import type { Acting, Fields, WebActions } from '../actions/types.js'
import { sendProblem } from '../frame/problem-page.js'
import { cleanText, readQuery } from '../read-query.js'
import type { Library } from '../reader/library.js'
import { BriefingPage, keptMessage } from './briefing-page.js'
import { BriefingsPage } from './briefings-page.js'
import { channelPath, NextBriefingPage } from './next-briefing-page.js'

const mostKept = 50
const moves = ['send', 'hold', 'release', 'remark'] as const
type MoveKind = (typeof moves)[number]

/** `GET /briefings`, `GET /briefings/<id>`, `GET /briefings/channels/<id>` and `POST …/<move>`. */
export function createBriefingRoutes(actions: WebActions, library: Library, guard: Guard): Router {
  const router = Router()
  const documents = library.books.map(({ document }) => document)
  router.get(
    '/',
    guard.page('read', async (acting, _request, response) => {
      const { viewer, now, context } = acting
      const kept = await actions.briefings.list(viewer, mostKept)
      const next = await actions.briefings.upcoming(viewer, now)
      const { title } = briefingPageWords[context.language]
      const children = <BriefingsPage acting={acting} kept={kept} next={next} />
      sendActionsPage(response, acting, { title, place: 'briefings', children })
    }),
  )
  addChannelRoutes(router, actions, library, guard)
  router.get(
    '/:id',
    guard.page('read', async (acting, request, response) => {
      const [, id = '', markdown] = /^(.*?)(\.md)?$/u.exec(cleanText(String(request.params.id))) ?? []
      const kept = await actions.briefings.find(id, acting.viewer)
      if (kept === null) {
        sendMissing(response, acting)
        return
      }
      const publicUrl = acting.context.siteUrl === '' ? null : acting.context.siteUrl
      const message = keptMessage(kept, { documents, publicUrl })
      if (markdown !== undefined) {
        response.set('Cache-Control', 'no-store').type('text/markdown; charset=utf-8')
        response.send(briefingMarkdown(message, kept.briefing, { documents, publicUrl }))
        return
      }
      const children = <BriefingPage acting={acting} kept={kept} message={message} library={library} />
      sendActionsPage(response, acting, { title: message.title ?? '', place: null, children })
    }),
  )
  return router
}

function addChannelRoutes(router: Router, actions: WebActions, library: Library, guard: Guard): void {
  router.get(
    '/channels/:channel',
    guard.page('read', async (acting, request, response) => {
      const { did } = readQuery(request, 'did')
      const done = moves.find((move) => move === did)
      await showNext(actions, library, acting, request, response, done === undefined ? {} : { done })
    }),
  )
  for (const move of moves)
    router.post(
      `/channels/:channel/${move}`,
      guard.form('read', pageOf, async (acting, fields, request, response) => {
        const problem = await carryOut(actions, acting, request, { move, fields })
        if (problem === null) response.redirect(303, `${pageOf(request)}?did=${move}`)
        else await showNext(actions, library, acting, request, response, { problem })
      }),
    )
}

function pageOf(request: Request): string {
  return channelPath(cleanText(String(request.params.channel)))
}

function channelOf({ directory }: Acting, request: Request): AxisChannel | undefined {
  return directory.channels.find(({ id }) => id === request.params.channel)
}

/** @returns what went wrong, in words; null when it is done, now or by the same form sent before */
async function carryOut(
  { briefings, isMarked }: WebActions,
  acting: Acting,
  request: Request,
  { move, fields }: { move: MoveKind; fields: Fields },
): Promise<string | null> {
  const { language } = acting.context
  const channel = channelOf(acting, request)
  if (channel === undefined) return briefingTalkWords[language].noChannel
  const text = textOf(fields, 'remark')
  if (isMarked(text)) return answerWords[language].declined.classified
  const what: BriefingMove = move === 'remark' ? { kind: move, text } : { kind: move }
  const { viewer, now } = acting
  const cause = causeOf(viewer.personId, textOf(fields, onceName))
  const outcome = await briefings.move(channel, what, { viewer, now, cause })
  return outcome.kind === 'refused' ? briefingTalkWords[language].refused[outcome.reason] : null
}

/** The preview with its forms; for who may not manage it, why not. */
async function showNext(
  { briefings }: WebActions,
  library: Library,
  acting: Acting,
  request: Request,
  response: Response,
  said: { done?: MoveKind; problem?: string },
): Promise<void> {
  const channel = channelOf(acting, request)
  if (channel === undefined) {
    sendMissing(response, acting)
    return
  }
  const { viewer, now, context } = acting
  const outcome = await briefings.move(channel, { kind: 'preview' }, { viewer, now, cause: '' })
  const words = briefingPageWords[context.language]
  if (outcome.kind !== 'preview') {
    const text = outcome.kind === 'refused' ? briefingTalkWords[context.language].refused[outcome.reason] : ''
    const status = outcome.kind === 'refused' && outcome.reason === 'not-allowed' ? 403 : 409
    sendProblem(response, context, { status, title: words.channel(channel.id), text })
    return
  }
  const children = <NextBriefingPage acting={acting} library={library} {...outcome} {...said} />
  const status = said.problem === undefined ? 200 : 409
  sendActionsPage(response, acting, { title: words.channel(channel.id), place: null, status, children })
}

function sendMissing(response: Response, { context }: Acting): void {
  sendProblem(response, context, { status: 404, ...briefingPageWords[context.language].missing })
}
