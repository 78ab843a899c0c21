// Starts the `kompas` command as a process of its own, from the sources, over the index that tests share.
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { sharedDataDir } from './shared-index.js'

const loader = new URL('./typescript-loader.mjs', import.meta.url)
const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

/** Starts it; `environment` is added to this process's own. */
export function spawnKompas(
  args: string[],
  environment: Record<string, string> = {},
): ChildProcessWithoutNullStreams {
  const env = { ...process.env, DATA_DIR: sharedDataDir, PORT: '0', ...environment }
  return spawn(process.execPath, ['--import', loader.href, main, ...args], { env, stdio: 'pipe' })
}

/** Resolves with the address once the server listens; rejects with what it said when it ends before. */
export function whenListening(child: ChildProcessWithoutNullStreams): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const url = /"url":"([^"]+)"/.exec(said)?.[1]
      if (url !== undefined) resolve(url)
    })
    child.once('close', () => {
      reject(new Error(said))
    })
  })
}
