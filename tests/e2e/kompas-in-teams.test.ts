// The whole of Kompas on Teams' wire: asked, searched, tagged and followed, in four languages.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languages, type Language } from '../../src/languages.js'
import { checkCard } from '../support/teams/check-card.js'
import { startMicrosoft, type Microsoft } from '../support/teams/microsoft.js'
import { createPeople, type PeopleOnTeams, type TeamsPerson } from '../support/teams/people-on-teams.js'
import { cardsOf, findAll, showActivity } from '../support/teams/show.js'
import { startWholeKompas, type WholeKompas } from '../support/teams/whole-kompas.js'
import { ada, webDraft } from '../support/web-actions.js'

const patient = { timeout: 30_000, interval: 50 }
const questions: Record<Language, string> = {
  nl: 'Wie leidt het crisisbeheer?',
  fr: 'Qui dirige la gestion de crise ?',
  de: 'Wer leitet das Krisenmanagement?',
  en: 'Who leads crisis management?',
}

let microsoft: Microsoft
let kompas: WholeKompas
let teams: PeopleOnTeams
const people = new Map<Language, TeamsPerson>()
let cleo: TeamsPerson
let noe: TeamsPerson

beforeAll(async () => {
  microsoft = await startMicrosoft()
  const { url } = microsoft
  kompas = await startWholeKompas({ openIdMetadataUrl: `${url}/openid`, loginUrl: url, serviceUrls: [url] })
  teams = createPeople(microsoft, () => kompas.url)
  for (const language of languages) people.set(language, teams.add(`reader-${language}`, language))
  cleo = teams.add('cleo-coordinator', 'nl')
  noe = teams.add('noe-nccn', 'fr')
})
afterAll(async () => {
  await kompas.stop()
  await microsoft.stop()
})

const newest = (who: TeamsPerson) => teams.messages(who.chat).at(-1)!.activity

