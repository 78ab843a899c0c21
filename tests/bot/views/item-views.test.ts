// Items as cards, notices, reminders and a person's page: what is shown, to whom, in which language.
import { describe, expect, test } from 'vitest'
import { checkMove } from '../../../src/actions/check-move.js'
import { noSettings } from '../../../src/actions/settings-store.js'
import { createItem } from '../../../src/actions/lifecycle.js'
import {
  refusalReasons,
  statuses,
  type ActionEvent,
  type ActionItem,
  type Move,
  type Viewer,
} from '../../../src/actions/types.js'
import { digestMessage } from '../../../src/bot/views/digest-message.js'
import { homeMessage } from '../../../src/bot/views/home-message.js'
import { itemButtons, possibleMoves } from '../../../src/bot/views/item-buttons.js'
import { itemCard } from '../../../src/bot/views/item-card.js'
import { noticeMessage } from '../../../src/bot/views/notice-message.js'
import { refusalText } from '../../../src/bot/views/refusal-text.js'
import { showDay, showMoment } from '../../../src/bot/views/show-date.js'
import type { ViewContext } from '../../../src/bot/views/view-context.js'
import { detectLanguage, languages } from '../../../src/languages.js'
import { directory } from '../../directory/load-directory.js'
import { draft, now } from '../../support/people.js'
import { buttonsOf, cleo, cyril, fleur, noe, partsOf, stranger, textOf } from '../bot-world.js'

const lead = { agency: 'nccn', person: 'noe-nccn', deputy: 'nora-nccn' }

function item(change: Partial<ActionItem> = {}): ActionItem {
  const made = createItem('42', draft({ lead, actionLine: '2.4' }), cleo.viewer, now)
  if (made.kind === 'refused') throw new Error(made.reason)
  return { ...made.item, ...change }
}

function contextFor(viewer: Viewer | null, change: Partial<ViewContext> = {}): ViewContext {
  return {
    ...{ language: 'nl', zone: 'Europe/Brussels', now, directory, viewer },
    publicUrl: 'https://kompas.example',
    ...change,
  }
}

function event(change: Partial<ActionEvent>): ActionEvent {
  return {
    ...{ itemId: '42', kind: 'created', from: null, to: 'assigned', by: 'cleo-coordinator', note: null },
    ...{ at: now.toISOString(), details: {}, position: 1, previousHash: '', hash: '' },
    ...change,
  }
}

/** A move of each kind that lacks nothing, for an item with a link to 7. */
const whole: Record<Exclude<Move['kind'], 'remind'>, Move> = {
  assign: { kind: 'assign', lead: { agency: 'ccb', person: null, deputy: null } },
  accept: { kind: 'accept' },
  decline: { kind: 'decline', reason: 'x' },
  start: { kind: 'start' },
  block: { kind: 'block', reason: 'x' },
  finish: { kind: 'finish', evidence: 'x' },
  confirm: { kind: 'confirm' },
  reopen: { kind: 'reopen' },
  cancel: { kind: 'cancel', reason: 'x' },
  merge: { kind: 'merge', into: '8' },
  link: { kind: 'link', other: '8' },
  unlink: { kind: 'unlink', other: '7' },
  edit: { kind: 'edit', title: 'Another' },
  'ask-contributor': { kind: 'ask-contributor', agency: 'wallonia' },
  contribute: { kind: 'contribute', agency: 'flanders' },
  'decline-contribution': { kind: 'decline-contribution', agency: 'flanders', reason: 'x' },
  snooze: { kind: 'snooze', until: '2027-01-01' },
}

