// A follow-up that names a new topic is answered about that topic, whatever was asked before it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { App } from '../../src/app.js'
import { openSharedApp } from '../support/shared-app.js'

let app: App
beforeAll(async () => {
  app = await openSharedApp()
})
afterAll(() => app.close())

/** The cited passages, as one text. */
async function cited(question: string, before?: string): Promise<string> {
  const thread = before === undefined ? [] : [{ role: 'person', text: before } as const]
  const { outcome } = await app.ask(question, { thread })
  if (outcome.kind !== 'cited') throw new Error(`expected an answer, got ${outcome.kind}`)
  const ids = outcome.sentences.flatMap(({ citations }) => citations.map(({ passageId }) => passageId))
  const passages = app.documents.flatMap((document) => document.passages)
  return passages
    .filter(({ id }) => ids.includes(id))
    .map(({ text }) => text)
    .join('\n')
}

test.each([
  ['Wat zegt de strategie over desinformatie?', 'En tegen spionage?', /spionage/],
  ['Wat doet België tegen desinformatie?', 'En wat met cyberaanvallen?', /cyber/],
  ['Hoe beschermt België de havens?', 'En de onderzeese kabels?', /kabels/],
  ['Wat zegt de strategie over drugs?', 'En over mensenhandel?', /mensen(?:handel|smokkel)/],
  ['Que dit la stratégie sur la désinformation ?', 'Et sur l’espionnage ?', /spionage/],
  [
    'Que fait la Belgique contre le terrorisme ?',
    'Et contre la criminalité organisée ?',
    /misdaad|criminele/,
  ],
  ['Comment la Belgique protège-t-elle ses ports ?', 'Et les câbles sous-marins ?', /kabels/],
  ['Que dit la stratégie sur la migration ?', 'Quid du climat ?', /klimaat/],
  ['Was tut Belgien gegen Desinformation?', 'Und gegen Spionage?', /spionage/],
  ['Was sagt die Strategie über Migration?', 'Und über den Klimawandel?', /klimaat/],
  ['Welche Gefahr geht von Russland aus?', 'Und von China?', /Chin/],
  ['Was tut Belgien gegen Terrorismus?', 'Und die NATO?', /NAVO/],
  ['What does Belgium do about disinformation?', 'What about espionage?', /spionage/],
  ['What does the strategy say about migration?', 'And about drugs?', /drugs/],
  ['How does Belgium protect its ports?', 'And energy?', /energie/],
  ['What does the strategy say about disinformation?', 'And who coordinates cybersecurity?', /cyber/],
])('%s → %s', async (before, question, topic) => {
  const [old, followed] = [await cited(before), await cited(question, before)]
  expect(followed).toMatch(topic)
  expect(followed).not.toBe(old)
})

test.each([
  ['Wat doet België tegen desinformatie?', 'Waarom is dat nodig?', /desinformatie/],
  ['Que fait la Belgique contre la désinformation ?', 'Et pourquoi ?', /desinformatie/],
  ['Was tut Belgien gegen Cyberangriffe?', 'Und wer ist dafür zuständig?', /cyber/],
  ['What does Belgium do about espionage?', 'And why?', /spionage/],
])('%s → %s stays with the topic', async (before, question, topic) => {
  expect(await cited(question, before)).toMatch(topic)
})
