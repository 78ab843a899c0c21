// Files of readings: read by anchor, and refused with file and line where they are malformed.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ConfigError } from '../../src/errors.js'
import { readReadings } from '../../src/retrieval/read-readings.js'
import { useTemporaryFolders } from '../support/temporary-folders.js'

const makeFolder = useTemporaryFolders()
const anchors = new Set(['a-one', 'a-two'])

function write(text: string): string {
  const file = join(makeFolder(), 'fr.md')
  writeFileSync(file, text)
  return file
}

test('readings are read by anchor, sentence by sentence', () => {
  const file = write(
    '# Lecture non officielle\n\n## a-one\n\n- Une. \n- Deux - ou trois.\n\n## a-two\r\n- Fin.\r\n',
  )
  const readings = readReadings(file, 'fr', anchors)
  expect([...readings.values()]).toEqual([
    { anchor: 'a-one', language: 'fr', sentences: ['Une.', 'Deux - ou trois.'] },
    { anchor: 'a-two', language: 'fr', sentences: ['Fin.'] },
  ])
})

test.each([
  ['an unknown anchor', '## a-one\n- Une.\n## a-six\n- Six.\n', 3, 'no passage has the anchor "a-six"'],
  ['an anchor twice', '## a-one\n- Une.\n\n## a-one\n- Une.\n', 4, 'the anchor "a-one" stands twice'],
  ['a line of neither form', '## a-one\n- Une.\nDeux.\n', 3, 'expected "## anchor" or "- sentence"'],
])('%s is refused with file and line', (_name, text, line, message) => {
  const file = write(text)
  const refused = (): unknown => readReadings(file, 'fr', anchors)
  expect(refused).toThrow(ConfigError)
  expect(refused).toThrow(`${file}:${line}: ${message}`)
})
