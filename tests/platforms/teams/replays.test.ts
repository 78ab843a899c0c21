// Everything that Teams sends, as it sends it: what Kompas makes of it, and what it answers.
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import type { Reply } from '../../../src/bot/types.js'
import { checkCard } from '../../support/teams/check-card.js'
import { anna } from '../../support/teams/activities.js'
import { findAll } from '../../support/teams/show.js'
import { startTeamsApp, tenant, type TeamsApp } from '../../support/teams/teams-app.js'

const folder = new URL('../../replays/teams/', import.meta.url)

const replaySchema = z.object({
  activity: z.record(z.string(), z.unknown()),
  /** What the bot replies; nothing when absent. */
  reply: z.custom<Reply>().default({ kind: 'nothing' }),
  /** By Entra id, instead of a colleague. */
  members: z.record(z.string(), z.looseObject({ id: z.string() })).optional(),
  references: z.record(z.string(), z.unknown()).default({}),
  events: z.array(z.record(z.string(), z.unknown())),
  status: z.number().default(200),
  body: z.record(z.string(), z.unknown()).default({}),
})

const names = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''))

let app: TeamsApp
beforeAll(async () => {
  app = await startTeamsApp()
})
afterAll(() => app.stop())
beforeEach(() => {
  app.events.length = 0
  app.references.clear()
})

const colleague = {
  ...{ id: anna.id, name: 'Anna Peeters', email: 'anna.peeters@example.org' },
  ...{ userPrincipalName: 'anna.peeters@example.org', tenantId: tenant, userRole: 'user' },
}

test.each(names)('%s', async (name) => {
  const replay = replaySchema.parse(JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')))
  // What Teams says of a person is remembered for an hour: each replay has a person of its own.
  const person = `${name}-${anna.aadObjectId}`
  const asPerson = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value).replaceAll(anna.aadObjectId, person))
  app.microsoft.members.clear()
  const members = replay.members ?? { [anna.aadObjectId]: colleague }
  for (const [id, member] of Object.entries(asPerson(members) as typeof members))
    app.microsoft.members.set(id, member)
  for (const [id, reference] of Object.entries(replay.references))
    app.references.set(id, { reference, failed: false })
  app.reply = () => replay.reply
  const answer = await app.deliver(asPerson(replay.activity) as object)
  expect(answer.status).toBe(replay.status)
  expect(answer.body).toMatchObject(replay.body)
  if (Object.keys(replay.body).length === 0) expect(answer.body).toEqual({})
  expect(app.events).toHaveLength(replay.events.length)
  for (const [index, expected] of replay.events.entries())
    expect(app.events[index]).toMatchObject(withPatterns(asPerson(expected)))
  for (const card of findAll(answer.body, ({ type }) => type === 'AdaptiveCard'))
    expect(checkCard(card)).toEqual([])
})

test('each kind of event is replayed', () => {
  const kinds = names.flatMap((name) => {
    const { events } = replaySchema.parse(JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')))
    return events.map(({ kind }) => kind)
  })
  const heard = ['message', 'mention', 'button', 'submit', 'capture', 'search', 'card', 'unfurl', 'install']
  expect([...new Set(kinds)].sort()).toEqual(heard.sort())
})

/** `{"matching": "…"}` stands for any text of that pattern. */
function withPatterns(expected: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(expected as Record<string, unknown>).map(([name, value]) => {
      const pattern = z.strictObject({ matching: z.string() }).safeParse(value).data?.matching
      return [name, pattern === undefined ? value : expect.stringMatching(pattern)]
    }),
  )
}
