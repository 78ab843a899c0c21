// The manifest declares what the code hears and calls, and asks for no permission beyond that.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { captureShortcut } from '../../../src/platforms/slack/hear-captures.js'
import { slashCommand } from '../../../src/platforms/slack/hear-commands.js'
import { botScopes } from '../../../src/platforms/slack/scopes.js'
import { methodScopes } from '../../support/fake-slack/method-scopes.js'

interface Manifest {
  features: {
    shortcuts: { callback_id: string; type: string }[]
    slash_commands: { command: string; url: string }[]
  }
  oauth_config: { scopes: { bot: string[] }; redirect_urls: string[] }
  settings: {
    event_subscriptions: { bot_events: string[]; request_url: string }
    interactivity: { request_url: string }
  }
}

const text = readFileSync('deploy/slack/manifest.yaml', 'utf8')
const manifest = parse(text) as Manifest
const folder = 'src/platforms/slack'
const source = readdirSync(folder)
  .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
  .join('\n')

/** The events that the listeners hear; messages come by kind of conversation. */
const heard = [
  ...[...source.matchAll(/app\.event\('(\w+)'/g)].map((match) => match[1]!),
  ...(/app\.message\(/.test(source)
    ? ['channels', 'groups', 'im', 'mpim'].map((one) => `message.${one}`)
    : []),
  ...(/new Assistant\(/.test(source) ? ['assistant_thread_started', 'assistant_thread_context_changed'] : []),
]

/** The permission that an event needs; null where it needs none. */
const eventScopes: Record<string, string | null> = {
  app_home_opened: null,
  app_mention: 'app_mentions:read',
  app_uninstalled: null,
  assistant_thread_context_changed: 'assistant:write',
  assistant_thread_started: 'assistant:write',
  link_shared: 'links:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  'message.mpim': 'mpim:history',
  reaction_added: 'reactions:read',
  tokens_revoked: null,
}

/** The methods that the code calls, as `client.chat.postMessage(`. */
const called = [
  ...new Set([...source.matchAll(/\bclient(?:\(\w+\))?\s*\.((?:\w+\.)+\w+)\(/g)].map((match) => match[1]!)),
].sort()

describe('the manifest of the Slack app', () => {
  it('subscribes to every event that is heard, and to no other', () => {
    expect([...manifest.settings.event_subscriptions.bot_events].sort()).toEqual([...heard].sort())
  })

  it('declares the command and the shortcut', () => {
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual([slashCommand])
    expect(manifest.features.shortcuts).toMatchObject([{ callback_id: captureShortcut, type: 'message' }])
  })

  it('asks for the permissions of what is heard and called, and for no other', () => {
    expect(called).toEqual(Object.keys(methodScopes).sort())
    const needed = new Set([
      ...called.flatMap((method) => methodScopes[method] ?? []),
      ...heard.flatMap((event) => eventScopes[event] ?? []),
      'commands',
      ...(source.includes('profile?.email') ? ['users:read.email'] : []),
    ])
    expect([...needed].sort()).toEqual([...manifest.oauth_config.scopes.bot].sort())
    expect([...botScopes]).toEqual(manifest.oauth_config.scopes.bot)
  })

  it('says what each permission is for', () => {
    for (const scope of botScopes) expect(text).toMatch(new RegExp(`- ${scope} # \\w+`))
  })

  it('names the paths where Kompas listens', () => {
    const { event_subscriptions: events, interactivity } = manifest.settings
    const addresses = [
      events.request_url,
      interactivity.request_url,
      manifest.features.slash_commands[0]!.url,
    ]
    for (const address of addresses) expect(new URL(address).pathname).toBe('/slack/events')
    expect(manifest.oauth_config.redirect_urls.map((url) => new URL(url).pathname)).toEqual([
      '/slack/oauth_redirect',
    ])
  })
})
