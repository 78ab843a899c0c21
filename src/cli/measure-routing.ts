// Measures what reading and routing a message costs, over embedding it alone, as a ratio of medians from one run.
import { join } from 'node:path'
import { readCalibration, readRoutingBank } from '../actions/routing-bank.js'
import { median, timed } from './measure-speed.js'
import type { Kompas } from './types.js'

const rounds = 5
/** Messages of the sample, spread over the calibration messages, which are no part of the bank. */
const sampleSize = 40

export interface RoutingSpeed {
  /** Message → title, due day, action line, evidence and owner, over embedding that message. */
  route: number
}

/** Measures with everything open; both sides take turns, so that other loads touch them alike. */
export async function measureRouting(kompas: Kompas): Promise<RoutingSpeed> {
  const { config, embedder, route } = kompas
  await kompas.routing()
  const folder = join(config.corpusDir, 'routing')
  const messages = readCalibration(folder, readRoutingBank(folder).labels)
  const step = Math.max(1, Math.floor(messages.length / sampleSize))
  const sample = messages.filter((_, at) => at % step === 0).map(({ text }) => text)
  const sentAt = new Date()
  const times = { embed: [] as number[], route: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    for (const text of sample) {
      times.embed.push(await timed(() => embedder.embed(text, 'query')))
      times.route.push(await timed(() => route({ text, thread: [], sentAt, zone: config.timezone })))
    }
  }
  return { route: median(times.route) / median(times.embed) }
}
