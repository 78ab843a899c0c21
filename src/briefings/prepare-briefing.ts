// Prepares a channel's briefing: gathers, chooses the strategy's words, composes, checks, and puts it in words.
import { channelKey } from '../actions/places.js'
import type { Audience, Place } from '../actions/types.js'
import type { DirectoryStore } from '../directory/directory-store.js'
import type { AxisChannel, Directory } from '../directory/types.js'
import type { StrategyDocument } from '../retrieval/types.js'
import { newBriefingId, type BriefingStore, type OutgoingBriefing } from './briefing-store.js'
import type { ChannelPlan } from './channel-plan-store.js'
import { checkSources } from './check-sources.js'
import { choosePassage } from './choose-passage.js'
import { composeBriefing, type Remark } from './compose.js'
import type { FactsStore } from './facts-store.js'
import { gatherFacts } from './gather-facts.js'
import { readerOf, scheduleOf, subjectOf } from './subjects.js'
import type { Briefing, BriefingFacts } from './types.js'

/** What briefings are made with. */
export interface BriefingParts {
  store: BriefingStore
  facts: FactsStore
  directory: Pick<DirectoryStore, 'current'>
  documents: readonly StrategyDocument[]
  /** Puts a briefing in words; `id` names the kept one, null for one that isn't kept. */
  render: (briefing: Briefing, id: string | null) => unknown
}

/** When and for which slot it is prepared. */
export interface Occasion {
  now: Date
  slot: string
  nextOn: string | null
  missed: number
  /** Who asked for it; null when its time had come. */
  sentBy: string | null
  /** What that person did, under a name of its own. */
  cause: string | null
}

/** Prepares the briefing of a channel since its last one. @throws AppError when a sentence rests on nothing */
export async function prepareBriefing(
  channel: AxisChannel,
  plan: ChannelPlan,
  occasion: Occasion,
  parts: BriefingParts,
): Promise<OutgoingBriefing> {
  const { now, nextOn, missed, slot, sentBy, cause } = occasion
  const { language } = channel
  const directory = await parts.directory.current()
  const facts = await gatherFacts(parts.facts, {
    ...{ subject: subjectOf(channel), viewer: readerOf(channel), since: plan.until, after: plan.position },
    ...{ now, zone: scheduleOf(channel).zone, nextOn, missed },
  })
  const used = await parts.store.usedPassages(channel.id)
  const passage = choosePassage(facts, parts.documents, used, language)
  const remark = remarkOf(plan, directory)
  const { documents } = parts
  const briefing = composeBriefing(facts, { directory, documents, language, passage, remark })
  const kept = keepCited(facts, briefing)
  checkSources(briefing, { facts: kept, documents, remark })
  const id = newBriefingId()
  return {
    ...{ id, channelId: channel.id, slot, sentBy, cause, briefing, facts: kept },
    message: parts.render(briefing, id),
    audience: audienceOf(channel, kept),
    destination: { kind: 'place', place: placeOf(channel) },
    remarkAt: plan.remark?.at ?? null,
  }
}

function remarkOf({ remark }: ChannelPlan, directory: Directory): Remark | null {
  if (remark === null) return null
  const name = directory.people.find(({ id }) => id === remark.by)?.name ?? remark.by
  return { ...remark, name }
}

/** What a briefing says is kept, not what it was chosen from; texts stay where they are. */
function keepCited(facts: BriefingFacts, briefing: Briefing): BriefingFacts {
  const cited = new Set(
    briefing.sections.flatMap(({ statements }) =>
      statements.flatMap(({ sources }) =>
        sources.flatMap((source) => (source.kind === 'item' ? [source.itemId] : [])),
      ),
    ),
  )
  const items = facts.items.filter(({ id }) => cited.has(id)).map((item) => ({ ...item, text: '' }))
  return { ...facts, items }
}

/** Everybody may read what tells of public items only; otherwise the channel. */
function audienceOf(channel: AxisChannel, { items }: BriefingFacts): Audience {
  return items.every(({ isPublic }) => isPublic)
    ? { kind: 'public' }
    : { kind: 'channel', channel: channelKey(channel) }
}

function placeOf({ platform, workspace, channel }: AxisChannel): Place {
  return { platform, workspace, channel }
}
