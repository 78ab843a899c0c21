// The certificate with which Kompas signs in during tests, and what Microsoft checks of it.
import { X509Certificate, createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { jwtVerify } from 'jose'
import { z } from 'zod'
import { appId } from './signer.js'

/** PEM: key and certificate, made for these tests (`openssl req -x509 …`). */
export const certificate = readFileSync(new URL('./certificate.pem', import.meta.url), 'utf8')

const { publicKey, raw } = new X509Certificate(certificate)
const thumbprint = createHash('sha256').update(raw).digest('base64url')
const used = new Set<string>()

/** Whether an assertion says by whom and for what it is, once, and is signed with the certificate's key. */
export async function isSignedByCertificate(assertion: string, audience: string): Promise<boolean> {
  try {
    const checks = { audience, issuer: appId, subject: appId, algorithms: ['PS256'] }
    const { payload, protectedHeader } = await jwtVerify(assertion, publicKey, {
      ...checks,
      requiredClaims: ['exp', 'nbf', 'jti'],
    })
    const { jti } = z.object({ jti: z.string() }).parse(payload)
    if (used.has(jti) || protectedHeader['x5t#S256'] !== thumbprint) return false
    used.add(jti)
    return true
  } catch {
    return false
  }
}
