// The stream of an answer that a language model writes: server-sent events whose data is HTML.
import type { Request, RequestHandler, Response } from 'express'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { AnswerStep } from '../../answers/types.js'
import type { PageContext } from '../page-context.js'
import { cleanText, readQuery } from '../read-query.js'
import type { Library } from '../reader/library.js'
import type { WebServices } from '../types.js'
import { AnswerView } from './answer-view.js'
import { ExtractedView, SentenceView } from './step-view.js'

/** Where the page's script listens. */
export const streamPath = '/answer'

/** What the script does with the HTML: put it in the answer's place, add it to the sentences, or put it there and stop. */
type StreamEvent = 'show' | 'add' | 'done'

/**
 * Answers `GET /answer?q=…` with the extracted answer first, then each sentence once it is verified, then the whole
 * answer as the page without scripts shows it. Nothing that was not verified is ever sent.
 */
export function streamHandler(
  services: Pick<WebServices, 'ask' | 'ready' | 'logger'>,
  library: Library,
  contextOf: (request: Request) => PageContext,
): RequestHandler {
  return async (request, response) => {
    const { q: question = '' } = readQuery(request, 'q')
    const context = contextOf(request)
    const { answerWords: words, siteUrl } = context
    const gone = new AbortController()
    response.on('close', () => {
      gone.abort(new Error('the asker is gone'))
    })
    openStream(response)
    if (!services.ready()) {
      send(response, 'done', <p class="notice">{words.notReady}</p>)
      return
    }
    const onStep = showSteps(response, question, { library, siteUrl })
    const chosen = context.languageChosen ? { language: context.language } : {}
    try {
      const answer = await services.ask(question, { ...chosen, onStep, signal: gone.signal })
      send(response, 'done', <AnswerView answer={answer} library={library} siteUrl={siteUrl} />)
    } catch (error) {
      if (gone.signal.aborted) return
      services.logger.error({ err: error }, 'a streamed answer failed')
      send(response, 'done', <p class="notice">{words.failed}</p>)
    }
  }
}

function openStream(response: Response): void {
  response.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    // Neither packed nor held back on the way: each event counts when it comes.
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  })
  response.flushHeaders()
}

function showSteps(
  response: Response,
  question: string,
  parts: { library: Library; siteUrl: string },
): (step: AnswerStep) => void {
  let sentences = 0
  return (step) => {
    if (step.kind === 'extracted') {
      send(response, 'show', <ExtractedView {...parts} question={question} step={step} />)
      return
    }
    send(response, 'add', <SentenceView {...parts} first={sentences === 0} step={step} />)
    sentences += 1
  }
}

/** Each line of the data needs its own field. */
function send(response: Response, event: StreamEvent, view: VNode): void {
  const lines = cleanText(renderToString(view)).split('\n')
  const text = `event: ${event}\n${lines.map((line) => `data: ${line}\n`).join('')}\n`
  if (event === 'done') response.end(text)
  else response.write(text)
}
