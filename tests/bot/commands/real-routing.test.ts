// From a message to an item with the classifier, the markings and the directory as they ship.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { markingFinder } from '../../../src/actions/classification-marking.js'
import { readMarkings } from '../../../src/actions/read-markings.js'
import { createMessageRouter } from '../../../src/actions/route.js'
import { directory } from '../../directory/load-directory.js'
import { openSharedClassifier, type SharedClassifier } from '../../support/shared-classifier.js'
import { useTemporaryFolders } from '../../support/temporary-folders.js'
import {
  asker,
  buttonsOf,
  cleo,
  messageOf,
  openBotWorld,
  partsOf,
  textOf,
  type BotWorld,
} from '../bot-world.js'

const makeFolder = useTemporaryFolders()

let shared: SharedClassifier
let world: BotWorld
beforeAll(async () => {
  shared = await openSharedClassifier()
  const router = createMessageRouter({
    ...{ classifier: shared.classifier, readDirectory: () => Promise.resolve(directory) },
    findMarking: markingFinder(readMarkings('corpus/markings.json')),
  })
  world = await openBotWorld(makeFolder(), {
    route: (message) => router.route(message),
    documents: shared.documents,
  })
}, 900_000)
afterAll(async () => {
  await world.close()
  await shared.embedder.close()
})

test('a message in Dutch becomes an item of its line, with its owner and due day', async () => {
  const text =
    'Kan het NCCN tegen 15 december een analyse maken van de desinformatiecampagnes op sociale media?'
  const draft = messageOf(await world.say(cleo, `nieuw actiepunt: ${text}`))
  expect(partsOf(draft, 'fields')[0]?.fields[0]?.value).toContain('2.4 – Strijden tegen desinformatie')
  expect(partsOf(draft, 'citation')).toHaveLength(1)
  const [, create] = buttonsOf(draft).find(([label]) => label === 'Aanmaken')!
  await world.say(cleo, create, { kind: 'button' })
  expect(await world.services.actions.find('1', cleo.viewer)).toMatchObject({
    ...{ actionLine: '2.4', status: 'assigned', dueOn: '2026-12-15', language: 'nl', text },
    lead: { agency: 'nccn', person: 'noe-nccn' },
  })
})

test('a message in French is proposed in French, with the reading of the passage', async () => {
  const colin = asker('colin-coordination', { language: 'fr', languageChosen: true })
  const text = 'Pouvez-vous préparer un exercice de cyberattaque avec les opérateurs NIS2 d’ici fin janvier ?'
  const draft = messageOf(await world.say(colin, `nouvelle action : ${text}`))
  expect(draft.language).toBe('fr')
  expect(partsOf(draft, 'fields')[0]?.fields[0]?.value).toContain('3.5 – ')
  expect(partsOf(draft, 'quote')[0]).toMatchObject({ language: 'nl', reading: { language: 'fr' } })
  expect(textOf(draft)).toContain('31 janvier 2027')
})

test('a message that may belong to two lines gets the right one by one click', async () => {
  const text =
    'Le CCB peut-il préparer un exercice sur les rançongiciels pour les hôpitaux d’ici fin janvier ?'
  const draft = messageOf(await world.say(cleo, `nieuw actiepunt: ${text}`))
  expect(textOf(draft)).toContain('Kompas kan de actielijn niet met zekerheid kiezen')
  const [, command] = buttonsOf(draft).find(([, one]) => one.endsWith('line 3.5'))!
  await world.say(cleo, command, { kind: 'button' })
  const { items } = await world.services.actions.list(cleo.viewer, { actionLine: '3.5' }, { limit: 5 })
  expect(items).toMatchObject([{ status: 'assigned', lead: { agency: 'ccb' }, language: 'fr' }])
})

test('a message that asks for nothing is said to be none', async () => {
  const draft = messageOf(await world.say(cleo, 'nieuw actiepunt: Bedankt allemaal, tot morgen!'))
  expect(draft.fallbackText).toContain('Kompas leest in dit bericht geen taak')
})

test('a message with a marking is refused, and nothing of it is kept', async () => {
  const before = await world.database.query.selectFrom('drafts').selectAll().execute()
  const refused = messageOf(await world.say(cleo, 'nieuw actiepunt: GEHEIM\nStuur de lijst naar het NCCN.'))
  expect(refused.fallbackText).toContain('geclassificeerde informatie')
  expect(await world.database.query.selectFrom('drafts').selectAll().execute()).toEqual(before)
})
