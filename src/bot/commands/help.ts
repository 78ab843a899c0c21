// "help": the commands in groups, or one of them.
import type { Command } from '../services.js'
import { helpMessage, helpOn, type GroupedCommands } from '../views/help-message.js'

/** Makes the command that explains the others. */
export function createHelp(commands: GroupedCommands): Command {
  const all = Object.values(commands).flat()
  return {
    name: 'help',
    needs: 'ask',
    usage: { nl: 'hulp', fr: 'aide', de: 'Hilfe', en: 'help' },
    help: {
      nl: 'Toont dit overzicht, of legt één opdracht uit: “hulp bij weigeren”.',
      fr: 'Montre cette liste, ou explique une commande : « aide pour refuser ».',
      de: 'Zeigt diese Übersicht, oder erklärt einen Befehl: „Hilfe zu ablehnen“.',
      en: 'Shows this list, or explains one command: “help with decline”.',
    },
    run: ({ text, asker }) => {
      const one = all.find(({ name }) => name === text.trim())
      const message = one === undefined ? helpMessage(commands, asker.language) : helpOn(one, asker.language)
      return Promise.resolve({ kind: 'message', message, to: 'person' })
    },
  }
}
