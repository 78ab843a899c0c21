// A message becomes a proposal, and a proposal becomes an item once.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { useTemporaryFolders } from '../../support/temporary-folders.js'
import {
  buttonsOf,
  cleo,
  createItem,
  cyril,
  formOf,
  messageOf,
  openBotWorld,
  partsOf,
  proposeItem,
  routed,
  stranger,
  task,
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

test('says what would be created, who answers and why, with the passage and its address', async () => {
  const message = messageOf(await world.say(cleo, `nieuw actiepunt: ${task}`))
  const [fields] = partsOf(message, 'fields')
  expect(fields?.fields.map(({ value }) => value)).toEqual([
    '2.4 – Strijden tegen desinformatie (vrijwel zeker)',
    expect.stringContaining('Noé Crise-Exemple, Nationaal Crisiscentrum'),
    expect.stringContaining('Vera'),
    'VSSE, ADIV, FOD BZ, FOD Kanselarij van de Eerste Minister',
    'vrijdag 4 december 2026 (uit “tegen vrijdag”)',
  ])
  const [citation] = partsOf(message, 'citation')
  expect(citation?.url).toMatch(/^https:\/\/kompas\.example\/read\/.+start=0/)
  expect(partsOf(message, 'quote')[0]?.text).toBe(citation?.quote)
  expect(buttonsOf(message).map(([label]) => label)).toContain('Aanmaken')
  expect(await world.services.actions.find('1', cleo.viewer)).toBeNull()
})

test('becomes an item once: the second click says which', async () => {
  const id = await proposeItem(world)
  const first = messageOf(await world.say(cleo, `action create ${id}`, { kind: 'button' }))
  expect(textOf(first)).toContain('Actiepunt 1 is aangemaakt')
  expect(buttonsOf(first)[0]?.[1]).toBe('action undo 1')
  const second = messageOf(await world.say(cleo, `action create ${id}`, { kind: 'button' }))
  expect(textOf(second)).toContain('al een actiepunt gemaakt: Actiepunt 1')
  const { items } = await world.services.actions.list(cleo.viewer, {}, { limit: 10 })
  expect(items).toHaveLength(1)
  expect(items[0]).toMatchObject({
    ...{ title: 'Lijst van desinformatiecampagnes bezorgen', status: 'assigned', actionLine: '2.4' },
    lead: { agency: 'nccn', person: 'noe-nccn', deputy: 'vera-vsse' },
    ...{ dueOn: '2026-12-04', audience: { kind: 'channel', channel: 'memory/W1/C1' } },
  })
  expect(await world.services.corrections.list('proposed', cleo.viewer)).toEqual([])
})

test('of somebody who can’t assign waits for a coordinator', async () => {
  const created = messageOf(await world.say(cyril, `nieuw actiepunt: ${task}`))
  expect(textOf(created)).toContain('Een coördinator wijst het daarna toe')
  const [, command] = buttonsOf(created).find(([label]) => label === 'Aanmaken')!
  expect(textOf(messageOf(await world.say(cyril, command, { kind: 'button' })))).toContain('voorgesteld')
  expect((await world.services.actions.find('1', cleo.viewer))?.status).toBe('proposed')
})

test('takes the thread’s last message of a person', async () => {
  const seen: string[] = []
  world.services.route = ({ text, thread }) => {
    seen.push(text, ...thread)
    return Promise.resolve(routed())
  }
  const author = { userId: 'U2', name: 'Bo' }
  const at = '2026-11-25T08:00:00.000Z'
  await world.say(cleo, 'maak hier een actiepunt van', {
    thread: [
      { text: 'Goedemorgen', byKompas: false, author, at },
      { text: task, byKompas: false, author, at },
      { text: 'Dag!', byKompas: true, author: null, at },
    ],
  })
  expect(seen).toEqual([task, 'Goedemorgen'])
  expect(textOf(messageOf(await world.say(cleo, 'maak hier een actiepunt van')))).toContain(
    'nieuw actiepunt: wie doet wat',
  )
})

test('lets a coordinator choose the line with one click, and learns from it', async () => {
  world.services.route = () => {
    const unsure = routed({ actionLine: null })
    if (unsure.kind === 'routed') unsure.owner = { ...unsure.owner, doubt: { kind: 'line-unknown' } }
    return Promise.resolve(unsure)
  }
  const message = messageOf(await world.say(cleo, `nieuw actiepunt: ${task}`))
  const [list] = partsOf(message, 'list')
  expect(list?.items.map(({ text, detail }) => [text, detail])).toEqual([
    ['2.4 – Strijden tegen desinformatie', 'vrijwel zeker; trekker: Nationaal Crisiscentrum (NCCN)'],
    ['2.5 – Buitenlandse inmenging en spionage tegengaan', expect.stringContaining('onzeker; trekker:')],
    ['3.5 – Onze cyberveiligheid waarborgen', expect.stringContaining('CCB')],
  ])
  const { command } = list!.items[1]!.button!
  await world.say(cleo, command, { kind: 'button' })
  const item = await world.services.actions.find('1', cleo.viewer)
  expect(item).toMatchObject({ actionLine: '2.5', status: 'assigned', lead: { agency: 'vsse' } })
  expect(await world.services.corrections.list('proposed', cleo.viewer)).toMatchObject([
    { itemId: '1', proposedLine: '2.4', chosenLine: '2.5', correctedBy: 'cleo-coordinator' },
  ])
})

test('of an unclear line waits without a lead', async () => {
  world.services.route = () => Promise.resolve(routed({ actionLine: null }))
  await world.say(cleo, `action create ${await proposeItem(world)}`, { kind: 'button' })
  expect(await world.services.actions.find('1', cleo.viewer)).toMatchObject({
    lead: null,
    status: 'proposed',
  })
})

test('of a message without a task is made all the same only when somebody wants it', async () => {
  world.services.route = () => Promise.resolve(routed({ isAction: false, actionLine: null }))
  const said = messageOf(await world.say(cleo, 'nieuw actiepunt: Goed gewerkt iedereen!'))
  expect(textOf(said)).toContain('Kompas leest in dit bericht geen taak')
  const [, anyway] = buttonsOf(said)[0]!
  const draft = messageOf(await world.say(cleo, anyway, { kind: 'button' }))
  expect(buttonsOf(draft).some(([, command]) => command.includes('line 2.4'))).toBe(true)
})

test('shows likely duplicates, and merges or links with one click', async () => {
  await createItem(world)
  world.services.findDuplicates = async () => [(await world.services.actions.find('1', cleo.viewer))!]
  const message = messageOf(await world.say(cleo, `nieuw actiepunt: ${task}`))
  expect(textOf(message)).toContain('Dit lijkt op een actiepunt dat al open staat')
  const labels = buttonsOf(message)
  expect(labels.map(([label]) => label)).toEqual(
    expect.arrayContaining(['Allebei houden', 'Samenvoegen met 1', 'Verbinden met 1']),
  )
  await world.say(cleo, labels.find(([label]) => label === 'Samenvoegen met 1')![1], { kind: 'button' })
  expect(await world.services.actions.find('2', cleo.viewer)).toMatchObject({
    status: 'merged',
    mergedInto: '1',
  })
  const again = messageOf(await world.say(cyril, `nieuw actiepunt: ${task}`))
  expect(buttonsOf(again).map(([label]) => label)).not.toContain('Samenvoegen met 1')
  await world.say(cyril, buttonsOf(again).find(([label]) => label === 'Verbinden met 1')![1], {
    kind: 'button',
  })
  expect((await world.services.actions.find('3', cleo.viewer))?.links).toEqual(['1'])
})

test('of a shortcut comes as the form, filled in, and checks what is sent in', async () => {
  const target = {
    ...{ text: task, byKompas: false, author: null, at: '2026-11-25T08:00:00.000Z' },
    ...{
      place: { platform: 'memory', workspace: 'W1', channel: 'C7', thread: 'T7' },
      link: 'https://chat/7',
    },
  }
  const form = formOf(await world.say(cleo, '', { kind: 'capture', awaitsReply: true, target }))
  expect(
    Object.fromEntries(
      form.inputs.map((input) => [
        input.name,
        'value' in input ? input.value : input.kind === 'choices' ? input.values : undefined,
      ]),
    ),
  ).toMatchObject({
    ...{ title: 'Lijst van desinformatiecampagnes bezorgen', line: '2.4', lead: 'nccn', due: '2026-12-04' },
  })
  const send = (values: Record<string, string | string[]>) =>
    world.say(cleo, form.command, { kind: 'submit', awaitsReply: true, values })
  const filled = {
    title: 'Lijst',
    line: '2.4',
    lead: 'nccn',
    due: '2026-12-11',
    contributors: ['flanders'],
  }
  expect(await send({ ...filled, title: ' ', due: '2020-01-01', lead: 'nobody' })).toEqual({
    kind: 'form-errors',
    errors: {
      title: 'Een actiepunt heeft een titel nodig. Vul er een in.',
      due: 'Kies een dag die nog moet komen.',
      lead: 'Kies een dienst uit de lijst.',
    },
  })
  await send({ ...filled, line: '3.5' })
  expect(await world.services.actions.find('1', cleo.viewer)).toMatchObject({
    ...{
      title: 'Lijst',
      actionLine: '3.5',
      dueOn: '2026-12-11',
      source: target.place,
      sourceLink: 'https://chat/7',
    },
    lead: { agency: 'ccb', person: 'cyril-ccb' },
    contributors: [{ agency: 'flanders', response: 'pending' }],
  })
})

test('with a marking is refused and nothing is kept', async () => {
  world.services.route = () =>
    Promise.resolve({ kind: 'marked', marking: { origin: 'Belgium', level: 'secret', written: 'GEHEIM' } })
  const reply = messageOf(await world.say(cleo, 'nieuw actiepunt: GEHEIM // doe dit'))
  expect(reply.fallbackText).toContain('geclassificeerde informatie')
  expect(await world.database.query.selectFrom('drafts').selectAll().execute()).toEqual([])
})

test('is not made by those who may only look on', async () => {
  expect(textOf(messageOf(await world.say(victor, `nieuw actiepunt: ${task}`)))).toContain('coördinator')
  expect(textOf(messageOf(await world.say(stranger, `nieuw actiepunt: ${task}`)))).toContain('account')
  expect(await world.database.query.selectFrom('drafts').selectAll().execute()).toEqual([])
  const id = await proposeItem(world)
  await world.say(victor, `action create ${id}`, { kind: 'button' })
  expect(await world.services.actions.find('1', cleo.viewer)).toBeNull()
})
