// `kompas export`: action items as JSON, CSV or iCalendar, all of them or those that a filter lets through.
import { Option, type Command } from 'commander'
import { DateTime } from 'luxon'
import { exportFormats, exportItems, type ExportFormat } from '../actions/export-items.js'
import type { ItemFilter } from '../actions/item-filter.js'
import { listEveryItem } from '../actions/list-every-item.js'
import { statuses, type Status } from '../actions/types.js'
import { itemPath } from '../bot/views/item-link.js'
import type { CommandContext } from './types.js'
import { withStores } from './with-stores.js'

interface ExportOptions {
  format: ExportFormat
  axis?: string
  line?: string
  agency?: string
  status?: Status[]
  overdue?: true
}

/** Adds `kompas export`. */
export function exportCommand(program: Command, context: CommandContext): void {
  program
    .command('export')
    .description('write action items to stdout, whoever may see them; the filters given must all hold')
    .addOption(new Option('--format <format>', 'how').choices(exportFormats).default('json'))
    .addOption(new Option('--axis <axis>', 'of an axis').choices(['1', '2', '3']))
    .option('--line <line>', 'of an action line, such as 2.4 or governance')
    .option('--agency <id>', 'that an agency leads or contributes to')
    .addOption(new Option('--status <status...>', 'with one of these statuses').choices(statuses))
    .option('--overdue', 'open, and due before today')
    .action((options: ExportOptions) =>
      withStores(context, async ({ actions }, config) => {
        const now = new Date()
        const today = DateTime.fromJSDate(now, { zone: config.timezone }).toISODate() ?? ''
        const items = await listEveryItem(actions, { kind: 'system' }, toFilter(options, today))
        const { publicUrl } = config
        const itemUrl = publicUrl === null ? null : (id: string) => `${publicUrl}${itemPath(id)}`
        context.stdout.write(exportItems(items, options.format, now, itemUrl))
      }),
    )
}

function toFilter({ axis, line, agency, status, overdue }: ExportOptions, today: string): ItemFilter {
  return {
    ...(axis === undefined ? {} : { axis }),
    ...(line === undefined ? {} : { actionLine: line }),
    ...(agency === undefined ? {} : { agency }),
    ...(status === undefined ? {} : { statuses: status }),
    ...(overdue === true ? { open: true, dueBefore: today } : {}),
  }
}
