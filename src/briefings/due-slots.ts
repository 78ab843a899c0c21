// Which channels are due a briefing now, from their schedules and what they last had; and when the next one comes.
import { DateTime } from 'luxon'
import { addDays, addWorkingDays, dayIn, isWorkingDay } from '../actions/working-days.js'
import type { AxisChannel, BriefingSchedule } from '../directory/types.js'
import { scheduleOf } from './subjects.js'

/** A slot is named by its day where the channel is: a channel has at most one planned briefing a day. */
export interface DueSlot {
  channel: AxisChannel
  /** YYYY-MM-DD, after moving off a day without work. */
  slot: string
  /** Earlier slots that were missed since the last briefing; this one makes up for all of them. */
  missed: number
  /** The day of the slot after this one. */
  nextOn: string | null
}

/** A moved slot stands at most this many days after its planned day. */
const longestMove = 10
/** A catch-up is given between the hour of the briefing and this one. */
const lastHour = '18:00'

/** Days of briefings from `from` to `to`, both included, each a working day. */
function slotDays(schedule: BriefingSchedule, from: string, to: string): string[] {
  const days = new Set<string>()
  for (let day = addDays(from, -longestMove); day <= to; day = addDays(day, 1))
    if (isPlanned(schedule, day)) days.add(addWorkingDays(day, 0))
  return [...days].filter((day) => day >= from && day <= to).sort()
}

function isPlanned({ cadence, weekday, monthday }: BriefingSchedule, day: string): boolean {
  const date = DateTime.fromISO(day, { zone: 'utc' })
  switch (cadence) {
    case 'weekly':
      return date.weekday === (weekday ?? 1)
    case 'monthly':
      return date.day === Math.min(monthday ?? 1, date.daysInMonth ?? 1)
    case 'on-demand':
      return false
  }
}

function instantOf({ at, zone }: BriefingSchedule, day: string): number {
  return DateTime.fromISO(`${day}T${at}`, { zone }).toMillis()
}

/** The last slot whose time has come; null when there was none in the last two months. */
export function latestSlot(schedule: BriefingSchedule, now: Date): string | null {
  const today = dayIn(now, schedule.zone)
  return (
    slotDays(schedule, addDays(today, -62), today)
      .filter((day) => instantOf(schedule, day) <= now.getTime())
      .at(-1) ?? null
  )
}

/** The first slot whose time is still to come; null for a channel that gets none by time. */
export function nextSlot(schedule: BriefingSchedule, now: Date): string | null {
  const today = dayIn(now, schedule.zone)
  return (
    slotDays(schedule, today, addDays(today, 62)).find((day) => instantOf(schedule, day) > now.getTime()) ??
    null
  )
}

/** True at the time of a slot; what comes late waits for working hours. */
function isGoodTime({ at, zone }: BriefingSchedule, now: Date): boolean {
  const clock = DateTime.fromJSDate(now, { zone }).toFormat('HH:mm')
  return isWorkingDay(dayIn(now, zone)) && clock >= at && (clock < lastHour || at >= lastHour)
}

/**
 * The channels that are due a briefing, each once, however many of its slots were missed.
 * @param last by channel, the day of the last slot that is done with; a channel without one is left alone
 */
export function findDueSlots(
  channels: readonly AxisChannel[],
  last: ReadonlyMap<string, string>,
  now: Date,
): DueSlot[] {
  return channels.flatMap((channel): DueSlot[] => {
    const schedule = scheduleOf(channel)
    const done = last.get(channel.id)
    if (!channel.active || done === undefined || !isGoodTime(schedule, now)) return []
    const slot = latestSlot(schedule, now)
    if (slot === null || slot <= done) return []
    const missed = slotDays(schedule, addDays(done, 1), slot).length - 1
    return [{ channel, slot, missed, nextOn: nextSlot(schedule, now) }]
  })
}
