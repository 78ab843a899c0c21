// Microsoft's own local Teams client, started as a process of its own (a test dependency, never shipped).
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { appId } from './signer.js'
import { tenant } from './teams-app.js'

const home = dirname(createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json'))

/** The people, chats and channels of the Playground. */
export const playgroundWorld = {
  version: '0.1.1',
  tenantId: tenant,
  bot: { id: `28:${appId}`, name: 'Kompas' },
  currentUser: {
    id: 'user-anna',
    name: 'Anna Peeters',
    userPrincipleName: 'anna@example.org',
    aadObjectId: 'aad-anna',
    givenName: 'Anna',
    surname: 'Peeters',
    email: 'anna.peeters@example.org',
  },
  users: ['bram', 'chloe', 'dieter', 'eva', 'farid'].map((name) => ({
    ...{ id: `user-${name}`, name: `${name.charAt(0).toUpperCase()}${name.slice(1)} Test` },
    ...{
      userPrincipleName: `${name}@example.org`,
      aadObjectId: `aad-${name}`,
      givenName: name,
      surname: 'Test',
    },
    email: `${name}@example.org`,
  })),
  personalChat: { id: 'personal-anna' },
  groupChat: { id: '19:group-chat@thread.v2', name: 'Overleg' },
  team: {
    ...{ id: '19:team-general@thread.tacv2', name: 'Nationale veiligheid', aadGroupId: 'aad-group' },
    channels: [{ id: '19:axis-one@thread.tacv2', name: 'as-1' }],
  },
}

export interface Playground {
  url: string
  /** Says something in a conversation as the current person, to Kompas when others read there. */
  say(conversation: string, text: string, isMention?: boolean): Promise<void>
  /** Everything it printed, for a failed test to show. */
  output(): string
  stop(): Promise<void>
}

/** @param gateway where it finds Kompas, and where Kompas is to find it */
export async function startPlayground(gateway: { url: string; playground: string }): Promise<Playground> {
  const folder = mkdtempSync(join(tmpdir(), 'kompas-playground-'))
  writeFileSync(join(folder, '.m365agentsplayground.yml'), stringify(playgroundWorld))
  const port = await findFreePort()
  const options = ['-e', `${gateway.url}/api/messages`, '-c', 'msteams', '-p', String(port), '--dt']
  const serviceUrl = ['--service-url', `${gateway.url}/_connector`]
  const child = spawn(process.execPath, [join(home, 'cli.js'), 'start', ...options, ...serviceUrl], {
    cwd: folder,
    env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' },
  })
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve()
    }),
  )
  const url = `http://127.0.0.1:${port}`
  gateway.playground = url
  await waitFor(url, ended, () => printed)
  return {
    url,
    output: () => printed,
    say: async (conversation, text, isMention = false) => {
      const mentions = [{ mentioned: { id: playgroundWorld.bot.id }, text: '<at>Kompas</at>' }]
      const message = isMention ? { text: `<at>Kompas</at> ${text}`, mentions } : { text }
      const from = { id: playgroundWorld.currentUser.id }
      const response = await fetch(
        `${url}/_conversation/v1/conversations/${encodeURIComponent(conversation)}/messages`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ ...message, textFormat: 'plain', from }),
        },
      )
      if (!response.ok) throw new Error(`the Playground refused: ${response.status} ${await response.text()}`)
    },
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function waitFor(url: string, ended: Promise<void>, printed: () => string): Promise<void> {
  const over = ended.then(() => 'over' as const)
  for (let tries = 0; tries < 300; tries += 1) {
    const response = await fetch(url).catch(() => null)
    if (response?.ok) return
    const pause = new Promise<'waited'>((resolve) => setTimeout(resolve, 100, 'waited'))
    if ((await Promise.race([over, pause])) === 'over') break
  }
  throw new Error(`the Playground did not start: ${printed()}`)
}

async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
