// Seals sessions, so that a browser can keep one and neither read nor change it.
import { hkdfSync, randomBytes } from 'node:crypto'
import { EncryptJWT, errors } from 'jose'
import { openWithKeys } from './sealer.js'
import { sessionSchema, type Session } from './session.js'

/** A session ends so long after it began, seconds. */
export const sessionSeconds = 12 * 60 * 60

export interface SessionKeeper {
  /** The session as text that only this keeper can read. */
  seal(session: Session): Promise<string>
  /** The session in sealed text; null when it is over, sealed by another key, or no session at all. */
  open(sealed: string, now: Date): Promise<Session | null>
}

const audience = 'kompas-web'

/**
 * Seals with AES-256-GCM.
 * @param secret the same on every replica; null makes a key that lasts until Kompas stops
 * @param before the secret before this one: opens what it sealed, and seals nothing
 */
export function createSessionKeeper(secret: string | null, before: string | null = null): SessionKeeper {
  const keyFrom = (one: string) => new Uint8Array(hkdfSync('sha256', one, '', 'kompas web session', 32))
  const key = secret === null ? new Uint8Array(randomBytes(32)) : keyFrom(secret)
  const keys = before === null ? [key] : [key, keyFrom(before)]
  return {
    seal: (session) => {
      const started = Math.floor(Date.parse(session.startedAt) / 1000)
      return new EncryptJWT({ session })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setAudience(audience)
        .setExpirationTime(started + sessionSeconds)
        .encrypt(key)
    },
    open: async (sealed, now) => {
      try {
        const { payload } = await openWithKeys(sealed, keys, {
          ...{ audience, currentDate: now, requiredClaims: ['exp'] },
          ...{ keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] },
        })
        return sessionSchema.safeParse(payload.session).data ?? null
      } catch (error) {
        if (error instanceof errors.JOSEError) return null
        throw error
      }
    },
  }
}
