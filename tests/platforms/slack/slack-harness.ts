// The stage of the platform contract, played by the fake Slack.
import type { OnEvent } from '../../../src/bot/types.js'
import { readReference } from '../../../src/platforms/slack/references.js'
import type { Failure, PlatformHarness } from '../../contracts/platform-harness.js'
import type { Misbehaviour } from '../../support/fake-slack/api-server.js'
import { takeAway, teamId } from '../../support/fake-slack/fake-slack.js'
import { clickMessage, submitDialogue, topDialogue } from '../../support/fake-slack/interactions.js'
import { showMessage } from '../../support/fake-slack/show.js'
import { startSlack } from './start-slack.js'

const author = 'U0AUTHOR01'
const bystander = 'U0READER01'
const channel = 'C0GENERAL1'

const failures: Record<Failure, Misbehaviour> = {
  limited: { kind: 'limited', seconds: 7 },
  broken: { kind: 'status', status: 503 },
  lost: { kind: 'lost' },
  gone: { kind: 'refused', code: 'channel_not_found' },
  'bad-format': { kind: 'refused', code: 'invalid_blocks' },
}

/** Starts the stage; what the fake Slack found wrong with a call fails the test when it stops. */
export async function startSlackHarness(onEvent: OnEvent, bySocket: boolean): Promise<PlatformHarness> {
  const running = await startSlack(onEvent, { bySocket })
  const { slack, platform } = running
  return {
    platform,
    place: { platform: 'slack', workspace: teamId, channel },
    ...{ workspace: teamId, author, bystander, hasPrivateReplies: true },
    read: (userId) =>
      Promise.resolve(
        slack
          .readableBy(userId)
          .filter(({ botId }) => botId !== undefined)
          .map(showMessage),
      ),
    mention: async (words) => {
      const text = `<@U0KOMPAS01> ${words}`
      const { ts } = slack.write({ channel, user: author, text })
      const said = { type: 'app_mention', user: author, text, ts, channel, event_ts: ts, team: teamId }
      return (await slack.send(said)).acknowledged
    },
    repeatMention: async () => (await slack.sendAgain()).acknowledged,
    click: async (label) => (await clickMessage(slack, author, label)).acknowledged,
    form: () => {
      const open = topDialogue(slack, author)
      if (open === null) return Promise.resolve(null)
      const inputs = open.view.blocks.filter(({ type }) => type === 'input')
      const title = (open.view['title'] as { text: string }).text
      const names = inputs.map((block) => String(block['block_id']))
      return Promise.resolve({ title, inputs: names, errors: open.errors })
    },
    submit: async (values) => {
      await submitDialogue(slack, author, values)
    },
    remove: (reference) => {
      for (const ts of readReference(reference)?.timestamps ?? []) takeAway(slack.world, channel, ts)
      return Promise.resolve()
    },
    failNext: (failure) => {
      slack.failNext(/^chat\.post/, failures[failure])
    },
    stop: async () => {
      await running.stop()
      if (slack.world.complaints.length > 0) throw new Error(slack.world.complaints.join('\n'))
    },
  }
}
