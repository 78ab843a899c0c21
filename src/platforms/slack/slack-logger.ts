// Passes on what Slack's libraries log, without tokens and without what people write.
import type { Logger as SlackLogger } from '@slack/bolt'
import { LogLevel } from '@slack/bolt'
import type { Logger } from 'pino'

const secrets = /xox[a-z]-[\w-]+|xapp-[\w-]+|xoxe\.[\w-]+/g

/** Makes the logger. Debug lines hold payloads, so they go nowhere. */
export function createSlackLogger(log: Logger): SlackLogger {
  const write =
    (level: 'info' | 'warn' | 'error') =>
    (...parts: unknown[]): void => {
      log[level]({ platform: 'slack' }, parts.map(describe).join(' '))
    }
  return {
    debug: () => undefined,
    // Slack's libraries tell of every connection here.
    info: () => undefined,
    warn: write('warn'),
    error: write('error'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  }
}

function describe(part: unknown): string {
  const text = part instanceof Error ? part.message : typeof part === 'string' ? part : JSON.stringify(part)
  return text.replaceAll(secrets, '[hidden]')
}
