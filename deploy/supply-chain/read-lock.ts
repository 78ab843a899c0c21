// Reads npm's lock file: what is installed, under which licence, and what runs when it is.
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const lockSchema = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      hasInstallScript: z.boolean().optional(),
      integrity: z.string().optional(),
    }),
  ),
})

/** One installed package. */
export interface LockedPackage {
  name: string
  version: string
  /** An SPDX expression, or what stands in its place; null when nothing does. */
  licence: string | null
  hasInstallScript: boolean
  /** Null where nothing holds its content to what was locked. */
  integrity: string | null
}

/** Every package of a lock file of version 3, without the project itself. */
export function readLock(file: string): LockedPackage[] {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version = '', license, hasInstallScript, integrity }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      ...{ version, licence: license ?? null },
      ...{ hasInstallScript: hasInstallScript ?? false, integrity: integrity ?? null },
    }))
}
