// The filters of the board and the list, as they stand in the address.
import type { Request } from 'express'
import type { ItemFilter } from '../../actions/item-filter.js'
import { statuses, type Status } from '../../actions/types.js'
import type { Directory } from '../../directory/types.js'
import { readQuery } from '../read-query.js'

/** What somebody asked to see; null where nothing was asked. */
export interface AskedFilter {
  axis: string | null
  line: string | null
  agency: string | null
  status: Status | 'all' | null
  words: string
  mine: boolean
  overdue: boolean
}

const longestWords = 200
/** Nobody is late with these. */
const notLate: readonly Status[] = ['done', 'confirmed', 'cancelled', 'merged']

/** Reads the filters; a value that the directory doesn't know is passed over. */
export function readFilter(request: Request, directory: Directory): AskedFilter {
  const asked = readQuery(request, 'axis', 'line', 'agency', 'status', 'words', 'mine', 'overdue')
  const known = (entries: readonly { id: string }[], id: string | undefined) =>
    entries.some((entry) => entry.id === id) && id !== undefined ? id : null
  return {
    axis: known(directory.axes, asked.axis),
    line: known(directory.actionLines, asked.line),
    agency: known(directory.agencies, asked.agency),
    status: asked.status === 'all' ? 'all' : (statuses.find((status) => status === asked.status) ?? null),
    words: (asked.words ?? '').trim().slice(0, longestWords),
    mine: asked.mine === '1',
    overdue: asked.overdue === '1',
  }
}

/** The filters as the store takes them. A line stands before its axis. */
export function toItemFilter(asked: AskedFilter, today: string): ItemFilter {
  const { axis, line, agency, status, words, mine, overdue } = asked
  const wanted = wantedStatuses(status, overdue)
  return {
    ...(line === null ? (axis === null ? {} : { axis }) : { actionLine: line }),
    ...(agency === null ? {} : { agency }),
    ...(wanted === null ? {} : { statuses: wanted }),
    ...(status === null ? { open: true } : {}),
    ...(words === '' ? {} : { words }),
    ...(mine ? { mine } : {}),
    ...(overdue ? { dueBefore: today } : {}),
  }
}

/** True when anything narrows what is shown. */
export function isNarrowed({ axis, line, agency, status, words, mine, overdue }: AskedFilter): boolean {
  return (
    axis !== null || line !== null || agency !== null || status !== null || words !== '' || mine || overdue
  )
}

/** The address of a page with these filters. @param more parameters that aren't filters */
export function filterAddress(path: string, asked: AskedFilter, more: Record<string, string> = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) {
    if (value === true) query.set(name, '1')
    else if (typeof value === 'string' && value !== '') query.set(name, value)
  }
  for (const [name, value] of Object.entries(more)) query.set(name, value)
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

function wantedStatuses(status: AskedFilter['status'], overdue: boolean): Status[] | null {
  if (status === null || status === 'all')
    return overdue ? statuses.filter((each) => !notLate.includes(each)) : null
  return [status]
}
