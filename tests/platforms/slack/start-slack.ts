// Starts the adapter against the fake Slack, by HTTP or by Socket Mode.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { pino } from 'pino'
import type { ChatPlatform, OnEvent, ReferenceKeeper } from '../../../src/bot/types.js'
import { createSlackPlatform } from '../../../src/platforms/slack/adapter.js'
import { botScopes } from '../../../src/platforms/slack/scopes.js'
import type { SlackOptions } from '../../../src/platforms/slack/types.js'
import {
  appToken,
  botToken,
  signingSecret,
  startFakeSlack,
  type FakeSlack,
} from '../../support/fake-slack/fake-slack.js'

export interface RunningSlack {
  slack: FakeSlack
  platform: ChatPlatform
  /** Where Kompas listens; null with Socket Mode. */
  url: string | null
  /** What the adapter logged. */
  logged: string[]
  stop(): Promise<void>
}

/** A keeper in memory, as good as one on disk while the test runs. */
export function keepReferences(): ReferenceKeeper & { failed: string[] } {
  const kept = new Map<string, unknown>()
  const failed: string[] = []
  return {
    failed,
    save: (id, _platform, reference) => {
      kept.set(id, reference)
      return Promise.resolve()
    },
    find: (id) => Promise.resolve(kept.get(id) ?? null),
    markFailed: (id) => {
      failed.push(id)
      kept.delete(id)
      return Promise.resolve()
    },
  }
}

/** Starts both. `change` replaces options; without `onEvent` the platform isn't started. */
export async function startSlack(
  onEvent: OnEvent | null,
  change: Partial<SlackOptions> & { bySocket?: boolean; withoutToken?: boolean } = {},
): Promise<RunningSlack> {
  const { bySocket = false, withoutToken = false, ...options } = change
  const slack = await startFakeSlack(botScopes)
  const logged: string[] = []
  const log = pino({ level: 'debug' }, { write: (line) => logged.push(line) })
  const platform = createSlackPlatform({
    ...(withoutToken ? {} : { botToken }),
    ...(bySocket ? { appToken } : { signingSecret }),
    ...{ apiUrl: slack.apiUrl, captureEmoji: 'pushpin', references: keepReferences() },
    ...{ clock: () => new Date(), log },
    ...options,
  })
  const server = createServer(platform.router === null ? express() : express().use(platform.router))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  if (bySocket) slack.deliverBySocket()
  else slack.deliverTo(`${url}/slack/events`)
  if (onEvent !== null) await platform.start(onEvent)
  return {
    ...{ slack, platform, url: bySocket ? null : url, logged },
    stop: async () => {
      await platform.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await slack.stop()
    },
  }
}
