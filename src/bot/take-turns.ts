// Lets only some work go on at a time, and none begin while events come in: answering takes the processor, and
// a platform that waits for its acknowledgement must not wait for answers to others.

interface Turns {
  /** How many pieces of work go on at a time. */
  atOnce: number
  /** True while events are being taken in that are not recorded yet. */
  isReceiving: () => boolean
}

/** Runs a piece of work when its turn comes: first come, first served. */
export type TakeTurn = (work: () => Promise<void>) => Promise<void>

/** Work begins after this long although events keep coming in, milliseconds. */
const patience = 500
const lookAgain = 10

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Makes the turns. */
export function createTurns({ atOnce, isReceiving }: Turns): TakeTurn {
  let free = atOnce
  const waiting: (() => void)[] = []
  const begin = async (): Promise<void> => {
    if (free > 0) free -= 1
    else
      await new Promise<void>((resolve) => {
        waiting.push(resolve)
      })
    for (let waited = 0; isReceiving() && waited < patience; waited += lookAgain) await pause(lookAgain)
  }
  const end = (): void => {
    const next = waiting.shift()
    if (next === undefined) free += 1
    else next()
  }
  return async (work) => {
    await begin()
    try {
      await work()
    } finally {
      end()
    }
  }
}
