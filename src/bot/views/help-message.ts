// The commands in groups, or one command, each with what to type.
import type { Language } from '../../languages.js'
import type { Command } from '../services.js'
import type { ListItem, Message, Part } from '../types.js'
import { helpGroups, helpWords, type HelpGroup } from './help-words.js'

/** Commands by group; what is in no group is for buttons only. */
export type GroupedCommands = Record<HelpGroup, readonly Command[]>

function commandItem({ usage, help }: Command, language: Language): ListItem {
  return { text: usage[language], detail: help[language] }
}

/** All commands, in groups. */
export function helpMessage(commands: GroupedCommands, language: Language): Message {
  const { title, intro, groups } = helpWords[language]
  const parts = helpGroups.flatMap((group): Part[] => [
    { kind: 'text', text: groups[group], style: 'heading' },
    { kind: 'list', items: commands[group].map((command) => commandItem(command, language)) },
  ])
  const lines = helpGroups.flatMap((group) => [
    groups[group],
    ...commands[group].map(({ usage, help }) => `  ${usage[language]} – ${help[language]}`),
  ])
  return {
    ...{ language, title, parts: [{ kind: 'text', text: intro }, ...parts] },
    fallbackText: [title, intro, ...lines].join('\n'),
  }
}

/** One command. */
export function helpOn(command: Command, language: Language): Message {
  const usage = command.usage[language]
  const help = command.help[language]
  const buttons = [{ label: helpWords[language].all, command: 'help' }]
  return {
    ...{ language, title: usage, fallbackText: `${usage} – ${help}` },
    parts: [
      { kind: 'text', text: help },
      { kind: 'buttons', buttons },
    ],
  }
}
