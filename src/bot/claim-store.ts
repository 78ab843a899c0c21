// Which account belongs to which person of the directory: claimed first, believed once confirmed.
import { randomUUID } from 'node:crypto'
import { actorName } from '../actions/parties.js'
import type { Viewer } from '../actions/types.js'
import { mayDo } from '../directory/access.js'
import type { Database, Transaction } from '../storage/database.js'

/** An account on a platform; `workspace` is Slack's team or Teams' tenant. */
interface ClaimedAccount {
  platform: string
  workspace: string
  userId: string
}

/**
 * Why somebody thinks so. `email`: the platform vouches for the person's address; `claim`: the person says
 * so; `directory`: the directory names the account.
 */
type ClaimGround = 'email' | 'claim' | 'directory'

/** A claim and what became of it. Times ISO 8601 UTC. */
interface Claim extends ClaimedAccount {
  id: string
  personId: string
  how: ClaimGround
  claimedAt: string
  status: 'proposed' | 'confirmed' | 'rejected'
  decidedBy: string | null
  decidedAt: string | null
}

/**
 * What came of deciding. `decided`: somebody was first, or there is no such claim; `account-taken`: the
 * account already belongs to somebody else; `not-allowed`: neither Kompas itself nor somebody who may
 * change the directory.
 */
type ClaimDecision = 'done' | 'decided' | 'account-taken' | 'not-allowed'

/** Claims on accounts. Fails with a StorageError. */
export interface ClaimStore {
  /**
   * Notes that an account may belong to a person. The same claim again gives the claim as it is; one that was
   * rejected stays so, unless the directory itself now names the account.
   */
  propose(account: ClaimedAccount, personId: string, how: ClaimGround, now: Date): Promise<Claim>
  /** Believes a proposed claim from now on; an account belongs to one person only. */
  confirm(id: string, viewer: Viewer, now: Date): Promise<ClaimDecision>
  /** Turns a claim down; one that was confirmed is no longer believed. */
  reject(id: string, viewer: Viewer, now: Date): Promise<ClaimDecision>
  /** The id of the person to whom an account belongs; null unless that is confirmed. */
  findPerson(platform: string, workspace: string, userId: string): Promise<string | null>
  /** The accounts that surely belong to a person, by platform. */
  accountsOf(personId: string): Promise<ClaimedAccount[]>
  /** Claims that wait for a decision, oldest first. */
  listProposed(): Promise<Claim[]>
}

type Row = Awaited<ReturnType<typeof readRow>>

async function readRow(transaction: Transaction, id: string) {
  return await transaction.selectFrom('claims').selectAll().where('id', '=', id).executeTakeFirst()
}

function toClaim(row: NonNullable<Row>): Claim {
  return {
    ...{ id: row.id, platform: row.platform, workspace: row.workspace, userId: row.user_id },
    ...{ personId: row.person_id, how: row.how, claimedAt: row.claimed_at, status: row.status },
    ...{ decidedBy: row.decided_by, decidedAt: row.decided_at },
  }
}

async function propose(
  database: Database,
  account: ClaimedAccount,
  personId: string,
  how: ClaimGround,
  now: Date,
): Promise<Claim> {
  const pair = { platform: account.platform, workspace: account.workspace, user_id: account.userId }
  const fresh = {
    how,
    claimed_at: now.toISOString(),
    status: 'proposed',
    decided_by: null,
    decided_at: null,
  } as const
  return await database.transact(async (transaction) => {
    await transaction
      .insertInto('claims')
      .values({ id: randomUUID(), ...pair, person_id: personId, ...fresh })
      .onConflict((conflict) => {
        const same = conflict.columns(['platform', 'workspace', 'user_id', 'person_id'])
        return how === 'directory'
          ? same.doUpdateSet(fresh).where('claims.status', '=', 'rejected')
          : same.doNothing()
      })
      .execute()
    const row = await transaction
      .selectFrom('claims')
      .selectAll()
      .where((claim) => claim.and({ ...pair, person_id: personId }))
      .executeTakeFirstOrThrow()
    return toClaim(row)
  })
}

/** Every claim on the account of claim `id`, held until the transaction ends. */
async function lockClaims(database: Database, transaction: Transaction, id: string): Promise<Claim[]> {
  const claim = await readRow(transaction, id)
  if (!claim) return []
  let rows = transaction
    .selectFrom('claims')
    .selectAll()
    .where('platform', '=', claim.platform)
    .where('workspace', '=', claim.workspace)
    .where('user_id', '=', claim.user_id)
    // One order for everybody, so that two transactions never wait for each other.
    .orderBy('id')
  if (database.dialect === 'postgres') rows = rows.forUpdate()
  return (await rows.execute()).map(toClaim)
}

async function decide(
  database: Database,
  id: string,
  status: 'confirmed' | 'rejected',
  viewer: Viewer,
  now: Date,
): Promise<ClaimDecision> {
  if (viewer.kind === 'person' && !mayDo(viewer.roles, 'change-directory')) return 'not-allowed'
  return await database.transact(async (transaction) => {
    const claims = await lockClaims(database, transaction, id)
    const claim = claims.find((one) => one.id === id)
    const open: Claim['status'][] = status === 'confirmed' ? ['proposed'] : ['proposed', 'confirmed']
    if (!claim || !open.includes(claim.status)) return 'decided'
    if (status === 'confirmed' && claims.some((one) => one.status === 'confirmed')) return 'account-taken'
    const decided_by = actorName(viewer)
    await transaction
      .updateTable('claims')
      .set({ status, decided_by, decided_at: now.toISOString() })
      .where('id', '=', id)
      .execute()
    return 'done'
  })
}

async function findPerson(database: Database, account: ClaimedAccount): Promise<string | null> {
  const row = await database.query
    .selectFrom('claims')
    .select('person_id')
    .where('platform', '=', account.platform)
    .where('workspace', '=', account.workspace)
    .where('user_id', '=', account.userId)
    .where('status', '=', 'confirmed')
    .executeTakeFirst()
  return row?.person_id ?? null
}

async function accountsOf(database: Database, personId: string): Promise<ClaimedAccount[]> {
  return await database.query
    .selectFrom('claims')
    .select(['platform', 'workspace', 'user_id as userId'])
    .where('person_id', '=', personId)
    .where('status', '=', 'confirmed')
    .orderBy('platform')
    .orderBy('workspace')
    .orderBy('user_id')
    .execute()
}

async function listProposed(database: Database): Promise<Claim[]> {
  const rows = await database.query
    .selectFrom('claims')
    .selectAll()
    .where('status', '=', 'proposed')
    .orderBy('claimed_at')
    .orderBy('id')
    .execute()
  return rows.map(toClaim)
}

/** The claims kept in this database. */
export function createClaimStore(database: Database): ClaimStore {
  return {
    propose: (account, personId, how, now) => propose(database, account, personId, how, now),
    confirm: (id, viewer, now) => decide(database, id, 'confirmed', viewer, now),
    reject: (id, viewer, now) => decide(database, id, 'rejected', viewer, now),
    findPerson: (platform, workspace, userId) => findPerson(database, { platform, workspace, userId }),
    accountsOf: (personId) => accountsOf(database, personId),
    listProposed: () => listProposed(database),
  }
}
