// Kompas signs in with Microsoft by a secret or a certificate; a wrong one stops the start or sends nothing.
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pino } from 'pino'
import { readConfig } from '../../../src/config.js'
import { openPlatforms } from '../../../src/open-platforms.js'
import { channel, channelMessage } from '../../support/teams/activities.js'
import { certificate } from '../../support/teams/certificate.js'
import { messageOf } from '../../support/teams/messages.js'
import { appId } from '../../support/teams/signer.js'
import { keepReferences, startTeamsApp, tenant } from '../../support/teams/teams-app.js'

const target = {
  kind: 'place' as const,
  place: { platform: 'teams', workspace: tenant, channel, thread: '1' },
}

async function post(options: Parameters<typeof startTeamsApp>[0]) {
  const app = await startTeamsApp(options)
  await app.deliver({ ...channelMessage('dag'), type: 'conversationUpdate' })
  const sending = { key: 'k', signal: AbortSignal.timeout(10_000) }
  const result = await app.platform.post(target, messageOf([{ kind: 'text', text: 'Dag.' }]), sending)
  const { signIns, received } = app.microsoft
  await app.stop()
  return { result, signIns, received }
}

const key = () =>
  generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
    format: 'pem',
    type: 'pkcs8',
  }) as string
const publicPart = certificate.slice(certificate.indexOf('-----BEGIN CERTIFICATE-----'))

test('a certificate is proof enough', async () => {
  const { result, signIns } = await post({ appPassword: undefined, certificate })
  expect(result.kind).toBe('sent')
  expect(signIns).toBe(1)
})

test('another key under the same certificate is refused, and nothing is sent', async () => {
  const { result, received } = await post({ appPassword: undefined, certificate: key() + publicPart })
  expect(result).toEqual({ kind: 'retry', reason: 'signing in with Microsoft was refused (401)' })
  expect(received).toEqual([])
})

describe('the settings', () => {
  const open = (settings: Record<string, string>) => {
    const { config, secrets } = readConfig({ TEAMS_APP_ID: appId, ...settings })
    const [log, clock] = [pino({ level: 'silent' }), () => new Date()]
    return openPlatforms(config, secrets, { references: keepReferences(new Map()), clock, log })
  }

  test('take a certificate in place of a secret', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kompas-certificate-'))
    const file = join(folder, 'kompas.pem')
    writeFileSync(file, certificate)
    expect(open({ TEAMS_CERTIFICATE_FILE: file }).map(({ name }) => name)).toEqual(['teams'])
    // Half of it is no proof.
    writeFileSync(file, publicPart)
    expect(() => open({ TEAMS_CERTIFICATE_FILE: file })).toThrow('TEAMS_CERTIFICATE_FILE')
    rmSync(folder, { recursive: true })
    expect(() => open({ TEAMS_CERTIFICATE_FILE: file })).toThrow("can't be read")
  })

  test('demand one proof, and not two', () => {
    expect(() => open({})).toThrow('TEAMS_APP_PASSWORD or TEAMS_CERTIFICATE_FILE')
    const both = { TEAMS_APP_PASSWORD: 'x', TEAMS_CERTIFICATE_FILE: 'y' }
    expect(() => open(both)).toThrow('one of them')
  })
})
