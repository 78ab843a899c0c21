// One-time links with which the machine's own administrator begins a session; files, so that a command can ask for one.
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { peopleWithRole } from '../../directory/access.js'
import type { Directory } from '../../directory/types.js'

/** A link leads in this long, minutes. */
const linkMinutes = 15

const linkSchema = z.object({ personId: z.string().min(1), expiresAt: z.iso.datetime() })

/** A folder of links that nobody has used yet: each file is named after its token's hash, and used once. */
export interface AdminLinks {
  /** @returns the token; only its hash is kept */
  issue(personId: string, now: Date): Promise<string>
  /** The person whom a token lets in, once; null for a used, old or unknown one. */
  redeem(token: string, now: Date): Promise<string | null>
}

/** Whoever may write in the folder may let people in, so only Kompas's own user may. */
export function createAdminLinks(folder: string): AdminLinks {
  const fileOf = (token: string) => join(folder, createHash('sha256').update(token).digest('hex'))
  return {
    issue: async (personId, now) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await dropOld(folder, now)
      const token = randomBytes(32).toString('base64url')
      const expiresAt = new Date(now.getTime() + linkMinutes * 60_000).toISOString()
      await writeFile(fileOf(token), JSON.stringify({ personId, expiresAt }), { mode: 0o600, flag: 'wx' })
      return token
    },
    redeem: async (token, now) => {
      // Of two who rename a file at once, one succeeds, whatever the process.
      const taken = join(folder, `taken-${randomUUID()}`)
      if (!(await succeeds(rename(fileOf(token), taken)))) return null
      const link = await readLink(taken)
      await rm(taken)
      return link !== null && now.toISOString() < link.expiresAt ? link.personId : null
    },
  }
}

/** Makes a link for the directory's first admin; null when the directory has none. */
export async function issueAdminLink(
  links: AdminLinks,
  directory: Directory,
  siteUrl: string,
  now: Date,
): Promise<{ url: string; name: string } | null> {
  const [admin] = peopleWithRole(directory, 'admin')
  if (admin === undefined) return null
  return { url: `${siteUrl}/session/${await links.issue(admin.id, now)}`, name: admin.name }
}

async function dropOld(folder: string, now: Date): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name)
    const link = await readLink(file)
    if (link === null || link.expiresAt <= now.toISOString()) await rm(file, { force: true })
  }
}

async function readLink(file: string): Promise<z.infer<typeof linkSchema> | null> {
  try {
    return linkSchema.safeParse(JSON.parse(await readFile(file, 'utf8'))).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError || isMissing(error)) return null
    throw error
  }
}

async function succeeds(renaming: Promise<void>): Promise<boolean> {
  try {
    await renaming
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
