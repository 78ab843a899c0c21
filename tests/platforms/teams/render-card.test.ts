// Every card is one that Teams takes: by Microsoft's types, by its renderer, and within its limits.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Button } from '../../../src/bot/types.js'
import type { Card, CardAction, CardElement } from '../../../src/platforms/teams/card-types.js'
import { mostActionsInSet } from '../../../src/platforms/teams/limits.js'
import { renderCard } from '../../../src/platforms/teams/render-card.js'
import { renderForm } from '../../../src/platforms/teams/render-form.js'
import { checkCard } from '../../support/teams/check-card.js'
import {
  answer,
  everyInput,
  everyPart,
  hostileText,
  itemCard,
  messageOf,
} from '../../support/teams/messages.js'

describe('a card is valid', () => {
  test.each(everyPart.map((part) => [part.kind, part] as const))('with a %s', (_, part) => {
    expect(checkCard(renderCard(messageOf([part])))).toEqual([])
  })
  test('with everything, a title and people to refresh for', () => {
    expect(checkCard(renderCard(messageOf(everyPart, { title: 'Alles' })))).toEqual([])
    expect(checkCard(renderCard(itemCard, ['29:1anna']))).toEqual([])
    expect(checkCard(renderCard(answer))).toEqual([])
    expect(checkCard(renderCard(messageOf([])))).toEqual([])
  })
  test('as a form, in a card and in a dialogue, fresh and with what is wrong', () => {
    const card = { itemId: '42', version: 3 }
    for (const where of ['card', 'dialogue'] as const) {
      expect(checkCard(renderForm(everyInput, { where, showing: 'a', card }))).toEqual([])
      const again = {
        values: { contributors: ['ccb', 'd1'] },
        errors: { title: 'Te lang', other: 'Mislukt' },
      }
      expect(checkCard(renderForm(everyInput, { where, showing: 'a', ...again }))).toEqual([])
    }
  })
})

test('what is wrong with a card is found', () => {
  expect(checkCard({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'Unknown' }] })).not.toEqual([])
  const card = renderCard(itemCard)
  expect(checkCard({ ...card, body: [{ type: 'TextBlock', wrap: true }] })).not.toEqual([])
  expect(checkCard({ ...card, colour: 'red' })).not.toEqual([])
})

test('buttons carry their command, and an item its version', () => {
  const actions = actionsOf(renderCard(itemCard))
  expect(actions).toContainEqual({
    ...{ type: 'Action.Execute', title: 'Aanvaarden', verb: 'click', style: 'positive' },
    data: { kompas: { command: 'action accept 42', card: { itemId: '42', version: 3 } } },
    associatedInputs: 'none',
  })
  const confirmed = actions.find(({ title }) => title === 'Annuleren')
  expect(confirmed?.type).toBe('Action.ShowCard')
  expect(JSON.stringify(confirmed)).toContain('action cancel 42')
})

test('a form opens in the card of an item, elsewhere in a dialogue', () => {
  const button: Button = { label: 'Weigeren', command: 'action decline 42', opensForm: true }
  const [inCard] = actionsOf(
    renderCard(messageOf([{ kind: 'buttons', buttons: [button] }], { card: { itemId: '42', version: 1 } })),
  )
  expect(inCard?.type).toBe('Action.Execute')
  const [inDialogue] = actionsOf(renderCard(messageOf([{ kind: 'buttons', buttons: [button] }])))
  expect(inDialogue).toMatchObject({ type: 'Action.Submit', data: { msteams: { type: 'task/fetch' } } })
})

test('no row has more buttons than Teams shows, and none is lost', () => {
  const buttons = Array.from({ length: 15 }, (_, index) => ({ label: `K${index}`, command: `show ${index}` }))
  const { body } = renderCard(messageOf([{ kind: 'buttons', buttons }]))
  const sets = body.filter((element) => element.type === 'ActionSet')
  expect(sets.map(({ actions }) => actions.length)).toEqual([6, 6, 3])
  expect(Math.max(...sets.map(({ actions }) => actions.length))).toBeLessThanOrEqual(mostActionsInSet)
  expect(sets.flatMap(({ actions }) => actions.map(({ title }) => title))).toEqual(
    buttons.map(({ label }) => label),
  )
})

test('a card of an item is fetched anew for those who were heard there', () => {
  const { refresh } = renderCard(itemCard, ['29:1anna', '29:2bram'])
  expect(refresh?.userIds).toEqual(['29:1anna', '29:2bram'])
  expect(refresh?.action).toMatchObject({
    verb: 'refresh',
    data: { kompas: { card: { itemId: '42', version: 3 } } },
  })
  expect(renderCard(answer).refresh).toBeUndefined()
})

test('words of people stand where no marks are read, or escaped', () => {
  const card = renderCard(
    messageOf(
      [
        { kind: 'text', text: hostileText },
        { kind: 'text', text: hostileText, style: 'heading' },
        { kind: 'fields', fields: [{ label: hostileText, value: hostileText }] },
        { kind: 'quote', text: hostileText, language: 'nl' },
        { kind: 'list', items: [{ text: hostileText, detail: hostileText }] },
      ],
      { title: hostileText },
    ),
  )
  for (const marked of markedTexts(card.body)) {
    expect(marked).not.toMatch(/<|(?<!\\)[*_`[\]~]/)
    expect(marked).not.toMatch(/^\s*(?:[#+>-]|\d+[.)])/m)
  }
})

test('any message makes a valid card', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
  const part = fc.oneof(
    fc.record({ kind: fc.constant('text' as const), text: words }),
    fc.record({ kind: fc.constant('quote' as const), text: words, language: fc.constant('fr' as const) }),
    fc.record({
      kind: fc.constant('fields' as const),
      fields: fc.array(fc.record({ label: words, value: words }), { minLength: 1 }),
    }),
    fc.record({
      kind: fc.constant('list' as const),
      items: fc.array(fc.record({ text: words }), { minLength: 1 }),
    }),
    fc.constantFrom(...everyPart),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), words, (parts, title) => {
      expect(checkCard(renderCard(messageOf(parts, { title })))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

/** The texts of a card in which Teams reads Markdown. */
function markedTexts(elements: readonly CardElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === 'TextBlock') return [element.text]
    if (element.type === 'FactSet') return element.facts.flatMap(({ title, value }) => [title, value])
    return element.type === 'Container' ? markedTexts(element.items) : []
  })
}

function actionsOf({ body }: Card): CardAction[] {
  return body.flatMap((element) => (element.type === 'ActionSet' ? element.actions : []))
}
