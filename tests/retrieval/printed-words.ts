// Reads the printed source and document.md as words with the places where lines begin, layout marks left out.
import { expect } from 'vitest'
import type { Change } from '../../src/retrieval/types.js'

/** A word, the line that it stands on (from 1), and whether it begins that line. */
export interface PrintedWord {
  word: string
  line: number
  first: boolean
}

/** The words of the print: list glyphs, emphasis marks and rules are layout. */
export function readPrint(text: string): PrintedWord[] {
  return toWords(text, (line) => line.replaceAll('<hr/>', ' ').replaceAll('●', ' ').replaceAll('*', ''))
}

/** The words of document.md: the marks of headings and lists and the backslashes in front of dots are layout. */
export function readMarkdown(text: string): PrintedWord[] {
  return toWords(text, (line) => line.replace(/^#+ /, '').replace(/^- /, '').replaceAll('\\.', '.'))
}

/**
 * Applies the listed changes to the words of the print; each must fit its line exactly.
 * What is left must be the words of document.md.
 */
export function applyChanges(print: PrintedWord[], changes: Change[]): PrintedWord[] {
  const inText = changes.filter((change) => change.line !== 'whole text')
  return inText.reduce((words, change) => applyChange(words, change, Number(change.line)), print)
}

function applyChange(words: PrintedWord[], change: Change, line: number): PrintedWord[] {
  if ('removed' in change) return replaceLine(words, line, change.removed, [])
  if ('restored' in change) {
    const at = words.findIndex((word) => word.line === line)
    return [...words.slice(0, at), ...toWords(change.restored, (text) => text), ...words.slice(at)]
  }
  if ('joined' in change) return joinLines(words, line, change.joined)
  if ('footnote' in change) return markFootnote(words, line, change.footnote)
  throw new Error(
    `line ${line}: a change of one line that says neither what was removed, joined nor restored`,
  )
}

function replaceLine(words: PrintedWord[], line: number, before: string, after: string[]): PrintedWord[] {
  const onLine = words.filter((word) => word.line === line)
  expect(onLine.map(({ word }) => word).join(' '), `line ${line}`).toBe(before)
  const at = words.indexOf(onLine[0]!)
  const changed = after.map((word, place) => ({ word, line, first: place === 0 }))
  return [...words.slice(0, at), ...changed, ...words.slice(at + onLine.length)]
}

/** `joined` gives the words on both sides of the page break. */
function joinLines(words: PrintedWord[], line: number, joined: string): PrintedWord[] {
  const [before = '', after = ''] = joined.split(' | ')
  const next = words.findIndex((word) => word.line > line)
  const around = words.slice(next - before.split(' ').length, next + after.split(' ').length)
  expect(around.map(({ word }) => word).join(' '), `line ${line}`).toBe(`${before} ${after}`)
  return words.map((word, at) => (at === next ? { ...word, first: false } : word))
}

/** A mark becomes a Markdown reference, the label of a note a Markdown label. */
function markFootnote(words: PrintedWord[], line: number, footnote: string): PrintedWord[] {
  const [label = '', ...note] = footnote.split(' ')
  if (note.length > 0) return replaceLine(words, line, footnote, [`[^${label}]:`, ...note])
  const marked = words.filter((word) => word.line === line && word.word.startsWith(footnote))
  expect(marked, `line ${line}`).toHaveLength(1)
  return words.map((word) => (word === marked[0] ? { ...word, word: word.word.replace('¹', '[^1]') } : word))
}

function toWords(text: string, strip: (line: string) => string): PrintedWord[] {
  return text.split('\n').flatMap((line, index) =>
    strip(line)
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word, place) => ({ word, line: index + 1, first: place === 0 })),
  )
}