describe('a card', () => {
  const people = { cleo, noe, cyril, fleur, stranger }

  test.each(Object.keys(people) as (keyof typeof people)[])(
    'offers %s what may be done, and nothing else',
    (name) => {
      const { viewer } = people[name]
      for (const status of statuses) {
        const shown = item({ status, links: ['7'] })
        const offered = possibleMoves(shown, viewer)
        for (const [kind, move] of Object.entries(whole)) {
          const other = item({ id: kind === 'unlink' ? '7' : '8', status: 'assigned', links: [] })
          const allowed = checkMove(shown, move, viewer, now, other) === null
          expect(offered.includes(kind as keyof typeof whole), `${name} ${kind} ${status}`).toBe(allowed)
        }
      }
    },
  )

  test('has few buttons, and one that leads to the others', () => {
    for (const status of statuses)
      for (const { viewer } of Object.values(people)) {
        const shown = item({ status })
        const first = itemButtons(shown, viewer, 'nl')
        const others = itemButtons(shown, viewer, 'nl', 'others')
        expect(first.length).toBeLessThanOrEqual(6)
        expect(first.some(({ command }) => command === 'action show 42 more')).toBe(others.length > 0)
        expect(first.length - Number(others.length > 0) + others.length).toBe(
          possibleMoves(shown, viewer).length,
        )
      }
  })

  test('in a channel offers what waits for somebody', () => {
    const commands = (shown: ActionItem) => itemButtons(shown, null, 'nl').map(({ command }) => command)
    expect(commands(item())).toEqual([
      ...['action accept 42', 'action contribute 42 yes', 'action decline 42', 'action contribute 42 no'],
    ])
    expect(commands(item({ status: 'done' }))).toEqual(['action confirm 42', 'action reopen 42'])
    expect(commands(item({ status: 'merged' }))).toEqual([])
  })

  test('says how the item stands, in plain words', () => {
    const card = itemCard(
      item({ status: 'blocked', reason: 'Wacht op de Raad van State', dueOn: '2026-11-20' }),
      contextFor(noe.viewer),
    )
    expect(card.title).toBe('Actiepunt 42: Update the list of essential entities')
    expect(partsOf(card, 'fields')[0]?.fields).toEqual([
      { label: 'Status', value: 'Zit vast' },
      { label: 'Trekker', value: 'Noé Crise-Exemple, Nationaal Crisiscentrum (NCCN)' },
      { label: 'Vervanger', value: 'Nora Crisisvoorbeeld' },
      { label: 'Vervaldag', value: 'vrijdag 20 november 2026 (5 dagen te laat)' },
      { label: 'Actielijn', value: '2.4 – Strijden tegen desinformatie' },
      {
        label: 'Wie bijdraagt',
        value: expect.stringContaining('Heeft nog niet geantwoord: Vlaamse overheid') as string,
      },
    ])
    expect(textOf(card)).toContain('Waarop het vastzit: Wacht op de Raad van State')
    expect(partsOf(card, 'links')[0]?.links.map(({ url }) => url)).toEqual([
      'https://example.org/archives/C1/p171',
      'https://kompas.example/items/42',
    ])
    expect(card.fallbackText).toContain('Status: Zit vast')
  })

  test('of a proposed item calls its lead a suggestion', () => {
    const card = itemCard(item({ status: 'proposed' }), contextFor(cleo.viewer, { publicUrl: null }))
    expect(textOf(card)).toContain('(voorgesteld, nog niet gevraagd)')
    expect(partsOf(card, 'links')[0]?.links).toHaveLength(1)
  })
})

describe('a notice', () => {
  test('asks the lead, a contributor or a coordinator for what is theirs to do', () => {
    const said = (viewer: Viewer, shown: ActionItem, change: Partial<ActionEvent>) =>
      noticeMessage(shown, event(change), contextFor(viewer)).fallbackText
    expect(said(noe.viewer, item(), {})).toContain('U wordt gevraagd om dit actiepunt te trekken.')
    expect(said(fleur.viewer, item(), {})).toContain('Uw dienst wordt gevraagd om hieraan bij te dragen.')
    const done = item({ status: 'done', evidence: 'x' })
    const finish = { kind: 'finish' as const, by: 'noe-nccn', note: 'Verslag verstuurd' }
    expect(said(cleo.viewer, done, finish)).toBe(
      'Actiepunt 42: Update the list of essential entities\nNoé Crise-Exemple meldde dat het klaar is\n“Verslag verstuurd”\nKijk na of het klaar is, en bevestig het of open het opnieuw.',
    )
    expect(said(noe.viewer, item({ status: 'confirmed' }), { kind: 'confirm' })).not.toContain('gevraagd')
  })

  test('names whom and what it is about', () => {
    const said = (change: Partial<ActionEvent>) =>
      noticeMessage(item(), event(change), contextFor(cleo.viewer)).fallbackText
    expect(said({ kind: 'assign', details: { lead: { ...lead, agency: 'ccb', person: null } } })).toContain(
      'wees het toe aan Centrum voor Cybersecurity België (CCB)',
    )
    expect(said({ kind: 'merge', details: { otherId: '7' } })).toContain('samen met actiepunt 7')
    expect(said({ kind: 'merge' })).toContain('een actiepunt dat u niet mag zien')
    expect(said({ kind: 'contribute', details: { agency: 'flanders' }, by: 'memory/W1/J%20D' })).toMatch(
      /J D .*Vlaamse/,
    )
  })
})

