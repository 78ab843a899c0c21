// Lists, exports, failed deliveries, settings and help, as people ask for them.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createOutboxStore } from '../../../src/actions/outbox-store.js'
import { readFilter } from '../../../src/bot/commands/action-list.js'
import { commandList } from '../../../src/bot/commands/command-list.js'
import { splitDays } from '../../../src/bot/commands/read-settings.js'
import { chooseCommand } from '../../../src/bot/choose-command.js'
import { languages } from '../../../src/languages.js'
import { chatEvent } from '../../support/chat-events.js'
import { after, draft, now } from '../../support/people.js'
import { useTemporaryFolders } from '../../support/temporary-folders.js'
import {
  asker,
  buttonsOf,
  cleo,
  createItem,
  cyril,
  formOf,
  messageOf,
  noe,
  openBotWorld,
  partsOf,
  stranger,
  textOf,
  victor,
  type BotWorld,
} from '../bot-world.js'

const makeFolder = useTemporaryFolders()

let world: BotWorld
beforeEach(async () => {
  world = await openBotWorld(makeFolder())
})
afterEach(() => world.close())

describe('lists', () => {
  const lead = { agency: 'nccn', person: 'noe-nccn', deputy: null }
  const titles = (message: ReturnType<typeof messageOf>) =>
    partsOf(message, 'list').flatMap(({ items }) => items.map(({ text }) => text))

  test('come ten at a time, with a button for more', async () => {
    for (let count = 0; count < 12; count += 1)
      await world.services.actions.create(draft({ lead, title: `Punt ${String(count)}` }), cleo.viewer, {
        now,
      })
    const first = messageOf(await world.say(noe, 'mijn acties'))
    expect(first.title).toBe('Actiepunten: van u, open')
    expect(titles(first)).toHaveLength(10)
    const [, more] = buttonsOf(first).find(([label]) => label === 'Toon meer')!
    const second = messageOf(await world.say(noe, more, { kind: 'button' }))
    expect(titles(second)).toEqual(['11: Punt 10', '12: Punt 11'])
    expect(buttonsOf(second).map(([label]) => label)).not.toContain('Toon meer')
  })

  test('hold what was asked for', async () => {
    const make = (change: Parameters<typeof draft>[0]) =>
      world.services.actions.create(draft(change), cleo.viewer, { now })
    await make({ title: 'Te laat in as 2', actionLine: '2.4', dueOn: '2026-11-20', lead })
    await make({
      title: 'Op tijd in as 2',
      actionLine: '2.2',
      lead: { ...lead, agency: 'ccb', person: null },
    })
    await make({
      title: 'Te laat in as 3',
      actionLine: '3.5',
      dueOn: '2026-11-20',
      text: 'Over drones',
      lead,
    })
    const list = async (text: string) => titles(messageOf(await world.say(cleo, text)))
    expect(await list('te laat as 2')).toEqual(['1: Te laat in as 2'])
    expect(await list('acties actielijn 3.5')).toEqual(['3: Te laat in as 3'])
    expect(await list('acties van het CCB')).toEqual(['2: Op tijd in as 2'])
    expect(await list('zoek acties over drones')).toEqual(['3: Te laat in as 3'])
    expect(await list('geblokkeerde acties')).toEqual([])
    await world.say(cleo, 'annuleer 3: dubbel')
    expect(await list('acties')).toEqual(['1: Te laat in as 2', '2: Op tijd in as 2'])
    expect(await list('gesloten acties')).toEqual(['3: Te laat in as 3'])
    expect(messageOf(await world.say(cyril, 'mijn acties')).fallbackText).not.toContain('undefined')
    expect(messageOf(await world.say(victor, 'mijn acties')).fallbackText).toContain(
      'geen actiepunten die op u wachten',
    )
  })

  test('say how late a thing is', async () => {
    await world.services.actions.create(draft({ dueOn: '2026-11-20', lead }), cleo.viewer, { now })
    const [list] = partsOf(messageOf(await world.say(noe, 'mijn acties te laat')), 'list')
    expect(list?.items[0]?.detail).toBe(
      'Toegewezen · NCCN · Noé Crise-Exemple · vrijdag 20 november 2026 (5 dagen te laat)',
    )
  })

  test('read a filter back as it was carried', () => {
    expect(readFilter('mine overdue axis 2 after 2026-12-18/42', '2026-11-25')).toEqual({
      filter: { mine: true, dueBefore: '2026-11-25', axis: '2', open: true },
      ...{ after: '2026-12-18/42', kept: 'mine overdue axis 2' },
    })
    expect(readFilter('status done words after the storm', '2026-11-25')).toEqual({
      filter: { statuses: ['done'], words: 'after the storm' },
      ...{ after: null, kept: 'status done words after the storm' },
    })
    expect(readFilter('words storm after 9/7', '2026-11-25')).toMatchObject({
      filter: { words: 'storm' },
      after: '9/7',
    })
  })
})

