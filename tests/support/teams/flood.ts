// Twenty people at once who write as fast as Kompas acknowledges, each in order; what each reads afterwards.
import { setTimeout as wait } from 'node:timers/promises'
import type { Microsoft } from './microsoft.js'
import { createPeople, type TeamsPerson } from './people-on-teams.js'
import { showActivity } from './show.js'

/** What came of it. */
export interface Flood {
  /** Numbers that each person asked for, in order. */
  asked: Map<string, number[]>
  /** Numbers that stand in what each person read, in order. */
  answered: Map<string, number[]>
  /** Deliveries that Kompas refused for the moment, and that were made again. */
  repeats: number
  /** How long the slowest acknowledgement took, milliseconds. */
  slowest: number
}

let said = 0

/** Teams delivers an activity again, with the same id, until it is accepted. @returns how often again */
export async function sayUntilAccepted(
  teams: ReturnType<typeof createPeople>,
  who: TeamsPerson,
  text: string,
): Promise<number> {
  const id = `1800000${String((said += 1)).padStart(6, '0')}`
  for (let repeats = 0; ; repeats += 1) {
    const { status } = await teams.say(who, text, { id })
    if (status === 200) return repeats
    if (status !== 503) throw new Error(`refused: ${status}`)
  }
}

/** Writing goes on at this pace, below Teams' own limit for a conversation. */
export const perSecond = 2

/** @param seconds how long they write; at least once each. There must be items enough to ask for. */
export async function flood(
  microsoft: Microsoft,
  url: () => string,
  { people = 20, seconds }: { people?: number; seconds: number },
): Promise<Flood> {
  const teams = createPeople(microsoft, url)
  const result: Flood = { asked: new Map(), answered: new Map(), repeats: 0, slowest: 0 }
  const end = Date.now() + seconds * 1000
  const write = async (who: TeamsPerson): Promise<void> => {
    const numbers: number[] = []
    result.asked.set(who.chat, numbers)
    do {
      const number = numbers.length + 1
      const began = Date.now()
      result.repeats += await sayUntilAccepted(teams, who, `toon ${number}`)
      result.slowest = Math.max(result.slowest, Date.now() - began)
      numbers.push(number)
      await wait(1000 / perSecond)
    } while (Date.now() < end)
  }
  const crowd = Array.from({ length: people }, (_, index) => teams.add(`person-${index}`, 'nl'))
  await Promise.all(crowd.map(write))
  const read = () => {
    for (const { chat } of crowd)
      result.answered.set(
        chat,
        teams.messages(chat).flatMap(({ activity }) => {
          const number = /Actiepunt (\d+):/.exec(showActivity(activity).text)?.[1]
          return number === undefined ? [] : [Number(number)]
        }),
      )
  }
  const count = (numbers: Map<string, number[]>) => [...numbers.values()].flat().length
  for (let tries = 0; tries < 600; tries += 1) {
    read()
    if (count(result.answered) >= count(result.asked)) break
    await wait(100)
  }
  return result
}