test('a day’s reminders stand together by what is to be done, the most pressing first', () => {
  const message = digestMessage(
    '2026-11-25',
    [
      { item: item({ id: '1' }), step: 'due-soon' },
      { item: item({ id: '2' }), step: 'overdue' },
      { item: item({ id: '3' }), step: 'coordinator' },
      { item: item({ id: '4' }), step: 'overdue' },
    ],
    contextFor(cleo.viewer),
  )
  expect(message.title).toBe('Uw herinneringen van woensdag 25 november 2026')
  const headings = partsOf(message, 'text').map(({ text }) => text)
  expect(headings).toEqual(['Niemand antwoordde; wijs het toe', 'Is te laat', 'Vervalt binnenkort'])
  expect(partsOf(message, 'list')[1]?.items.map(({ text }) => text.slice(0, 1))).toEqual(['2', '4'])
  expect(buttonsOf(message)).toContainEqual(['Herinneringen instellen', 'settings'])
})

test('a person’s page shows what waits, what is late at the agency, and the settings', () => {
  const facts = { name: 'Noé', isKnown: true, mine: [item()], settings: { ...noSettings, muted: true } }
  const overdue = [{ agency: 'nccn', items: [] }]
  const page = homeMessage({ ...facts, overdue }, contextFor(noe.viewer))
  const texts = partsOf(page, 'text').map(({ text }) => text)
  expect(texts).toEqual(
    expect.arrayContaining(['Wat op u wacht', 'Te laat bij NCCN', 'Niets is te laat.', 'Instellingen']),
  )
  expect(buttonsOf(page)).toEqual(
    expect.arrayContaining([
      ['Toon', 'action show 42'],
      ['Hulp', 'help'],
      ['Herinneringen aan', 'settings mute off'],
    ]),
  )
  const unknown = homeMessage({ ...facts, overdue, isKnown: false }, contextFor(stranger.viewer))
  expect(textOf(unknown)).toContain('moet een beheerder uw account koppelen')
  expect(partsOf(unknown, 'list')).toEqual([])
})

test.each(languages)('every view speaks %s', (language) => {
  const context = contextFor(noe.viewer, { language })
  const shown = [
    itemCard(item({ status: 'blocked', reason: 'x', mergedInto: '7', links: ['7', '8'] }), context),
    noticeMessage(item(), event({}), context),
    digestMessage('2026-11-25', [{ item: item(), step: 'deputy' }], context),
    homeMessage({ name: 'N', isKnown: true, mine: [], overdue: [], settings: noSettings }, context),
  ]
  for (const message of shown) {
    expect(message.language).toBe(language)
    expect(textOf(message)).not.toMatch(/undefined|\[object|null,/)
  }
  const said = refusalReasons.map((reason) => refusalText({ kind: 'refused', reason }, language))
  expect(new Set(said).size).toBe(refusalReasons.length)
  expect(detectLanguage(said.join(' '))).toBe(language)
})

test('days and moments are written as the reader writes them, on the clock of their zone', () => {
  expect(languages.map((language) => showDay('2026-12-04', language))).toEqual([
    'vrijdag 4 december 2026',
    'vendredi 4 décembre 2026',
    'Freitag, 4. Dezember 2026',
    expect.stringMatching(/^Friday,? 4 December 2026$/) as string,
  ])
  const [brussels, lisbon] = ['Europe/Brussels', 'Europe/Lisbon'].map((zone) =>
    showMoment('2026-11-25T09:00:00.000Z', 'nl', zone),
  )
  expect(brussels).toContain('10:00')
  expect(lisbon).toContain('09:00')
})
