// Nothing goes out of Kompas without being told to: no connection at all, from its start on.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addIndex } from '../support/data-with-index.js'
import { spawnKompas, whenListening } from '../support/spawn-kompas.js'
import { useTemporaryFolders } from '../support/temporary-folders.js'

const makeFolder = useTemporaryFolders()
const recorder = new URL('../support/record-connections.mjs', import.meta.url)
const question = 'Which share of GDP depends on foreign trade?'

const recordTo = (file: string): string => `--import ${recorder.href}?${encodeURIComponent(file)}`
const readRecord = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '')

describe('the recorder', () => {
  it.each(['http', 'https'])('sees a connection by %s', (scheme) => {
    const file = join(makeFolder(), 'connections')
    const program = `fetch('${scheme}://127.0.0.1:49151/').catch(() => {})`
    spawnSync(process.execPath, ['--eval', program], {
      env: { ...process.env, NODE_OPTIONS: recordTo(file) },
    })
    expect(readRecord(file)).toContain('127.0.0.1')
  })
})

describe('Kompas without a setting', () => {
  it('connects to nobody, whatever page is asked for', async () => {
    const folder = makeFolder()
    addIndex(folder)
    const file = join(folder, 'connections')
    const child = spawnKompas(['serve'], { DATA_DIR: folder, NODE_OPTIONS: recordTo(file) })
    const ended = new Promise((resolve) => child.once('close', resolve))
    const url = await whenListening(child)
    for (const path of [`?q=${encodeURIComponent(question)}`, 'read', 'board', 'readyz', 'metrics']) {
      expect((await fetch(url + path)).status, path).toBeLessThan(500)
    }
    child.kill('SIGKILL')
    await ended
    expect(readRecord(file)).toBe('')
  })
})
