// Starts Kompas, lets people act, and kills it in the middle; in the last round everything comes to its end.
import type { Database } from '../../src/storage/database.js'
import type { FakeSlack } from './fake-slack/fake-slack.js'
import { killHard, spawnInSlack } from './kompas-in-slack.js'
import type { Lane } from './slack-kill-story.js'
import { whenEnded } from './spawn-source.js'

/** What one person does at most while one process lives. */
const mostActs = 6
const pauseMilliseconds = 40

export interface Rounds {
  /** Kills it so many milliseconds after so many acknowledged deliveries. */
  killAfter(deliveries: number, milliseconds: number): Promise<void>
  /** Lets everybody finish, and waits until nothing is left to do or to say. */
  finish(): Promise<void>
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** A dead process holds its leases for a minute or two; here that has gone by. */
async function letTimePass({ query }: Database): Promise<void> {
  const past = new Date(0).toISOString()
  await query.updateTable('events_in').set({ lease_until: past }).where('handled_at', 'is', null).execute()
  await query.updateTable('outbox').set({ lease_until: past }).where('status', '=', 'sending').execute()
}

/** What Kompas has still to do or to say. */
async function countOpen({ query }: Database): Promise<number> {
  const events = await query.selectFrom('events_in').select('id').where('handled_at', 'is', null).execute()
  const messages = await query
    .selectFrom('outbox')
    .select('key')
    .where('status', 'in', ['pending', 'sending'])
    .execute()
  return events.length + messages.length
}

/** Prepares the rounds on one data folder. */
export function createRounds(
  slack: FakeSlack,
  folder: string,
  database: Database,
  lanes: readonly Lane[],
): Rounds {
  return {
    killAfter: async (deliveries, milliseconds) => {
      const child = await spawnInSlack(slack, folder)
      let isDead = false
      let acted = 0
      const run = async (lane: Lane): Promise<void> => {
        for (let act = 0; act < mostActs && !isDead; act += 1) {
          await lane.act()
          acted += 1
          await pause(pauseMilliseconds)
        }
      }
      const acting = Promise.all(lanes.map(run))
      while (acted < deliveries && acted < lanes.length * mostActs) await pause(5)
      await pause(milliseconds)
      await killHard(child)
      isDead = true
      await acting
      await letTimePass(database)
    },
    finish: async () => {
      const child = await spawnInSlack(slack, folder)
      for (const lane of lanes) lane.end()
      const run = async (lane: Lane): Promise<void> => {
        while (!lane.isOver()) {
          await lane.act()
          await pause(pauseMilliseconds)
        }
      }
      await Promise.all(lanes.map(run))
      while ((await countOpen(database)) > 0) await pause(200)
      child.kill('SIGTERM')
      const end = await whenEnded(child)
      if (end !== 0) throw new Error(`the last process ended with ${String(end)}`)
    },
  }
}