describe.each(languages)('in %s', (language) => {
  it('somebody is welcomed when they install Kompas', async () => {
    const who = people.get(language)!
    await teams.say(who, '', { type: 'installationUpdate', action: 'add' })
    await expect.poll(() => teams.messages(who.chat).length, patient).toBe(1)
    expect(newest(who)).toMatchObject({ type: 'message' })
    expect(teams.read(who.chat)).toMatch(
      { nl: /strategie/, fr: /stratégie/, de: /Strategie/, en: /strategy/ }[language],
    )
  })

  it('a question is answered with the strategy’s own words, cited for hovering, with thumbs', async () => {
    const who = people.get(language)!
    await teams.say(who, questions[language])
    await expect.poll(() => teams.messages(who.chat).length, patient).toBe(2)
    const answer = newest(who)
    const claims = findAll(answer['entities'], (node) => node['@type'] === 'Claim')
    expect(claims.length).toBeGreaterThan(0)
    const [first] = findAll(claims, (node) => node['@type'] === 'DigitalDocument')
    expect(String(first?.['url'])).toMatch(/^https:\/\/kompas\.example\.org\/read\//)
    expect(answer['channelData']).toMatchObject({ feedbackLoop: { type: 'default' } })
    const passages = kompas.app.documents.flatMap((document) => document.passages)
    const said = String(first?.['abstract']).replace(/…$/, '').slice(0, 40)
    expect(passages.some(({ text }) => text.includes(said))).toBe(true)
  })

  it('a search finds passages as cards that can be put into a message', async () => {
    const who = people.get(language)!
    const words = questions[language]
    const { status, body } = await teams.invoke(who, 'composeExtension/query', {
      ...{ commandId: 'find', parameters: [{ name: 'words', value: words }] },
    })
    expect(status).toBe(200)
    const cards = cardsOf(body['composeExtension'] as Record<string, unknown>)
    expect(cards.length).toBeGreaterThan(2)
    for (const card of cards) expect(checkCard(card)).toEqual([])
    expect(JSON.stringify(cards)).toContain('https://kompas.example.org/read/')
  })
})

describe('a message that somebody points at', () => {
  it('opens a filled-in form, which makes the item and asks its owner', async () => {
    await teams.say(noe, 'paramètres')
    const messagePayload = {
      ...{ id: '1700000000777', createdDateTime: '2026-11-20T09:00:00.000Z' },
      from: { user: { id: 'aad-reader-nl', displayName: 'Reader' } },
      body: {
        contentType: 'html',
        content: '<p>Graag tegen 15 december een nota over desinformatie door het NCCN</p>',
      },
    }
    const opened = await teams.invoke(cleo, 'composeExtension/fetchTask', {
      commandId: 'capture',
      messagePayload,
    })
    const [form] = findAll(opened.body, ({ type }) => type === 'AdaptiveCard')
    expect(checkCard(form!)).toEqual([])
    const inputs = findAll(form!['body'], ({ id }) => typeof id === 'string')
    expect(inputs.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['input-title', 'input-line', 'input-lead', 'input-due', 'input-contributors']),
    )
    const given = Object.fromEntries(
      inputs.map(({ id, value }) => [String(id), typeof value === 'string' ? value : '']),
    )
    expect(given['input-due']).toBe('2026-12-15')
    const [send] = findAll(form!['actions'], ({ type }) => type === 'Action.Submit')
    const data = { ...(send!['data'] as object), ...given }
    // Without a title the form comes back and says so; nothing is made.
    const faulty = await teams.invoke(cleo, 'composeExtension/submitAction', {
      data: { ...data, 'input-title': '' },
    })
    expect(JSON.stringify(faulty.body)).toContain('"color":"Attention"')
    await teams.invoke(cleo, 'composeExtension/submitAction', { data: { ...data, 'input-line': '2.4' } })
    const find = () => kompas.coordination.services.actions.find('1', { kind: 'system' })
    await expect
      .poll(find, patient)
      .toMatchObject({ actionLine: '2.4', dueOn: '2026-12-15', status: 'assigned' })
    await expect.poll(() => teams.buttons(noe.chat), patient).toContain('Accepter')
  })

  it('has a card with each person’s own buttons, and nothing for whom it does not concern', async () => {
    const card = { kompas: { card: { itemId: '1', version: 1 } } }
    const look = async (who: TeamsPerson) => {
      const action = { type: 'Action.Execute', verb: 'refresh', data: card }
      const { body } = await teams.invoke(who, 'adaptiveCard/action', { action }, { replyToId: 'm-1' })
      return showActivity({ attachments: [{ content: body['value'] }] })
    }
    expect((await look(noe)).buttons).toContain('Accepter')
    const seen = await look(cleo)
    expect(seen.text).toContain('Toegewezen')
    expect(seen.buttons).not.toContain('Aanvaarden')
    // It was made of words in a private conversation.
    expect(await look(people.get('en')!)).toMatchObject({ text: '', buttons: [] })
  })

  it('is what a link to it shows, where the channel may see it', async () => {
    const outcome = await kompas.coordination.services.actions.create(
      webDraft({ title: 'Public task' }),
      ada,
      { now: new Date() },
    )
    const id = outcome.kind === 'changed' ? outcome.item.id : ''
    const url = `https://kompas.example.org/items/${id}`
    const { body } = await teams.invoke(people.get('de')!, 'composeExtension/queryLink', { url })
    expect(JSON.stringify(body)).toContain('Public task')
    const other = await teams.invoke(people.get('de')!, 'composeExtension/queryLink', {
      url: 'https://example.org/1',
    })
    expect(other.body).toEqual({})
  })
})

describe('who may not', () => {
  it('a guest is refused politely, and nothing is answered from the strategy', async () => {
    const guest = teams.add('guest-somebody', 'de', { userRole: 'guest' })
    await teams.say(guest, questions.de)
    await expect.poll(() => teams.messages(guest.chat).length, patient).toBe(1)
    expect(newest(guest)['entities']).toBeUndefined()
  })

  it('a foreign tenant is turned away at the door', async () => {
    const { status } = await teams.say(cleo, 'hulp', { channelData: { tenant: { id: 'another' } } })
    expect(status).toBe(403)
  })
})

describe('what Teams refuses', () => {
  it.each([
    [403, 'MessageWritesBlocked', /blocked|removed/],
    [403, 'BotNotInConversationRoster', /no longer/],
    [404, 'ConversationNotFound', /no longer exists/],
  ])(
    '%i %s is kept with its reason, and a coordinator sees that it did not arrive',
    async (status, code, reason) => {
      const who = teams.add(`blocked-${code.toLowerCase()}`, 'en')
      await teams.say(who, 'help')
      await expect.poll(() => teams.messages(who.chat).length, patient).toBe(1)
      microsoft.troubles.push({
        status,
        body: { error: { code } },
        on: new RegExp(`^POST conversations/${who.chat}/`),
      })
      await teams.say(who, 'help')
      const failed = () =>
        kompas.coordination.services.listFailed({ kind: 'system' }).then((rows) => JSON.stringify(rows))
      await expect.poll(failed, patient).toMatch(reason)
      // The words in it were for somebody else, so they aren't shown; that it didn't arrive is.
      const readFailed = async () => {
        await teams.say(cleo, 'failed')
        return teams.read(cleo.chat)
      }
      await expect.poll(readFailed, { ...patient, interval: 2000 }).toContain(who.chat)
    },
  )
})
