// What people do with briefings: ask for one, preview, add a remark, hold, let go and send now.
import type { Viewer } from '../actions/types.js'
import { dayIn } from '../actions/working-days.js'
import { mayDo } from '../directory/access.js'
import type { AxisChannel } from '../directory/types.js'
import type { Language } from '../languages.js'
import type { KeptBriefing } from './briefing-store.js'
import type { ChannelPlan } from './channel-plan-store.js'
import { checkSources } from './check-sources.js'
import { choosePassage } from './choose-passage.js'
import { composeBriefing } from './compose.js'
import { latestSlot, nextSlot } from './due-slots.js'
import { gatherFacts } from './gather-facts.js'
import { prepareBriefing, type BriefingParts } from './prepare-briefing.js'
import { scheduleOf } from './subjects.js'
import type { Briefing, BriefingSubject } from './types.js'

/** Longest remark, characters. */
const longestRemark = 500
/** A briefing that nobody gets in time tells of this many days. */
const daysBack = 7

/** What somebody wants to do with a channel's next briefing. */
export type BriefingMove =
  { kind: 'preview' | 'send' | 'hold' | 'release' } | { kind: 'remark'; text: string }

/** How it stands with a channel's next briefing. `nextOn` is a day; null when none comes by time. */
export interface NextBriefing {
  channel: AxisChannel
  nextOn: string | null
  held: boolean
  remark: string | null
}

export type BriefingRefusal = 'not-allowed' | 'not-begun' | 'already-held' | 'not-held' | 'too-long'

export type BriefingOutcome =
  | { kind: 'preview'; briefing: Briefing; next: NextBriefing }
  | { kind: 'sent' | 'repeated' | 'held' | 'released' | 'remarked'; next: NextBriefing }
  | { kind: 'refused'; reason: BriefingRefusal }

/** For whom, about what and when somebody asks for a briefing. */
interface BriefingRequest {
  subject: BriefingSubject
  /** Who will read it: what they may not see isn't told. */
  viewer: Viewer
  language: Language
  /** IANA name. */
  zone: string
  now: Date
}

/** What commands and pages do with briefings. */
export interface BriefingDesk {
  /** The last seven days of a subject; nothing is kept or planned by it. */
  brief(request: BriefingRequest): Promise<Briefing>
  /** Does something with a channel's next briefing. @param cause the same cause sends nothing a second time */
  move(channel: AxisChannel, move: BriefingMove, who: BriefingActor): Promise<BriefingOutcome>
  /** Every channel's next briefing, for who may look after it; empty for anybody else. */
  upcoming(viewer: Viewer, now: Date): Promise<NextBriefing[]>
  /** What was sent and the viewer may see, the latest first. */
  list(viewer: Viewer, limit: number): Promise<KeptBriefing[]>
  find(id: string, viewer: Viewer): Promise<KeptBriefing | null>
}

interface BriefingActor {
  viewer: Extract<Viewer, { kind: 'person' }>
  now: Date
  cause: string
}

/** The desk over these parts. */
export function createBriefingDesk(parts: BriefingParts): BriefingDesk {
  return {
    brief: (request) => briefNow(request, parts),
    move: async (channel, move, who) => {
      if (!mayDo(who.viewer.roles, 'assign-items')) return { kind: 'refused', reason: 'not-allowed' }
      const plan = (await parts.store.plans()).get(channel.id)
      if (plan === undefined) return { kind: 'refused', reason: 'not-begun' }
      return await carryOut(channel, plan, move, who, parts)
    },
    upcoming: (viewer, now) => listUpcoming(viewer, now, parts),
    list: (viewer, limit) => parts.store.list(viewer, limit),
    find: (id, viewer) => parts.store.find(id, viewer),
  }
}

async function listUpcoming(viewer: Viewer, now: Date, parts: BriefingParts): Promise<NextBriefing[]> {
  if (viewer.kind !== 'person' || !mayDo(viewer.roles, 'assign-items')) return []
  const plans = await parts.store.plans()
  const { channels } = await parts.directory.current()
  return channels.flatMap((channel) => {
    const plan = plans.get(channel.id)
    return plan === undefined ? [] : [describeNext(channel, plan, now)]
  })
}

