// What the Teams adapter is made with.
import type { Logger } from 'pino'
import type { ReferenceKeeper } from '../../bot/types.js'

/** How Kompas is registered with Microsoft, and what it needs of the rest of Kompas. */
export interface TeamsOptions {
  appId: string
  /** Kompas proves itself to Microsoft with a client secret, or with a certificate: one of them is there. */
  appPassword?: string | undefined
  /** PEM: a certificate and its private key. */
  certificate?: string | undefined
  /** The tenant in which the bot is registered (single-tenant, as every new bot is). */
  tenantId?: string | undefined
  /** Tenants whose people may use Kompas; the bot's own when not given, every tenant when that isn't either. */
  allowedTenants?: readonly string[] | undefined
  /** Where the keys are announced that sign what comes in; Microsoft's public cloud by default. */
  openIdMetadataUrl?: string | undefined
  /** Hosts (`smba.example.org`) or origins (`http://127.0.0.1:56150`) beside Microsoft's own. */
  serviceUrls?: readonly string[] | undefined
  /** Where Kompas signs in to answer; Microsoft's public cloud by default. */
  loginUrl?: string | undefined
  references: ReferenceKeeper
  clock: () => Date
  log: Logger
}

/** The name under which Kompas knows this platform. */
export const platformName = 'teams'

/** What signing in with Microsoft needs. */
export type SignInOptions = Pick<
  TeamsOptions,
  'appId' | 'appPassword' | 'certificate' | 'tenantId' | 'loginUrl' | 'clock'
>
