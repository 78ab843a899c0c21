// A coordinator previews, remarks, holds, lets go and sends; everybody asks in their own words.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createBriefingStore } from '../../src/briefings/briefing-store.js'
import { createBriefingDesk, type BriefingMove } from '../../src/briefings/manage-briefing.js'
import { readBriefing } from '../../src/bot/command-words/read-briefing.js'
import { chooseCommand } from '../../src/bot/choose-command.js'
import { briefingMessage } from '../../src/bot/views/briefing-message.js'
import { findAgency } from '../../src/directory/find-agency.js'
import { openDatabase, type Database } from '../../src/storage/database.js'
import { directory, strategy } from '../directory/load-directory.js'
import { buttonsOf, cleo, messageOf, openBotWorld, privately, textOf, victor } from '../bot/bot-world.js'
import { axisChannel, directoryWith, setStage, type BriefingStage } from '../support/briefing-stage.js'
import { coordinator, draft, owner } from '../support/people.js'

const channel = axisChannel()
const agencyOf = (words: string) => findAgency(directory, words)?.id ?? null

describe('the next briefing of a channel', () => {
  let folder: string
  let database: Database
  let stage: BriefingStage
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kompas-briefings-'))
    database = await openDatabase({ kind: 'sqlite', file: join(folder, 'test.db') })
    stage = setStage(database, () => directoryWith([channel]))
  })
  afterEach(async () => {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const begin = () => stage.tick('2026-11-18T10:00:00Z')
  const keys = async () => (await stage.outbox()).map(({ key }) => key)
  const move = (what: BriefingMove, at: string, cause = at, viewer = coordinator) =>
    createBriefingDesk(stage.parts).move(channel, what, { viewer, now: new Date(at), cause })

  it('is looked after by coordinators only, once the channel has begun', async () => {
    expect(await move({ kind: 'preview' }, '2026-11-19T10:00:00Z')).toEqual({
      ...{ kind: 'refused', reason: 'not-begun' },
    })
    await begin()
    for (const kind of ['preview', 'send', 'hold', 'release'] as const)
      expect(await move({ kind }, '2026-11-19T10:00:00Z', 'c', owner)).toEqual({
        ...{ kind: 'refused', reason: 'not-allowed' },
      })
    expect(await keys()).toEqual([])
  })

  it('is shown as it would be sent, and nothing is kept of it', async () => {
    await begin()
    await stage.actions.create(draft(), coordinator, { now: new Date('2026-11-19T10:00:00Z') })
    const outcome = await move({ kind: 'preview' }, '2026-11-20T10:00:00Z')
    expect(outcome).toMatchObject({ kind: 'preview', next: { nextOn: '2026-11-23', held: false } })
    if (outcome.kind !== 'preview') throw new Error('no preview')
    const shown = briefingMessage(outcome.briefing, { documents: [strategy], publicUrl: null })
    expect(shown.fallbackText).toContain('Item 1, “Update the list of essential entities” (CCB), is new')
    expect(await keys()).toEqual([])
    expect(await stage.parts.store.list({ kind: 'system' }, 10)).toEqual([])
  })

  it('carries a remark once, at the top', async () => {
    await begin()
    const outcome = await move({ kind: 'remark', text: ' Meeting on Thursday. ' }, '2026-11-19T10:00:00Z')
    expect(outcome).toMatchObject({ kind: 'remarked', next: { remark: 'Meeting on Thursday.' } })
    await stage.tick('2026-11-23T08:00:00Z')
    await stage.tick('2026-11-30T08:00:00Z')
    const [first, second] = (await stage.outbox()).map(({ message }) => message.fallbackText.split('\n'))
    expect(first?.[1]).toBe('Remark (an): “Meeting on Thursday.”')
    expect(second?.join()).not.toContain('Thursday')
  })

  it('takes a remark away again, and refuses one that is too long', async () => {
    await begin()
    await move({ kind: 'remark', text: 'Draft' }, '2026-11-19T10:00:00Z')
    expect(await move({ kind: 'remark', text: '' }, '2026-11-19T10:01:00Z')).toMatchObject({
      next: { remark: null },
    })
    const long = 'x'.repeat(501)
    expect(await move({ kind: 'remark', text: long }, '2026-11-19T10:02:00Z')).toMatchObject({
      reason: 'too-long',
    })
  })

  it('waits while it is held, and comes when it is let go', async () => {
    await begin()
    await move({ kind: 'hold' }, '2026-11-20T10:00:00Z')
    expect(await move({ kind: 'hold' }, '2026-11-20T10:01:00Z')).toMatchObject({ reason: 'already-held' })
    await stage.tick('2026-11-23T08:00:00Z')
    expect(await keys()).toEqual([])
    await move({ kind: 'release' }, '2026-11-24T09:00:00Z')
    expect(await move({ kind: 'release' }, '2026-11-24T09:01:00Z')).toMatchObject({ reason: 'not-held' })
    await stage.tick('2026-11-24T09:02:00Z')
    expect(await keys()).toEqual(['briefing:axis-2:2026-11-23'])
  })

  it('takes its slot when a held one is sent, so that it is not sent again', async () => {
    await begin()
    await move({ kind: 'hold' }, '2026-11-20T10:00:00Z')
    await stage.tick('2026-11-23T08:00:00Z')
    expect(await move({ kind: 'send' }, '2026-11-23T10:00:00Z')).toMatchObject({ kind: 'sent' })
    await stage.tick('2026-11-23T10:01:00Z')
    expect(await keys()).toEqual(['briefing:axis-2:2026-11-23'])
    await stage.tick('2026-11-30T08:00:00Z')
    expect(await keys()).toHaveLength(2)
  })

  it('takes the slot of its day when it is sent before its time', async () => {
    await begin()
    await move({ kind: 'send' }, '2026-11-23T07:00:00Z')
    await stage.tick('2026-11-23T08:00:00Z')
    expect(await keys()).toEqual(['briefing:axis-2:2026-11-23'])
  })

  it('comes beside the planned ones otherwise, once a click', async () => {
    await begin()
    expect(await move({ kind: 'send' }, '2026-11-20T10:00:00Z', 'slack:E1')).toMatchObject({ kind: 'sent' })
    expect(await move({ kind: 'send' }, '2026-11-20T10:01:00Z', 'slack:E1')).toMatchObject({
      kind: 'repeated',
    })
    await stage.tick('2026-11-23T08:00:00Z')
    expect(await keys()).toEqual(['briefing:axis-2:asked:slack:E1', 'briefing:axis-2:2026-11-23'])
  })
})

