// One briefing as it was sent: its words, and beside each sentence what it rests on.
import type { VNode } from 'preact'
import { DateTime } from 'luxon'
import type { KeptBriefing } from '../../briefings/briefing-store.js'
import { readStoredMessage } from '../../bot/read-stored-message.js'
import { briefingMessage, type BriefingFrame } from '../../bot/views/briefing-message.js'
import { writeDay } from '../../bot/views/briefing-phrases.js'
import { briefingPageWords } from '../../bot/views/briefing-page-words.js'
import { briefingPath } from '../../bot/views/sourced-parts.js'
import type { Message } from '../../bot/types.js'
import type { Acting } from '../actions/types.js'
import type { Library } from '../reader/library.js'
import { BriefingBody } from './briefing-body.js'

/** The message that was sent; in this version's words where it can't be read any more. */
export function keptMessage({ message, briefing }: KeptBriefing, frame: BriefingFrame): Message {
  return readStoredMessage(message) ?? briefingMessage(briefing, frame)
}

/** "Sent on 23 November, 09:00 to channel axis-2, as Cleo asked" */
export function SentLine({ kept, acting }: { kept: KeptBriefing; acting: Acting }): VNode {
  const { context, today, timezone, directory } = acting
  const words = briefingPageWords[context.language]
  const at = DateTime.fromISO(kept.sentAt, { zone: timezone })
  const when = `${writeDay(at.toISODate() ?? '', today, context.language)}, ${at.toFormat('HH:mm')}`
  const by = directory.people.find(({ id }) => id === kept.sentBy)?.name ?? kept.sentBy
  return (
    <p class="quiet">
      {words.sentAt(when, kept.channelId)}
      {by !== null && `, ${words.sentBy(by)}`}
    </p>
  )
}

/** The whole page. */
export function BriefingPage(props: {
  acting: Acting
  kept: KeptBriefing
  message: Message
  library: Library
}): VNode {
  const { acting, kept, message, library } = props
  const words = briefingPageWords[acting.context.language]
  return (
    <div class="briefing-page">
      <h1 lang={message.language}>{message.title}</h1>
      <SentLine kept={kept} acting={acting} />
      <BriefingBody message={message} briefing={kept.briefing} library={library} />
      <p class="pages">
        <a class="more" href={`${briefingPath(kept.id)}.md`}>
          {words.markdown}
        </a>
      </p>
    </div>
  )
}
