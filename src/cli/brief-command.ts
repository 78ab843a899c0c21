// `kompas brief …`: a briefing at the command line, in words or as Markdown for an e-mail.
import type { Command } from 'commander'
import { readBriefing } from '../bot/command-words/read-briefing.js'
import { briefingMarkdown } from '../bot/views/briefing-markdown.js'
import { briefingMessage } from '../bot/views/briefing-message.js'
import type { BriefingSubject } from '../briefings/types.js'
import { findAgency } from '../directory/find-agency.js'
import type { Directory } from '../directory/types.js'
import { ConfigError } from '../errors.js'
import { isLanguage, type Language } from '../languages.js'
import { act, asOption, withActor, type ActionOptions } from './action-command.js'
import type { CommandContext } from './types.js'

interface BriefOptions extends ActionOptions {
  markdown?: boolean
  language?: string
}

/** Adds `kompas brief`. */
export function briefCommand(program: Command, context: CommandContext): void {
  program
    .command('brief')
    .description(
      'a briefing: axis 2, line 2.4 or an agency; preview, send, hold, release or remark a channel’s',
    )
    .argument('[words...]', 'as one would say it to the bot, in Dutch, French, German or English')
    .option('--markdown', 'as Markdown, ready for an e-mail')
    .option('--language <code>', 'nl, fr, de or en, with --markdown (default: that of the person who acts)')
    .option(...asOption)
    .action((words: string[], options: BriefOptions) =>
      options.markdown === true
        ? writeMarkdown(words.join(' '), options, context)
        : act({ ...options, text: `brief ${words.join(' ')}` }, context),
    )
}

async function writeMarkdown(words: string, options: BriefOptions, context: CommandContext): Promise<void> {
  const chosen = readLanguage(options.language)
  await withActor(options.as, context, async (services, _person, { viewer, language: own, zone }) => {
    const subject = readSubject(words, await services.directory.current())
    const { documents, publicUrl } = services
    const language = chosen ?? own
    const asked = { subject, viewer, language, zone, now: new Date() }
    const briefing = await services.briefings.brief(asked)
    const frame = { documents, publicUrl }
    context.stdout.write(briefingMarkdown(briefingMessage(briefing, frame), briefing, frame))
  })
}

function readLanguage(code: string | undefined): Language | null {
  if (code === undefined || isLanguage(code)) return code ?? null
  throw new ConfigError(`--language: "${code}" is none of nl, fr, de, en`)
}

function readSubject(words: string, directory: Directory): BriefingSubject {
  const read = readBriefing(`brief ${words}`, (name) => findAgency(directory, name)?.id ?? null)
  const [kind, id] = read?.text.split(' ') ?? []
  if (read?.text === '') return { kind: 'strategy' }
  if (id !== undefined && (kind === 'axis' || kind === 'line' || kind === 'agency')) return { kind, id }
  throw new ConfigError(`a briefing is about an axis, an action line or an agency, not "${words}"`)
}
