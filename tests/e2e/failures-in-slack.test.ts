// Whatever goes wrong when Kompas speaks in Slack, somebody sees what came of it, and nothing is lost or said twice.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Misbehaviour } from '../support/fake-slack/api-server.js'
import { takeAway } from '../support/fake-slack/fake-slack.js'
import { clickCommand } from '../support/fake-slack/interactions.js'
import { channel, openInSlack, people, type KompasInSlack } from '../support/kompas-in-slack.js'
import { read, say, seen } from '../support/slack-people.js'
import { useTemporaryFolders } from '../support/temporary-folders.js'

const makeFolder = useTemporaryFolders()
const { cleo } = people
const patience = { timeout: 40_000 }
let running: KompasInSlack

beforeAll(async () => {
  running = await openInSlack(makeFolder())
})
afterAll(async () => {
  await running.stop()
})

/** Cleo asks a question, and Slack fails at the answer. @returns the thread */
async function askWhileFailing(how: Misbehaviour): Promise<string> {
  const { slack } = running
  const root = slack.write({ channel, user: cleo.id, text: 'Een draad' })
  const isAnswer = (method: string, values: Record<string, unknown>) =>
    method === 'chat.postMessage' && values['thread_ts'] === root.ts
  slack.api.plans.push({ matches: isAnswer, how })
  await say(slack, {
    user: cleo.id,
    text: '<@U0KOMPAS01> Wat zegt de strategie over desinformatie?',
    threadTs: root.ts,
  })
  return root.ts
}
const answersIn = (thread: string) => seen(running.slack, cleo.id, channel, thread)
const coordinator = {
  ...{ kind: 'person' as const, personId: 'cleo-coordinator', roles: ['coordinator' as const] },
  ...{ agencies: [], channels: [], actsFor: [] },
}
const open = () => running.coordination.services.listFailed(coordinator)

describe('an answer arrives once in spite of', () => {
  it.each<[string, Misbehaviour]>([
    ['429', { kind: 'limited', seconds: 1 }],
    ['429 without a time', { kind: 'limited' }],
    ['503', { kind: 'status', status: 503 }],
    ['a page that is not Slack’s', { kind: 'garbage' }],
    ['msg_too_long', { kind: 'refused', code: 'msg_too_long' }],
    ['invalid_blocks', { kind: 'refused', code: 'invalid_blocks' }],
  ])('%s', async (_name, how) => {
    const thread = await askWhileFailing(how)
    await expect.poll(() => answersIn(thread).length, patience).toBeGreaterThan(0)
    expect(read(running.slack, cleo.id, channel, thread)).toMatch(/desinformatie/i)
    await expect.poll(open, patience).toEqual([])
    expect(answersIn(thread)).toHaveLength(1)
  })
})

describe('a coordinator sees, with the reason, and can send again after', () => {
  it.each(['channel_not_found', 'not_in_channel', 'is_archived', 'account_inactive', 'token_revoked'])(
    '%s',
    async (code) => {
      const { slack } = running
      const thread = await askWhileFailing({ kind: 'refused', code })
      await expect.poll(async () => (await open()).length, patience).toBe(1)
      const own = slack.privateChannel(cleo.id)
      await say(slack, { user: cleo.id, channel: own, text: 'mislukte berichten' })
      await expect.poll(() => read(slack, cleo.id, own), patience).toContain(`(${code})`)
      expect(answersIn(thread)).toEqual([])
      await clickCommand(slack, cleo.id, /^failed retry /)
      await expect.poll(() => answersIn(thread).length, patience).toBe(1)
      expect(await open()).toEqual([])
    },
  )
})

describe('a card', () => {
  it('whose message was deleted stands there anew after the next change', async () => {
    const { slack, coordination } = running
    const { actions } = coordination.services
    const said = {
      user: cleo.id,
      text: '<@U0KOMPAS01> nieuw actiepunt: nota over desinformatie in sociale media',
    }
    const { ts } = await say(slack, said)
    const create = () => clickCommand(slack, cleo.id, /^action create /, ({ threadTs }) => threadTs === ts)
    await expect.poll(async () => (await create())?.acknowledged, patience).toBe(true)
    const card = () => answersIn(ts).find(({ blocks }) => JSON.stringify(blocks).includes('action accept 1'))
    await expect.poll(card, patience).toBeDefined()
    takeAway(slack.world, channel, card()!.ts)
    const system = { kind: 'system' } as const
    const item = (await actions.find('1', system))!
    await actions.move(item.id, { kind: 'edit', title: 'Nota over deepfakes' }, coordinator, {
      now: new Date(),
    })
    await expect.poll(() => read(slack, cleo.id, channel, ts), patience).toContain('Nota over deepfakes')
  })
})
