// `kompas admin-link`: a link that the site over the same data folder takes, once, and the settings that leave none.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createAdminLinks } from '../../src/web/session/admin-links.js'
import { runCommand } from '../support/run-command.js'
import { useTemporaryFolders } from '../support/temporary-folders.js'
import { startActionsWeb } from '../support/web-actions.js'

const makeFolder = useTemporaryFolders()

test('prints a link that lets its administrator in where that data folder is served, once', async () => {
  const dataDir = makeFolder()
  const adminLinks = createAdminLinks(join(dataDir, 'admin-links'))
  const web = await startActionsWeb({ adminLinks, clock: () => new Date() })
  const { port } = new URL(web.url)
  const environment = { DATA_DIR: dataDir, PORT: port }
  const { code, stdout, stderr } = await runCommand(['admin-link'], { environment })
  expect([code, stderr]).toEqual([0, 'For Ada Adminvoorbeeld, once, within 15 minutes, on this machine:\n'])
  expect(stdout).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/session/[\\w-]{43}\\n$`))
  const open = () => fetch(stdout.trim(), { redirect: 'manual' })
  const first = await open()
  expect([first.status, first.headers.get('location')]).toEqual([303, '/board'])
  expect((await open()).status).toBe(403)
  await web.stop()
})

test('says when nothing answers there', async () => {
  const environment = { DATA_DIR: makeFolder(), PORT: '1', HOST: '::' }
  const { code, stdout, stderr } = await runCommand(['admin-link'], { environment })
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^http:\/\/127\.0\.0\.1:1\/session\//)])
  expect(stderr).toContain('Nothing answers at http://127.0.0.1:1: start Kompas there with this DATA_DIR.')
})

test.each([
  ['an address of another interface', { HOST: '192.0.2.1' }, /^kompas: HOST: a link works on this machine/],
  ['a port that nobody knows', { PORT: '0' }, /^kompas: PORT: 0 tells no address/],
  [
    'signing in elsewhere',
    { OIDC_ISSUER: 'https://login.example.org', OIDC_CLIENT_ID: 'kompas', OIDC_CLIENT_SECRET: 'hush' },
    /^kompas: people sign in at https:\/\/login\.example\.org; there are no links\n$/,
  ],
])('makes no link for %s', async (_, settings, said) => {
  const { code, stdout, stderr } = await runCommand(['admin-link'], {
    environment: { DATA_DIR: makeFolder(), ...settings },
  })
  expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(said)])
})

test('makes no link in a corpus without a directory', async () => {
  const corpus = makeFolder()
  const name = 'national-security-strategy'
  cpSync(join('corpus', name), join(corpus, name), { recursive: true })
  const environment = { DATA_DIR: makeFolder(), CORPUS_DIR: corpus }
  const { code, stderr } = await runCommand(['admin-link'], { environment })
  expect([code, stderr]).toEqual([2, `kompas: ${corpus} holds no directory, so there is no board\n`])
})
