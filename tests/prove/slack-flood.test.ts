// Twenty events at once over Slack's wire, for as many seconds as KOMPAS_FLOOD_SECONDS says, to a process of its own.
import { expect, it } from 'vitest'
import { addIndex } from '../support/data-with-index.js'
import { whenEnded } from '../support/spawn-source.js'
import { spawnInSlack, startSlackWithPeople } from '../support/kompas-in-slack.js'
import { answeredIn, flood } from '../support/slack-flood.js'
import { useTemporaryFolders } from '../support/temporary-folders.js'

const makeFolder = useTemporaryFolders()
const seconds = Number(process.env['KOMPAS_FLOOD_SECONDS'] ?? 30)
const atOnce = 20
/** Slack delivers again what isn't acknowledged by then, milliseconds. */
const patience = 3000
const pause = 1000

it(`answers ${atOnce} people at once for ${seconds} s, each acknowledged in time`, async () => {
  const folder = makeFolder()
  addIndex(folder)
  const slack = await startSlackWithPeople()
  const child = await spawnInSlack(slack, folder)
  const end = performance.now() + seconds * 1000
  // All lanes begin a round at the same moment.
  const next = async (round: number): Promise<boolean> => {
    const at = end - seconds * 1000 + round * pause
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, at - performance.now())))
    return performance.now() < end
  }
  const report = await flood(slack, atOnce, next)
  const sent = report.lanes.flat().length
  const begin = performance.now()
  await expect
    .poll(() => answeredIn(slack, report).flat().length, { timeout: 600_000, interval: 500 })
    .toBeGreaterThanOrEqual(sent)
  const drained = (performance.now() - begin) / 1000
  const longest = Math.max(...report.waits)
  const late = report.waits.filter((wait) => wait > patience).length
  const sorted = report.waits.toSorted((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0
  process.stderr.write(
    `flood: ${JSON.stringify({ seconds, sent, median, longest, late, drainedSeconds: drained })}\n`,
  )
  expect(report.unacknowledged).toEqual([])
  expect(late).toBe(0)
  expect(answeredIn(slack, report)).toEqual(report.lanes)
  expect(slack.world.complaints).toEqual([])
  child.kill('SIGTERM')
  expect(await whenEnded(child)).toBe(0)
  await slack.stop()
})
