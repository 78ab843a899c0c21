// The list as a file, over HTTP: what the person may see, with the list's filters, in each format.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { says, saysNot } from '../../support/says.js'
import { startActionsWeb, type ActionsWeb, type Browserless } from '../../support/web-actions.js'

let web: ActionsWeb
let cleo: Browserless
beforeAll(async () => {
  web = await startActionsWeb({}, { publicUrl: 'https://kompas.example' })
  cleo = await web.signIn('cleo-coordinator')
  await web.create({ title: '=1+1, "public"' })
  await web.create({ title: 'Of another line', actionLine: '3.1' })
  const lead = { agency: 'economy', person: null, deputy: null }
  const audience = { kind: 'people' as const, people: [] }
  await web.create({ title: 'Zephyr', audience, lead, contributors: [] })
})
afterAll(() => web.stop())

test.each([
  ['csv', 'text/csv; charset=utf-8', `"'=1+1, ""public"""`],
  ['json', 'application/json; charset=utf-8', String.raw`"title": "=1+1, \"public\""`],
  ['ics', 'text/calendar; charset=utf-8', 'https://kompas.example/items/1'],
])('as %s it is a file that nothing keeps', async (format, type, part) => {
  const response = await cleo.get(`/items/export?format=${format}`)
  expect(response.headers.get('content-type')).toBe(type)
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename=kompas-items.${format}`)
  expect(response.headers.get('cache-control')).toBe('no-store')
  says(await response.text(), part)
})

test('holds what the filters let through and the person may see', async () => {
  const read = async (who: Browserless, query: string) => (await who.get(`/items/export${query}`)).text()
  const filtered = await read(cleo, '?format=csv&line=3.1')
  says(filtered, 'Of another line')
  saysNot(filtered, 'public')
  says(await read(cleo, '?format=json'), 'Zephyr')
  for (const format of ['csv', 'json', 'ics'])
    saysNot(await read(await web.signIn('ada-admin'), `?status=all&format=${format}`), 'Zephyr')
})

test('the list leads to it, for those who may export', async () => {
  says(await (await cleo.get('/items?line=3.1')).text(), 'href="/items/export?line=3.1&amp;format=csv"')
  saysNot(await (await (await web.signIn('victor-viewer')).get('/items')).text(), '/items/export')
})
