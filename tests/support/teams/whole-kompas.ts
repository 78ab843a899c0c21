// The whole of Kompas on real wires: Teams as the tests play it, and a fake Slack beside it where it is wanted.
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addIndex } from '../data-with-index.js'
import { createApp, type App } from '../../../src/app.js'
import { readConfig } from '../../../src/config.js'
import type { Coordination } from '../../../src/open-coordination.js'
import { botToken, signingSecret, type FakeSlack } from '../fake-slack/fake-slack.js'
import { appPassword } from './microsoft.js'
import { appId } from './signer.js'
import { tenant } from './teams-app.js'

/** Where Microsoft's side is, as Kompas is set up to find it. */
export interface TeamsWire {
  openIdMetadataUrl: string
  loginUrl: string
  serviceUrls: string[]
}

export interface WholeKompas {
  app: App
  coordination: Coordination
  url: string
  stop(): Promise<void>
}

/** The settings of a Kompas that is connected so, as variables of the environment. */
function settingsFor(teams: TeamsWire, slack?: FakeSlack): Record<string, string> {
  return {
    ...{ LOG_LEVEL: 'silent', PUBLIC_URL: 'https://kompas.example.org' },
    ...{ TEAMS_APP_ID: appId, TEAMS_APP_PASSWORD: appPassword, TEAMS_TENANT_ID: tenant },
    ...{ TEAMS_OPENID_METADATA_URL: teams.openIdMetadataUrl, TEAMS_LOGIN_URL: teams.loginUrl },
    TEAMS_SERVICE_URLS: teams.serviceUrls.join(','),
    ...(slack && {
      SLACK_BOT_TOKEN: botToken,
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_API_URL: slack.apiUrl,
    }),
  }
}

/** A data folder of one's own with the shared index in it; the caller removes it. */
function makeDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kompas-teams-'))
  addIndex(folder)
  return folder
}

/** Starts it in this process, with a database of its own; a fake Slack delivers to it from then on. */
export async function startWholeKompas(teams: TeamsWire, slack?: FakeSlack): Promise<WholeKompas> {
  const folder = makeDataFolder()
  const { config, secrets } = readConfig({ DATA_DIR: folder, ...settingsFor(teams, slack) })
  const app = await createApp(config, {}, secrets)
  const server = await app.createServer()
  server.keepAliveTimeout = 120_000
  const coordination = await app.coordination()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  await coordination.start()
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  slack?.deliverTo(`${url}/slack/events`)
  return {
    ...{ app, coordination, url },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await coordination.stop()
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
