// Asks Microsoft whether it takes what Kompas signs in with.
import type { SignInOptions } from './options.js'
import { createTokenSource, SignInError } from './token-source.js'

/** What came of it. */
export type TeamsAccess = { kind: 'good' } | { kind: 'refused'; reason: string }

/** Signs in once; nothing is posted. */
export async function checkTeamsAccess(options: SignInOptions): Promise<TeamsAccess> {
  try {
    await createTokenSource(options).getToken()
    return { kind: 'good' }
  } catch (error) {
    if (error instanceof SignInError) return { kind: 'refused', reason: error.message }
    throw error
  }
}
