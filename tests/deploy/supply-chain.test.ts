// What npm brings in: held to exact versions, known licences, and no script that nobody allowed.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addModel, readChecksums } from '../../deploy/supply-chain/add-model.js'
import { checkAdvisories } from '../../deploy/supply-chain/check-advisories.js'
import { checkInstallScripts } from '../../deploy/supply-chain/check-install-scripts.js'
import { checkLicences } from '../../deploy/supply-chain/check-licences.js'
import { findExpired, readExceptions } from '../../deploy/supply-chain/read-exceptions.js'
import { readLock, type LockedPackage } from '../../deploy/supply-chain/read-lock.js'

const packages = readLock('package-lock.json')
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, never>>
const exceptions = readExceptions('deploy/supply-chain/exceptions.json')
const until = { reason: 'a reason of some length', expires: '2030-01-31' }

function installed(name: string, details: Partial<LockedPackage>): LockedPackage {
  return {
    name,
    version: '1.0.0',
    licence: 'MIT',
    hasInstallScript: false,
    integrity: 'sha512-x',
    ...details,
  }
}

describe('what is installed', () => {
  it('is named in exact versions, each held to its content', () => {
    const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides']
    const versions = kinds.flatMap((kind) => Object.entries(manifest[kind] ?? {}))
    expect(versions.length).toBeGreaterThan(50)
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([])
    expect(packages.filter(({ integrity }) => !integrity?.startsWith('sha512-'))).toEqual([])
  })

  it('runs no script but those of allowScripts', () => {
    expect(packages.some(({ hasInstallScript }) => hasInstallScript)).toBe(true)
    expect(checkInstallScripts(packages, manifest['allowScripts'] ?? {})).toEqual([])
    const stranger = installed('stranger', { hasInstallScript: true })
    expect(checkInstallScripts([stranger], {})).toEqual([expect.stringContaining('stranger@1.0.0')])
  })

  it('is allowed nothing that it does not need', () => {
    const running = new Set(packages.filter((one) => one.hasInstallScript).map(({ name }) => name))
    expect(Object.keys(manifest['allowScripts'] ?? {}).filter((name) => !running.has(name))).toEqual([])
  })
})

describe('licences', () => {
  it('are on the list or let through, and every exception is needed', () => {
    expect(checkLicences(packages, exceptions.licences)).toEqual([])
  })

  it.each(['GPL-3.0-only', 'MIT AND GPL-3.0-only', 'SEE LICENSE IN FILE', null])(
    '%s is refused',
    (licence) => {
      expect(checkLicences([installed('one', { licence })], [])).toEqual([
        expect.stringContaining('one@1.0.0'),
      ])
    },
  )

  it.each(['MIT', '(MIT OR GPL-3.0-only)', '(ISC AND BSD-2-Clause)'])('%s is fine', (licence) => {
    expect(checkLicences([installed('one', { licence })], [])).toEqual([])
  })

  it('let a named package through, and complain of an exception without a use', () => {
    const one = installed('@scope/one-linux', { licence: 'MPL-2.0' })
    expect(checkLicences([one], [{ packages: ['@scope/one-*'], ...until }])).toEqual([])
    expect(checkLicences([], [{ packages: ['two'], ...until }])).toEqual([expect.stringContaining('two')])
  })
})

describe('exceptions', () => {
  it('end on their day', () => {
    const kept = {
      licences: [{ packages: ['one'] as [string], ...until }],
      advisories: [{ id: 'GHSA-1', ...until }],
    }
    expect(findExpired(kept, '2030-01-31')).toEqual([])
    expect(findExpired(kept, '2030-02-01')).toEqual([
      expect.stringContaining('one ended on 2030-01-31'),
      expect.stringContaining('GHSA-1'),
    ])
  })
})

describe('known weaknesses', () => {
  const cause = { url: 'https://github.com/advisories/GHSA-aaaa', title: 'Runs anything', severity: 'high' }
  const report = JSON.stringify({ vulnerabilities: { one: { via: [cause] }, two: { via: ['one'] } } })

  it('are problems, each once', () => {
    expect(checkAdvisories(report, [])).toEqual({
      kind: 'asked',
      problems: ['one: Runs anything (high, GHSA-aaaa)'],
    })
  })

  it('may be let through, until they are gone', () => {
    const exception = { id: 'GHSA-aaaa', ...until }
    expect(checkAdvisories(report, [exception])).toEqual({ kind: 'asked', problems: [] })
    expect(checkAdvisories('{"vulnerabilities":{}}', [exception])).toEqual({
      kind: 'asked',
      problems: [expect.stringContaining('GHSA-aaaa')],
    })
  })

  it('are not looked up without a registry, which is said', () => {
    const refused = '{"message":"connect ECONNREFUSED","error":{"summary":""}}'
    expect(checkAdvisories(refused, [])).toEqual({ kind: 'not-asked', reason: 'connect ECONNREFUSED' })
    expect(checkAdvisories('', [])).toMatchObject({ kind: 'not-asked' })
  })
})

describe('the bill of materials', () => {
  it('has the model beside the packages, with the hash of every file', () => {
    const component = { name: 'folder', purl: 'pkg:npm/kompas@0.1.0' }
    const npmBill = { bomFormat: 'CycloneDX', specVersion: '1.5', metadata: { component }, components: [] }
    const checksums = readChecksums(readFileSync('corpus/model/SHA256SUMS', 'utf8'))
    expect(checksums.length).toBeGreaterThan(3)
    expect(addModel(npmBill, checksums)).toMatchObject({
      metadata: { component: { name: 'kompas' } },
      components: [
        {
          type: 'machine-learning-model',
          components: checksums.map(({ file, sha256 }) => ({ name: file, hashes: [{ content: sha256 }] })),
        },
      ],
    })
  })
})
