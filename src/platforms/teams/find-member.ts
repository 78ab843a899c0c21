// Asks Teams who somebody is: the address that Teams vouches for, and whether it's a guest.
import { z } from 'zod'
import type { Logger } from 'pino'
import type { Connection } from './connection.js'
import { statusOf } from './send-result.js'

const memberSchema = z.object({
  name: z.string().nullish(),
  email: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  tenantId: z.string().nullish(),
  userRole: z.string().nullish(),
})
export type Member = z.infer<typeof memberSchema>

/** A conversation in which Teams may know the person. */
interface Roster {
  serviceUrl: string
  conversation: string
}

/**
 * Finds somebody in the first roster that knows them, by Teams' own id ("29:…"); `userId` is Entra's.
 * @returns null when no roster does. Fails when Teams can't be asked.
 */
export type FindMember = (
  userId: string,
  teamsId: string,
  rosters: readonly Roster[],
) => Promise<Member | null>

const rememberedMilliseconds = 3_600_000
const mostRemembered = 5_000
/** Teams waits five seconds for an answer to a form. */
const askMilliseconds = 3_000

/** Remembers for an hour what Teams said. */
export function createFindMember(connection: Connection, clock: () => Date, log: Logger): FindMember {
  const remembered = new Map<string, { member: Member; until: number }>()
  return async (userId, teamsId, rosters) => {
    const known = remembered.get(userId)
    if (known && clock().getTime() < known.until) return known.member
    for (const roster of rosters) {
      const member = await askRoster(connection, teamsId, roster, log)
      if (member === null) continue
      remembered.delete(userId)
      const [oldest] = remembered.keys()
      if (remembered.size >= mostRemembered && oldest !== undefined) remembered.delete(oldest)
      remembered.set(userId, { member, until: clock().getTime() + rememberedMilliseconds })
      return member
    }
    return null
  }
}

/** Null where Kompas isn't installed, or the person has left. */
async function askRoster(
  connection: Connection,
  teamsId: string,
  { serviceUrl, conversation }: Roster,
  log: Logger,
): Promise<Member | null> {
  const abortSignal = AbortSignal.timeout(askMilliseconds)
  try {
    const { conversations } = connection.client(serviceUrl)
    const answer = await conversations.getConversationMember(conversation, teamsId, { abortSignal })
    return memberSchema.parse(answer)
  } catch (error) {
    const status = statusOf(error)
    if (status === 401) connection.forgetToken()
    if (status !== 403 && status !== 404) throw error
    log.debug({ status }, 'a roster does not know somebody')
    return null
  }
}
