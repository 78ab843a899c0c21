// Many people at once: lanes in which one question follows the other, each as soon as Slack has its acknowledgement.
import type { FakeSlack } from './fake-slack/fake-slack.js'
import type { FakeMessage } from './fake-slack/world.js'
import { channel, people } from './kompas-in-slack.js'

const questions = [
  'Wat zegt de strategie over desinformatie?',
  'Qui dirige la gestion de crise ?',
  'Was sagt die Strategie über Cyberbedrohungen?',
  'What are the vital interests of Belgium?',
  'Welke rol heeft Defensie?',
  'Que dit la stratégie sur l’espionnage ?',
]

/** What came of a flood. */
export interface FloodReport {
  /** Ids of the events of each lane, in their order. */
  lanes: string[][]
  /** How long each acknowledgement took, milliseconds. */
  waits: number[]
  /** Events that Slack would deliver again. */
  unacknowledged: string[]
}

/** One lane's turn: somebody mentions Kompas in the lane's thread. Every fourth event is delivered twice. */
async function ask(slack: FakeSlack, lane: number, round: number, root: FakeMessage, report: FloodReport) {
  const everybody = Object.values(people)
  const user = everybody[lane % everybody.length]!.id
  const text = `<@U0KOMPAS01> ${questions[(lane + round) % questions.length]!}`
  const { ts } = slack.write({ channel, user, text, threadTs: root.ts })
  const id = `EvFlood${lane}x${round}`
  report.lanes[lane]!.push(id)
  const event = { type: 'app_mention', user, text, ts, channel, thread_ts: root.ts, event_ts: ts }
  const begin = performance.now()
  const tries = (lane + round) % 4 === 0 ? 2 : 1
  const deliveries = await Promise.all(
    Array.from({ length: tries }, () => slack.send(event, { event_id: id })),
  )
  report.waits.push(performance.now() - begin)
  if (!deliveries.every(({ acknowledged }) => acknowledged)) report.unacknowledged.push(id)
}

/**
 * Floods Kompas from all lanes at once.
 * @param next resolves to false when a lane should end; waited for between two questions of a lane
 */
export async function flood(
  slack: FakeSlack,
  laneCount: number,
  next: (round: number) => Promise<boolean>,
): Promise<FloodReport> {
  const report: FloodReport = {
    ...{ waits: [], unacknowledged: [] },
    lanes: Array.from({ length: laneCount }, () => []),
  }
  const run = async (lane: number): Promise<void> => {
    const root = slack.write({ channel, user: people.cleo.id, text: `Draad ${lane}` })
    for (let round = 0; await next(round); round += 1) await ask(slack, lane, round, root, report)
  }
  await Promise.all(report.lanes.map((_, lane) => run(lane)))
  return report
}

interface Keyed {
  event_payload: { key: string; part: number }
}

/** Ids of the events that were answered in each lane, in the order of the answers. */
export function answeredIn({ world }: FakeSlack, { lanes }: FloodReport): string[][] {
  const answered = world.messages.flatMap(({ metadata }) => {
    const { key, part } = (metadata as Keyed | undefined)?.event_payload ?? { key: '', part: 0 }
    const id = /^slack:(EvFlood\d+x\d+):reply$/.exec(key)?.[1]
    return id === undefined || part !== 0 ? [] : [id]
  })
  return lanes.map((_, lane) => answered.filter((id) => id.startsWith(`EvFlood${lane}x`)))
}
