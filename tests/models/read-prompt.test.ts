// Prompts: front matter, placeholders, and the three that the project has.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ConfigError } from '../../src/errors.js'
import { readPrompt } from '../../src/models/read-prompt.js'

const folder = mkdtempSync(join(tmpdir(), 'prompts-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function write(text: string): string {
  const file = join(folder, 'prompt.md')
  writeFileSync(file, text)
  return file
}

test('fills its placeholders and nothing else', () => {
  const file = write('---\nversion: 3\npurpose: greets\nplaceholders: [name]\n---\n\nHello {{name}}!\n')
  const prompt = readPrompt(file)
  expect(prompt.version).toBe(3)
  expect(prompt.fill({ name: '{{name}} $& you' })).toBe('Hello {{name}} $& you!')
  expect(() => prompt.fill({})).toThrow(ConfigError)
  expect(() => prompt.fill({ name: 'a', other: 'b' })).toThrow(ConfigError)
})

test.each([
  ['Hello\n', 'expected front matter'],
  ['---\nversion: one\npurpose: greets\n---\nHello\n', 'version'],
  ['---\nversion: 1\npurpose: greets\n---\nHello {{name}}\n', 'uses {name}'],
  ['---\nversion: 1\npurpose: greets\nplaceholders: [name]\n---\nHello\n', 'lists {name}'],
])('refuses %j', (text, message) => {
  expect(() => readPrompt(write(text))).toThrow(message)
})

test.each(['write-answer', 'draft-readings', 'draft-questions'])('prompts/%s.md is in order', (name) => {
  expect(readPrompt(`prompts/${name}.md`).version).toBeGreaterThanOrEqual(1)
})
