// The Teams app: true to Microsoft's published schema, declaring what the code does, and asking for no more.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import draft04 from 'ajv-draft-04'
import { strFromU8, unzipSync } from 'fflate'
import sharp from 'sharp'
import { describe, expect, it, test } from 'vitest'
import { chooseCommand } from '../../../src/bot/choose-command.js'
import { packTeamsApp } from '../../../src/cli/pack-teams-app.js'
import { languages, type Language } from '../../../src/languages.js'
import { fileOfApp, iconSizes, renderIcon, type IconName } from '../../support/teams/render-icons.js'
import { appId } from '../../support/teams/signer.js'

type Json = Record<string, unknown>

const require = createRequire(import.meta.url)
const schemas = join(require.resolve('@microsoft/app-manifest'), '..', 'json-schemas', 'teams')
const host = 'kompas.example.org'
const packed = unzipSync(packTeamsApp(fileOfApp(''), { appId, publicUrl: `https://${host}` }))
const jsonIn = (name: string): Json => JSON.parse(strFromU8(packed[name]!)) as Json
const stringsIn = (name: string): Record<string, string> => jsonIn(name) as Record<string, string>
const manifest = jsonIn('manifest.json')
const { bots, composeExtensions, staticTabs, developer, localizationInfo } = manifest as {
  bots: { botId: string; scopes: string[]; commandLists: { scopes: string[]; commands: Words[] }[] }[]
  composeExtensions: {
    botId: string
    commands: { id: string; type: string; fetchTask?: boolean; context: string[]; parameters?: Json[] }[]
    messageHandlers: { type: string; value: { domains: string[] } }[]
  }[]
  staticTabs: { contentUrl: string; websiteUrl: string; scopes: string[] }[]
  developer: Record<string, string>
  localizationInfo: { additionalLanguages: { languageTag: string; file: string }[] }
}
interface Words {
  title: string
  description: string
}
const [bot] = bots
const [extension] = composeExtensions

const folder = 'src/platforms/teams'
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(folder, file), 'utf8'))
  .join('\n')

/** Problems that Microsoft's schema finds. */
function problemsOf(value: Json): unknown {
  const { $schema } = value as { $schema: string }
  const [version = '', file = ''] = $schema.split('/').slice(-2)
  // Formats and unknown words of the schema are Microsoft's own business.
  const ajv = new draft04.default({
    strict: false,
    allErrors: true,
    validateFormats: false,
    unicodeRegExp: false,
  })
  const schema = JSON.parse(readFileSync(join(schemas, version, file), 'utf8')) as Json
  const check = ajv.compile(schema)
  return check(value) ? [] : check.errors
}

describe('by the published schema', () => {
  it('is right, in every language', () => {
    for (const name of Object.keys(packed).filter((one) => one.endsWith('.json')))
      expect({ name, problems: problemsOf(jsonIn(name)) }).toEqual({ name, problems: [] })
  })

  it('is of the newest version that is published', () => {
    const versions = readdirSync(schemas).flatMap((name) => /^v1\.(\d+)$/.exec(name)?.[1] ?? [])
    expect(manifest['manifestVersion']).toBe(`1.${Math.max(...versions.map(Number))}`)
  })

  it('would not be right with a field that the schema does not know, or one too long', () => {
    expect(problemsOf({ ...manifest, surprise: true })).not.toEqual([])
    expect(problemsOf({ ...manifest, name: { short: 'K'.repeat(31) } })).not.toEqual([])
  })
})

