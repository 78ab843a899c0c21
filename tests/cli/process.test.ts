// The `kompas` command as the process that it is: exit codes, closed pipes, signals.
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { addIndex } from '../support/data-with-index.js'
import { spawnKompas, whenListening } from '../support/spawn-kompas.js'
import { whenEnded } from '../support/spawn-source.js'
import { useTemporaryFolders } from '../support/temporary-folders.js'

const makeFolder = useTemporaryFolders()

test('a wrong setting ends with 2, names the variable, and shows no stack', async () => {
  const child = spawnKompas(['serve'], { PORT: 'http', LOG_LEVEL: 'loud' })
  const said = await text(child.stderr)
  expect(await whenEnded(child)).toBe(2)
  expect(said).toBe(
    'kompas: PORT: expected a port number from 0 to 65535\n' +
      'LOG_LEVEL: expected fatal, error, warn, info, debug, trace or silent\n',
  )
})

test('a reader that closes the pipe early is no failure', async () => {
  const child = spawnKompas(['ask', '--jsonl'])
  const said = text(child.stderr)
  child.stdin.on('error', () => undefined)
  child.stdin.write('{"id":"1","question":"NAVO"}\n')
  await once(child.stdout, 'data')
  child.stdout.destroy()
  for (let id = 2; id < 20; id += 1) child.stdin.write(`{"id":"${id}","question":"NAVO"}\n`)
  expect(await whenEnded(child)).toBe(0)
  expect(await said).toBe('')
})

test('each line is answered before the next one is sent', async () => {
  const child = spawnKompas(['ask', '--jsonl'])
  for (const id of ['1', '2', '3']) {
    child.stdin.write(`{"id":"${id}","question":"hallo"}\n`)
    const [answer] = (await once(child.stdout, 'data')) as [Buffer]
    expect(JSON.parse(String(answer))).toMatchObject({ id, status: 'declined' })
  }
  child.stdin.end()
  expect(await whenEnded(child)).toBe(0)
})

test('SIGTERM finishes the answers in flight, takes no new ones, and ends with 0', async () => {
  const child = spawnKompas(['serve'], { DATA_DIR: addIndex(makeFolder()), QUESTIONS_PER_MINUTE: '1000' })
  const url = new URL(await whenListening(child))
  const connections = await Promise.all(Array.from({ length: 8 }, () => openConnection(url)))
  const answers = connections.map((socket, at) =>
    ask(socket, `Wat doet België tegen terrorisme en spionage ${at}?`),
  )
  await Promise.race(answers)
  child.kill('SIGTERM')
  for (const answer of await Promise.all(answers)) {
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK/)
    expect(answer).toMatch(/<\/html>/)
  }
  expect(await whenEnded(child)).toBe(0)
  await expect(fetch(url)).rejects.toThrow()
})

test('a port that is taken is said in plain words, and the process ends', async () => {
  const DATA_DIR = addIndex(makeFolder())
  const first = spawnKompas(['serve'], { DATA_DIR })
  const { port } = new URL(await whenListening(first))
  const second = spawnKompas(['serve'], { DATA_DIR, PORT: port, LOG_LEVEL: 'silent' })
  const said = await text(second.stderr)
  expect(await whenEnded(second)).toBe(1)
  expect(said).toMatch(
    new RegExp(`^kompas: cannot listen on 127\\.0\\.0\\.1 port ${port}: it is in use; set PORT.*\\n$`),
  )
  first.kill('SIGINT')
  expect(await whenEnded(first)).toBe(0)
})

/** A connection that the server has certainly accepted: it has answered on it before. */
async function openConnection(url: URL): Promise<Socket> {
  const socket = connect(Number(url.port), url.hostname)
  socket.setEncoding('utf8')
  socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n')
  await once(socket, 'data')
  return socket
}

/** Sends a question and resolves with the whole answer when the server has closed the connection. */
function ask(socket: Socket, question: string): Promise<string> {
  socket.write(`GET /?q=${encodeURIComponent(question)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
  return text(socket)
}
