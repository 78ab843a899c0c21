// The directory that Kompas ships: whole, in four languages, quoted verbatim, and marked as an example.
import { describe, expect, it } from 'vitest'
import { dataSections, isExample } from '../../src/directory/types.js'
import { languages } from '../../src/languages.js'
import { context, directory, strategy } from './load-directory.js'

describe('the shipped directory', () => {
  it('says in every file that it is an example, and why', () => {
    expect(isExample(directory)).toBe(true)
    expect(directory.about.map((section) => section.id)).toEqual(dataSections)
    expect(directory.about.filter((section) => !section.example || section.reason.length < 40)).toEqual([])
  })

  it('gives each of the fourteen lines and governance an owner and another deputy', () => {
    expect(directory.actionLines.map((line) => line.id)).toEqual(context.lines)
    expect(directory.actionLines).toHaveLength(15)
    for (const line of directory.actionLines) {
      expect(line.owner.person, line.id).not.toBeNull()
      expect(line.deputy, line.id).not.toEqual(line.owner)
    }
  })

  it('names axes and lines as the document does', () => {
    const titles = new Map(strategy.parts.map((part) => [part.id, part.title]))
    for (const line of directory.actionLines) expect(line.name).toEqual(titles.get(line.id))
    for (const axis of directory.axes) expect(axis.name).toEqual(titles.get(`axis-${axis.id}`))
  })

  it('has four names and four reasons that are texts of their own', () => {
    for (const entry of [...directory.actionLines, ...directory.competences]) {
      const reasons = new Set(languages.map((language) => entry.reason[language]))
      expect(reasons.size, entry.id).toBe(4)
    }
    for (const agency of directory.agencies) {
      for (const language of languages) expect(agency.name[language].length, agency.id).toBeGreaterThan(3)
    }
  })

  it('quotes the strategy letter by letter', () => {
    const quotations = [...directory.actionLines, ...directory.competences].flatMap(
      (entry) => entry.passage ?? [],
    )
    expect(quotations).toHaveLength(65)
    for (const { passageId, quote } of quotations) expect(context.passages.get(passageId)).toContain(quote)
  })

  it('makes the permanent cell of the Chancellery the fallback', () => {
    const governance = directory.actionLines.find((line) => line.id === 'governance')
    expect(governance?.owner.agency).toBe('chancellery-cell')
    expect(governance?.basis).toBe('strategy')
  })

  it('has nobody real: addresses at example.org, no accounts, no active channels', () => {
    expect(directory.people.filter((person) => !person.email.endsWith('@example.org'))).toEqual([])
    expect(directory.people.flatMap((person) => person.accounts)).toEqual([])
    expect(directory.channels.filter((channel) => channel.active)).toEqual([])
    const roles = new Set(directory.people.flatMap((person) => person.roles))
    expect([...roles].sort()).toEqual(['admin', 'coordinator', 'owner', 'viewer'])
  })

  it('has a channel for each axis', () => {
    expect(directory.channels.map((channel) => channel.axis)).toEqual(['1', '2', '3', null])
  })
})
