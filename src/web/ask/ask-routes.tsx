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

const secondsToWait = 30

/** Answers `GET /`: the start without `q`, an answer with it. Questions are never kept by caches. */
export function askHandler(
  services: Pick<WebServices, 'ask' | 'ready'>,
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
    const answer: Answer = await services.ask(q, context.languageChosen ? { language: context.language } : {})
    send(response, context, q, <AnswerView answer={answer} library={library} siteUrl={context.siteUrl} />)
  }
}

function send(
  response: Response,
  context: PageContext,
  question: string,
  children: ComponentChildren,
  status = 200,
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
  sendPage(response, { context, title, section: 'ask', children: page }, status)
}
