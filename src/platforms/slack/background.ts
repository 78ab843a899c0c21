// Work that goes on after Slack has been answered, and how long Slack's answer may wait for it.

/** Slack takes an answer for missing after three seconds. */
export const answerMilliseconds = 2200

type Timely<T> = { inTime: true; value: T } | { inTime: false }

export interface Background {
  /** Gives what the work gives, or nothing at the deadline: whoever asked looks after the work then. */
  within<T>(work: Promise<T>, milliseconds: number): Promise<Timely<T>>
  /** Waits for work up to the deadline; then it goes on, and what it fails with is noted. */
  finish(work: Promise<void>, milliseconds: number): Promise<void>
  /** Lets work go on; what it fails with is noted. */
  run(work: () => Promise<void>): void
  /** Resolves when nothing is under way. */
  idle(): Promise<void>
}

/** @param onError hears what fails after Slack has been answered */
export function createBackground(onError: (error: unknown) => void): Background {
  const underWay = new Set<Promise<unknown>>()
  const track = (work: Promise<unknown>): void => {
    const settled = work.catch(() => undefined).finally(() => underWay.delete(settled))
    underWay.add(settled)
  }
  const run = (work: () => Promise<void>): void => {
    track(work().catch(onError))
  }
  const within = async <T>(work: Promise<T>, milliseconds: number): Promise<Timely<T>> => {
    track(work)
    let timer: NodeJS.Timeout | undefined
    const deadline = new Promise<Timely<T>>((resolve) => {
      timer = setTimeout(() => {
        resolve({ inTime: false })
      }, milliseconds)
    })
    const done = work.then((value): Timely<T> => ({ inTime: true, value }))
    try {
      return await Promise.race([done, deadline])
    } finally {
      clearTimeout(timer)
    }
  }
  return {
    within,
    run,
    finish: async (work, milliseconds) => {
      const soon = await within(work, milliseconds)
      if (!soon.inTime) run(() => work)
    },
    idle: async () => {
      while (underWay.size > 0) await Promise.all(underWay)
    },
  }
}
