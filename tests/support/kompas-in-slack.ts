// The whole of Kompas against the fake Slack, in this process or as one of its own, with people of the directory.
import type { ChildProcess } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { addIndex } from './data-with-index.js'
import { createApp, type App, type Overrides } from '../../src/app.js'
import { readConfig } from '../../src/config.js'
import type { Coordination } from '../../src/open-coordination.js'
import { botScopes } from '../../src/platforms/slack/scopes.js'
import {
  appToken,
  botToken,
  signingSecret,
  startFakeSlack,
  teamId,
  type FakeSlack,
} from './fake-slack/fake-slack.js'
import { spawnKompas, whenListening } from './spawn-kompas.js'
import { whenEnded } from './spawn-source.js'

export const channel = 'C0GENERAL1'
/** People whom the directory knows by their address. */
export const people = {
  cleo: { id: 'U0CLEO0001', name: 'Cleo', locale: 'nl-BE', email: 'cleo.coordinator@example.org' },
  colin: { id: 'U0COLIN001', name: 'Colin', locale: 'fr-BE', email: 'colin.coordination@example.org' },
  noe: { id: 'U0NOE00001', name: 'Noé', locale: 'fr-BE', email: 'noe.nccn@example.org' },
  ada: { id: 'U0ADA00001', name: 'Ada', locale: 'de-DE', email: 'ada.admin@example.org' },
  kim: { id: 'U0KIM00001', name: 'Kim', locale: 'en-GB', email: 'kim.cell@example.org' },
  victor: { id: 'U0VICTOR01', name: 'Victor', locale: 'en-GB', email: 'victor.viewer@example.org' },
}

/** A fake Slack in which they are, all in one channel. */
export async function startSlackWithPeople(): Promise<FakeSlack> {
  const slack = await startFakeSlack(botScopes)
  // How fast the machine is doesn't matter here.
  slack.world.triggerMilliseconds = 60_000
  for (const person of Object.values(people)) {
    slack.world.users.set(person.id, { ...person, teamId })
    slack.world.channels.get(channel)?.members.add(person.id)
  }
  return slack
}

const settings = (slack: FakeSlack, folder: string, bySocket: boolean): Record<string, string> => ({
  ...{ DATA_DIR: folder, PUBLIC_URL: 'https://kompas.example.org', HOST: '127.0.0.1', PORT: '0' },
  ...{ SLACK_BOT_TOKEN: botToken, SLACK_API_URL: slack.apiUrl },
  ...(bySocket ? { SLACK_APP_TOKEN: appToken } : { SLACK_SIGNING_SECRET: signingSecret }),
})

/** Starts `kompas serve` and lets Slack deliver to it. */
export async function spawnInSlack(slack: FakeSlack, folder: string): Promise<ChildProcess> {
  const child = spawnKompas(['serve'], { ...settings(slack, folder, false), LOG_LEVEL: 'info' })
  // Nobody reads it, and a full pipe would hold the process up.
  child.stdout.resume()
  slack.deliverTo(new URL('slack/events', await whenListening(child)).href)
  return child
}

/** Ends it as a failing machine does. */
export async function killHard(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  const end = await whenEnded(child)
  if (end !== 'SIGKILL') throw new Error(`Kompas ended by itself: ${String(end)}`)
}

export interface KompasInSlack {
  slack: FakeSlack
  app: App
  coordination: Coordination
  stop(): Promise<void>
}

/** Starts Kompas in this process. */
export async function openInSlack(
  folder: string,
  overrides: Overrides = {},
  bySocket = false,
): Promise<KompasInSlack> {
  addIndex(folder)
  const slack = await startSlackWithPeople()
  const { config, secrets } = readConfig({ ...settings(slack, folder, bySocket), LOG_LEVEL: 'silent' })
  const app = await createApp(config, overrides, secrets)
  const server = await app.createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const coordination = await app.coordination()
  await coordination.start()
  if (bySocket) slack.deliverBySocket()
  else slack.deliverTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`)
  return {
    ...{ slack, app, coordination },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await coordination.stop()
      await app.close()
      await slack.stop()
    },
  }
}
