// Routing one message: marked ones go no further, and the others come with line, evidence, capture and owner.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { markingFinder } from '../../src/actions/classification-marking.js'
import type { Classifier } from '../../src/actions/classifier.js'
import { readMarkings } from '../../src/actions/read-markings.js'
import { createMessageRouter, type MessageRouter, type MessageToRoute } from '../../src/actions/route.js'
import { directory } from '../directory/load-directory.js'
import { openSharedClassifier, type SharedClassifier } from '../support/shared-classifier.js'

let shared: SharedClassifier
let router: MessageRouter
let classified: string[]

beforeAll(async () => {
  shared = await openSharedClassifier()
  const classifier: Classifier = {
    classify: (text, thread) => {
      classified.push(text)
      return shared.classifier.classify(text, thread)
    },
  }
  const findMarking = markingFinder(readMarkings('corpus/markings.json'))
  router = createMessageRouter({ findMarking, classifier, readDirectory: () => Promise.resolve(directory) })
}, 900_000)
afterAll(async () => {
  await shared.embedder.close()
})

async function route(text: string, rest: Partial<MessageToRoute> = {}) {
  classified = []
  const sentAt = new Date('2026-03-04T10:12:00+01:00')
  return router.route({ text, thread: [], sentAt, zone: 'Europe/Brussels', ...rest })
}

async function proposal(text: string, rest: Partial<MessageToRoute> = {}) {
  const outcome = await route(text, rest)
  if (outcome.kind !== 'routed') throw new Error('expected a proposal')
  return outcome
}

describe('a message that bears a marking', () => {
  it('goes no further, whether it stands in the message or in its thread', async () => {
    const marked = await route('VERTROUWELIJK (Wet 11.12.1998)\nGraag het dossier bijwerken tegen vrijdag')
    expect(marked).toMatchObject({ kind: 'marked', marking: { level: 'confidential' } })
    expect(classified).toEqual([])
    const thread = ['TRÈS SECRET (Loi 11.12.1998)\nVoici la note']
    expect(await route('Tu peux suivre?', { thread })).toMatchObject({ kind: 'marked' })
    expect(classified).toEqual([])
  })
})

describe('a task', () => {
  const text =
    'Graag tegen 15 maart een draaiboek om de ziekenhuizen bij een stroomuitval draaiende te houden <@U1|anna>'

  it('gets line, evidence of that line, capture and an owner of the directory', async () => {
    const { isAction, actionLine, confidence, alternatives, evidence, captured, owner } = await proposal(text)
    expect({ isAction, actionLine }).toEqual({ isAction: true, actionLine: alternatives[0].actionLine })
    expect(confidence).toBe(alternatives[0].confidence)
    expect(evidence.length).toBeGreaterThan(0)
    for (const { passageId, quote, start, end } of evidence) {
      const passage = shared.documents.flatMap(({ passages }) => passages).find(({ id }) => id === passageId)
      expect(passage?.text.slice(start, end)).toBe(quote)
      expect(passageId).toContain(`:${actionLine ?? ''}-`)
    }
    expect(captured).toMatchObject({ due: '2026-03-15', language: 'nl' })
    expect(captured.people).toEqual([{ userId: 'U1', name: 'anna' }])
    const agencies = directory.agencies.map(({ id }) => id)
    expect(agencies).toContain(owner.owner.agency)
    expect(owner.doubt?.kind).not.toBe('line-unknown')
  })

  it('is read in the zone and the language that are given', async () => {
    const late = new Date('2026-03-04T23:30:00Z')
    const brussels = await proposal('Graag morgen klaar: de nota over de drones', { sentAt: late })
    const utc = await proposal('Graag morgen klaar: de nota over de drones', { sentAt: late, zone: 'UTC' })
    expect([brussels.captured.due, utc.captured.due]).toEqual(['2026-03-06', '2026-03-05'])
    expect((await proposal('NIS2 audit', { language: 'de' })).captured.language).toBe('de')
  })

  it('that could be of any line is left to the coordinator, with all lines to choose from', async () => {
    const { isAction, actionLine, alternatives, owner } = await proposal(
      'Kan iemand tegen 15 maart de lijst van essentiële entiteiten voor NIS2 bijwerken?',
    )
    expect({ isAction, actionLine }).toEqual({ isAction: true, actionLine: null })
    expect(alternatives).toHaveLength(15)
    expect(owner).toMatchObject({ owner: { agency: 'chancellery-cell' }, doubt: { kind: 'line-unknown' } })
  })

  it('with a time zone that does not exist is refused', async () => {
    await expect(route(text, { zone: 'Mars/Olympus' })).rejects.toMatchObject({ name: 'ConfigError' })
  })
})

it('talk is no action, and its best line is told all the same', async () => {
  const outcome = await proposal('Wie gaat er mee lunchen?')
  expect(outcome).toMatchObject({ isAction: false, actionLine: null })
  expect(outcome.alternatives).toHaveLength(15)
  expect(outcome.confidence).toBe(outcome.alternatives[0].confidence)
})
