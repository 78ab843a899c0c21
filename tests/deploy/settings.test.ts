// What stands written about the settings is what Kompas reads: .env.example, the README, the deployments.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { readConfig, settingNames } from '../../src/config.js'

const example = readFileSync('.env.example', 'utf8')
const readme = readFileSync('README.md', 'utf8')

function assignments(text: string): [string, string][] {
  return [...text.matchAll(/^([A-Z][A-Z_]+)=(.*)$/gmu)].map(([, name = '', value = '']) => [name, value])
}

describe('.env.example', () => {
  it('names every setting once, and no other', () => {
    const names = assignments(example).map(([name]) => name)
    expect(names.toSorted()).toEqual([...settingNames].toSorted())
  })

  it('is what holds when nothing is set', () => {
    expect(readConfig(Object.fromEntries(assignments(example)))).toEqual(readConfig({}))
  })
})

describe('the README', () => {
  it.each(settingNames)('explains %s', (name) => {
    expect(readme).toContain(`\`${name}\``)
  })
})

describe('the deployments', () => {
  it('set only what Kompas reads', () => {
    const objects = ['kompas', 'secret.example'].flatMap((name) =>
      parseAllDocuments(readFileSync(`deploy/kubernetes/${name}.yaml`, 'utf8')).map(
        (document) => document.toJS() as { kind: string; data?: object; stringData?: object },
      ),
    )
    const names = objects.flatMap(({ data, stringData }) => Object.keys({ ...data, ...stringData }))
    expect(names.length).toBeGreaterThan(2)
    expect(names.filter((name) => !settingNames.includes(name))).toEqual([])
    const container = readFileSync('deploy/container/Containerfile', 'utf8')
    const set = [...container.matchAll(/\b([A-Z]+_?[A-Z]+)=/gu)].map(([, name]) => name)
    expect(set.filter((name) => name !== 'NODE_ENV' && !settingNames.includes(name ?? ''))).toEqual([])
  })
})
