// The Teams adapter behind a real HTTP server, with Microsoft's side beside it and a bot that the test writes.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { pino } from 'pino'
import type { ChatEvent, ChatPlatform, OnEvent, ReferenceKeeper, Reply } from '../../../src/bot/types.js'
import { createTeamsPlatform } from '../../../src/platforms/teams/adapter.js'
import type { TeamsOptions } from '../../../src/platforms/teams/options.js'
import { deliverSigned, type Answer, type Wishes } from './deliver-signed.js'
import { appPassword, startMicrosoft, type Microsoft } from './microsoft.js'
import { appId } from './signer.js'

export const tenant = '11111111-0000-4000-8000-000000000001'

/** A running adapter. */
export interface TeamsApp {
  platform: ChatPlatform
  microsoft: Microsoft
  url: string
  /** What the bot got, in order. */
  events: ChatEvent[]
  /** What the bot answers. */
  reply: (event: ChatEvent) => Promise<Reply> | Reply
  references: Map<string, { reference: unknown; failed: boolean }>
  /** Delivers an activity, signed. @returns status and parsed body */
  deliver(activity: object, wishes?: Wishes): Promise<Answer>
  stop(): Promise<void>
}

/** References in memory. */
export function keepReferences(kept: TeamsApp['references']): ReferenceKeeper {
  return {
    save: (id, _, reference) => {
      kept.set(id, { reference: JSON.parse(JSON.stringify(reference)) as unknown, failed: false })
      return Promise.resolve()
    },
    find: (id) => {
      const found = kept.get(id)
      return Promise.resolve(found === undefined || found.failed ? null : found.reference)
    },
    markFailed: (id) => {
      const found = kept.get(id)
      if (found) found.failed = true
      return Promise.resolve()
    },
  }
}

/** Starts both sides; `change` tells what is set up otherwise, from where Microsoft's side is. */
export async function startTeamsApp(
  change: Partial<TeamsOptions> | ((microsoft: Microsoft) => Promise<Partial<TeamsOptions>>) = {},
): Promise<TeamsApp> {
  const microsoft = await startMicrosoft()
  const options = typeof change === 'function' ? await change(microsoft) : change
  const references: TeamsApp['references'] = new Map()
  const platform = createTeamsPlatform({
    ...{ appId, appPassword, tenantId: tenant },
    ...{
      openIdMetadataUrl: `${microsoft.url}/openid`,
      loginUrl: microsoft.url,
      serviceUrls: [microsoft.url],
    },
    references: keepReferences(references),
    clock: () => new Date(),
    log: pino({ level: 'silent' }),
    ...options,
  })
  const server = createServer(express().use(platform.router!))
  // A test that is busy for a while finds its connections as it left them.
  server.keepAliveTimeout = 120_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const app: TeamsApp = {
    ...{ platform, microsoft, url, references, events: [], reply: () => ({ kind: 'nothing' }) },
    deliver: (activity, wishes) => deliverSigned(url, microsoft, activity, wishes),
    stop: async () => {
      await platform.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await microsoft.stop()
    },
  }
  const onEvent: OnEvent = async (event) => {
    app.events.push(event)
    return await app.reply(event)
  }
  await platform.start(onEvent)
  return app
}