describe('asking for a briefing', () => {
  it.each([
    ['brief axis 2', 'axis 2'],
    ['briefing as 2', 'axis 2'],
    ['briefing axe 2', 'axis 2'],
    ['Briefing Achse 2', 'axis 2'],
    ['Briefing zur Achse 3', 'axis 3'],
    ["briefing sur la ligne d'action 2,2", 'line 2.2'],
    ['briefing 2.4', 'line 2.4'],
    ['briefing CCB', 'agency ccb'],
    ['briefing', ''],
    ['briefing voorbeeld as 2', 'preview axis 2'],
    ['briefing aperçu axe 2', 'preview axis 2'],
    ['Briefing zurückhalten Achse 2', 'hold axis 2'],
    ['briefing remark axis 2: Meeting on Thursday: 10:00', 'remark axis 2: Meeting on Thursday: 10:00'],
    ['brief send channel axis-2', 'send channel axis-2'],
  ])('%s', (said, text) => {
    expect(chooseCommand(said, { language: 'nl', findAgency: agencyOf })).toMatchObject({
      ...{ command: 'brief', text },
    })
  })

  it.each([
    'briefing?',
    'briefing as 2?',
    'briefing over desinformatie',
    'briefings',
    'briefing axis 4',
    'brief axis 2: why',
  ])('%s asks for something else', (said) => {
    expect(readBriefing(said, agencyOf)).toBeNull()
  })

  it('is answered where it was asked, with what its readers may see', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kompas-briefings-'))
    const world = await openBotWorld(folder)
    try {
      const secret = { audience: { kind: 'people' as const, people: ['cleo-coordinator'] } }
      const at = { now: new Date('2026-11-24T10:00:00Z') }
      await world.services.actions.create(draft({ title: 'Open' }), cleo.viewer, at)
      await world.services.actions.create(draft({ title: 'Secret', ...secret }), cleo.viewer, at)
      const inChannel = textOf(messageOf(await world.say(cleo, 'briefing as 2')))
      expect(inChannel).toContain('“Open”')
      expect(inChannel).not.toContain('Secret')
      expect(textOf(messageOf(await world.say(cleo, 'briefing as 2', privately)))).toContain('“Secret”')
      expect(textOf(messageOf(await world.say(victor, 'briefing as 2', privately)))).not.toContain('Secret')
      expect(messageOf(await world.say(victor, 'briefing axe 3')).language).toBe('fr')
    } finally {
      await world.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('offers a coordinator to send or hold what was previewed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kompas-briefings-'))
    const world = await openBotWorld(folder)
    try {
      const refused = messageOf(await world.say(cleo, 'briefing preview axis 2'))
      expect(refused.fallbackText).toBe(
        'This channel gets no briefings yet. Set it to active in the directory.',
      )
      const begun = {
        kind: 'begin',
        schedule: '',
        slot: '2026-11-23',
        at: '2026-11-23T08:00:00.000Z',
      } as const
      await createBriefingStore(world.database).plan('axis-2', { ...begun, position: 0 })
      const stranger = messageOf(await world.say(victor, 'briefing preview axis 2'))
      expect(stranger.fallbackText).toBe('Only coordinators look after briefings.')
      const shown = messageOf(await world.say(cleo, 'briefing voorbeeld as 2'))
      expect(buttonsOf(shown).map(([, command]) => command)).toEqual([
        'brief send channel axis-2',
        'brief hold channel axis-2',
      ])
      const [, [, hold]] = buttonsOf(shown) as [[string, string], [string, string]]
      const held = messageOf(await world.say(cleo, hold, { kind: 'button' }))
      expect(held.fallbackText).toContain('wordt aangehouden')
      const again = messageOf(await world.say(cleo, 'briefing voorbeeld as 2'))
      expect(buttonsOf(again).map(([label]) => label)).toEqual(['Nu versturen', 'Vrijgeven'])
    } finally {
      await world.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
