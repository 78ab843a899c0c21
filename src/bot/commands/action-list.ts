// "my actions", "overdue axis 2": lists of items, a page at a time.
import type { ItemFilter } from '../../actions/item-filter.js'
import { closedStatuses, statuses, type Status } from '../../actions/types.js'
import { dayIn } from '../../actions/working-days.js'
import type { BotServices, Command, CommandInput } from '../services.js'
import type { Reply } from '../types.js'
import { itemList } from '../views/item-list.js'
import { reply, viewFor } from './reply.js'

const pageSize = 10

export const actionList: Command = {
  name: 'action list',
  needs: 'read',
  usage: {
    nl: 'mijn acties',
    fr: 'mes actions',
    de: 'meine Aktionspunkte',
    en: 'my actions',
  },
  help: {
    nl: 'Lijsten: “te laat as 2”, “acties actielijn 2.4”, “acties van het CCB”, “zoek acties over drones”.',
    fr: 'Listes : « en retard axe 2 », « actions ligne 2.4 », « actions du CCB », « cherche les actions sur drones ».',
    de: 'Listen: „überfällig Achse 2“, „Aktionspunkte Linie 2.4“, „Aktionspunkte vom ZCB“, „suche Aktionspunkte zu Drohnen“.',
    en: 'Lists: “overdue axis 2”, “actions line 2.4”, “actions of the CCB”, “find actions about drones”.',
  },
  run: runActionList,
}

async function runActionList(input: CommandInput, services: BotServices): Promise<Reply> {
  const { asker, now } = input
  const { filter, after, kept } = readFilter(input.text, dayIn(now, asker.zone))
  const place = { limit: pageSize, ...(after === null ? {} : { after }) }
  const page = await services.actions.list(asker.viewer, filter, place)
  const command = `action list ${kept}`.trim()
  return reply(input, itemList({ page, filter, command }, await viewFor(input, services)))
}

interface ReadFilter {
  filter: ItemFilter
  /** `next` of the page before. */
  after: string | null
  /** The filter without the page. */
  kept: string
}

/** Reads a filter as a button carries it: "mine overdue axis 2 after 2026-12-18/42". Open items unless said otherwise. */
export function readFilter(text: string, today: string): ReadFilter {
  const { before = text, found } = /^(?<before>.*?)(?:^|\s)words (?<found>.+)$/su.exec(text)?.groups ?? {}
  const filter: ItemFilter = found === undefined ? {} : { words: found.replace(/ after \S+$/u, '') }
  const after = /(?:^|\s)after (?<after>\S+)$/u.exec(text)?.groups?.['after'] ?? null
  const chosen: Status[] = []
  const words = before.trim().split(/\s+/u)
  for (const [at, word] of words.entries()) {
    const value = words[at + 1] ?? ''
    if (word === 'mine') filter.mine = true
    if (word === 'overdue') filter.dueBefore = today
    if (word === 'open') filter.open = true
    if (word === 'axis') filter.axis = value
    if (word === 'line') filter.actionLine = value
    if (word === 'agency') filter.agency = value
    if (word === 'closed') chosen.push(...closedStatuses)
    if (word === 'status') chosen.push(...statuses.filter((status) => status === value))
  }
  if (chosen.length > 0) filter.statuses = [...new Set(chosen)]
  else if (!words.includes('all')) filter.open = true
  return { filter, after, kept: text.replace(/(?:^|\s)after \S+$/u, '').trim() }
}
