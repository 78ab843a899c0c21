// Wakes once a minute and runs what may be due; each job finds out itself what is.
import type { Logger } from 'pino'

/** Something that happens in time. It must do nothing when run twice in the same minute, here or elsewhere. */
export interface MinuteJob {
  name: string
  run(now: Date): Promise<void>
}

/** A timer or loop that can be ended. */
export interface Running {
  /** Waits for what is under way, then ends it. */
  stop(): Promise<void>
}

const minute = 60_000

/** Runs every job once, in order; one that fails is logged and tried again the next minute. */
export async function runJobs(jobs: MinuteJob[], now: Date, log: Logger): Promise<void> {
  for (const job of jobs) {
    try {
      await job.run(now)
    } catch (error) {
      log.error({ err: error, job: job.name }, 'a timed job failed')
    }
  }
}

/** Runs the jobs at once (the catch-up after an outage) and then at every full minute, never two at a time. */
export function startMinuteTick(jobs: MinuteJob[], clock: () => Date, log: Logger): Running {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const tick = async (): Promise<void> => {
    await runJobs(jobs, clock(), log)
    if (!stopped) timer = setTimeout(next, minute - (clock().getTime() % minute))
  }
  let underWay = tick()
  const next = (): void => {
    underWay = tick()
  }
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await underWay
    },
  }
}
