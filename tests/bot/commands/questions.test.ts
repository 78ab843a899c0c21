// Questions are answered with passages, kept for their audience, remembered in their thread, and shared.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AskContext } from '../../../src/answers/types.js'
import { languages } from '../../../src/languages.js'
import { strategy } from '../../directory/load-directory.js'
import { makeFakeAsk } from '../../support/fake-ask.js'
import { useTemporaryFolders } from '../../support/temporary-folders.js'
import {
  asker,
  buttonsOf,
  cleo,
  formOf,
  messageOf,
  noe,
  openBotWorld,
  partsOf,
  privately,
  stranger,
  textOf,
  type BotWorld,
} from '../bot-world.js'

const makeFolder = useTemporaryFolders()
const dutch = asker('noe-nccn', { languageChosen: true })
const question = 'Wat zegt de strategie over desinformatie?'

let world: BotWorld
let asked: { question: string; context: AskContext | undefined }[]
beforeEach(async () => {
  const fake = makeFakeAsk(strategy)
  asked = fake.asked
  world = await openBotWorld(makeFolder(), { ask: fake.ask })
})
afterEach(() => world.close())

const kept = (table: 'questions' | 'threads' | 'feedback') =>
  world.database.query.selectFrom(table).selectAll().execute()

test('an answer quotes word for word, numbered, with sources that open at the words', async () => {
  const reply = await world.say(stranger, question)
  expect(reply).toMatchObject({ kind: 'message', to: 'thread' })
  const message = messageOf(reply)
  const quotes = partsOf(message, 'quote')
  const citations = partsOf(message, 'citation')
  expect(quotes.length).toBeGreaterThan(2)
  for (const { text, number } of quotes) {
    expect(strategy.passages.some((passage) => passage.text.includes(text))).toBe(true)
    expect(citations.find((citation) => citation.number === number)?.quote).toContain(text)
  }
  expect(citations.map(({ number }) => number)).toEqual(citations.map((_, index) => index + 1))
  expect(citations[0]?.label).toContain('desinformatie')
  expect(citations[0]?.url).toMatch(
    /^https:\/\/kompas\.example\/read\/national-security-strategy\/2\.4\?from=.+&start=\d+&end=\d+#/,
  )
  expect(message.fallbackText).toContain('«')
})

test.each(languages)('a reader of %s gets readings beside the original', async (language) => {
  const reader = asker('noe-nccn', { language, languageChosen: true })
  const message = messageOf(await world.say(reader, question))
  expect(asked.at(-1)?.context?.language).toBe(language)
  const quotes = partsOf(message, 'quote')
  expect(quotes.every(({ reading }) => (reading?.language ?? 'nl') === language)).toBe(true)
  expect(quotes.every(({ reading }) => (reading === undefined) === (language === 'nl'))).toBe(true)
})

test('without a choice the question’s own language decides', async () => {
  await world.say(noe, question)
  expect(asked.at(-1)?.context).not.toHaveProperty('language')
})

test('without a site the sources have no address', async () => {
  world.services.publicUrl = null
  const message = messageOf(await world.say(noe, question))
  expect(partsOf(message, 'citation').every(({ url }) => url === null)).toBe(true)
})

test('what the strategy doesn’t say is said so, with the nearest passages as such', async () => {
  const message = messageOf(await world.say(noe, 'Hoeveel kost een brood?'))
  expect(message.parts[0]).toMatchObject({ text: 'De strategie zegt hier niets over' })
  expect(textOf(message)).toContain('De dichtstbijzijnde passages; ze beantwoorden de vraag niet')
  expect(partsOf(message, 'list')[0]?.items).toHaveLength(5)
  expect(partsOf(message, 'quote')).toEqual([])
})

test('an unclear question offers passages, and a click shows the one that was meant', async () => {
  const message = messageOf(await world.say(noe, 'unclear ambiguous'))
  const [, command] = buttonsOf(message)[0]!
  const chosen = messageOf(await world.say(noe, command, { kind: 'button' }))
  const [quote] = partsOf(chosen, 'quote')
  const passage = strategy.passages.find(({ id }) => command.endsWith(id))
  expect(quote?.text).toBe(passage?.text)
  expect(partsOf(chosen, 'citation')).toHaveLength(1)
  const gone = messageOf(await world.say(noe, 'ask passage strategy:gone', { kind: 'button' }))
  expect(gone.fallbackText).toContain('staat niet meer in de tekst')
})

test('an example question asks itself', async () => {
  const message = messageOf(await world.say(dutch, 'courtesy greeting'))
  const [, command] = buttonsOf(message)[0]!
  await world.say(noe, command, { kind: 'button' })
  expect(asked.at(-1)?.question).toBe('Wat zijn de vitale belangen van België?')
})

test('a question is kept for its channel, or for its asker alone', async () => {
  await world.say(noe, question)
  await world.say(noe, question, { kind: 'message', ...privately })
  expect(await kept('questions')).toMatchObject([
    { text: question, outcome: 'cited', asked_by: 'noe-nccn', audience_kind: 'channel' },
    { audience_kind: 'people', audience_channel: null },
  ])
})

