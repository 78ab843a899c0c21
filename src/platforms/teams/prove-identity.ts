// How Kompas proves to Microsoft who it is: with a client secret, or by signing with its certificate (RFC 7523 §2.2).
import { X509Certificate, createHash, createPrivateKey, randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import { ConfigError } from '../../errors.js'
import type { SignInOptions } from './options.js'

/** What is sent along to the address that gives tokens. */
export type Proof = (tokenUrl: string) => Promise<Record<string, string>>

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
const assertionSeconds = 300

/** @throws ConfigError when there is neither a secret nor a certificate with its key */
export function createProof({ appId, appPassword, certificate }: SignInOptions): Proof {
  if (certificate !== undefined) return createSignedProof(appId, certificate)
  if (appPassword === undefined) throw new ConfigError('Teams: expected a client secret or a certificate')
  return () => Promise.resolve({ client_secret: appPassword })
}

function createSignedProof(appId: string, pem: string): Proof {
  const { key, thumbprint } = readPem(pem)
  return async (tokenUrl) => {
    const assertion = await new SignJWT()
      .setProtectedHeader({ alg: 'PS256', typ: 'JWT', 'x5t#S256': thumbprint })
      .setIssuer(appId)
      .setSubject(appId)
      .setAudience(tokenUrl)
      .setJti(randomUUID())
      .setNotBefore('0 seconds')
      .setExpirationTime(`${assertionSeconds} seconds`)
      .sign(key)
    return { client_assertion_type: assertionType, client_assertion: assertion }
  }
}

function readPem(pem: string) {
  try {
    const { raw } = new X509Certificate(pem)
    return { key: createPrivateKey(pem), thumbprint: createHash('sha256').update(raw).digest('base64url') }
  } catch (error) {
    throw new ConfigError('TEAMS_CERTIFICATE_FILE: expected a certificate and its private key, as PEM', {
      cause: error,
    })
  }
}
