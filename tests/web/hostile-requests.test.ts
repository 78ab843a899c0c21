// Requests that nobody should send: each gets a clear answer, never a failure, never a look inside.
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startWeb, type RunningWeb } from '../support/web-server.js'

const base = '/read/national-security-strategy'
let web: RunningWeb
beforeAll(async () => {
  web = await startWeb()
})
afterAll(() => web.stop())

/** Sends bytes as they are, which fetch would tidy, and returns the whole reply. */
function send(raw: string): Promise<string> {
  const { port } = new URL(web.url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(raw, 'latin1'))
    let reply = ''
    socket.setEncoding('utf8')
    socket.on('data', (text: string) => (reply += text))
    socket.on('close', () => {
      resolve(reply)
    })
    socket.on('error', (error: NodeJS.ErrnoException) => {
      // The server may close while we still write a megabyte; what it said counts.
      if (error.code === 'ECONNRESET' || error.code === 'EPIPE') resolve(reply)
      else reject(error)
    })
  })
}

function sendGet(path: string, headers = ''): Promise<string> {
  return send(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}\r\n`)
}

function expectCalm(reply: string, status: number | RegExp): void {
  expect(reply).toMatch(/^HTTP\/1\.1 [234]\d\d /)
  expect(reply.slice(9, 12)).toMatch(typeof status === 'number' ? String(status) : status)
  expect(reply).not.toMatch(/node_modules|\.tsx?:\d|\.js:\d|\n\s+at |URIError|TypeError|root:x:/)
}

const letters = (count: number): string => 'é'.repeat(count).replaceAll('é', '%C3%A9')

test.each<[string, string, number]>([
  ['a broken escape', '/%', 404],
  ['a broken escape in the reader', '/read/%ZZ', 400],
  ['half a character', `${base}/%E0%A4%A`, 400],
  ['a lone surrogate in the path', `${base}/%ED%A0%80`, 400],
  ['a lone surrogate in a question', '/?q=%ED%A0%80', 200],
  ['a broken escape in a question', '/?q=100%', 200],
  ['a NUL', '/?q=a%00b', 200],
  ['a NUL in the path', `${base}/2.4%00`, 404],
  ['only spaces', '/?q=%20%20', 200],
  ['a question twice', '/?q=a&q=b', 400],
  ['a search twice', `${base}/search?s=a&s=b`, 400],
  ['an anchor twice', `${base}/2.4?from=a&from=b`, 400],
  ['a language twice', '/?lang=nl&lang=fr', 200],
  ['a question as a list', '/?q[]=a', 200],
  ['a question as an object', '/?q[a]=b', 200],
  ['a parameter named __proto__', '/?__proto__=x&constructor=y&q=a', 200],
  ['a document named __proto__', '/read/__proto__', 404],
  ['a part named constructor', `${base}/constructor`, 404],
  ['a way out of the reader', '/read/..%2f..%2f..%2fetc%2fpasswd', 404],
  ['a way out of the files', '/assets/..%2f..%2fserver.ts', 404],
  ['a way out with dots', '/assets/../../../etc/passwd', 404],
  ['a long question', `/?q=${letters(5000)}`, 200],
  ['a long search', `${base}/search?s=${letters(5000)}`, 200],
  ['a thousand parameters', `/?${'a=b&'.repeat(1000)}`, 200],
  ['a path for another site', '//evil.example/', 404],
  ['a path with backslashes', '/\\evil.example/', 404],
])('%s', async (_name, path, status) => {
  expectCalm(await sendGet(path), status)
})

test('a megabyte in the address is refused in four languages', async () => {
  const reply = await sendGet(`/?q=${'a'.repeat(1_000_000)}`)
  expectCalm(reply, 431)
  expect(reply).toContain('Maak de vraag korter')
})

test('a megabyte in a header is refused', async () => {
  expectCalm(await sendGet('/', `Cookie: ${'a'.repeat(1_000_000)}\r\n`), 431)
})

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'])('%s is answered', async (method) => {
  const body = method === 'HEAD' || method === 'OPTIONS' ? '' : 'x'.repeat(1000)
  const reply = await send(
    `${method} /?q=a HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${String(body.length)}\r\n\r\n${body}`,
  )
  expectCalm(reply, /200|404/)
})

test.each([
  ['no HTTP', 'hello there\r\n\r\n'],
  ['a bad version', 'GET / HTTP/9.9\r\n\r\n'],
  ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
])('%s is refused', async (_name, raw) => {
  expectCalm(await send(raw), 400)
})

test.each([
  ['Cookie', 'lang=__proto__; lang; =; ;;; lang=fr'],
  ['Accept-Language', '*;q=9,\u00ff\u00fe,nl;q=zz'],
  ['X-Forwarded-For', "'; drop table, ::ffff:999.1.1.1"],
  ['HX-Request', 'true'],
])('a strange %s header is passed over', async (name, value) => {
  expectCalm(await sendGet('/', `${name}: ${value}\r\n`), 200)
})

describe('links on pages', () => {
  test.each(['//evil.example/a', '/\\evil.example/a', '/%5Cevil.example', '///evil.example'])(
    'never lead to another site: %s',
    async (path) => {
      const reply = await sendGet(path)
      const links = [...reply.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!)
      expect(links.length).toBeGreaterThan(5)
      for (const link of links) {
        expect(new URL(link.replaceAll('&amp;', '&'), 'http://here.example').host).toBe('here.example')
      }
    },
  )
})
