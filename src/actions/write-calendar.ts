// Items with a due day as an iCalendar file of to-dos (RFC 5545).
import type { ActionItem } from './types.js'

/** Folded after 75 octets, never within a character. */
function fold(line: string): string {
  const lines: string[] = []
  let current = ''
  for (const character of line) {
    if (Buffer.byteLength(current + character) > 75) {
      lines.push(current)
      current = ' '
    }
    current += character
  }
  return [...lines, current].join('\r\n')
}

function escapeText(text: string): string {
  return (
    text
      .replaceAll(/[\\;,]/g, String.raw`\$&`)
      .replaceAll(/\r\n|\r|\n/g, String.raw`\n`)
      // Other control characters are not allowed in a content line.
      .replaceAll(/[^\P{Cc}\t]/gu, '')
  )
}

function toStamp(time: string): string {
  return `${time.slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

/** A to-do that is due on a whole day. */
function todo(item: ActionItem, now: Date, isDone: boolean, url: string | null): string[] {
  return [
    'BEGIN:VTODO',
    `UID:action-${item.id}@kompas`,
    `DTSTAMP:${toStamp(now.toISOString())}`,
    `CREATED:${toStamp(item.createdAt)}`,
    `LAST-MODIFIED:${toStamp(item.updatedAt)}`,
    `SEQUENCE:${item.version}`,
    `DUE;VALUE=DATE:${(item.dueOn ?? '').replaceAll('-', '')}`,
    `SUMMARY:${escapeText(item.title)}`,
    `DESCRIPTION:${escapeText(item.text)}`,
    `STATUS:${isDone ? 'COMPLETED' : item.status === 'in-progress' ? 'IN-PROCESS' : 'NEEDS-ACTION'}`,
    ...(item.actionLine === null ? [] : [`CATEGORIES:${escapeText(item.actionLine)}`]),
    ...(url === null ? [] : [`URL:${url}`]),
    'END:VTODO',
  ]
}

/** The calendar's text. Every item must have a due day. */
export function writeCalendar(
  items: ActionItem[],
  now: Date,
  isDone: (item: ActionItem) => boolean,
  itemUrl: ((id: string) => string) | null,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kompas//Action items//EN',
    ...items.flatMap((item) => todo(item, now, isDone(item), itemUrl ? itemUrl(item.id) : null)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}
