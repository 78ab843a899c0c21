// `kompas audit verify`: checks that nobody changed, moved or removed a line of the history.
import type { Command } from 'commander'
import type { AuditReport } from '../actions/audit-store.js'
import { StorageError } from '../errors.js'
import type { CommandContext } from './types.js'
import { withStores } from './with-stores.js'

/** Adds `kompas audit`. */
export function auditCommand(program: Command, context: CommandContext): void {
  program
    .command('audit')
    .description('look after the history of action items')
    .command('verify')
    .description('check the whole history and every item against it; ends with 1 when anything differs')
    .action(() =>
      withStores(context, async ({ actions }) => {
        const { rows, head, problems } = await actions.verify()
        const end = rows === 0 ? '' : `, the last one ${head}`
        context.stdout.write(`${rows} rows of history${end}\n`)
        for (const problem of problems) context.stdout.write(`✗ ${describe(problem)}\n`)
        if (problems.length > 0) throw new StorageError('the history is not as it was written')
      }),
    )
}

function describe(problem: AuditReport['problems'][number]): string {
  switch (problem.kind) {
    case 'changed':
      return `row ${problem.position} (item ${problem.itemId}): changed after it was written`
    case 'removed':
      return `rows ${problem.from} to ${problem.to}: gone`
    case 'out-of-order':
      return `row ${problem.position} (item ${problem.itemId}): does not follow the row before it`
    case 'item-differs':
      return `item ${problem.itemId}: is "${problem.status}", but its history ends with "${problem.history ?? 'nothing'}"`
    case 'head-differs':
      return `row ${problem.position}: is not the one that was written last`
  }
}
