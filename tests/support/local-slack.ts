// A Slack of somebody else's making, with a web client: npm's local-slack, started as a process of its own.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export const localSlack = {
  teamId: 'T0LOCAL001',
  botToken: 'xoxb-local',
  appToken: 'xapp-local',
  signingSecret: 'local-secret',
  channel: 'C0GENERAL1',
  author: 'U0AUTHOR01',
}

/** Null where npm has no build of it, which is everywhere but on Linux x64. */
export function findLocalSlack(): string | null {
  const require = createRequire(import.meta.url)
  const modules = dirname(dirname(require.resolve('playwright-core/package.json')))
  const program = join(modules, 'local-slack-linux-x64', 'bin', 'local-slack')
  return process.platform === 'linux' && process.arch === 'x64' && existsSync(program) ? program : null
}

/** A port that nobody listens on yet. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

function configFor(eventsUrl: string | null, email: string): object {
  const { teamId, botToken, appToken, signingSecret, channel, author } = localSlack
  const way = eventsUrl === null ? { mode: 'socket' } : { mode: 'events', requestUrl: eventsUrl }
  return {
    workspace: { name: 'Kompas test', domain: 'kompas', teamId },
    apps: [
      {
        ...{ appId: 'A0KOMPAS01', botUserId: 'U0KOMPAS01', botName: 'kompas' },
        ...{ botToken, appToken, signingSecret, ...way },
      },
    ],
    users: [
      {
        ...{ id: author, name: 'an', real_name: 'An Peeters', email },
        tz: 'Europe/Brussels',
      },
    ],
    channels: [{ id: channel, name: 'general', members: [author, 'U0KOMPAS01'] }],
  }
}

/** A running local-slack: its pages at `url`, its API at `apiUrl`. */
export interface LocalSlack {
  url: string
  apiUrl: string
  stop(): Promise<void>
}

/**
 * Starts it.
 * @param eventsUrl where it delivers; null for Socket Mode
 * @param email the author's address, as Slack tells it
 */
export async function startLocalSlack(
  program: string,
  eventsUrl: string | null,
  email = 'an@kompas.example',
): Promise<LocalSlack> {
  const folder = mkdtempSync(join(tmpdir(), 'kompas-local-slack-'))
  const config = join(folder, 'config.json')
  writeFileSync(config, JSON.stringify(configFor(eventsUrl, email)))
  const port = await freePort()
  const flags = [
    '--config',
    config,
    '--port',
    String(port),
    '--base-host',
    '127.0.0.1',
    '--files-dir',
    folder,
  ]
  const child = spawn(program, flags, { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve()
    }),
  )
  await new Promise<void>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (words: Buffer) => {
      said += words.toString()
      if (said.includes('Apps:')) resolve()
    })
    child.once('exit', () => {
      reject(new Error(`local-slack did not start: ${said}`))
    })
  })
  const url = `http://127.0.0.1:${port}`
  return {
    ...{ url, apiUrl: `${url}/api/` },
    stop: async () => {
      child.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
