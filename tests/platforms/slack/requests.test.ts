// Requests that Slack didn't send, or not to this Kompas, are turned away and leave no trace.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createListener } from '../../contracts/platform-harness.js'
import { sign } from '../../support/fake-slack/deliver.js'
import { signingSecret } from '../../support/fake-slack/fake-slack.js'
import { startSlack, type RunningSlack } from './start-slack.js'

const now = (): number => Math.floor(Date.now() / 1000)
const mention = {
  type: 'app_mention',
  user: 'U0AUTHOR01',
  text: '<@U0KOMPAS01> hi',
  ts: '1.000001',
  channel: 'C0GENERAL1',
}

describe('requests to /slack/events', () => {
  let running: RunningSlack
  let listener: ReturnType<typeof createListener>
  beforeEach(async () => {
    listener = createListener()
    running = await startSlack(listener.onEvent)
  })
  afterEach(() => running.stop())

  const body = (change: object = {}): string =>
    JSON.stringify({
      ...{ type: 'event_callback', event_id: 'Ev1', team_id: 'T0KOMPAS01', api_app_id: 'A0KOMPAS01' },
      ...{ event: mention, ...change },
    })
  const post = async (words: string, headers: Record<string, string>): Promise<number> => {
    const all = { 'content-type': 'application/json', ...headers }
    return (await fetch(`${running.url}/slack/events`, { method: 'POST', body: words, headers: all })).status
  }

  it('are taken when signed now', async () => {
    expect(await post(body(), sign(body(), signingSecret, now()))).toBe(200)
    expect(listener.events).toHaveLength(1)
  })

  const unsigned = { 'x-slack-request-timestamp': String(now()) }
  it.each([
    ['without a signature', unsigned],
    ['without any header', {}],
    ['with another secret', sign(body(), 'other', now())],
    ['for another body', sign('{}', signingSecret, now())],
    ['from six minutes ago', sign(body(), signingSecret, now() - 361)],
    ['from the future', sign(body(), signingSecret, now() + 3600)],
    [
      'with a time that is none',
      { ...sign(body(), signingSecret, now()), 'x-slack-request-timestamp': 'NaN' },
    ],
  ])('are refused %s', async (_name, headers) => {
    expect(await post(body(), headers)).toBe(401)
    expect(listener.events).toEqual([])
    expect(running.slack.world.calls).toEqual([])
  })

  it.each([
    ['another workspace', { team_id: 'T0OTHER001' }],
    ['another app', { api_app_id: 'A0OTHER001' }],
    [
      'another organisation',
      { authorizations: [{ enterprise_id: 'E0OTHER001', team_id: null, is_enterprise_install: true }] },
    ],
  ])('are refused from %s, though well signed', async (_name, change) => {
    const words = body(change)
    expect(await post(words, sign(words, signingSecret, now()))).toBe(401)
    expect(listener.events).toEqual([])
  })

  it('are refused where the removal of another app is reported', async () => {
    const words = body({ api_app_id: 'A0OTHER001', event: { type: 'app_uninstalled' } })
    expect(await post(words, sign(words, signingSecret, now()))).toBe(401)
  })

  it('answer the question whether somebody is there', async () => {
    const words = JSON.stringify({ type: 'url_verification', challenge: 'abc' })
    expect(await post(words, sign(words, signingSecret, now()))).toBe(200)
  })

  it('are put off until the start and after the stop', async () => {
    const early = await startSlack(null)
    const words = body()
    const send = (): Promise<Response> =>
      fetch(`${early.url}/slack/events`, {
        method: 'POST',
        body: words,
        headers: sign(words, signingSecret, now()),
      })
    expect((await send()).status).toBe(503)
    await early.stop()
  })

  it('are put off while Slack does not say whose the token is', async () => {
    running.slack.failNext('auth.test', { kind: 'status', status: 500 })
    expect(await post(body(), sign(body(), signingSecret, now()))).toBe(500)
    expect(await post(body(), sign(body(), signingSecret, now()))).toBe(200)
    expect(listener.events).toHaveLength(1)
  })

  it('never bring a token or a secret into the log', async () => {
    running.slack.world.installations[0]!.isRevoked = true
    await post(body(), sign(body(), signingSecret, now()))
    await post(body(), sign(body(), 'other', now()))
    const logged = running.logged.join('\n')
    expect(logged).not.toBe('')
    expect(logged).not.toMatch(/xoxb|fake-signing-secret/)
  })
})
