// Keeps what must not lie open in the database: sealed with a key that only the environment holds.
import { hkdfSync } from 'node:crypto'
import { CompactEncrypt, compactDecrypt, errors } from 'jose'
import type { ReferenceKeeper } from './bot/types.js'
import { ConfigError } from './errors.js'

/** Values by id, sealed where they are stored. */
export interface SealedKeeper {
  save(id: string, value: unknown): Promise<void>
  /** Null when there is none. @throws ConfigError when it was sealed with another key */
  find(id: string): Promise<unknown>
  remove(id: string): Promise<void>
}

/**
 * Seals with AES-256-GCM.
 * @param secret at least 32 characters
 * @param kind names what is kept; values of one kind can't be read as another
 * @param previous the secret before this one: what it sealed is opened, and sealed anew at once
 */
export function createSealedKeeper(
  secret: string,
  kind: string,
  references: ReferenceKeeper,
  clock: () => Date,
  previous: string | null = null,
): SealedKeeper {
  const keyFrom = (one: string) => new Uint8Array(hkdfSync('sha256', one, '', `kompas ${kind}`, 32))
  const key = keyFrom(secret)
  const idOf = (id: string) => `${kind}:${id}`
  const save: SealedKeeper['save'] = async (id, value) => {
    const sealed = await new CompactEncrypt(new TextEncoder().encode(JSON.stringify(value)))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .encrypt(key)
    await references.save(idOf(id), kind, { sealed }, clock())
  }
  return {
    save,
    find: async (id) => {
      const kept = await references.find(idOf(id))
      if (kept === null || typeof kept !== 'object' || !('sealed' in kept) || typeof kept.sealed !== 'string')
        return null
      try {
        return await unseal(kept.sealed, key)
      } catch (error) {
        if (!(error instanceof errors.JOSEError)) throw error
        const value = previous === null ? undefined : await unsealOlder(kept.sealed, keyFrom(previous))
        if (value !== undefined) {
          await save(id, value)
          return value
        }
        throw new ConfigError(`ENCRYPTION_KEY: ${idOf(id)} was sealed with another key`, { cause: error })
      }
    },
    remove: async (id) => {
      // Overwritten first: what is removed lies nowhere any more.
      await references.save(idOf(id), kind, {}, clock())
      await references.markFailed(idOf(id), clock())
    },
  }
}

async function unseal(sealed: string, key: Uint8Array): Promise<unknown> {
  const { plaintext } = await compactDecrypt(sealed, key)
  return JSON.parse(new TextDecoder().decode(plaintext)) as unknown
}

/** Undefined when this key doesn't open it either. */
async function unsealOlder(sealed: string, key: Uint8Array): Promise<unknown> {
  try {
    return await unseal(sealed, key)
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined
    throw error
  }
}
