// The glossary over HTTP: every term in every language, letters, search, and the way into the text.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { webWords } from '../../src/bot/views/web-words.js'
import { languages } from '../../src/languages.js'
import type { Term } from '../../src/retrieval/glossary.js'
import { glossary, startWeb, type RunningWeb } from '../support/web-server.js'

let web: RunningWeb
beforeAll(async () => {
  web = await startWeb()
})
afterAll(() => web.stop())

async function get(path: string): Promise<string> {
  return (await fetch(web.url + path)).text()
}

/** The names under which terms are listed, in the order of the page. */
function names(html: string): string[] {
  return [...html.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, name]) => readEntities(name!))
}

/** The ids of the terms on a page, in its order. */
function ids(html: string): string[] {
  return [...html.matchAll(/<li id="term-([^"]+)"/g)].map(([, id]) => id!)
}

function readEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

/** The part of a page that shows one term. */
function termOn(html: string, id: string): string {
  return new RegExp(`<li id="term-${id}"[\\s\\S]*?</li>`).exec(html)![0]
}

const find = async (words: string, language = 'nl'): Promise<string[]> =>
  ids(await get(`/glossary?lang=${language}&s=${encodeURIComponent(words)}`))

describe.each(languages)('in %s', (language) => {
  test('each term stands there once, in alphabetical order, with all its names', async () => {
    const html = await get(`/glossary?lang=${language}`)
    const listed = names(html)
    expect([...listed].sort()).toEqual(glossary.terms.map((term) => term[language][0]!).sort())
    const { compare } = new Intl.Collator(language, { ignorePunctuation: true, numeric: true })
    expect(listed).toEqual([...listed].sort(compare))
    const text = readEntities(html)
    for (const form of glossary.terms.flatMap((term) => languages.flatMap((each) => term[each])))
      expect(text).toContain(form)
  })

  test('each letter leads to the terms that begin with it', async () => {
    const html = await get(`/glossary?lang=${language}`)
    const letters = [...html.matchAll(/<a href="#(letter-[^"]+)">(.)/g)]
    expect(letters.length).toBeGreaterThan(15)
    for (const [, id, letter] of letters) {
      const section = html.split(`<h2 id="${id!}">`)[1]!.split('</section>')[0]!
      for (const name of names(section))
        expect(
          name
            .normalize('NFKD')
            .match(/[\p{L}\p{N}]/u)![0]
            .toUpperCase(),
        ).toBe(letter)
    }
  })
})

describe('a term', () => {
  test('that the strategy does not name says so, with its note and no way into the text', async () => {
    const html = await get('/glossary?lang=en')
    const { notInText, findInText } = webWords.en.glossary
    expect(html.split(notInText).length - 1).toBeGreaterThanOrEqual(
      glossary.terms.filter((term) => !term.inText).length,
    )
    for (const { id, inText, note } of glossary.terms) {
      const shown = termOn(html, id)
      expect(shown.includes(`>${notInText}<`)).toBe(!inText)
      expect(shown.includes(findInText)).toBe(inText)
      if (note !== undefined) expect(readEntities(shown)).toContain(note)
    }
  })

  test('that the strategy names leads to a search that finds it', async () => {
    const html = await get('/glossary?lang=nl')
    expect(termOn(html, 'cciv')).toContain('search?s=Co%C3%B6rdinatiecomit%C3%A9+voor+Inlichting')
    for (const id of ['cciv', 'nato', 'arms-trafficking', 'research-development']) {
      const [, path] = /href="([^"]+)"/.exec(termOn(html, id))!
      expect(await get(readEntities(path!))).toContain('<ol class="found">')
    }
  })

  test('says what it is', async () => {
    expect(termOn(await get('/glossary?lang=fr'), 'nato')).toContain(webWords.fr.glossary.kinds.body)
  })
})

describe('search', () => {
  test.each([
    ['OTAN', 'nato'],
    ['coordinatiecomite inlichting', 'cciv'],
    ['KOORDINIERUNGSAUSSCHUSS', 'cciv'],
    ['Cœur', null],
    ['etats membres', 'eu-member-states'],
  ])('“%s” is found in any language, accents and capitals aside', async (words, id) => {
    const found = await find(words)
    if (id === null) expect(found).toEqual([])
    else expect(found).toContain(id)
  })

  test('a short word must begin a word', async () => {
    const found = await find('eu')
    expect(found).toContain('european-union')
    const holdsWord = (term: Term): boolean =>
      languages.some((language) => term[language].some((form) => /(?:^|[^\p{L}\p{N}])eu/iu.test(form)))
    for (const id of found) expect(holdsWord(glossary.terms.find((term) => term.id === id)!)).toBe(true)
  })

  test('the number of terms is told, and letters stand only above terms of several', async () => {
    const html = await get('/glossary?lang=en&s=ccrs')
    expect(ids(html)).toEqual(['cciv'])
    expect(html).toContain(webWords.en.glossary.count(1))
    expect(html).not.toContain('class="letters"')
    expect(await get('/glossary?lang=en&s=cyber')).toContain('class="letters"')
    expect(html).toContain(webWords.en.glossary.all)
  })

  test('nothing found says what to do, and what was typed stays text', async () => {
    const html = await get(`/glossary?lang=en&s=${encodeURIComponent('"><b>zzz')}`)
    expect(html).toContain(webWords.en.glossary.noneNext)
    expect(html).toContain('value="&quot;>&lt;b>zzz"')
    expect(html).not.toContain('<b>zzz')
  })

  test('too little to search for says so; only spaces show everything', async () => {
    expect(await get('/glossary?lang=en&s=a')).toContain(webWords.en.search.tooShort)
    expect(await find('  ')).toHaveLength(glossary.terms.length)
  })

  test('an address with two searches is refused', async () => {
    expect((await fetch(`${web.url}/glossary?s=a&s=b`)).status).toBe(400)
  })
})

test('names from the file stay text', async () => {
  const [first, ...others] = glossary.terms
  const name = '<img src=x onerror=alert(1)>'
  const hostile = { ...first!, nl: [name], fr: [name], de: [name], en: [name], note: name, inText: false }
  const other = await startWeb({ glossary: { terms: [hostile, ...others] } })
  const html = await (await fetch(`${other.url}/glossary?s=onerror`)).text()
  await other.stop()
  expect(ids(html)).toEqual([hostile.id])
  expect(html).not.toContain('<img')
})

test('without a glossary there is no page, and nothing leads to one', async () => {
  const without = await startWeb({ glossary: null })
  const { status } = await fetch(`${without.url}/glossary`)
  const contents = await (await fetch(`${without.url}/read/national-security-strategy`)).text()
  await without.stop()
  expect(status).toBe(404)
  expect(contents).not.toContain('href="/glossary"')
  const linked = await get('/read/national-security-strategy')
  expect(linked.split('href="/glossary"')).toHaveLength(3)
})
