// Messages of every kind, for the renderers.
import type { Form, Message, Part } from '../../../src/bot/types.js'

/** Words that would be marks, tags, mentions or links if they were not escaped. */
export const hostileText =
  '# kop\n**vet** _schuin_ `code` [link](https://evil.example) <b>html</b> <at>everyone</at> &lt; | ~~weg~~\n1. een\n- twee\n> drie \\ einde'

/** Every kind of part, once. */
export const everyPart: Part[] = [
  { kind: 'text', text: 'Weerbaarheid', style: 'heading' },
  { kind: 'text', text: 'Eerste alinea.\n\nTweede alinea.' },
  { kind: 'text', text: 'Stil.', style: 'quiet' },
  {
    ...{ kind: 'quote', text: 'De strategie zegt dit.', language: 'nl', number: 1 },
    reading: { text: 'La stratégie dit ceci.', language: 'fr', label: 'Lecture non officielle' },
  },
  {
    kind: 'fields',
    fields: [
      { label: 'Status', value: 'Aanvaard' },
      { label: 'Tegen', value: '30 november 2026' },
    ],
  },
  { kind: 'divider' },
  {
    kind: 'citation',
    number: 1,
    label: '2.3 Weerbaarheid',
    quote: 'De strategie zegt dit.',
    url: 'https://kompas.example.org/d/1#a',
  },
  { kind: 'citation', number: 2, label: '2.4', quote: 'En dat.', url: null },
  {
    kind: 'list',
    items: [
      { text: 'Actie 41', detail: 'tegen morgen', url: 'https://kompas.example.org/items/41' },
      { text: 'Actie 42', button: { label: 'Open', command: 'show 42' } },
    ],
  },
  {
    kind: 'buttons',
    buttons: [
      { label: 'Aanvaarden', command: 'action accept 42', style: 'primary' },
      { label: 'Weigeren', command: 'action decline 42', opensForm: true },
      { label: 'Annuleren', command: 'action cancel 42', style: 'danger', confirm: 'Zeker *weten*?' },
    ],
  },
  { kind: 'links', links: [{ label: 'Bord', url: 'https://kompas.example.org/board' }] },
  { kind: 'image', png: { url: 'https://kompas.example.org/chart.png' }, alt: 'Stand per as' },
  {
    kind: 'feedback',
    label: 'Nuttig?',
    up: { label: 'Ja', command: 'feedback up q1' },
    down: { label: 'Nee', command: 'feedback down q1', opensForm: true },
  },
]

/** A message with these parts. */
export function messageOf(parts: Part[], changes: Partial<Message> = {}): Message {
  return { language: 'nl', parts, fallbackText: 'Alles in gewone tekst.', ...changes }
}

/** The card of an item. */
export const itemCard = messageOf(
  everyPart.filter(({ kind }) => kind !== 'citation' && kind !== 'feedback'),
  { title: 'Actie 42: plan bijwerken', card: { itemId: '42', version: 3 } },
)

/** An answer with sources. */
export const answer = messageOf(
  everyPart.filter(({ kind }) => ['text', 'quote', 'citation', 'feedback'].includes(kind)),
  { title: 'Wat is weerbaarheid?', writtenByMachine: true },
)

/** A form with every kind of input. */
export const everyInput: Form = {
  language: 'nl',
  title: 'Nieuw actiepunt',
  parts: [{ kind: 'text', text: 'Controleer wat begrepen is.' }],
  inputs: [
    { name: 'title', label: 'Titel', required: true, kind: 'text', value: 'Plan bijwerken', maxLength: 150 },
    {
      name: 'reason',
      label: 'Waarom',
      hint: 'In een zin',
      required: false,
      kind: 'long-text',
      maxLength: 2000,
    },
    { name: 'due', label: 'Tegen', required: false, kind: 'date', value: '2026-11-30' },
    {
      ...{ name: 'line', label: 'Actielijn', required: true, kind: 'choice', value: '1.2' },
      options: ['1.1', '1.2', '1.3'].map((value) => ({ value, label: `Actielijn ${value}` })),
    },
    {
      ...{ name: 'contributors', label: 'Met', required: false, kind: 'choices', values: ['ccb'] },
      options: Array.from({ length: 12 }, (_, index) => ({
        value: index === 0 ? 'ccb' : `d${index}`,
        label: `Dienst ${index}`,
      })),
    },
  ],
  ...{ submit: 'Aanmaken', cancel: 'Annuleren', command: 'draft send 7' },
}
