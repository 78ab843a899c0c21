// "edit 42": the form with title, line and due day, or one of these as typed.
import type { ActionItem, Move } from '../../actions/types.js'
import { isDay } from '../../actions/working-days.js'
import type { Directory } from '../../directory/types.js'
import type { BotServices, Command, CommandInput } from '../services.js'
import type { Reply } from '../types.js'
import { editForm } from '../views/item-form.js'
import { refusalWords } from '../views/refusal-words.js'
import { talkWords } from '../views/talk-words.js'
import { readDay } from './action-snooze.js'
import { askFor, askNumber, moveItem } from './move-item.js'
import { readItemNumber } from './read-arguments.js'
import { formErrors, tell, valueOf } from './reply.js'

type Edit = Extract<Move, { kind: 'edit' }>

const usage = {
  nl: 'verleng 42 tot 15 december',
  fr: 'prolonge 42 jusqu’au 15 décembre',
  de: 'verlängere 42 bis 15. Dezember',
  en: 'extend 42 to 15 December',
}

export const actionEdit: Command = {
  ...{ name: 'action edit', needs: 'read', usage, run: runActionEdit },
  help: {
    nl: 'Wijzigt titel, vervaldag of actielijn: “hernoem 42: titel”, “zet 42 op lijn 2.4”, of “wijzig 42” voor alles.',
    fr: 'Modifie le titre, l’échéance ou la ligne : « renomme 42 : titre », « déplace 42 sous la ligne 2.4 », ou « modifie 42 » pour tout.',
    de: 'Ändert Titel, Fälligkeit oder Linie: „benenne 42 um in Titel“, „setze 42 auf Linie 2.4“, oder „ändere 42“ für alles.',
    en: 'Changes title, due day or line: “rename 42: title”, “move 42 to line 2.4”, or “edit 42” for everything.',
  },
}

async function runActionEdit(input: CommandInput, services: BotServices): Promise<Reply> {
  const read = readItemNumber(input.text)
  if (read === null) return askNumber(input, usage)
  const directory = await services.directory.current()
  if (input.event.values !== undefined && valueOf(input, 'title') !== undefined)
    return await saveForm(input, services, read, directory)
  const { field, words } = /^(?<field>title|due|line)\s+(?<words>.+)$/su.exec(read.rest)?.groups ?? {}
  if (field === undefined || words === undefined)
    return await askFor(input, services, read.id, {
      ...{ usage, ask: 'edit', form: editForm, trial: (item) => ({ kind: 'edit', title: `${item.title}…` }) },
    })
  const edit = readEdit(field, words.trim(), input, directory)
  return typeof edit === 'string' ? tell(input, edit) : await moveItem(input, services, read.id, edit)
}

/** @returns the move, or why it can't be made */
function readEdit(
  field: string,
  words: string,
  { asker, now }: CommandInput,
  directory: Directory,
): Edit | string {
  const { form } = talkWords[asker.language]
  if (field === 'title') return { kind: 'edit', title: words }
  if (field === 'line')
    return directory.actionLines.some(({ id }) => id === words)
      ? { kind: 'edit', actionLine: words }
      : form.noSuchLine
  const dueOn = isDay(words) ? words : readDay(words, asker.zone, now)
  return dueOn === null ? form.badDate : { kind: 'edit', dueOn }
}

/** The form sent in: refused when somebody changed the item meanwhile, so that nothing is lost. */
async function saveForm(
  input: CommandInput,
  services: BotServices,
  { id, rest }: { id: string; rest: string },
  directory: Directory,
): Promise<Reply> {
  const { language, viewer } = input.asker
  const title = (valueOf(input, 'title') ?? '').trim()
  const due = valueOf(input, 'due') ?? ''
  const line = valueOf(input, 'line') ?? ''
  const { reasons } = refusalWords[language]
  const { form } = talkWords[language]
  const errors = {
    ...(title === '' ? { title: reasons['title-needed'] } : {}),
    ...(due === '' || isDay(due) ? {} : { due: form.badDate }),
    ...(line === '' || directory.actionLines.some((each) => each.id === line)
      ? {}
      : { line: form.noSuchLine }),
  }
  if (Object.keys(errors).length > 0) return formErrors(input, errors)
  const item: ActionItem | null = await services.actions.find(id, viewer)
  const version = /^version (?<version>\d+)$/u.exec(rest)?.groups?.['version']
  const edit: Edit = {
    ...{ kind: 'edit', title, dueOn: due === '' ? null : due },
    ...(line === '' || line === item?.actionLine ? {} : { actionLine: line }),
  }
  const options = version === undefined ? {} : { expectedVersion: Number(version) }
  return await moveItem(input, services, id, edit, options)
}
