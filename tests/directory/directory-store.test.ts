// Changes at run time: recorded, dated, undoable, and never leaving a directory that doesn't hold together.
import { describe, expect, it } from 'vitest'
import type { DirectoryChangeStore } from '../../src/directory/change-types.js'
import { diffDirectories } from '../../src/directory/apply-changes.js'
import { createDirectoryStore, type ChangeMaker } from '../../src/directory/directory-store.js'
import type { Directory, Seat } from '../../src/directory/types.js'
import { createMemoryDirectoryChanges } from '../support/memory-directory-changes.js'
import { context, directory } from './load-directory.js'

const admin: ChangeMaker = { by: 'ada-admin', roles: ['admin'], at: '2026-03-04T09:00:00.000Z', note: null }
const later: ChangeMaker = { ...admin, at: '2026-03-05T09:00:00.000Z', note: 'agreed on 5 March' }

const open = (changes: DirectoryChangeStore = createMemoryDirectoryChanges()) =>
  createDirectoryStore(directory, changes, context)

const withOwner = (line: string, owner: Seat) => (before: Directory) => ({
  ...before,
  actionLines: before.actionLines.map((entry) => (entry.id === line ? { ...entry, owner } : entry)),
})
const ownerOf = (current: Directory, line: string) =>
  current.actionLines.find((entry) => entry.id === line)?.owner.agency
const vsse: Seat = { agency: 'vsse', person: 'vincent-vsse' }
const adiv: Seat = { agency: 'adiv', person: null }

describe('the directory store', () => {
  it('records a change with who, when, why, before and after', async () => {
    const store = open()
    const outcome = await store.change(withOwner('2.4', vsse), later)
    expect(outcome).toMatchObject({
      kind: 'changed',
      change: { position: 1, by: 'ada-admin', at: later.at, note: 'agreed on 5 March', undoes: null },
    })
    const [change] = await store.history()
    expect(change?.entries).toHaveLength(1)
    expect(change?.entries[0]).toMatchObject({ section: 'actionLines', id: '2.4', after: { owner: vsse } })
    expect(ownerOf(await store.current(), '2.4')).toBe('vsse')
  })

  it('tells the directory as it was at a moment', async () => {
    const store = open()
    await store.change(withOwner('2.4', vsse), admin)
    await store.change(withOwner('2.4', adiv), later)
    expect(ownerOf(await store.at('2026-03-04T08:59:59.000Z'), '2.4')).toBe('nccn')
    expect(ownerOf(await store.at('2026-03-04T12:00:00.000Z'), '2.4')).toBe('vsse')
    expect(ownerOf(await store.at('2026-03-06T00:00:00.000Z'), '2.4')).toBe('adiv')
  })

  it('takes a change back by a new one, which can be taken back too', async () => {
    const store = open()
    await store.change(withOwner('2.4', vsse), admin)
    await store.undo(1, later)
    expect(await store.current()).toEqual(directory)
    expect(await store.undo(1, later)).toEqual({ kind: 'refused', reason: 'already-undone' })
    await store.undo(2, later)
    expect(ownerOf(await store.current(), '2.4')).toBe('vsse')
    expect((await store.history()).map((change) => change.undoes)).toEqual([null, 1, 2])
    expect((await store.undo(1, later)).kind).toBe('changed')
    expect(await store.current()).toEqual(directory)
  })

  it('does not take back what was built upon since', async () => {
    const store = open()
    await store.change(withOwner('2.4', vsse), admin)
    await store.change(withOwner('2.4', adiv), later)
    expect(await store.undo(1, later)).toEqual({ kind: 'refused', reason: 'changed-since' })
    expect(await store.undo(7, later)).toEqual({ kind: 'refused', reason: 'unknown-change' })
  })

  it.each([['viewer'], ['owner'], ['coordinator']] as const)('lets no %s change it', async (role) => {
    const store = open()
    const maker = { ...admin, roles: [role] }
    const refused = { kind: 'refused', reason: 'not-allowed' }
    expect(await store.change(withOwner('2.4', vsse), maker)).toEqual(refused)
    expect(await store.undo(1, maker)).toEqual(refused)
    expect(await store.history()).toEqual([])
  })

  it('refuses what would not hold together, and says why', async () => {
    const store = open()
    const outcome = await store.change(withOwner('2.4', { agency: 'nobody', person: null }), admin)
    expect(outcome).toEqual({
      kind: 'invalid',
      problems: ['actionLines "2.4": owner.agency: no agency has the id "nobody"'],
    })
    const removed = await store.change(
      (before) => ({ ...before, actionLines: before.actionLines.slice(1) }),
      admin,
    )
    expect(removed).toHaveProperty('problems', expect.arrayContaining([expect.stringContaining('"1.1"')]))
    const formless = await store.change(
      (before) => ({ ...before, people: before.people.map((person) => ({ ...person, roles: [] })) }),
      admin,
    )
    expect(formless).toMatchObject({ kind: 'invalid' })
    expect(await store.current()).toEqual(directory)
  })

  it('records nothing when nothing changes', async () => {
    expect(await open().change((before) => structuredClone(before), admin)).toEqual({
      kind: 'refused',
      reason: 'nothing-to-change',
    })
  })

  it('adds and removes entries, and keeps an import as one change', async () => {
    const store = open()
    const fay = { ...directory.people[0]!, id: 'fay-new', name: 'Fay Nieuwvoorbeeld' }
    const edit = (before: Directory): Directory => ({
      ...before,
      about: before.about.map((section) =>
        section.id === 'people' ? { ...section, example: false } : section,
      ),
      people: [...before.people.filter((person) => person.id !== 'victor-viewer'), fay],
    })
    await store.change(edit, admin)
    const current = await store.current()
    expect(diffDirectories(current, edit(directory))).toEqual([])
    expect((await store.history()).map((change) => change.entries.length)).toEqual([3])
    await store.undo(1, later)
    expect(diffDirectories(await store.current(), directory)).toEqual([])
  })

  it('keeps both of two changes made at the same time', async () => {
    const changes = createMemoryDirectoryChanges(async (shared) => {
      await createDirectoryStore(directory, shared, context).change(withOwner('3.4', vsse), admin)
    })
    const store = open(changes)
    expect(await store.change(withOwner('2.4', adiv), later)).toMatchObject({ change: { position: 2 } })
    const current = await store.current()
    expect([ownerOf(current, '2.4'), ownerOf(current, '3.4')]).toEqual(['adiv', 'vsse'])
  })

  it('says so when the files no longer fit the recorded changes', async () => {
    const changes = createMemoryDirectoryChanges()
    await open(changes).change(withOwner('2.4', vsse), admin)
    const files = {
      ...directory,
      people: directory.people.filter((person) => person.id !== 'vincent-vsse'),
    }
    await expect(createDirectoryStore(files, changes, context).current()).rejects.toThrow(
      /no longer fit the directory's files:\n.*"2\.4": owner\.person/,
    )
  })

  it('gives up after a while when others never stop changing it', async () => {
    const busy: DirectoryChangeStore = {
      list: () => Promise.resolve([]),
      append: () => Promise.resolve('conflict'),
    }
    await expect(open(busy).change(withOwner('2.4', vsse), admin)).rejects.toMatchObject({ retryable: true })
  })
})
