// Signs requests as Microsoft does, with keys of its own: what checks them is botframework-connector itself.
import { createSign, generateKeyPairSync, createHmac, randomUUID, type KeyObject } from 'node:crypto'

export const appId = '7c2f8d1e-0000-4000-8000-00000000aa01'
const channelIssuer = 'https://api.botframework.com'

/** What a token says, beside what it says anyway. */
export interface TokenWishes {
  serviceUrl: string
  audience?: string
  issuer?: string
  /** Seconds from now; negative for one that has ended. */
  endsIn?: number
  /** Names another key than the one that signs. */
  keyId?: string
  /** Signs with a key that nobody announces. */
  signWithOther?: boolean
  algorithm?: 'RS256' | 'HS256' | 'none'
  /** Leaves the service's address out, or changes it. */
  claims?: Record<string, unknown>
}

/** A key pair with its announcement, and tokens made with it. */
export interface Signer {
  keys: object
  sign(wishes: TokenWishes): string
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Makes keys; each signer has its own. */
export function createSigner(): Signer {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const ownId = randomUUID()
  const key = { ...own.publicKey.export({ format: 'jwk' }), kid: ownId, use: 'sig', alg: 'RS256' }
  return {
    keys: { keys: [{ ...key, endorsements: ['msteams'] }] },
    sign: (wishes) => {
      const { algorithm = 'RS256', keyId = ownId, endsIn = 3600 } = wishes
      const now = Math.floor(Date.now() / 1000)
      const body = `${encode({ alg: algorithm, typ: 'JWT', kid: keyId })}.${encode({
        iss: wishes.issuer ?? channelIssuer,
        aud: wishes.audience ?? appId,
        ...{ nbf: now - 7200, exp: now + endsIn, serviceurl: wishes.serviceUrl },
        ...wishes.claims,
      })}`
      return `${body}.${signatureOf(body, wishes, own, other.privateKey)}`
    },
  }
}

function signatureOf(
  body: string,
  { algorithm = 'RS256', signWithOther = false }: TokenWishes,
  own: { publicKey: KeyObject; privateKey: KeyObject },
  other: KeyObject,
): string {
  if (algorithm === 'none') return ''
  if (algorithm === 'HS256') {
    // The old attack: the public key, which everybody has, taken for a shared secret.
    const secret = own.publicKey.export({ format: 'pem', type: 'spki' })
    return createHmac('sha256', secret).update(body).digest('base64url')
  }
  return createSign('RSA-SHA256')
    .update(body)
    .sign(signWithOther ? other : own.privateKey)
    .toString('base64url')
}
