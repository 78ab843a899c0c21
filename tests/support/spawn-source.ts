// Starts a TypeScript file of the tests as a process of its own.
import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const loader = new URL('./typescript-loader.mjs', import.meta.url)

/** Runs `file` with piped input and output; errors go to this process's own stderr. */
export function spawnSource(file: URL, args: string[]): ChildProcess {
  return spawn(process.execPath, ['--import', loader.href, fileURLToPath(file), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
}

/** The exit code of a process, or the signal that ended it. */
export function whenEnded(child: ChildProcess): Promise<number | string | null> {
  if (child.exitCode !== null || child.signalCode !== null)
    return Promise.resolve(child.exitCode ?? child.signalCode)
  return new Promise((resolve) => {
    child.once('close', (code, signal) => {
      resolve(code ?? signal)
    })
  })
}
