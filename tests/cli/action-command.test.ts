// `kompas action` and `kompas who`: from a text to an item that is accepted and done, at the command line.
import { beforeAll, describe, expect, test } from 'vitest'
import { addIndex } from '../support/data-with-index.js'
import { runCommand, type CommandResult } from '../support/run-command.js'
import { useTemporaryFolders } from '../support/temporary-folders.js'

const makeFolder = useTemporaryFolders()
const task = 'Graag tegen 15 december een nota over desinformatie in sociale media door het NCCN'
let environment: Record<string, string>

async function kompas(...args: string[]): Promise<CommandResult> {
  return await runCommand(args, { environment })
}

beforeAll(() => {
  const folder = makeFolder()
  addIndex(folder)
  environment = { DATA_DIR: folder }
})

describe('an action item', () => {
  test('is proposed, created, accepted by its owner alone, and done', async () => {
    const proposed = await kompas('action', 'new', task)
    expect(proposed).toMatchObject({ code: 0, stderr: '' })
    expect(proposed.stdout).toMatch(/Actielijn: 2\.4 – Strijden tegen desinformatie/)
    const [, draft = ''] = /kompas action create (\S+)/.exec(proposed.stdout) ?? []
    const created = await kompas('action', 'create', draft)
    expect(created.stdout).toMatch(/^Actiepunt 1: /)
    expect((await kompas('action', 'create', draft)).stdout).not.toMatch(/^Actiepunt 2: /)
    const refused = await kompas('action', 'accept', '1')
    expect(refused.stdout).toMatch(/^Alleen wie het actiepunt trekt/)
    const accepted = await kompas('action', 'accept', '1', '--as', 'noe-nccn')
    expect(accepted.stdout).toMatch(/^Point d’action 1\s: /)
    const lacking = await kompas('action', 'done', '1', '--as', 'noe-nccn')
    expect(lacking.stdout).toContain('1')
    await kompas('action', 'done', '1', 'https://example.org/nota', '--as', 'noe-nccn')
    const shown = await kompas('action', 'show', '1')
    expect(shown.stdout).toMatch(/Status: Klaar/)
    expect(shown.stdout).toContain('https://example.org/nota')
  })

  test('is found in lists, and by nobody who doesn’t exist', async () => {
    expect((await kompas('action', 'list', 'axis', '2')).stdout).toContain('1: ')
    const unknown = await kompas('action', 'list', '--as', 'nobody-here')
    expect(unknown.code).toBe(2)
    expect(unknown.stderr).toContain('no person "nobody-here"')
  })
})

test('who answers for a line is said with the passage', async () => {
  const { stdout, code } = await kompas('who', '2.4')
  expect(code).toBe(0)
  expect(stdout).toMatch(/Trekker: Noé Crise-Exemple/)
  expect(stdout).toMatch(/«.+»/)
})

test('help is given in the language of whoever acts', async () => {
  const { stdout } = await kompas('action', 'help', '--as', 'colin-coordination')
  expect(stdout).toContain('Kompas')
  expect(stdout).not.toContain('Wat Kompas voor u kan doen')
})