test('items are exported to those who may', async () => {
  await createItem(world)
  const message = messageOf(await world.say(noe, 'exporteer acties als csv'))
  expect(textOf(message)).toContain('Lijst van desinformatiecampagnes bezorgen')
  expect(textOf(message)).toContain('https://kompas.example/items')
  expect(messageOf(await world.say(victor, 'exporteer')).fallbackText).toContain(
    'geen actiepunten exporteren',
  )
})

test('coordinators see what failed, and send it again', async () => {
  const outbox = createOutboxStore(world.database)
  const destination = { kind: 'person' as const, personId: 'noe-nccn' }
  const content = { kind: 'notice' as const, itemId: '7', position: 1, event: 'created' as const }
  await outbox.add([{ key: 'event-1:person:noe', destination, content, audience: { kind: 'public' } }], now)
  const [message] = await outbox.claim(now, 60, 10)
  await outbox.settle(message!, { status: 'failed', error: 'no account' }, now)
  const shown = messageOf(await world.say(cleo, 'mislukte berichten'))
  expect(textOf(shown)).toContain('Aan Noé Crise-Exemple, over actiepunt 7')
  expect(textOf(shown)).toContain('no account')
  const [, retry] = buttonsOf(shown)[0]!
  expect(messageOf(await world.say(cleo, retry, { kind: 'button' })).fallbackText).toContain('opnieuw')
  expect(messageOf(await world.say(cleo, retry, { kind: 'button' })).fallbackText).toContain(
    'wacht niet meer',
  )
  expect(messageOf(await world.say(cleo, 'mislukte berichten')).fallbackText).toBe(
    'Alle berichten zijn bezorgd.',
  )
  expect(messageOf(await world.say(noe, 'mislukte berichten')).fallbackText).toContain('Alleen coördinatoren')
  expect(await outbox.claim(after(1), 60, 10)).toHaveLength(1)
})

