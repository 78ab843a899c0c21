// The job that reminds: reads what may be due, plans it, and writes each person's reminders of the day once.
import type { ReminderStore } from '../actions/reminder-store.js'
import { planReminders, type Digest, type ReminderRules } from '../actions/reminders.js'
import type { MinuteJob } from './minute-tick.js'

const pageSize = 500

function merge(into: Map<string, Digest>, digests: Digest[]): void {
  for (const digest of digests) {
    const known = into.get(digest.contact.id)
    if (known) known.lines.push(...digest.lines)
    else into.set(digest.contact.id, digest)
  }
}

/**
 * The reminder job.
 * @param readRules called at each run, so that settings and directory are those of the moment
 */
export function createReminderJob(store: ReminderStore, readRules: () => Promise<ReminderRules>): MinuteJob {
  return {
    name: 'reminders',
    async run(now) {
      const rules = await readRules()
      const digests = new Map<string, Digest>()
      for (let after = 0; ;) {
        const items = await store.readCandidates(now, after, pageSize)
        const last = items.at(-1)
        if (!last) break
        const plan = planReminders(items, rules, now)
        merge(digests, plan.digests)
        await store.putOff(items, plan.lookOn)
        after = Number(last.id)
      }
      for (const digest of digests.values()) await store.writeDigest(digest, now)
    },
  }
}
