// Items as JSON, CSV or iCalendar, for people's own tools.
import { writeCalendar } from './write-calendar.js'
import { closedStatuses, type ActionItem } from './types.js'

export const exportFormats = ['json', 'csv', 'ics'] as const
export type ExportFormat = (typeof exportFormats)[number]

const columns: Record<string, (item: ActionItem) => string | null> = {
  id: (item) => item.id,
  title: (item) => item.title,
  status: (item) => item.status,
  actionLine: (item) => item.actionLine,
  agency: (item) => item.lead?.agency ?? null,
  person: (item) => item.lead?.person ?? null,
  contributors: (item) => item.contributors.map((one) => `${one.agency} (${one.response})`).join(', '),
  dueOn: (item) => item.dueOn,
  reason: (item) => item.reason,
  evidence: (item) => item.evidence,
  createdBy: (item) => item.createdBy,
  createdAt: (item) => item.createdAt,
  updatedAt: (item) => item.updatedAt,
  source: (item) => item.sourceLink,
  links: (item) => item.links.join(' '),
}

/** RFC 4180; a cell that a spreadsheet would run as a formula starts with an apostrophe. */
function toCell(value: string | null): string {
  const text = value ?? ''
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function toCsv(items: ActionItem[]): string {
  const rows = items.map((item) => Object.values(columns).map((column) => toCell(column(item))))
  return [Object.keys(columns), ...rows].map((row) => `${row.join(',')}\r\n`).join('')
}

/**
 * Writes items that the viewer may see in a format.
 * @param itemUrl where an item can be read; left out of the calendar when null
 */
export function exportItems(
  items: ActionItem[],
  format: ExportFormat,
  now: Date,
  itemUrl: ((id: string) => string) | null,
): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(items, null, 2)}\n`
    case 'csv':
      return toCsv(items)
    case 'ics':
      return writeCalendar(
        items.filter(
          (item) => item.dueOn !== null && item.status !== 'cancelled' && item.status !== 'merged',
        ),
        now,
        (item) => closedStatuses.includes(item.status) || item.status === 'done',
        itemUrl,
      )
  }
}
