// Seals what a browser keeps for us, so that it can neither be read nor changed there.
import { hkdfSync, randomBytes } from 'node:crypto'
import { EncryptJWT, errors, jwtDecrypt, type JWTDecryptOptions } from 'jose'
import type { z } from 'zod'

/** Seals values of one kind. */
export interface Sealer<T> {
  /** @param endsAt after this moment it opens no more */
  seal(value: T, endsAt: Date): Promise<string>
  /** Null when it is over, sealed by another key or for another purpose, or no such value at all. */
  open(sealed: string, now: Date): Promise<T | null>
}

/** The one secret of sealing; random where none is set, and then as good as the process lives. */
export function sealingSecret(secret: string | null): Uint8Array {
  return secret === null ? new Uint8Array(randomBytes(32)) : new TextEncoder().encode(secret)
}

/** Opens with the first key that fits. @throws JOSEError when none does, or it is over */
export async function openWithKeys(sealed: string, keys: Uint8Array[], options: JWTDecryptOptions) {
  const [key = new Uint8Array(32), ...others] = keys
  try {
    return await jwtDecrypt(sealed, key, options)
  } catch (error) {
    if (!(error instanceof errors.JWEDecryptionFailed) || others.length === 0) throw error
    return await openWithKeys(sealed, others, options)
  }
}

/**
 * Seals with AES-256-GCM.
 * @param secret the same on every replica
 * @param purpose what is sealed for one purpose opens for no other
 * @param before the secret before this one: opens what it sealed, and seals nothing
 */
export function createSealer<T>(
  secret: Uint8Array,
  purpose: string,
  schema: z.ZodType<T>,
  before: Uint8Array | null = null,
): Sealer<T> {
  const keyFrom = (one: Uint8Array) => new Uint8Array(hkdfSync('sha256', one, '', `kompas ${purpose}`, 32))
  const key = keyFrom(secret)
  return {
    seal: (value, endsAt) =>
      new EncryptJWT({ value })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setAudience(purpose)
        .setExpirationTime(endsAt)
        .encrypt(key),
    open: async (sealed, now) => {
      try {
        const { payload } = await openWithKeys(sealed, before === null ? [key] : [key, keyFrom(before)], {
          ...{ audience: purpose, currentDate: now, requiredClaims: ['exp'] },
          ...{ keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] },
        })
        return schema.safeParse(payload['value']).data ?? null
      } catch (error) {
        if (error instanceof errors.JOSEError) return null
        throw error
      }
    },
  }
}
