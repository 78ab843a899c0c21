// Measures lists, boards and reminders with few and with many items, as ratios from one run.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFilledItems, made, type FilledItems } from './fill-items-store.js'
import type { Viewer } from './types.js'

const fewItems = 1000
const rounds = 21
const pageSize = 50
/** With few items nobody has more to do, and only equal pages compare. */
const ownPageSize = 5
const boardLimit = 100

/** Medians in milliseconds with few and with many items, and how much longer many take. */
interface GrowthFigure {
  few: number
  many: number
  ratio: number
}

export interface ItemsReport {
  few: number
  many: number
  /** The first page of open items, for a coordinator. */
  list: GrowthFigure
  /** The first page of open items, for somebody in two channels who leads none. */
  listOfViewer: GrowthFigure
  /** The five most urgent items that somebody has to do. */
  listOfOwn: GrowthFigure
  /** How many items in each status, up to a hundred each, for a coordinator. */
  boardCounts: GrowthFigure
  boardCountsOfViewer: GrowthFigure
  /** Reading the fifty items that the reminders have to look at now. */
  dueSlots: GrowthFigure
}

type Measure = Exclude<keyof ItemsReport, 'few' | 'many'>

function viewer(personId: string, role: 'coordinator' | 'viewer' | 'owner'): Viewer {
  const channels = role === 'viewer' ? ['slack/T1/C1', 'slack/T1/C2'] : []
  const agencies = role === 'owner' ? ['agency-3'] : []
  return { kind: 'person', personId, roles: [role], agencies, channels, actsFor: [] }
}

const measures: Record<Measure, (filled: FilledItems, now: Date) => Promise<unknown>> = {
  list: ({ actions }) => actions.list(viewer('c', 'coordinator'), { open: true }, { limit: pageSize }),
  listOfViewer: ({ actions }) => actions.list(viewer('v', 'viewer'), { open: true }, { limit: pageSize }),
  listOfOwn: ({ actions }) =>
    actions.list(viewer('person-3', 'owner'), { open: true, mine: true }, { limit: ownPageSize }),
  boardCounts: ({ actions }) => actions.count(viewer('c', 'coordinator'), {}, boardLimit),
  boardCountsOfViewer: ({ actions }) => actions.count(viewer('v', 'viewer'), {}, boardLimit),
  dueSlots: ({ reminders }, now) => reminders.readCandidates(now, 0, made.dueNow),
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}

async function time(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await run()
  return performance.now() - started
}

/** Few and many in turn, so that other loads on the machine touch both alike. */
async function compare(measure: Measure, few: FilledItems, many: FilledItems, now: Date) {
  const times = { few: [] as number[], many: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    times.few.push(await time(() => measures[measure](few, now)))
    times.many.push(await time(() => measures[measure](many, now)))
  }
  const medians = { few: median(times.few), many: median(times.many) }
  return { ...medians, ratio: medians.many / medians.few }
}

/** Fills two temporary databases, with a thousand items and with `count`, and compares them. */
export async function measureItems(count: number, now: Date): Promise<ItemsReport> {
  const folder = mkdtempSync(join(tmpdir(), 'kompas-items-'))
  const opened: FilledItems[] = []
  try {
    const few = await openFilledItems(join(folder, 'few.db'), fewItems, now)
    opened.push(few)
    const many = await openFilledItems(join(folder, 'many.db'), count, now)
    opened.push(many)
    const figure = (measure: Measure) => compare(measure, few, many, now)
    return {
      ...{ few: fewItems, many: count },
      list: await figure('list'),
      listOfViewer: await figure('listOfViewer'),
      listOfOwn: await figure('listOfOwn'),
      boardCounts: await figure('boardCounts'),
      boardCountsOfViewer: await figure('boardCountsOfViewer'),
      dueSlots: await figure('dueSlots'),
    }
  } finally {
    for (const filled of opened) await filled.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
