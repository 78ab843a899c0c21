// The board, the list and people's pages over HTTP, with a real database.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Audience } from '../../../src/actions/types.js'
import { boardWords } from '../../../src/bot/views/board-words.js'
import { languages } from '../../../src/languages.js'
import { says, saysNot } from '../../support/says.js'
import { cleo, startActionsWeb, type ActionsWeb, type Browserless } from '../../support/web-actions.js'

const words = boardWords.en
let web: ActionsWeb
let empty: ActionsWeb
let admin: Browserless
beforeAll(async () => {
  empty = await startActionsWeb()
  web = await startActionsWeb()
  admin = await web.signIn('ada-admin')
  for (let count = 1; count <= 60; count += 1)
    await web.create({ title: `Item of line 2.2, ${String(count)}`, dueOn: '2027-01-01' })
  await web.create({ title: 'Late for line 2.4', actionLine: '2.4', dueOn: '2026-11-20' })
  await web.create({
    ...{ title: 'For Defence', actionLine: '1.1', dueOn: '2026-11-26', contributors: [] },
    lead: { agency: 'defence', person: 'daan-defence', deputy: null },
  })
  const closed = await web.create({ title: 'Closed one', actionLine: '3.1', dueOn: null })
  await web.move(closed, { kind: 'cancel', reason: 'Not needed.' }, cleo)
  const secret: Audience = { kind: 'people', people: ['cleo-coordinator'] }
  const unled = { agency: 'economy', person: null, deputy: null }
  await web.create({ title: 'For named people', audience: secret, lead: unled, contributors: [] })
}, 60_000)
afterAll(async () => {
  await web.stop()
  await empty.stop()
})

const read = async (path: string, who = admin) => (await who.get(path)).text()
const titles = (page: string) =>
  [...page.matchAll(/(?:class="card-title"|href="\/items\/\d+") dir="auto"[^>]*>([^<]*)</g)].map(
    ([, title]) => title!,
  )

describe('the board', () => {
  test('shows each open status with its count, at most 25 cards, the late one first', async () => {
    const page = await read('/board')
    for (const status of ['proposed', 'assigned', 'accepted', 'declined', 'in-progress', 'blocked', 'done'])
      says(page, `id="column-${status}"`)
    says(page, words.columns.count('62', false))
    says(page, words.columns.showAll('62'))
    says(page, 'href="/items?status=assigned"')
    expect(titles(page)).toHaveLength(25)
    expect(titles(page)[0]).toBe('Late for line 2.4')
    says(page, words.due.overdue(5))
    says(page, `${words.statuses.cancelled} 1`)
  })

  test.each([
    ['?axis=1', ['For Defence'], 'Axis 1 – '],
    ['?axis=2&line=2.4', ['Late for line 2.4'], '2.4 – '],
    ['?line=2.4', ['Late for line 2.4'], '2.4 – '],
    ['?agency=defence&axis=1', ['For Defence'], 'Axis 1 – '],
    ['?overdue=1', ['Late for line 2.4'], words.title],
    ['?words=LATE', ['Late for line 2.4'], words.title],
    ['?words=2.2%2C+17', ['Item of line 2.2, 17'], words.title],
  ])('%s narrows it', async (query, expected, title) => {
    const page = await read(`/board${query}`)
    expect(titles(page)).toEqual(expected)
    says(page, `<h1>${title}`)
  })

  test('filters stay in the links to the other axes and to the list', async () => {
    const page = await read('/board?agency=chancellery&words=line')
    says(page, 'href="/board?axis=2&amp;agency=chancellery&amp;words=line"')
    says(page, 'href="/items?agency=chancellery&amp;status=assigned&amp;words=line"')
  })

  test('“mine” is what the reader has to do', async () => {
    const daan = await web.signIn('daan-defence')
    expect(titles(await read('/board?mine=1', daan))).toEqual(['For Defence'])
  })

  test.each(['?axis=9', '?line=x', '?agency=__proto__', '?status=nothing', "?line=' or 1=1--"])(
    'an unknown filter (%s) is passed over',
    async (query) => {
      expect(titles(await read(`/board${query}`))).toHaveLength(25)
    },
  )

  test('never shows what the reader may not see', async () => {
    saysNot(await read('/board?agency=economy'), 'For named people')
    saysNot(await read('/items?status=all&words=named'), 'For named people')
    says(await read('/board?agency=economy', await web.signIn('cleo-coordinator')), 'For named people')
  })

  test('a filter given twice is refused in words', async () => {
    expect((await admin.get('/board?axis=1&axis=2')).status).toBe(400)
  })
})

describe('the list', () => {
  test('goes through all open items, page by page, each once', async () => {
    const seen: string[] = []
    let path: string | undefined = '/items'
    while (path !== undefined) {
      const page: string = await read(path)
      seen.push(...titles(page))
      path = /<a class="more" rel="next" href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(seen).toHaveLength(62)
    expect(new Set(seen).size).toBe(62)
    expect(seen.slice(0, 2)).toEqual(['Late for line 2.4', 'For Defence'])
  })

  test('shows closed items when asked', async () => {
    expect(titles(await read('/items?status=cancelled'))).toEqual(['Closed one'])
    expect(titles(await read('/items?status=all&words=closed'))).toEqual(['Closed one'])
  })

  test('a page that nobody wrote down is the first', async () => {
    expect(titles(await read('/items?after=nonsense'))[0]).toBe('Late for line 2.4')
  })
})

describe('a person’s page', () => {
  test('sorts what they have to do by when it is due', async () => {
    const page = await read('/people/ada-admin')
    says(page, words.person.title('ada-admin'))
    says(page, words.person.groups.overdue)
    says(page, words.person.groups.later)
    saysNot(page, words.person.groups.soon)
    expect(titles(page)[0]).toBe('Late for line 2.4')
    expect(titles(await read('/people/daan-defence')).slice(0, 1)).toEqual(['For Defence'])
  })

  test('names what the agency was asked to contribute', async () => {
    const page = await read('/people/dora-defence')
    says(page, words.person.contributions)
    says(page, 'Late for line 2.4')
  })

  test('shows a reader only what that reader may see', async () => {
    const hidden = await startActionsWeb()
    const lead = { agency: 'defence', person: 'daan-defence', deputy: null }
    const people: Audience = { kind: 'people', people: ['cleo-coordinator'] }
    await hidden.create({ title: 'Hidden work', lead, audience: people, contributors: [] })
    saysNot(await read('/people/daan-defence', await hidden.signIn('ada-admin')), 'Hidden work')
    says(await read('/people/daan-defence', await hidden.signIn('daan-defence')), 'Hidden work')
    await hidden.stop()
  })

  test.each(['nobody', '__proto__', "x' or '1'='1"])('there is none for %j', async (id) => {
    const response = await admin.get(`/people/${encodeURIComponent(id)}`)
    expect(response.status).toBe(404)
    says(await response.text(), words.person.unknown.title)
  })
})

test.each(languages)('where there is nothing, %s says what to do', async (language) => {
  const someone = await empty.signIn('ada-admin')
  const said = boardWords[language]
  for (const path of ['/board', '/items'])
    says(await read(`${path}?lang=${language}`, someone), said.list.noneYet.title)
  says(await read(`/board?axis=1&lang=${language}`, someone), said.list.none.title)
  says(await read(`/people/ada-admin?lang=${language}`, someone), said.person.none.title)
})
