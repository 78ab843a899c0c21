// Several workspaces install Kompas by themselves, each is spoken to with its own token, and may leave again.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createListener } from '../../contracts/platform-harness.js'
import type { InstallationKeeper, SlackInstallation } from '../../../src/platforms/slack/types.js'
import { botScopes } from '../../../src/platforms/slack/scopes.js'
import { installationOf } from '../../support/fake-slack/fake-slack.js'
import type { FakeInstallation } from '../../support/fake-slack/world.js'
import { startSlack, type RunningSlack } from './start-slack.js'

const second: Partial<FakeInstallation> = {
  token: 'xoxb-second',
  teamId: 'T0SECOND01',
  botUserId: 'U0KOMPAS02',
  botId: 'B0KOMPAS02',
}
const whole: Partial<FakeInstallation> = {
  ...{ token: 'xoxb-whole', teamId: 'T0WHOLE001', enterpriseId: 'E0WHOLE001', isEnterpriseInstall: true },
  ...{ botUserId: 'U0KOMPAS03', botId: 'B0KOMPAS03' },
}

describe('installing in Slack', () => {
  let running: RunningSlack
  let listener: ReturnType<typeof createListener>
  let kept: Map<string, SlackInstallation>
  beforeEach(async () => {
    listener = createListener()
    kept = new Map()
    const installations: InstallationKeeper = {
      save: (workspace, installation) => Promise.resolve(void kept.set(workspace, installation)),
      find: (workspace) => Promise.resolve(kept.get(workspace) ?? null),
      remove: (workspace) => Promise.resolve(void kept.delete(workspace)),
    }
    const allowedTeams = ['T0SECOND01', 'E0WHOLE001']
    const client = { clientId: '1.2', clientSecret: 'client-secret', installations, allowedTeams }
    running = await startSlack(listener.onEvent, { ...client, withoutToken: true })
    const { world } = running.slack
    world.installations.length = 0
    world.users.set('U0ADMIN001', { id: 'U0ADMIN001', teamId: 'T0SECOND01', name: 'Admin', locale: 'de-DE' })
    const common = { kind: 'channel' as const, isArchived: false }
    for (const [id, team, bot] of [
      ['C0SECOND01', 'T0SECOND01', 'U0KOMPAS02'],
      ['C0WHOLE001', 'T0WHOLE002', 'U0KOMPAS03'],
    ] as const)
      world.channels.set(id, { ...common, id, teamId: team, members: new Set(['U0AUTHOR01', bot]) })
  })
  afterEach(() => running.stop())

  /** Goes the way of a browser: Kompas' page, Slack's consent, and back. */
  const install = async (
    change: Partial<FakeInstallation>,
    alter: (url: URL) => void = () => undefined,
    withCookie = true,
  ): Promise<number> => {
    running.slack.installable.push(installationOf([], change))
    const page = await fetch(`${running.url}/slack/install`, { redirect: 'manual' })
    const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? ''
    const consent = /<a href="([^"]+)"/.exec(await page.text())?.[1]?.replaceAll('&amp;', '&') ?? ''
    const back = await fetch(consent, { redirect: 'manual' })
    const url = new URL(back.headers.get('location') ?? '', running.url ?? '')
    alter(url)
    const headers = withCookie ? { cookie } : {}
    return (await fetch(url, { redirect: 'manual', headers })).status
  }
  const mention = (channel: string, bot: string, envelope: object) =>
    running.slack.send(
      { type: 'app_mention', user: 'U0AUTHOR01', text: `<@${bot}> as 1?`, ts: '1.000001', channel },
      envelope,
    )
  const inSecond = {
    team_id: 'T0SECOND01',
    authorizations: [{ team_id: 'T0SECOND01', enterprise_id: null, is_enterprise_install: false }],
  }
  const inWhole = {
    team_id: 'T0WHOLE002',
    enterprise_id: 'E0WHOLE001',
    authorizations: [{ team_id: null, enterprise_id: 'E0WHOLE001', is_enterprise_install: true }],
  }
  const post = (workspace: string, channel: string) =>
    running.platform.post(
      { kind: 'place', place: { platform: 'slack', workspace, channel } },
      { language: 'nl', parts: [{ kind: 'text', text: 'Dag' }], fallbackText: 'Dag' },
      { key: `${workspace}/${channel}`, signal: AbortSignal.timeout(5000) },
    )

  it('keeps what Slack gives, asks for the declared permissions, and greets whoever installed it', async () => {
    expect(await install(second)).toBeLessThan(400)
    expect(kept.get('T0SECOND01')).toEqual({
      ...{ appId: 'A0KOMPAS01', teamId: 'T0SECOND01', enterpriseId: null, botToken: 'xoxb-second' },
      ...{ botId: 'B0KOMPAS02', botUserId: 'U0KOMPAS02' },
    })
    expect([...running.slack.world.installations[0]!.scopes]).toEqual([...botScopes])
    await vi.waitFor(() => {
      expect(listener.events).toMatchObject([
        {
          kind: 'install',
          isPrivate: true,
          awaitsReply: false,
          account: { userId: 'U0ADMIN001', language: 'de' },
        },
      ])
    })
  })

  it.each([
    [
      'another state',
      (url: URL) => {
        url.searchParams.set('state', 'made-up')
      },
      true,
    ],
    [
      'no state',
      (url: URL) => {
        url.searchParams.delete('state')
      },
      true,
    ],
    ['another browser', () => undefined, false],
    [
      'a made-up code',
      (url: URL) => {
        url.searchParams.set('code', 'made-up')
      },
      true,
    ],
  ])('refuses %s', async (_name, alter, withCookie) => {
    expect(await install(second, alter, withCookie)).toBeGreaterThanOrEqual(400)
    expect(kept.size).toBe(0)
  })

  it('keeps nothing of a workspace that is not allowed, and gives its token back', async () => {
    const other = { ...second, teamId: 'T0OTHER001', token: 'xoxb-other' }
    expect(await install(other)).toBe(403)
    expect(kept.size).toBe(0)
    await vi.waitFor(() => {
      expect(running.slack.world.installations[0]).toMatchObject({ teamId: 'T0OTHER001', isRevoked: true })
    })
    expect(listener.events).toEqual([])
    expect(running.logged.join('\n')).toContain('T0OTHER001')
    expect(running.logged.join('\n')).not.toContain('xoxb-other')
  })

  it('speaks to each workspace with its own token, and to a whole organisation with one', async () => {
    expect((await mention('C0SECOND01', 'U0KOMPAS02', inSecond)).status).toBe(401)
    expect(await install(second)).toBeLessThan(400)
    expect(await install(whole)).toBeLessThan(400)
    await mention('C0SECOND01', 'U0KOMPAS02', inSecond)
    await mention('C0WHOLE001', 'U0KOMPAS03', inWhole)
    const mentions = listener.events.filter(({ kind }) => kind === 'mention')
    expect(mentions).toMatchObject([
      { text: 'as 1?', place: { workspace: 'T0SECOND01' }, account: { workspace: 'T0SECOND01' } },
      { text: 'as 1?', place: { workspace: 'E0WHOLE001' }, account: { workspace: 'E0WHOLE001' } },
    ])
    expect((await post('T0SECOND01', 'C0SECOND01')).kind).toBe('sent')
    expect((await post('E0WHOLE001', 'C0WHOLE001')).kind).toBe('sent')
    expect((await post('T0SECOND01', 'C0WHOLE001')).kind).toBe('failed')
    expect(running.slack.world.messages.slice(-2).map(({ botId }) => botId)).toEqual([
      'B0KOMPAS02',
      'B0KOMPAS03',
    ])
  })

  it.each([
    ['uninstalling', { type: 'app_uninstalled' }, false],
    ['withdrawing its token', { type: 'tokens_revoked', tokens: { oauth: [], bot: ['U0KOMPAS02'] } }, false],
    [
      "withdrawing somebody's own token",
      { type: 'tokens_revoked', tokens: { oauth: ['U0AUTHOR01'], bot: [] } },
      true,
    ],
  ])('cleans up after %s', async (_name, event, isKept) => {
    expect(await install(second)).toBeLessThan(400)
    await running.slack.send(event, { team_id: 'T0SECOND01', authorizations: [] })
    expect(kept.has('T0SECOND01')).toBe(isKept)
    expect((await post('T0SECOND01', 'C0SECOND01')).kind).toBe(isKept ? 'sent' : 'failed')
    expect((await mention('C0SECOND01', 'U0KOMPAS02', inSecond)).status).toBe(isKept ? 200 : 401)
  })

  it('does not trust what it cannot read of what was kept', async () => {
    expect(await install(second)).toBeLessThan(400)
    kept.set('T0SECOND01', { botToken: 7 } as never)
    expect((await mention('C0SECOND01', 'U0KOMPAS02', inSecond)).status).toBe(401)
    expect(running.logged.join('')).toContain('not readable')
  })

  it('never brings a token into the log', async () => {
    expect(await install(second)).toBeLessThan(400)
    await install(second, (url) => {
      url.searchParams.set('code', 'made-up')
    })
    await running.slack.send({ type: 'app_uninstalled' }, { team_id: 'T0SECOND01', authorizations: [] })
    expect(running.logged.join('\n')).not.toMatch(/xoxb|client-secret/)
  })
})

