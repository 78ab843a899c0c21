// Payloads as Slack sends them, one of each kind, and the events that the bot hears of them.
import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChatEvent } from '../../../src/bot/types.js'
import { createListener } from '../../contracts/platform-harness.js'
import { startSlack, type RunningSlack } from './start-slack.js'

interface Replay {
  /** What stands in Slack already. */
  written?: { channel: string; user: string; text: string; ts: string; threadTs?: string; subtype?: string }[]
  send: 'event' | 'interaction' | 'command'
  payload: Record<string, string>
  /** The events, as far as they matter. */
  expected: Partial<ChatEvent>[]
  /** False where Kompas is gone afterwards. */
  installed?: boolean
}

const folder = 'tests/replays/slack'
const replays = readdirSync(folder).map((file): [string, Replay] => [
  file.replace('.json', ''),
  JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Replay,
])

describe.each([false, true])('replays of Slack (by Socket Mode: %s)', (bySocket) => {
  let running: RunningSlack
  let listener: ReturnType<typeof createListener>
  beforeEach(async () => {
    listener = createListener()
    running = await startSlack(listener.onEvent, { bySocket })
    const { channels } = running.slack.world
    const common = { teamId: 'T0KOMPAS01', kind: 'im' as const, isArchived: false }
    const members = new Set(['U0AUTHOR01', 'U0KOMPAS01'])
    channels.set('D0PRIVATE1', { ...common, id: 'D0PRIVATE1', members })
  })
  afterEach(async () => {
    await running.stop()
    expect(running.slack.world.complaints).toEqual([])
  })

  it.each(replays)('%s', async (_name, { written = [], send, payload, expected, installed = true }) => {
    const { slack, platform } = running
    for (const one of written)
      slack.world.messages.push({ ...one, reading: { marks: true, findsNames: true } })
    const delivery = await slack.deliver[send](payload)
    expect(delivery.acknowledged).toBe(true)
    expect(listener.events).toMatchObject(expected)
    expect(listener.events).toHaveLength(expected.length)
    const place = { platform: 'slack', workspace: 'T0KOMPAS01', channel: 'C0GENERAL1' }
    const note = {
      language: 'nl' as const,
      parts: [{ kind: 'text' as const, text: 'Dag' }],
      fallbackText: 'Dag',
    }
    const sending = { key: 'k', signal: AbortSignal.timeout(5000) }
    const sent = await platform.post({ kind: 'place', place }, note, sending)
    expect(sent.kind).toBe(installed ? 'sent' : 'failed')
  })

  it.each(replays)(
    '%s, delivered again, has the same id',
    async (_name, { written = [], send, payload, installed = true }) => {
      const { slack } = running
      for (const one of written)
        slack.world.messages.push({ ...one, reading: { marks: true, findsNames: true } })
      await slack.deliver[send](payload)
      // After a removal nobody is there to acknowledge it again.
      const again = await slack.deliver[send](payload)
      if (installed) expect(again.acknowledged).toBe(true)
      const ids = listener.events.filter(({ kind }) => kind !== 'suggest').map(({ id }) => id)
      expect(ids.slice(ids.length / 2)).toEqual(ids.slice(0, ids.length / 2))
    },
  )
})
