// An item is followed up in words, by clicks and by forms.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { languages } from '../../../src/languages.js'
import { useTemporaryFolders } from '../../support/temporary-folders.js'
import {
  asker,
  buttonsOf,
  cleo,
  createItem,
  cyril,
  fleur,
  formOf,
  messageOf,
  noe,
  openBotWorld,
  privately,
  proposeItem,
  task,
  textOf,
  type BotWorld,
} from '../bot-world.js'

const makeFolder = useTemporaryFolders()

let world: BotWorld
beforeEach(async () => {
  world = await openBotWorld(makeFolder())
})
afterEach(() => world.close())

test('goes from accepted to confirmed in its lead’s and coordinator’s words', async () => {
  await createItem(world)
  const status = async () => (await world.services.actions.find('1', cleo.viewer))?.status
  expect(textOf(messageOf(await world.say(noe, "j'accepte le 1")))).toContain(
    'Le point d’action a été accepté.',
  )
  await world.say(noe, 'commence 1')
  expect(await status()).toBe('in-progress')
  expect(messageOf(await world.say(noe, '1 terminé')).fallbackText).toContain('Tapez : 1 terminé : preuve')
  expect(await status()).toBe('in-progress')
  await world.say(noe, '#1 terminé : https://example.org/rapport')
  expect(await world.services.actions.find('1', cleo.viewer)).toMatchObject({
    ...{ status: 'done', evidence: 'https://example.org/rapport' },
  })
  await world.say(cleo, 'bevestig 1')
  expect(await status()).toBe('confirmed')
})

test('asks for a reason by a form where one can be shown', async () => {
  await createItem(world)
  const form = formOf(await world.say(noe, 'action decline 1', { kind: 'button', awaitsReply: true }))
  expect(form).toMatchObject({ command: 'action decline 1', inputs: [{ name: 'words', required: true }] })
  const send = (words: string) =>
    world.say(noe, form.command, { kind: 'submit', awaitsReply: true, values: { words } })
  expect(await send(' ')).toEqual({ kind: 'form-errors', errors: { words: 'Vul dit in.' } })
  await send('Hiervoor zijn wij niet bevoegd.')
  expect(await world.services.actions.find('1', cleo.viewer)).toMatchObject({
    ...{ status: 'declined', reason: 'Hiervoor zijn wij niet bevoegd.' },
  })
})

test('answers a click on a card that waits with the card as it now is', async () => {
  await createItem(world)
  const card = messageOf(await world.say(noe, 'action accept 1', { kind: 'button', awaitsReply: true }))
  expect(card.card).toEqual({ itemId: '1', version: 2 })
  expect(buttonsOf(card).map(([, command]) => command)).toContain('action start 1')
})

test('refuses in a sentence, with who may and how the item stands', async () => {
  await createItem(world)
  const said = async (who: typeof cleo, text: string) => messageOf(await world.say(who, text)).fallbackText
  expect(await said(cleo, 'aanvaard 1')).toBe(
    'Alleen wie het actiepunt trekt kan dit doen. Vraag het aan die persoon of dienst. Actiepunt 1 staat nu op: Toegewezen.',
  )
  expect(await said(noe, 'begin aan 1')).toContain('Dat kan nu niet.')
  expect(await said(noe, 'aanvaard 99')).toContain('geen actiepunt met dit nummer')
  expect(await said(noe, 'aanvaard')).not.toContain('undefined')
  await said(noe, 'aanvaard 1')
  expect(await said(noe, 'aanvaard 1')).toContain('Dat is al gebeurd.')
})

test('asks nobody for a reason who may not decline it', async () => {
  await createItem(world)
  const reply = await world.say(cleo, 'action decline 1', { kind: 'button', awaitsReply: true })
  expect(messageOf(reply).fallbackText).toContain('Alleen wie het actiepunt trekt')
})

test('is assigned, reopened, cancelled and taken back', async () => {
  await createItem(world)
  const item = () => world.services.actions.find('1', cleo.viewer)
  expect(messageOf(await world.say(cleo, 'wijs 1 toe aan het Verweggistan')).fallbackText).toContain(
    'geen dienst “het Verweggistan”',
  )
  const assigned = messageOf(await world.say(cleo, 'wijs 1 toe aan het CCB'))
  expect(await item()).toMatchObject({ lead: { agency: 'ccb', person: null, deputy: null } })
  expect(buttonsOf(assigned)[0]?.[1]).toBe('action undo 1')
  await world.say(cleo, 'maak 1 ongedaan')
  expect(await item()).toMatchObject({ lead: { agency: 'nccn' } })
  await world.say(cleo, 'wijs 1 toe aan Cyril Cybersample')
  expect(await item()).toMatchObject({ lead: { agency: 'ccb', person: 'cyril-ccb' } })
  await world.say(cleo, 'annuleer 1: niet meer nodig')
  expect(await item()).toMatchObject({ status: 'cancelled', reason: 'niet meer nodig' })
  await world.say(cleo, 'heropen 1')
  expect(await item()).toMatchObject({ status: 'assigned' })
})

