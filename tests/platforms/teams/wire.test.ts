// What botframework-connector puts on the wire: one of its versions dropped the fields of entities.
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createConnection } from '../../../src/platforms/teams/connection.js'
import { appPassword, startMicrosoft, type Microsoft } from '../../support/teams/microsoft.js'
import { appId } from '../../support/teams/signer.js'
import { keepReferences } from '../../support/teams/teams-app.js'

let microsoft: Microsoft
beforeAll(async () => {
  microsoft = await startMicrosoft()
})
afterAll(() => microsoft.stop())

const entities = [
  {
    ...{ type: 'https://schema.org/Message', '@type': 'Message', '@context': 'https://schema.org' },
    additionalType: ['AIGeneratedContent'],
    citation: [
      {
        ...{ '@type': 'Claim', position: 1 },
        appearance: {
          ...{
            '@type': 'DigitalDocument',
            name: '2.3',
            abstract: 'De strategie zegt dit.',
            keywords: ['as 1'],
          },
          usageInfo: { '@type': 'CreativeWork', '@id': 'label-1', name: 'Beperkte verspreiding' },
        },
      },
    ],
    usageInfo: { '@type': 'CreativeWork', name: 'Beperkte verspreiding', description: 'Alleen intern' },
  },
  { type: 'streaminfo', streamId: 'a-1', streamType: 'final', streamSequence: 3 },
  { type: 'mention', text: '<at>Anna</at>', mentioned: { id: '29:1anna', name: 'Anna' } },
]

test('sources, sensitivity, stream and mention arrive as they were sent', async () => {
  const { conversations } = createConnection({
    ...{ appId, appPassword, loginUrl: microsoft.url, references: keepReferences(new Map()) },
    ...{ clock: () => new Date(), log: pino({ level: 'silent' }) },
  }).client(microsoft.url)
  const activity = {
    type: 'message',
    text: 'Dit. [1]',
    entities,
    channelData: { feedbackLoop: { type: 'default' } },
  }
  await conversations.sendToConversation('a:1', activity)
  expect(microsoft.received[0]?.body).toEqual(activity)
  expect(microsoft.received[0]?.connection).toBe('close')
})
