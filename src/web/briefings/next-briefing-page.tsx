// A channel's next briefing as it would be now, and what a coordinator may do with it.
import type { VNode } from 'preact'
import type { BriefingOutcome, NextBriefing } from '../../briefings/manage-briefing.js'
import { briefingMessage } from '../../bot/views/briefing-message.js'
import { writeDay } from '../../bot/views/briefing-phrases.js'
import { briefingPageWords } from '../../bot/views/briefing-page-words.js'
import { briefingTalkWords } from '../../bot/views/briefing-talk-words.js'
import { HiddenFields, LongTextField } from '../actions/form-parts.js'
import type { Acting } from '../actions/types.js'
import type { Library } from '../reader/library.js'
import { BriefingBody } from './briefing-body.js'

/** The path of the page of a channel's next briefing. */
export function channelPath(id: string): string {
  return `/briefings/channels/${encodeURIComponent(id)}`
}

type Move = 'send' | 'hold' | 'release' | 'remark'

interface NextProps extends Omit<Extract<BriefingOutcome, { kind: 'preview' }>, 'kind'> {
  acting: Acting
  library: Library
  done?: Move
  problem?: string
}

/** The whole page. */
export function NextBriefingPage(props: NextProps): VNode {
  const { acting, library, briefing, next, problem } = props
  const { language } = acting.context
  const words = briefingPageWords[language]
  const documents = library.books.map(({ document }) => document)
  const message = briefingMessage(briefing, { documents, publicUrl: null })
  const said = briefingTalkWords[language].preview(next.channel.id, dayOf(next, acting))
  const done = props.done === undefined ? null : doneText(props.done, next, acting)
  return (
    <div class="briefing-page">
      <h1>{words.channel(next.channel.id)}</h1>
      {done !== null && (
        <p class="notice done" role="status">
          {done}
        </p>
      )}
      {problem !== undefined && (
        <p class="notice wrong" role="alert">
          {problem}
        </p>
      )}
      <Forms acting={acting} next={next} />
      <p class="quiet">{said}</p>
      <section class="preview" aria-labelledby="preview">
        <h2 id="preview" lang={message.language}>
          {message.title}
        </h2>
        <BriefingBody message={message} briefing={briefing} library={library} level={3} />
      </section>
    </div>
  )
}

function dayOf({ nextOn }: NextBriefing, { context, today }: Acting): string | null {
  return nextOn === null ? null : writeDay(nextOn, today, context.language)
}

function doneText(move: Move, next: NextBriefing, acting: Acting): string {
  const words = briefingTalkWords[acting.context.language]
  const { id } = next.channel
  switch (move) {
    case 'send':
      return words.sent(id)
    case 'hold':
      return words.held(id)
    case 'release':
      return words.released(id, dayOf(next, acting))
    case 'remark':
      return next.remark === null ? words.forgotten(id) : words.remarked(id)
  }
}

function Forms({ acting, next }: { acting: Acting; next: NextBriefing }): VNode {
  const { language } = acting.context
  const words = briefingPageWords[language]
  const { buttons, confirmSend } = briefingTalkWords[language]
  const path = channelPath(next.channel.id)
  const held = next.held ? 'release' : 'hold'
  return (
    <div class="briefing-forms">
      <form method="post" action={`${path}/remark`}>
        <HiddenFields acting={acting} />
        <LongTextField
          {...{ id: 'remark', name: 'remark', label: words.remark, hint: words.remarkHint }}
          value={next.remark ?? ''}
          rows={2}
        />
        <button type="submit">{words.keepRemark}</button>
      </form>
      <form method="post" action={`${path}/${held}`}>
        <HiddenFields acting={acting} />
        <button type="submit">{buttons[held]}</button>
      </form>
      <form method="post" action={`${path}/send`}>
        <HiddenFields acting={acting} />
        <p class="hint" id="send-hint">
          {confirmSend}
        </p>
        <button type="submit" class="primary" aria-describedby="send-hint">
          {buttons.send}
        </button>
      </form>
    </div>
  )
}
