// Makes the package that a Teams administrator uploads: the manifest filled in, its languages, and the icons.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { ConfigError } from '../errors.js'

/** What the manifest is filled in with. */
export interface TeamsAppSettings {
  appId: string
  /** Where people and Teams reach Kompas: https. */
  publicUrl: string
}

const manifestName = 'manifest.json'
/** Set once: the same settings always make the same package. */
const packedAt = new Date('2026-01-01T00:00:00Z')

/**
 * Packs the app.
 * @param folder holds `manifest.json`, with `${{TEAMS_APP_ID}}` and `${{HOST}}`, and what it names
 * @returns a zip file
 * @throws ConfigError when Teams couldn't reach the address
 */
export function packTeamsApp(folder: string, { appId, publicUrl }: TeamsAppSettings): Uint8Array {
  const { protocol, host, port, pathname } = new URL(publicUrl)
  if (protocol !== 'https:' || port !== '' || pathname !== '/')
    throw new ConfigError('PUBLIC_URL: expected an https address without port and path, which Teams demands')
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') || name.endsWith('.png'))
  const files: Zippable = {}
  for (const name of names.sort()) {
    const content = readFileSync(join(folder, name))
    files[name] =
      name === manifestName ? fillIn(content.toString('utf8'), appId, host) : new Uint8Array(content)
  }
  return zipSync(files, { mtime: packedAt, level: 9 })
}

function fillIn(manifest: string, appId: string, host: string): Uint8Array {
  return strToU8(manifest.replaceAll('${{TEAMS_APP_ID}}', () => appId).replaceAll('${{HOST}}', () => host))
}
