// Every command of the bot, as somebody unknown and as every role: who may, and who is told that they may not.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../../src/bot/answer-event.js'
import { commandList } from '../../src/bot/commands/command-list.js'
import type { Asker } from '../../src/bot/services.js'
import { briefingTalkWords } from '../../src/bot/views/briefing-talk-words.js'
import { refusalWords } from '../../src/bot/views/refusal-words.js'
import { talkWords } from '../../src/bot/views/talk-words.js'
import { chatEvent } from '../support/chat-events.js'
import { now } from '../support/people.js'
import { useTemporaryFolders } from '../support/temporary-folders.js'
import { asker, openBotWorld, privately, proposeItem, type BotWorld } from './bot-world.js'

/** Noé of the NCCN leads the items that are made here, and Cleo makes them. */
const who = {
  ...{ nobody: asker('memory/W1/U9'), viewer: asker('victor-viewer'), owner: asker('noe-nccn') },
  ...{ coordinator: asker('cleo-coordinator'), admin: asker('ada-admin') },
}
type Role = keyof typeof who
const roles = Object.keys(who) as Role[]

const makers: Role[] = ['owner', 'coordinator', 'admin']
const steering: Role[] = ['coordinator', 'admin']
const known: Role[] = ['viewer', ...makers]

/** For each command what follows it, `ID` being a new item, and who may. */
const matrix: Record<string, [text: string, may: Role[]]> = {
  ask: ['Wat is de strategie?', roles],
  who: ['2.4', roles],
  help: ['', roles],
  language: ['fr', known],
  settings: ['', known],
  feedback: ['Q1 yes', roles],
  share: ['Q1', roles],
  'action list': ['', roles],
  'action show': ['ID', roles],
  brief: ['axis 2', roles],
  question: ['', roles],
  review: ['', makers],
  'action new': ['Kan iemand tegen vrijdag de lijst bezorgen?', makers],
  'action draft': ['DRAFT', makers],
  'action create': ['DRAFT', makers],
  'action export': ['csv', makers],
  failed: ['', steering],
  'action accept': ['ID', ['owner']],
  'action decline': ['ID geen tijd', ['owner']],
  'action snooze': ['ID 2026-12-01', ['owner']],
  'action start': ['ID', makers],
  'action block': ['ID geen budget', makers],
  'action done': ['ID https://example.org/', makers],
  'action assign': ['ID nccn', makers],
  'action link': ['ID 1', makers],
  'action unlink': ['ID 1', makers],
  'action edit': ['ID due 2026-12-10', steering],
  'action confirm': ['ID', steering],
  'action reopen': ['ID', steering],
  'action cancel': ['ID dubbel', steering],
  'action merge': ['ID 1', steering],
  'action undo': ['ID', steering],
  'action contribute': ['ID ask defence', makers],
}

const makeFolder = useTemporaryFolders()
let world: BotWorld
beforeAll(async () => {
  world = await openBotWorld(makeFolder())
})
afterAll(() => world.close())

/** Sentences that say no for want of a right. */
function isRefusal(said: string): boolean {
  const { needsRole, unknownPerson } = talkWords.nl
  const { reasons, onlyFor } = refusalWords.nl
  const [, ending = ''] = onlyFor('…').split('…')
  const sentences = [...Object.values(needsRole), unknownPerson, reasons['not-allowed'], ending]
  return [...sentences, briefingTalkWords.nl.refused['not-allowed']].some((each) => said.includes(each))
}

let runs = 0

async function run(name: string, text: string, person: Asker): Promise<string> {
  runs += 1
  const event = chatEvent({ ...privately, id: `M${String(runs)}`, kind: 'command', text })
  const audience = { kind: 'people' as const, people: [person.viewer.personId] }
  const made = { text, event, now, cause: `matrix:${String(runs)}`, audience }
  return JSON.stringify(await runCommand(name, { ...made, asker: person }, world.services))
}

/** An item that everybody in the channel sees. */
async function newItem(): Promise<string> {
  const draft = await proposeItem(world)
  await world.say(who.coordinator, `action create ${draft}`, { kind: 'button' })
  const { items } = await world.services.actions.list({ kind: 'system' }, {}, { limit: 100 })
  return String(Math.max(...items.map(({ id }) => Number(id))))
}

test('every command has its line in the matrix', () => {
  expect(commandList.map(({ name }) => name).sort()).toEqual(Object.keys(matrix).sort())
})

describe.each(Object.entries(matrix))('%s', (name, [text, may]) => {
  test.each(roles)('as %s', async (role) => {
    const filled = text
      .replace('ID', text.includes('ID') ? await newItem() : '')
      .replace('DRAFT', text.includes('DRAFT') ? await proposeItem(world) : '')
    const person = who[role]
    const inChannel = { ...person, viewer: { ...person.viewer, channels: who.coordinator.viewer.channels } }
    expect(isRefusal(await run(name, filled, inChannel)) ? 'refused' : 'allowed').toBe(
      may.includes(role) ? 'allowed' : 'refused',
    )
  })
})

test.each(['preview', 'send', 'hold', 'release', 'remark'])(
  'a channel’s briefing: %s is for coordinators',
  async (move) => {
    for (const role of roles) {
      const said = await run('brief', `${move} axis 2`, who[role])
      expect([role, isRefusal(said)]).toEqual([role, !steering.includes(role)])
    }
  },
)
