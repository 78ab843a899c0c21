// Settings that cannot work together stop the start.
import { describe, expect, it } from 'vitest'
import { ConfigError } from '../../../src/errors.js'
import { createSlackPlatform } from '../../../src/platforms/slack/adapter.js'

describe('settings for Slack', () => {
  const log = { error: () => undefined } as never
  const common = { captureEmoji: 'pushpin', references: {} as never, clock: () => new Date(), log }
  it.each([
    ['nothing', {}],
    ['a token without a way in', { botToken: 'xoxb-1' }],
    ['a way in without a token', { signingSecret: 's' }],
    [
      'both ways to have tokens',
      {
        botToken: 'xoxb-1',
        clientId: '1',
        clientSecret: '2',
        installations: {} as never,
        signingSecret: 's',
      },
    ],
    [
      'installing without HTTP',
      { clientId: '1', clientSecret: '2', installations: {} as never, appToken: 'xapp-1' },
    ],
  ])('are refused with %s', (_name, options) => {
    expect(() => createSlackPlatform({ ...common, ...options })).toThrow(ConfigError)
  })
})
