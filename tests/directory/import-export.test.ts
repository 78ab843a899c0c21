// YAML and CSV: what is written is read back as it was, and what can't be read is said.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportCsv, importCsv } from '../../src/directory/directory-csv.js'
import { exportYaml, importYaml } from '../../src/directory/directory-yaml.js'
import { completeDirectory } from '../../src/directory/read-directory.js'
import { mergeSections } from '../../src/directory/read-entries.js'
import { arbitraryDirectory, hasRightForm } from './arbitrary-directory.js'
import { context, directory } from './load-directory.js'

const formats = [
  ['YAML', exportYaml, importYaml],
  ['CSV', exportCsv, importCsv],
] as const

describe.each(formats)('%s', (_, write, read) => {
  it('gives the shipped directory back, whole and checked', () => {
    expect(completeDirectory(read(write(directory)), context)).toEqual({ kind: 'directory', directory })
  })

  it('gives any directory back, and writes the same text again', () => {
    fc.assert(
      fc.property(arbitraryDirectory, (any) => {
        expect(hasRightForm(any)).toBe(true)
        const files = write(any)
        const { sections, problems } = read(files)
        expect(problems).toEqual([])
        expect(sections).toEqual(any)
        expect(write(mergeSections(directory, sections))).toEqual(files)
      }),
      { numRuns: 150 },
    )
  })

  it('reads one section alone and leaves the others', () => {
    const name = Object.keys(write(directory)).find((file) => file.startsWith('people'))!
    const { sections } = read({ [name]: write(directory)[name]! })
    expect(sections.people).toEqual(directory.people)
    expect(sections.agencies).toBeUndefined()
    expect(mergeSections(directory, sections)).toEqual(directory)
  })
})

describe('CSV from a spreadsheet', () => {
  const channels = exportCsv(directory)['channels.csv']!

  it('begins with a byte order mark and a row of column names', () => {
    expect(channels.startsWith('\uFEFFid,axis,platform,')).toBe(true)
  })

  it('may be separated by semicolons, with Windows line ends and empty lines', () => {
    const text = channels.replaceAll(',', ';').replaceAll('\n', '\r\n') + '\r\n'
    expect(importCsv({ 'channels.csv': text }).sections.channels).toEqual(directory.channels)
  })

  it.each([
    ['channels.csv:3: language: Invalid option', channels.replace(',fr,', ',fx,')],
    ['channels.csv:2: active: Invalid input', channels.replace('nl,false', 'nl,perhaps')],
    ['channels.csv:2: platform: missing', channels.replace(',slack,', ',,')],
    ['channels.csv:1: unknown or repeated column "colour"', channels.replace('active', 'colour')],
    ['channels.csv:1: the column "active" is missing', channels.replace('active', 'colour')],
    ['channels.csv:2: 15 cells; expected 14', channels.replace('nl,false', 'nl,false,x')],
    ['channels.csv:2: Invalid', channels.replace('axis-1,', 'axis"-1,')],
    ['channels.csv:1: the column "id" is missing', ''],
  ])('%s', (problem, text) => {
    expect(importCsv({ 'channels.csv': text }).problems.join('\n')).toContain(problem)
  })

  it('may lack the columns that files had not at first', () => {
    const old = channels
      .trimEnd()
      .split('\n')
      .map((line) => line.split(',').slice(0, 7).join(','))
      .join('\n')
    const unscheduled = directory.channels.map((channel) => ({ ...channel, schedule: null }))
    expect(importCsv({ 'channels.csv': old })).toMatchObject({
      ...{ sections: { channels: unscheduled }, problems: [] },
    })
  })

  it('tells the row of what does not hold together', () => {
    const files = exportCsv(directory)
    const people = files['people.csv']!.replace('cleo-coordinator,', 'ada-admin,')
    const outcome = completeDirectory(importCsv({ ...files, 'people.csv': people }), context)
    expect(outcome).toEqual({
      kind: 'problems',
      problems: ['people.csv:3: id: the id "ada-admin" is used twice'],
    })
  })

  it('tells which files are missing', () => {
    const outcome = completeDirectory(importCsv({ 'channels.csv': channels }), context)
    expect(outcome).toHaveProperty(
      'problems',
      expect.arrayContaining(['people.csv:1: the section is missing']),
    )
  })
})