describe('declares what the code does, and no more', () => {
  const invokes = [...sources.matchAll(/^ {2}'(composeExtension\/\w+|task\/\w+)': /gm)].map(
    ([, name]) => name,
  )

  it('the message extension', () => {
    const { commands, messageHandlers } = extension!
    const needed = {
      'composeExtension/query': commands.some(
        ({ type, parameters }) => type === 'query' && parameters?.length === 1,
      ),
      'composeExtension/fetchTask': commands.some(
        ({ type, fetchTask }) => type === 'action' && fetchTask === true,
      ),
      'composeExtension/submitAction': commands.some(({ type }) => type === 'action'),
      'composeExtension/queryLink': messageHandlers.some(({ type }) => type === 'link'),
    }
    expect(needed).toEqual(Object.fromEntries(Object.keys(needed).map((name) => [name, true])))
    expect(invokes.filter((name) => name?.startsWith('composeExtension')).sort()).toEqual(
      Object.keys(needed).sort(),
    )
    expect(commands.map(({ type }) => type).sort()).toEqual(['action', 'query'])
    expect(commands.find(({ type }) => type === 'action')?.context).toContain('message')
  })

  it('the kinds of conversation', () => {
    const kinds = /kind: z\.enum\(\[('personal'[^\]]*)\]\)/.exec(sources)?.[1] ?? ''
    const known: Record<string, string> = { personal: 'personal', channel: 'team', groupChat: 'groupChat' }
    const heard = [...kinds.matchAll(/'(\w+)'/g)].map(([, kind]) => known[kind!])
    expect([...bot!.scopes].sort()).toEqual(heard.sort())
    expect(bot!.commandLists.flatMap(({ scopes }) => scopes).sort()).toEqual(heard.sort())
  })

  it('one registration, one host, links to that host alone', () => {
    expect([manifest['id'], bot?.botId, extension?.botId]).toEqual([appId, appId, appId])
    expect(manifest['validDomains']).toEqual([host])
    expect(extension!.messageHandlers.flatMap(({ value }) => value.domains)).toEqual([host])
    const urls = [
      ...staticTabs.flatMap((tab) => [tab.contentUrl, tab.websiteUrl]),
      ...Object.values(developer),
    ]
    const own = urls.filter((url) => url.startsWith('http')).map((url) => new URL(url))
    expect(own).toHaveLength(5)
    for (const url of own) {
      expect(url.host).toBe(host)
      expect(['/', '/teams']).toContain(url.pathname)
    }
    expect(JSON.stringify(manifest)).not.toContain('${{')
  })

  it('no permission but to know who speaks and to write to them, each for a reason that is told', () => {
    expect(sources).toMatch(/getConversationMember\(/)
    expect(sources).toMatch(/members: \[\{ id/)
    expect(manifest['permissions']).toEqual(['identity', 'messageTeamMembers'])
    // Nothing of a team's own: no reading along, no list of its members, no tokens for people.
    for (const name of ['authorization', 'webApplicationInfo', 'devicePermissions', 'configurableTabs'])
      expect(manifest).not.toHaveProperty(name)
    const readme = readFileSync(fileOfApp('README.md'), 'utf8')
    for (const name of ['identity', 'messageTeamMembers', 'validDomains', 'personal', 'team', 'groupChat'])
      expect(readme).toContain(`\`${name}\``)
  })
})

describe('the prompts', () => {
  const localized = (language: Language): Record<string, string> =>
    language === 'en'
      ? {}
      : stringsIn(localizationInfo.additionalLanguages.find((one) => one.languageTag === language)!.file)
  const titles = (language: Language): string[] =>
    bot!.commandLists.flatMap(({ commands }, list) =>
      commands.map(
        ({ title }, index) =>
          localized(language)[`bots[0].commandLists[${list}].commands[${index}].title`] ?? title,
      ),
    )

  test.each(languages)('lead to the same commands in %s', (language) => {
    const chosen = titles(language).map((title) => chooseCommand(title, { language, findAgency: () => null }))
    const lists = [
      'ask',
      'action list',
      'who',
      'settings',
      'help',
      'ask',
      'action new',
      'action list',
      'help',
    ]
    expect(chosen.map(({ command }) => command)).toEqual(lists)
    expect(chosen[2]?.text).toContain('2.4')
  })

  test('every text of the app is there in every language', () => {
    const [dutch, french, german] = (['nl', 'fr', 'de'] as const).map((one) =>
      Object.keys(localized(one)).sort(),
    )
    expect(french).toEqual(dutch)
    expect(german).toEqual(dutch)
    const texts = JSON.stringify([bot!.commandLists, extension!.commands]).match(/"(?:title|description)":/g)!
    const own = dutch!.filter((key) => /^(?:bots|composeExtensions)/.test(key))
    expect(own).toHaveLength(texts.length)
  })
})

describe('the icons', () => {
  test.each(Object.entries(iconSizes))('%s is what its drawing shows, %i pixels wide', async (name, size) => {
    const shipped = sharp(packed[`${name}.png`])
    expect(await shipped.metadata()).toMatchObject({ format: 'png', width: size, height: size })
    const pixels = await shipped.ensureAlpha().raw().toBuffer()
    expect(
      pixels.equals(
        await renderIcon(name as IconName)
          .ensureAlpha()
          .raw()
          .toBuffer(),
      ),
    ).toBe(true)
  })

  test('the outline is white on nothing', async () => {
    const pixels = await sharp(packed['icon-outline.png']).ensureAlpha().raw().toBuffer()
    for (let at = 0; at < pixels.length; at += 4)
      if (pixels[at + 3]! > 8) expect(Math.min(...pixels.subarray(at, at + 3))).toBeGreaterThan(240)
    expect(pixels[3]).toBe(0)
  })
})

describe('the package', () => {
  it('holds the manifest and what it names, at its top, and is the same each time', () => {
    const named = [
      ...localizationInfo.additionalLanguages.map(({ file }) => file),
      'icon-color.png',
      'icon-outline.png',
    ]
    expect(Object.keys(packed).sort()).toEqual(['manifest.json', ...named].sort())
    const pack = () => packTeamsApp(fileOfApp(''), { appId, publicUrl: `https://${host}` })
    expect(pack()).toEqual(pack())
  })

  it.each(['http://kompas.example.org', 'https://kompas.example.org:8443', 'https://example.org/kompas'])(
    'is not made for %s, which Teams would refuse',
    (publicUrl) => {
      expect(() => packTeamsApp(fileOfApp(''), { appId, publicUrl })).toThrow('PUBLIC_URL')
    },
  )
})
