// A database, a directory with channels, and the briefing job, for tests of briefings.
import { pino } from 'pino'
import { createActionStore, type ActionStore } from '../../src/actions/action-store.js'
import { createBriefingStore } from '../../src/briefings/briefing-store.js'
import { createFactsStore } from '../../src/briefings/facts-store.js'
import type { BriefingParts } from '../../src/briefings/prepare-briefing.js'
import { briefingMessage } from '../../src/bot/views/briefing-message.js'
import type { Message } from '../../src/bot/types.js'
import type { AxisChannel, Directory } from '../../src/directory/types.js'
import { runJobs } from '../../src/jobs/minute-tick.js'
import { createBriefingJob } from '../../src/jobs/send-briefings.js'
import type { Database } from '../../src/storage/database.js'
import { directory as shipped, strategy } from '../directory/load-directory.js'

const log = pino({ level: 'silent' })

/** A channel of Slack that is told about axis 2 on Mondays at nine, in English. */
export function axisChannel(change: Partial<AxisChannel> = {}): AxisChannel {
  return {
    ...{ id: 'axis-2', axis: '2', line: null, agency: null, platform: 'slack', workspace: 'T1' },
    ...{ channel: 'C2', language: 'en', active: true, schedule: null },
    ...change,
  }
}

/** The shipped directory with other channels. */
export function directoryWith(channels: AxisChannel[]): Directory {
  return { ...shipped, channels }
}

export interface BriefingStage {
  actions: ActionStore
  parts: BriefingParts
  /** Runs the job at an instant. */
  tick(at: string): Promise<void>
  /** What the outbox holds of briefings, in order. */
  outbox(): Promise<{ key: string; destination: unknown; message: Message }[]>
}

/** A stage on a database; the directory may be changed between two ticks. */
export function setStage(
  database: Database,
  current: () => Directory,
  publicUrl: string | null = null,
): BriefingStage {
  const documents = [strategy]
  const parts: BriefingParts = {
    store: createBriefingStore(database),
    facts: createFactsStore(database),
    directory: { current: () => Promise.resolve(current()) },
    documents,
    render: (briefing) => briefingMessage(briefing, { documents, publicUrl }),
  }
  return {
    actions: createActionStore(database),
    parts,
    tick: (at) => runJobs([createBriefingJob(parts, log)], new Date(at), log),
    outbox: async () => {
      const rows = await database.query
        .selectFrom('outbox')
        .select(['key', 'destination', 'content'])
        .where('key', 'like', 'briefing:%')
        .orderBy('position')
        .execute()
      return rows.map(({ key, destination, content }) => ({
        key,
        destination: JSON.parse(destination) as unknown,
        message: (JSON.parse(content) as { message: Message }).message,
      }))
    },
  }
}
