// Exports that other tools can read, and that carry nothing dangerous into them.
import { describe, expect, it } from 'vitest'
import { exportFormats, exportItems } from '../../src/actions/export-items.js'
import { createItem } from '../../src/actions/lifecycle.js'
import type { ActionItem, ItemDraft } from '../../src/actions/types.js'
import { coordinator, draft, now } from '../support/people.js'

function item(id: string, change: Partial<ItemDraft> = {}, more: Partial<ActionItem> = {}): ActionItem {
  const created = createItem(id, draft(change), coordinator, now)
  if (created.kind === 'refused') throw new Error(created.reason)
  return { ...created.item, ...more }
}

describe('export', () => {
  it('gives the items whole as JSON', () => {
    const items = [item('1'), item('2', { dueOn: null })]
    expect(JSON.parse(exportItems(items, 'json', now, null))).toEqual(items)
  })

  it('gives a row an item as CSV, quoted, and with formulas made harmless', () => {
    const rows = exportItems(
      [item('1', { title: '=HYPERLINK("http://x")' }, { reason: 'a,\n"b"' })],
      'csv',
      now,
      null,
    )
    expect(rows.split('\r\n')[0]).toMatch(/^id,title,status,actionLine,agency/)
    expect(rows).toContain(`1,"'=HYPERLINK(""http://x"")",assigned,2.2,ccb,bo,flanders (pending),2026-12-18`)
    expect(rows).toContain('"a,\n""b"""')
  })

  it('gives a to-do an open item with a due day as iCalendar', () => {
    const items = [
      item('1', { title: 'Lijst; één, twee\nenz.', text: 'é'.repeat(200) }),
      item('2', { dueOn: null }),
      item('3', {}, { status: 'cancelled' }),
      item('4', {}, { status: 'confirmed' }),
    ]
    const text = exportItems(items, 'ics', now, (id) => `https://kompas.example/items/${id}`)
    const lines = text.split('\r\n')
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
    const unfolded = text.replaceAll('\r\n ', '')
    expect(unfolded.match(/BEGIN:VTODO/g)).toHaveLength(2)
    expect(unfolded).toContain(String.raw`SUMMARY:Lijst\; één\, twee\nenz.`)
    expect(unfolded).toContain(`DESCRIPTION:${'é'.repeat(200)}\r\n`)
    expect(unfolded).toContain('DUE;VALUE=DATE:20261218\r\n')
    expect(unfolded).toContain('URL:https://kompas.example/items/1\r\n')
    expect(unfolded.match(/STATUS:(.*)\r/g)).toEqual(['STATUS:NEEDS-ACTION\r', 'STATUS:COMPLETED\r'])
  })

  it('says which formats there are', () => {
    expect(exportFormats).toEqual(['json', 'csv', 'ics'])
  })
})
