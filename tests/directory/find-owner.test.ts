// Who answers for a message: each divided competence, doubts, and never a federal owner alone.
import { describe, expect, it } from 'vitest'
import { findOwner, type OwnerFinding } from '../../src/directory/find-owner.js'
import { isShared } from '../../src/directory/find-subjects.js'
import { isFederal } from '../../src/directory/find-named-agencies.js'
import type { Competence } from '../../src/directory/types.js'
import { context, directory } from './load-directory.js'
import { federated, ownerCases as cases } from './owner-cases.js'

const contributors = (finding: OwnerFinding) => finding.contributors.map((needed) => needed.agency)
describe('findOwner', () => {
  it.each(cases)('%s: %s → %s', (line, text, subject, owner, agencies) => {
    const finding = findOwner(directory, { line, text, passageIds: [] })
    expect(finding.subjects[0] ?? null).toBe(subject)
    expect(finding.owner.agency).toBe(owner)
    expect(contributors(finding)).toEqual(expect.arrayContaining(agencies))
    expect(finding.doubt).toBeNull()
    expect(finding.deputy).not.toEqual(finding.owner)
  })

  it.each(directory.competences.filter(isShared).map((subject) => [subject.id, subject] as const))(
    'brings the other levels to %s when somebody chooses it',
    (id, subject) => {
      const finding = findOwner(directory, { line: subject.line, text: 'x', subject: id })
      expect(finding.subjects).toEqual([id])
      expect(finding.passage).toEqual(subject.passage)
      expect(finding.reason).toEqual(subject.reason)
      expectOthers(finding, subject)
    },
  )

  it.each(directory.competences.filter(isShared).map((subject) => [subject.id, subject] as const))(
    'asks the coordinator when only the passage speaks of %s',
    (id, subject) => {
      const touched = subject.touches[0] ?? subject.passage.passageId
      const finding = findOwner(directory, {
        line: subject.line,
        text: 'zie hierboven',
        passageIds: [touched],
      })
      expect(finding.doubt).toMatchObject({ kind: 'subject-unclear' })
      expect(finding.doubt).toHaveProperty('subjects', expect.arrayContaining([id]))
      expectOthers(finding, subject)
    },
  )

  it('finds each subject by each of its words', () => {
    for (const subject of directory.competences) {
      for (const word of Object.values(subject.words).flat()) {
        const text = `a ${word.replaceAll('*', '')} b`
        const finding = findOwner(directory, { line: subject.line, text, passageIds: [] })
        expect(finding.subjects, `${subject.id}: ${word}`).toContain(subject.id)
      }
    }
  })

  it('is certain where the passages speak of nothing that is divided', () => {
    const passageIds = ['national-security-strategy:1.1-we-herwerken-diepgaand-en-structureel']
    const finding = findOwner(directory, { line: '1.1', text: 'zie hierboven', passageIds })
    expect(finding).toMatchObject({ doubt: null, contributors: [], levels: ['federal'] })
    expect(finding.invited).toEqual(['adiv', 'nccn'])
  })

  it('asks the coordinator when nobody looked at the passages and the line is divided somewhere', () => {
    const finding = findOwner(directory, { line: '3.4', text: 'zie hierboven' })
    expect(finding.doubt).toMatchObject({ kind: 'subject-unclear' })
    expect(contributors(finding)).toEqual(
      expect.arrayContaining([...federated, 'governors', 'municipalities']),
    )
  })

  it('sends an unknown line to the permanent cell, and says that it is unknown', () => {
    const finding = findOwner(directory, { line: null, text: 'Afstemmen met de Vlaamse overheid' })
    expect(finding.owner.agency).toBe('chancellery-cell')
    expect(finding.doubt).toEqual({ kind: 'line-unknown' })
    expect(contributors(finding)).toEqual(['flanders'])
  })

  it.each([
    ['Vlaams adaptatieplan actualiseren', 'flanders'],
    ["Plan d'adaptation wallon : mise à jour", 'wallonia'],
  ])('lets the one region that is named lead what is its own: %s', (text, region) => {
    const finding = findOwner(directory, { line: '1.4', text, passageIds: [] })
    expect(finding.owner).toEqual({ agency: region, person: null })
    expect(finding.deputy.agency).toBe('climate-commission')
    expect(contributors(finding)).toContain('climate-commission')
  })

  it('gives the lead to nobody when two regions are named', () => {
    const text = 'Adaptatieplannen van Vlaanderen en het Waals Gewest vergelijken'
    const finding = findOwner(directory, { line: '1.4', text, passageIds: [] })
    expect(finding.owner.agency).toBe('climate-commission')
  })

  it('makes any community, region or local authority that is named answer', () => {
    const text = 'Munitietransport: bourgmestre de Bastogne et SPW à prévenir'
    const finding = findOwner(directory, { line: '1.1', text, passageIds: [] })
    expect(finding.owner.agency).toBe('defence')
    expect(finding.contributors).toEqual([
      { agency: 'wallonia', because: { kind: 'named' } },
      { agency: 'municipalities', because: { kind: 'named' } },
    ])
    expect(finding.levels).toEqual(['federal', 'region', 'local'])
  })

  it('never leaves a federal owner alone where the levels go further', () => {
    const texts = cases.map(([, text]) => text)
    for (const line of context.lines) {
      for (const text of texts) {
        for (const passageIds of [undefined, [], [...context.passages.keys()]]) {
          const finding = findOwner(
            directory,
            passageIds === undefined ? { line, text } : { line, text, passageIds },
          )
          if (finding.levels.some((level) => level !== 'federal')) {
            const agencies = [finding.owner.agency, ...contributors(finding)]
            const others = directory.agencies.filter(
              (agency) => agencies.includes(agency.id) && !isFederal(agency),
            )
            expect(others.length, `${line} ${text}`).toBeGreaterThan(0)
          }
        }
      }
    }
  })

  it('refuses a line that the directory lacks', () => {
    expect(() => findOwner(directory, { line: '9.9', text: '' })).toThrow('no action line "9.9"')
  })
})

/** Everybody who shares the subject owns or answers. */
function expectOthers(finding: OwnerFinding, subject: Competence) {
  const agencies = [finding.owner.agency, ...contributors(finding)]
  expect(agencies).toEqual(expect.arrayContaining(subject.contributors))
  expect(finding.levels).toEqual(expect.arrayContaining(subject.levels))
}