test('is changed by form and by words, and not over somebody else’s change', async () => {
  await createItem(world)
  const form = formOf(await world.say(cleo, 'action edit 1', { kind: 'button', awaitsReply: true }))
  await world.say(cleo, 'verleng 1 tot 15 januari')
  const item = () => world.services.actions.find('1', cleo.viewer)
  expect((await item())?.dueOn).toBe('2027-01-15')
  const send = (command: string, values: Record<string, string>) =>
    world.say(cleo, command, { kind: 'submit', awaitsReply: true, values })
  const values = { title: 'Nieuwe titel', line: '2.4', due: '2027-02-01' }
  expect(messageOf(await send(form.command, values)).fallbackText).toContain('intussen gewijzigd')
  const again = formOf(await world.say(cleo, 'action edit 1', { kind: 'button', awaitsReply: true }))
  await send(again.command, values)
  expect(await item()).toMatchObject({ title: 'Nieuwe titel', dueOn: '2027-02-01', actionLine: '2.4' })
  await world.say(cleo, 'hernoem 1: Nog een titel')
  await world.say(cleo, 'zet 1 op lijn 2.5')
  expect(await item()).toMatchObject({ title: 'Nog een titel', actionLine: '2.5' })
  expect(messageOf(await world.say(cleo, 'zet 1 op lijn 9.9')).fallbackText).toBe(
    'Kies een actielijn uit de lijst.',
  )
  expect(messageOf(await world.say(cleo, 'wijzig 1')).fallbackText).toContain('Typ: verleng 1 tot')
})

test('asks contributors, who answer for their agency', async () => {
  await createItem(world)
  const item = () => world.services.actions.find('1', cleo.viewer)
  await world.say(noe, 'demande à Flandre de contribuer au 1')
  await world.say(cleo, 'vraag Vlaamse overheid bij te dragen aan 1')
  const flanders = async () => (await item())?.contributors.find(({ agency }) => agency === 'flanders')
  expect(await flanders()).toMatchObject({ response: 'pending' })
  expect(messageOf(await world.say(fleur, 'wij dragen niet bij aan 1')).fallbackText).toContain(
    'Typ: wij dragen niet bij aan 1: reden',
  )
  await world.say(fleur, 'wij dragen niet bij aan 1: geen mensen')
  expect(await flanders()).toMatchObject({ response: 'declined', reason: 'geen mensen' })
  await world.say(fleur, 'wij dragen bij aan 1')
  expect(await flanders()).toMatchObject({ response: 'accepted' })
  expect(messageOf(await world.say(cyril, 'wij dragen bij aan 1')).fallbackText).toContain(
    'Uw dienst is niet om een bijdrage gevraagd.',
  )
})

test('is put off until a day that is still to come', async () => {
  await createItem(world)
  const until = async () => (await world.services.actions.find('1', noe.viewer))?.snoozedUntil
  await world.say(noe, 'stel 1 uit tot maandag')
  expect(await until()).toBe('2026-11-30')
  expect(messageOf(await world.say(noe, 'stel 1 uit tot gisteren')).fallbackText).toContain('nog moet komen')
  const form = formOf(await world.say(noe, 'action snooze 1', { kind: 'button', awaitsReply: true }))
  await world.say(noe, form.command, { kind: 'submit', awaitsReply: true, values: { until: '2026-12-01' } })
  expect(await until()).toBe('2026-12-01')
})

test('is linked, unlinked and merged by number', async () => {
  await createItem(world)
  await world.say(cleo, `action create ${await proposeItem(world)}`, { kind: 'button' })
  const item = () => world.services.actions.find('2', cleo.viewer)
  await world.say(cleo, 'koppel 2 aan 1')
  expect((await item())?.links).toEqual(['1'])
  await world.say(cleo, 'ontkoppel 2 van 1')
  expect((await item())?.links).toEqual([])
  const form = formOf(await world.say(cleo, 'action merge 2', { kind: 'button', awaitsReply: true }))
  const send = (other: string) =>
    world.say(cleo, form.command, { kind: 'submit', awaitsReply: true, values: { other } })
  expect(await send('abc')).toMatchObject({ kind: 'form-errors' })
  expect(messageOf(await send('99')).fallbackText).toContain('geen actiepunt met dit nummer')
  await send('1')
  expect(await item()).toMatchObject({ status: 'merged', mergedInto: '1' })
})

test('of a private conversation stays private', async () => {
  const draft = messageOf(await world.say(noe, `nieuw actiepunt: ${task}`, { kind: 'message', ...privately }))
  const [, command] = buttonsOf(draft).find(([, text]) => text.startsWith('action create'))!
  const created = messageOf(await world.say(noe, command, { kind: 'button', ...privately }))
  expect(created.card).toMatchObject({ itemId: '1' })
  expect(await world.services.actions.find('1', asker('fien-foreign').viewer)).toBeNull()
  expect(messageOf(await world.say(asker('fien-foreign'), 'toon 1')).fallbackText).toContain('geen actiepunt')
})

test.each(languages)('speaks %s', async (language) => {
  await createItem(world)
  const reader = asker('noe-nccn', { language, languageChosen: true })
  const card = messageOf(await world.say(reader, '1'))
  expect(card.language).toBe(language)
  expect(textOf(card)).not.toMatch(/undefined|null/)
  const refused = messageOf(await world.say(reader, 'start 1'))
  expect(refused.language).toBe(language)
})
