// The job that briefs: begins to count the slots of new channels, and sends what is due, once, however late.
import type { Logger } from 'pino'
import type { ChannelPlan } from '../briefings/channel-plan-store.js'
import { findDueSlots, latestSlot, type DueSlot } from '../briefings/due-slots.js'
import { prepareBriefing, type BriefingParts } from '../briefings/prepare-briefing.js'
import { scheduleOf } from '../briefings/subjects.js'
import type { AxisChannel } from '../directory/types.js'
import type { MinuteJob } from './minute-tick.js'

/** A channel counts its slots from when it is first seen active, and anew when its schedule changes. */
async function followDirectory(
  channels: readonly AxisChannel[],
  plans: ReadonlyMap<string, ChannelPlan>,
  now: Date,
  { store, facts }: BriefingParts,
): Promise<void> {
  const active = new Map(channels.filter((channel) => channel.active).map((channel) => [channel.id, channel]))
  for (const [id, plan] of plans)
    if (plan.schedule !== null && !active.has(id)) await store.plan(id, { kind: 'pause' })
  for (const channel of active.values()) {
    const schedule = JSON.stringify(scheduleOf(channel))
    if (plans.get(channel.id)?.schedule === schedule) continue
    const slot = latestSlot(scheduleOf(channel), now) ?? ''
    const position = await facts.readPosition()
    await store.plan(channel.id, { kind: 'begin', schedule, slot, at: now.toISOString(), position })
  }
}

async function sendDue(due: DueSlot, plan: ChannelPlan, now: Date, parts: BriefingParts): Promise<void> {
  const { channel, slot, nextOn, missed } = due
  const occasion = { now, slot, nextOn, missed, sentBy: null, cause: null }
  await parts.store.send(await prepareBriefing(channel, plan, occasion, parts), now)
}

/** The briefing job; a channel whose briefing can't be made doesn't keep the others from theirs. */
export function createBriefingJob(parts: BriefingParts, log: Logger): MinuteJob {
  return {
    name: 'briefings',
    async run(now) {
      const { channels } = await parts.directory.current()
      await followDirectory(channels, await parts.store.plans(), now, parts)
      const plans = await parts.store.plans()
      const waiting = channels.filter(({ id }) => plans.get(id)?.held === null)
      const last = new Map([...plans].map(([id, { lastSlot }]) => [id, lastSlot]))
      for (const due of findDueSlots(waiting, last, now)) {
        const plan = plans.get(due.channel.id)
        if (plan === undefined) continue
        try {
          await sendDue(due, plan, now, parts)
        } catch (error) {
          log.error({ err: error, channel: due.channel.id, slot: due.slot }, 'a briefing could not be made')
        }
      }
    },
  }
}
