// The list of briefings: what comes next, for who looks after it, and what was sent.
import type { VNode } from 'preact'
import type { KeptBriefing } from '../../briefings/briefing-store.js'
import type { NextBriefing } from '../../briefings/manage-briefing.js'
import { briefingTitle } from '../../bot/views/briefing-message.js'
import { writeDay } from '../../bot/views/briefing-phrases.js'
import { briefingPageWords } from '../../bot/views/briefing-page-words.js'
import { briefingPath } from '../../bot/views/sourced-parts.js'
import type { Acting } from '../actions/types.js'
import { SentLine } from './briefing-page.js'
import { channelPath } from './next-briefing-page.js'

/** The whole page. */
export function BriefingsPage(props: { acting: Acting; kept: KeptBriefing[]; next: NextBriefing[] }): VNode {
  const { acting, kept, next } = props
  const words = briefingPageWords[acting.context.language]
  return (
    <div class="briefings">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {next.length > 0 && (
        <section aria-labelledby="next">
          <h2 id="next">{words.next}</h2>
          <ul class="rows">
            {next.map((one) => (
              <NextRow key={one.channel.id} next={one} acting={acting} />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="kept">
        <h2 id="kept">{words.kept}</h2>
        {kept.length === 0 && <p class="notice">{words.none}</p>}
        <ul class="rows">
          {kept.map((one) => (
            <li key={one.id}>
              <a href={briefingPath(one.id)} lang={one.language}>
                {briefingTitle(one.briefing)}
              </a>
              <SentLine kept={one} acting={acting} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function NextRow({ next, acting }: { next: NextBriefing; acting: Acting }): VNode {
  const { context, today } = acting
  const words = briefingPageWords[context.language]
  const { channel, nextOn, held, remark } = next
  const planned = nextOn === null ? words.unplanned : words.planned(writeDay(nextOn, today, context.language))
  const told = [planned, ...(held ? [words.held] : []), ...(remark === null ? [] : [words.withRemark])]
  return (
    <li>
      <a href={channelPath(channel.id)}>
        {words.channel(channel.id)}
        <span class="visually-hidden">: {words.manage}</span>
      </a>
      <p class="quiet">{told.join(' · ')}</p>
    </li>
  )
}
