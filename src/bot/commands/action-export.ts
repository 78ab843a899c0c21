// "export as csv": the items that the person may see, as a link or, where there is no site, as text.
import { exportFormats, exportItems, type ExportFormat } from '../../actions/export-items.js'
import type { BotServices, Command, CommandInput } from '../services.js'
import type { Message, Reply } from '../types.js'
import { itemPath } from '../views/item-link.js'
import { serviceWords } from '../views/service-words.js'
import { siteUrl } from '../views/view-context.js'

/** As many as a message holds. */
const mostItems = 30

export const actionExport: Command = {
  name: 'action export',
  needs: 'export-items',
  usage: {
    nl: 'exporteer acties als csv',
    fr: 'exporte les actions en csv',
    de: 'exportiere als csv',
    en: 'export actions as csv',
  },
  help: {
    nl: 'Geeft actiepunten als csv, json of ics (agenda).',
    fr: 'Donne les points d’action en csv, json ou ics (agenda).',
    de: 'Gibt Aktionspunkte als csv, json oder ics (Kalender).',
    en: 'Gives action items as csv, json or ics (calendar).',
  },
  run: runActionExport,
}

async function runActionExport(input: CommandInput, services: BotServices): Promise<Reply> {
  const { viewer } = input.asker
  const format = exportFormats.find((known) => known === input.text.trim()) ?? 'csv'
  const page = await services.actions.list(viewer, { open: true }, { limit: mostItems })
  const itemUrl =
    services.publicUrl === null ? null : (id: string) => siteUrl(services.publicUrl, itemPath(id)) ?? ''
  const text = exportItems(page.items, format, input.now, itemUrl)
  return {
    kind: 'message',
    message: exportMessage(text, format, page.next !== null, input, services),
    to: 'person',
  }
}

function exportMessage(
  text: string,
  format: ExportFormat,
  isCut: boolean,
  { asker }: CommandInput,
  { publicUrl }: BotServices,
): Message {
  const { language } = asker
  const words = serviceWords[language].exported
  const intro = isCut ? words.first(mostItems) : words.all
  const url = siteUrl(publicUrl, `/items`)
  return {
    ...{ language, title: words.title(format) },
    parts: [
      { kind: 'text', text: intro },
      { kind: 'text', text },
      ...(url === null ? [] : [{ kind: 'links' as const, links: [{ label: words.board, url }] }]),
    ],
    fallbackText: `${intro}\n${text}`,
  }
}