describe('settings', () => {
  const read = () => world.services.settings.read('noe-nccn', { kind: 'system' })
  const submit = (command: string, values: Record<string, string>) =>
    world.say(noe, command, { kind: 'submit', awaitsReply: true, values })

  test('the language holds from now on', async () => {
    expect(messageOf(await world.say(noe, 'langue allemand')).fallbackText).toBe(
      'Kompas antwortet Ihnen künftig auf Deutsch.',
    )
    expect((await read()).language).toBe('de')
    const form = formOf(await world.say(noe, 'language', { kind: 'button', awaitsReply: true }))
    await submit(form.command, { language: 'fr' })
    expect((await read()).language).toBe('fr')
    expect(messageOf(await world.say(stranger, 'taal frans')).fallbackText).toContain('account')
  })

  test('reminders go off and on', async () => {
    const off = messageOf(await world.say(noe, 'zet herinneringen uit'))
    expect((await read()).muted).toBe(true)
    const [, on] = buttonsOf(off).find(([label]) => label === 'Herinneringen aan')!
    await world.say(noe, on, { kind: 'button' })
    expect((await read()).muted).toBe(false)
  })

  test('messages come where the person says so, else where they last answered', async () => {
    const inTeams = { account: { ...chatEvent({}).account, platform: 'teams' } }
    const refused = messageOf(await world.say(noe, 'stuur meldingen hier'))
    expect(refused.fallbackText).toContain('Slack of Teams')
    expect((await read()).preferredPlatform).toBeNull()
    const chosen = messageOf(await world.say(noe, 'stuur meldingen hier', inTeams))
    expect((await read()).preferredPlatform).toBe('teams')
    expect(chosen.fallbackText).toContain('Berichten komen: Teams')
    const [, back] = buttonsOf(chosen).find(([label]) => label === 'Berichten waar ik laatst was')!
    await world.say(noe, back, { kind: 'button' })
    expect((await read()).preferredPlatform).toBeNull()
  })

  test('quiet hours are set, checked and taken away', async () => {
    const form = formOf(await world.say(noe, 'settings quiet', { kind: 'button', awaitsReply: true }))
    expect(await submit(form.command, { from: '25:00', to: '8:00' })).toMatchObject({ kind: 'form-errors' })
    await submit(form.command, { from: '18:00', to: '8:00' })
    expect((await read()).quietHours).toEqual({ from: '18:00', to: '08:00' })
    await submit(form.command, { from: '', to: '' })
    expect((await read()).quietHours).toBeNull()
    await world.say(noe, 'settings quiet 19:30 07:00')
    expect((await read()).quietHours).toEqual({ from: '19:30', to: '07:00' })
    expect(messageOf(await world.say(noe, 'settings quiet')).fallbackText).toContain('Typ bijvoorbeeld')
  })

  test('time away has two days and a colleague who stands in', async () => {
    const form = formOf(await world.say(noe, 'settings vacation', { kind: 'button', awaitsReply: true }))
    const away = { from: '2026-12-20', to: '2027-01-03', standIn: 'nora-nccn' }
    expect(await submit(form.command, { ...away, to: '2026-12-01' })).toMatchObject({ kind: 'form-errors' })
    expect(await submit(form.command, { ...away, standIn: 'cyril-ccb' })).toMatchObject({
      kind: 'form-errors',
    })
    const saved = messageOf(await submit(form.command, away))
    expect((await read()).vacation).toEqual(away)
    expect(textOf(saved)).toContain(
      'zondag 20 december 2026 tot zondag 3 januari 2027; vervanger: Nora Crisisvoorbeeld',
    )
    await submit(form.command, { from: '', to: '', standIn: 'nobody' })
    expect((await read()).vacation).toBeNull()
    await world.say(noe, 'ik ben met vakantie van 20 december tot 3 januari')
    expect((await read()).vacation).toEqual({ ...away, standIn: null })
  })

  test.each([
    'van 20 december tot 3 januari',
    'du 20 décembre au 3 janvier',
    'vom 20. Dezember bis 3. Januar',
    'from 20 December to 3 January',
    '2026-12-20 2027-01-03',
  ])('"%s" has two days', (text) => {
    expect(splitDays(text)).toHaveLength(2)
  })

  test('everything is put off until a day', async () => {
    const form = formOf(await world.say(noe, 'settings snooze', { kind: 'button', awaitsReply: true }))
    await submit(form.command, { until: '2026-12-01' })
    expect((await read()).snoozedUntil).toBe('2026-11-30T23:00:00.000Z')
    await submit(form.command, { until: '' })
    expect((await read()).snoozedUntil).toBeNull()
    expect(textOf(messageOf(await world.say(noe, 'instellingen')))).toContain('geen, buiten de werkuren')
  })
})

describe('help', () => {
  test.each(languages)('in %s shows every command, as it is understood when typed', async (language) => {
    const reader = asker('noe-nccn', { language, languageChosen: true })
    const message = messageOf(await world.say(reader, 'help'))
    const items = partsOf(message, 'list').flatMap((list) => list.items)
    expect(items.length).toBeGreaterThan(20)
    for (const { text, detail } of items) {
      const command = commandList.find(({ usage }) => usage[language] === text)
      expect(detail).toBe(command?.help[language])
      expect(chooseCommand(text, { language, findAgency: () => null }).command, text).toBe(command?.name)
    }
  })

  test('explains one command', async () => {
    const message = messageOf(await world.say(noe, 'hulp bij weigeren'))
    expect(message).toMatchObject({ title: 'weiger 42: reden' })
    expect(buttonsOf(message)).toEqual([['Toon alle opdrachten', 'help']])
  })
})
