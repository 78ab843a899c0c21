// Broken files: each problem is told with file, line and reason.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readDirectory } from '../../src/directory/read-directory.js'
import { ConfigError } from '../../src/errors.js'
import { context } from './load-directory.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'directory-'))
  cpSync('corpus/directory', folder, { recursive: true })
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Replaces the first `find` and tells on which line it stands. */
function breakFile(name: string, find: string | RegExp, replacement: string): number {
  const text = readFileSync(join(folder, name), 'utf8')
  const at = typeof find === 'string' ? text.indexOf(find) : text.search(find)
  expect(at, `${String(find)} in ${name}`).toBeGreaterThan(-1)
  writeFileSync(
    join(folder, name),
    text.replace(find, () => replacement),
  )
  return text.slice(0, at).split('\n').length
}

function problems(): string[] {
  try {
    readDirectory(folder, context)
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError)
    return (error as Error).message.split('\n  ').slice(1)
  }
  return []
}

/** File, what is replaced, by what, lines from there to the problem, the reason. */
const cases: [string, string, string | RegExp, string, number, string][] = [
  [
    'broken YAML',
    'agencies.yaml',
    'levels: [federal]',
    'levels: [federal',
    1,
    'Flow sequence in block collection',
  ],
  [
    'a tab as indent',
    'people.yaml',
    '    name: Ada',
    '\tname: Ada',
    0,
    'Tabs are not allowed as indentation',
  ],
  ['a missing language', 'agencies.yaml', /\n {6}de: .*/, '', -2, 'name.de: missing'],
  [
    'an unknown word',
    'people.yaml',
    'roles: [admin]',
    'roles: [admin]\n    phone: 02',
    1,
    'phone: unknown word',
  ],
  ['an unknown role', 'people.yaml', 'roles: [admin]', 'roles: [boss]', 0, 'roles.0: Invalid option'],
  [
    'an unknown agency',
    'action-lines.yaml',
    'agency: defence,',
    'agency: defense,',
    0,
    'owner.agency: no agency has the id "defense"',
  ],
  [
    'an unknown contributor',
    'competences.yaml',
    '[defence, nccn',
    '[defence, nnnc',
    0,
    'contributors.1: no agency has the id "nnnc"',
  ],
  ['a line without owner', 'action-lines.yaml', /\n {4}owner: .*/, '', -6, 'owner: missing'],
  [
    'a deputy who is the owner',
    'action-lines.yaml',
    'deputy: { agency: foreign-affairs, person: felix-foreign }',
    'deputy: { agency: defence, person: daan-defence }',
    0,
    'deputy: the deputy is the owner',
  ],
  [
    'an id used twice',
    'people.yaml',
    'id: victor-viewer',
    'id: ada-admin',
    0,
    'id: the id "ada-admin" is used twice',
  ],
  [
    'a quote that is not verbatim',
    'action-lines.yaml',
    'quote: om de personele basis',
    'quote: om de persoonlijke basis',
    0,
    'passage.quote: these words do not stand in the passage',
  ],
  [
    'an unknown passage',
    'competences.yaml',
    "passageId: '",
    "passageId: 'x",
    0,
    'passage.passageId: no passage has the id',
  ],
  [
    'an owner of another agency',
    'action-lines.yaml',
    'person: daan-defence',
    'person: nora-nccn',
    0,
    'owner.person: "nora-nccn" belongs to "nccn"',
  ],
  [
    'an owner without the role',
    'people.yaml',
    /(?<=agency: defence\n {4})roles: \[owner\]/,
    'roles: [viewer]',
    NaN,
    'owner.person: "daan-defence" lacks the role "owner"',
  ],
  [
    'a level that nobody answers for',
    'competences.yaml',
    'levels: [federal]',
    'levels: [federal, local]',
    0,
    'levels: nobody answers for the level "local"',
  ],
  ['an unknown axis', 'channels.yaml', "axis: '3'", "axis: '4'", 0, 'axis: no axis has the id "4"'],
  [
    'an action line that is no line',
    'action-lines.yaml',
    "id: '3.5'",
    "id: '3.6'",
    0,
    'id: there is no action line "3.6"',
  ],
  [
    'a number for a name',
    'agencies.yaml',
    'nl: Federaal parket',
    'nl: 12',
    0,
    'name.nl: Invalid input: expected string',
  ],
  [
    'impossible working hours',
    'agencies.yaml',
    "to: '17:00'",
    "to: '07:00'",
    0,
    'workingHours.to: the day ends before it begins',
  ],
  [
    'an unknown zone',
    'agencies.yaml',
    'Europe/Brussels',
    'Europe/Brugge',
    0,
    'workingHours.zone: expected a zone',
  ],
  [
    'a formula',
    'people.yaml',
    'name: Ada Adminvoorbeeld',
    "name: '=HYPERLINK(1)'",
    0,
    'name: a text may not begin with',
  ],
  ['no word on being an example', 'axes.yaml', 'example: true\n', '', NaN, 'example: missing'],
]

describe('a broken directory', () => {
  it('loads when nothing is broken', () => {
    expect(problems()).toEqual([])
  })

  it.each(cases)('%s', (_, file, find, replacement, distance, reason) => {
    const line = breakFile(file, find, replacement)
    const told = problems().filter((problem) => problem.includes(reason))
    expect(told, problems().join('\n')).not.toEqual([])
    // Where the fault is told elsewhere than it was made, only the form of the place is checked.
    expect(told[0]).toMatch(/^[a-z-]+\.yaml:\d+: /)
    if (!Number.isNaN(distance)) expect(told[0]).toMatch(new RegExp(`^${file}:${line + distance}: `))
  })

  it('tells of a file that is missing', () => {
    rmSync(join(folder, 'people.yaml'))
    expect(problems()).toEqual(['people.yaml: the section is missing'])
  })

  it('tells of a file that is no list of entries', () => {
    writeFileSync(join(folder, 'axes.yaml'), 'just words')
    expect(problems()[0]).toBe('axes.yaml:1: expected "example", "reason" and a list "entries"')
  })

  it('tells everything that is wrong at once', () => {
    breakFile('people.yaml', 'roles: [admin]', 'roles: [boss]')
    breakFile('agencies.yaml', 'responseDays: 3', 'responseDays: many')
    expect(problems()).toHaveLength(2)
  })

  it('tells of an action line that nobody owns', () => {
    const text = readFileSync(join(folder, 'action-lines.yaml'), 'utf8')
    const start = text.indexOf("  - id: '2.4'")
    writeFileSync(
      join(folder, 'action-lines.yaml'),
      text.slice(0, start) + text.slice(text.indexOf("  - id: '2.5'")),
    )
    expect(problems().some((problem) => problem.includes('the action line "2.4" has no owner'))).toBe(true)
  })
})
