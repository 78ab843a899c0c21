// Twenty people at once in Slack: each is acknowledged before the work is done, and answered once and in order.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadEmbedder } from '../../src/models/embedder.js'
import type { Embedder } from '../../src/models/types.js'
import { readConfig } from '../../src/config.js'
import { openInSlack, type KompasInSlack } from '../support/kompas-in-slack.js'
import { answeredIn, flood } from '../support/slack-flood.js'
import { useTemporaryFolders } from '../support/temporary-folders.js'

const makeFolder = useTemporaryFolders()
const lanes = 20
const rounds = 2

describe('a flood of questions', () => {
  let kompas: KompasInSlack
  let letWork = (): void => undefined
  beforeAll(async () => {
    const real = await loadEmbedder(readConfig({}).config.modelDir)
    const held = new Promise<void>((resolve) => {
      letWork = resolve
    })
    const embedder: Embedder = {
      ...{ id: real.id, dimension: real.dimension },
      embed: async (text, role) => {
        await held
        return await real.embed(text, role)
      },
      close: () => real.close(),
    }
    kompas = await openInSlack(makeFolder(), { embedder })
  })
  afterAll(async () => {
    letWork()
    await kompas.stop()
  })

  it('is acknowledged while not one answer is ready, then answered once and in order', async () => {
    const { slack } = kompas
    const report = await flood(slack, lanes, (round) => Promise.resolve(round < rounds))
    expect(report.unacknowledged).toEqual([])
    expect(report.waits).toHaveLength(lanes * rounds)
    expect(answeredIn(slack, report).flat()).toEqual([])
    letWork()
    await expect
      .poll(() => answeredIn(slack, report).flat().length, { timeout: 60_000 })
      .toBeGreaterThanOrEqual(lanes * rounds)
    await kompas.coordination.events.idle()
    expect(answeredIn(slack, report)).toEqual(report.lanes)
    expect(slack.world.complaints).toEqual([])
  })
})