describe('installing where nobody is named', () => {
  it.each([
    ['nl-BE,en;q=0.5', 'kan in deze Slack-werkruimte niet'],
    ['fr', 'ne peut pas être installé'],
    ['de-DE', 'kann in diesem Slack-Workspace nicht'],
    ['es', 'cannot be installed'],
  ])('is closed, and says so (%s)', async (language, words) => {
    const kept = new Map<string, SlackInstallation>()
    const installations: InstallationKeeper = {
      save: (workspace, installation) => Promise.resolve(void kept.set(workspace, installation)),
      find: () =>
        Promise.resolve({ ...installationOf([], second), botToken: 'xoxb-second', enterpriseId: null }),
      remove: () => Promise.resolve(),
    }
    const client = { clientId: '1.2', clientSecret: 'client-secret', installations }
    const listener = createListener()
    const running = await startSlack(listener.onEvent, { ...client, withoutToken: true })
    const page = await fetch(`${running.url}/slack/install`, { headers: { 'accept-language': language } })
    expect(page.status).toBe(403)
    expect(await page.text()).toContain(words)
    // A workspace that was allowed once is heard no more either.
    const inSecond = { team_id: 'T0SECOND01', authorizations: [] }
    const event = {
      type: 'app_mention',
      user: 'U0AUTHOR01',
      text: 'hi',
      ts: '1.000001',
      channel: 'C0GENERAL1',
    }
    expect((await running.slack.send(event, inSecond)).status).toBe(401)
    expect(listener.events).toEqual([])
    await running.stop()
  })
})
