// Seals what a browser keeps for us, so that it can neither be read nor changed there.
import { hkdfSync, randomBytes } from 'node:crypto'
import { EncryptJWT, errors, jwtDecrypt } from 'jose'
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

/**
 * Seals with AES-256-GCM.
 * @param secret the same on every replica
 * @param purpose what is sealed for one purpose opens for no other
 */
export function createSealer<T>(secret: Uint8Array, purpose: string, schema: z.ZodType<T>): Sealer<T> {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', `kompas ${purpose}`, 32))
  return {
    seal: (value, endsAt) =>
      new EncryptJWT({ value })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setAudience(purpose)
        .setExpirationTime(endsAt)
        .encrypt(key),
    open: async (sealed, now) => {
      try {
        const { payload } = await jwtDecrypt(sealed, key, {
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