test('of a text with a marking nothing is kept', async () => {
  const reply = messageOf(await world.say(dutch, 'declined classified'))
  expect(reply.fallbackText).toContain('geclassificeerde informatie')
  expect(partsOf(reply, 'feedback')).toEqual([])
  expect(await kept('questions')).toEqual([])
  expect(await kept('threads')).toEqual([])
})

test('a thread is remembered, so that what follows is understood', async () => {
  await world.say(noe, question)
  await world.say(noe, 'En wie volgt dat op?')
  expect(asked.at(-1)?.context?.thread).toEqual([
    { role: 'person', text: question },
    { role: 'kompas', text: expect.stringContaining('«') as string },
  ])
  const elsewhere = { place: { platform: 'memory', workspace: 'W1', channel: 'C1', thread: 'T2' } }
  await world.say(noe, 'En wie volgt dat op?', elsewhere)
  expect(asked.at(-1)?.context?.thread).toEqual([])
})

test('a thread that Kompas doesn’t remember is read from the platform', async () => {
  const at = '2026-11-25T08:00:00.000Z'
  const thread = [
    { text: question, byKompas: false, author: null, at },
    { text: 'Dit zegt de strategie.', byKompas: true, author: null, at },
  ]
  await world.say(noe, 'En wie volgt dat op?', { thread })
  expect(asked.at(-1)?.context?.thread).toEqual([
    { role: 'person', text: question },
    { role: 'kompas', text: 'Dit zegt de strategie.' },
  ])
})

test('a slash command is answered in private, and can be shared with the channel', async () => {
  const place = { platform: 'memory', workspace: 'W1', channel: 'C1' }
  const reply = await world.say(noe, question, { kind: 'command', place })
  expect(reply).toMatchObject({ kind: 'message', to: 'person' })
  expect(await kept('threads')).toEqual([])
  const [, share] = buttonsOf(messageOf(reply)).find(([label]) => label === 'Deel in het kanaal')!
  const shared = await world.say(noe, share, { kind: 'button', place })
  expect(shared).toMatchObject({ kind: 'message', to: 'thread' })
  expect(textOf(messageOf(shared))).toContain('Noé Crise-Exemple deelt dit antwoord')
  expect(textOf(messageOf(shared))).toContain(question)
  expect(buttonsOf(messageOf(shared)).map(([label]) => label)).toEqual(['Nakijken'])
  const alone = await world.say(noe, share, { kind: 'button', ...privately })
  expect(messageOf(alone).fallbackText).toContain('geen antwoord om te delen')
})

test('an opinion on an answer is kept beside the question, with its reason', async () => {
  const [feedback] = partsOf(messageOf(await world.say(noe, question)), 'feedback')
  const thanks = await world.say(noe, feedback!.up.command, { kind: 'button' })
  expect(thanks).toMatchObject({
    to: 'person',
    message: { fallbackText: expect.stringContaining('Dank u') as string },
  })
  const form = formOf(await world.say(noe, feedback!.down.command, { kind: 'button', awaitsReply: true }))
  await world.say(noe, form.command, {
    kind: 'submit',
    awaitsReply: true,
    values: { words: 'De bron ontbreekt.' },
  })
  await world.say(noe, feedback!.down.command, { kind: 'button' })
  const given = await world.services.questions.listFeedback(cleo.viewer, 10)
  expect(given.map(({ helpful, reason, question: about }) => [helpful, reason, about])).toEqual(
    expect.arrayContaining([
      [true, null, question],
      [false, 'De bron ontbreekt.', question],
      [false, null, question],
    ]),
  )
})

test('an answer of a language model says so', async () => {
  const { ask } = world.services
  world.services.ask = async (text, context) => {
    const answer = await ask(text, context)
    if (answer.outcome.kind === 'cited') answer.outcome.writtenBy = 'language-model'
    return answer
  }
  const message = messageOf(await world.say(noe, question))
  expect(message.writtenByMachine).toBe(true)
  expect(textOf(message)).toContain('Een taalmodel schreef de verbindende zinnen')
})

test('who owns what is answered from the directory, with the passage that says so', async () => {
  const line = messageOf(await world.say(noe, 'wie is bevoegd voor 2.4?'))
  expect(line.title).toBe('Wie is bevoegd: 2.4 – Strijden tegen desinformatie')
  expect(textOf(line)).toContain('Noé Crise-Exemple')
  expect(partsOf(line, 'citation')).toHaveLength(1)
  expect(textOf(line)).toContain('Deze verdeling is een voorbeeld')
  const cyber = messageOf(await world.say(noe, 'wie is bevoegd voor cyber'))
  expect(cyber.title).toContain('3.5')
  const [, subject] = buttonsOf(cyber).find(([, command]) => command.includes('cyber-protection'))!
  expect(messageOf(await world.say(noe, subject, { kind: 'button' })).title).toContain('Cyberbeveiliging')
  const agency = messageOf(await world.say(noe, 'who owns the NCCN'))
  expect(textOf(agency)).toContain('Combating disinformation')
  expect(asked).toEqual([])
})

test('what the directory doesn’t know is asked of the strategy, whole', async () => {
  await world.say(noe, 'Wie is bevoegd voor de uitvoering van het plan Zonnebloem?')
  expect(asked.map((one) => one.question)).toEqual([
    'Wie is bevoegd voor de uitvoering van het plan Zonnebloem?',
  ])
})
