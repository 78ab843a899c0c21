// Runs tables of expressions against the reader; unless a case says otherwise they're sent on Tuesday 16 June 2026 in Brussels.
import { expect, test } from 'vitest'
import { readDue } from '../../../src/actions/due/read-due.js'

export const tuesday = '2026-06-16T09:30:00+02:00'

/** Text, expected day (null when none), and when it was sent. */
export type DueCase = [text: string, due: string | null, sentAt?: string]

/** One test for each case. */
export function testDueCases(cases: DueCase[]): void {
  test.each(cases)('%s → %s', (text, due, sentAt = tuesday) => {
    const read = readDue({ text, sentAt, timezone: 'Europe/Brussels' })
    expect(read.due).toBe(due)
    if (read.dueText !== null) expect(text).toContain(read.dueText)
  })
}

/** One test for each text that has no due date. */
export function testNoDue(texts: string[]): void {
  testDueCases(texts.map((text) => [text, null]))
}