async function briefNow(request: BriefingRequest, parts: BriefingParts): Promise<Briefing> {
  const { subject, viewer, language, zone, now } = request
  const since = new Date(now.getTime() - daysBack * 86_400_000).toISOString()
  const after = await parts.facts.readPosition(since)
  const nextOn = dayIn(new Date(now.getTime() + daysBack * 86_400_000), zone)
  const facts = await gatherFacts(parts.facts, {
    ...{ subject, viewer, since, after, now, zone, nextOn, missed: 0 },
  })
  const { documents } = parts
  const directory = await parts.directory.current()
  const passage = choosePassage(facts, documents, [], language)
  const briefing = composeBriefing(facts, { directory, documents, language, passage, remark: null })
  checkSources(briefing, { facts, documents, remark: null })
  return briefing
}

async function carryOut(
  channel: AxisChannel,
  plan: ChannelPlan,
  move: BriefingMove,
  who: BriefingActor,
  parts: BriefingParts,
): Promise<BriefingOutcome> {
  const { viewer, now } = who
  const stamp = { by: viewer.personId, at: now.toISOString() }
  const change = async (
    kind: 'held' | 'released' | 'remarked',
    what: Parameters<typeof parts.store.plan>[1],
  ) => {
    await parts.store.plan(channel.id, what)
    const after = (await parts.store.plans()).get(channel.id) ?? plan
    return { kind, next: describeNext(channel, after, now) }
  }
  switch (move.kind) {
    case 'preview': {
      const { briefing } = await prepare(channel, plan, who, parts)
      return { kind: 'preview', briefing, next: describeNext(channel, plan, now) }
    }
    case 'send':
      return await sendNow(channel, plan, who, parts)
    case 'hold':
      if (plan.held !== null) return { kind: 'refused', reason: 'already-held' }
      return await change('held', { kind: 'hold', ...stamp })
    case 'release':
      if (plan.held === null) return { kind: 'refused', reason: 'not-held' }
      return await change('released', { kind: 'release' })
    case 'remark': {
      const text = move.text.trim()
      if (text.length > longestRemark) return { kind: 'refused', reason: 'too-long' }
      return await change(
        'remarked',
        text === '' ? { kind: 'forget-remark' } : { kind: 'remark', text, ...stamp },
      )
    }
  }
}

function describeNext(channel: AxisChannel, plan: ChannelPlan, now: Date): NextBriefing {
  const nextOn = nextSlot(scheduleOf(channel), now)
  return { channel, nextOn, held: plan.held !== null, remark: plan.remark?.text ?? null }
}

function prepare(channel: AxisChannel, plan: ChannelPlan, who: BriefingActor, parts: BriefingParts) {
  const { now, viewer, cause } = who
  const schedule = scheduleOf(channel)
  const { slot, isToday } = slotFor(channel, plan, who)
  const from = isToday ? new Date(now.getTime() + 86_400_000) : now
  const nextOn = nextSlot(schedule, from)
  const asked = { slot: slot ?? `asked:${cause}`, sentBy: viewer.personId, cause }
  const occasion = { now, nextOn, missed: 0, ...asked }
  return prepareBriefing(channel, plan, occasion, parts)
}

/** The slot that it stands for: one that was due but held, or today's before its time; null: none, it comes beside them. */
function slotFor(channel: AxisChannel, plan: ChannelPlan, { now }: BriefingActor) {
  const schedule = scheduleOf(channel)
  const due = latestSlot(schedule, now)
  if (due !== null && due > plan.lastSlot) return { slot: due, isToday: false }
  const next = nextSlot(schedule, now)
  const isToday = next !== null && next === dayIn(now, schedule.zone) && next > plan.lastSlot
  return { slot: isToday ? next : null, isToday }
}

async function sendNow(
  channel: AxisChannel,
  plan: ChannelPlan,
  who: BriefingActor,
  parts: BriefingParts,
): Promise<BriefingOutcome> {
  const isSent = await parts.store.send(await prepare(channel, plan, who, parts), who.now)
  const after = (await parts.store.plans()).get(channel.id) ?? plan
  return { kind: isSent ? 'sent' : 'repeated', next: describeNext(channel, after, who.now) }
}
