// Suggestions for what is being typed into an input of a form: agencies, or action lines.
import { suggestAgencies } from '../../directory/find-agency.js'
import type { BotServices, CommandInput } from '../services.js'
import type { Reply } from '../types.js'
import { agencyName, lineName } from '../views/names.js'

const mostOptions = 50

/** `text` is the input's name, `values.query` what has been typed. */
export async function suggestOptions(
  { text, event, asker }: CommandInput,
  services: BotServices,
): Promise<Reply> {
  const directory = await services.directory.current()
  const typed = event.values?.['query']
  const query = typeof typed === 'string' ? typed : ''
  const { language } = asker
  if (text === 'line') {
    const lines = directory.actionLines
      .map(({ id }) => ({ value: id, label: lineName(directory, id, language) }))
      .filter(({ label }) => label.toLowerCase().includes(query.trim().toLowerCase()))
    return { kind: 'options', options: lines.slice(0, mostOptions) }
  }
  const options = suggestAgencies(directory, query, mostOptions).map(({ id }) => ({
    ...{ value: id, label: agencyName(directory, id, language) },
  }))
  return { kind: 'options', options }
}
