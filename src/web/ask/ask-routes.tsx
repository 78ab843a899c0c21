// The ask page's route: a question in, a page out.
import type { Request, RequestHandler, Response } from 'express'
import type { ComponentChildren } from 'preact'
import type { Answer } from '../../answers/types.js'
import { sendPage } from '../frame/send-page.js'
import type { PageContext } from '../page-context.js'
import { readQuery } from '../read-query.js'
import type { Library } from '../reader/library.js'
import type { WebServices } from '../types.js'
import { AnswerView } from './answer-view.js'
import { AskPage } from './ask-page.js'
import { StartView } from './start-view.js'
import { StreamPlace } from './step-view.js'
import { streamPath } from './stream-routes.js'

const secondsToWait = 30

/** Answers `GET /`: the start without `q`, an answer with it. Questions are never kept by caches. */
export function askHandler(
  services: Pick<WebServices, 'ask' | 'ready' | 'writes'>,
  library: Library,
  contextOf: (request: Request) => PageContext,
): RequestHandler {
  return async (request, response) => {
    const { q } = readQuery(request, 'q')
    const context = contextOf(request)
    if (q === undefined) {
      send(response, context, '', <StartView context={context} />)
      return
    }
    if (!services.ready()) {
      response.set('Retry-After', String(secondsToWait))
      const notice = <p class="notice">{context.answerWords.notReady}</p>
      send(response, context, q, notice, 503)
      return
    }
    if (services.writes && isFromScript(request)) {
      const address = `${streamPath}?${new URLSearchParams({ q }).toString()}`
      send(
        response,
        context,
        q,
        <StreamPlace address={address} working={context.words.ask.working} />,
        200,
        'no-store',
      )
      return
    }
    const answer: Answer = await services.ask(q, context.languageChosen ? { language: context.language } : {})
    send(response, context, q, <AnswerView answer={answer} library={library} siteUrl={context.siteUrl} />)
  }
}

/** Whether the page's script asks: it can listen to a stream, where a page without scripts needs the whole answer. */
export function isFromScript(request: Request): boolean {
  return request.get('HX-Request') === 'true' && request.get('HX-History-Restore-Request') !== 'true'
}

function send(
  response: Response,
  context: PageContext,
  question: string,
  children: ComponentChildren,
  status = 200,
  /** The place for a stream must not be mistaken for the answer when somebody comes back. */
  cacheControl: 'private, no-cache' | 'no-store' = 'private, no-cache',
): void {
  const page = (
    <AskPage context={context} question={question}>
      {children}
    </AskPage>
  )
  const shortest = question
    .trim()
    .slice(0, 80)
    .replace(/\p{Surrogate}$/u, '')
  const title = shortest === '' ? context.words.ask.title : shortest
  sendPage(response, { context, title, section: 'ask', children: page }, status, cacheControl)
}
