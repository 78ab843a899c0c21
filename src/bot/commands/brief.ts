// "briefing axis 2": the last week of a subject; and for coordinators what becomes of a channel's next briefing.
import { channelKey } from '../../actions/places.js'
import type { BriefingMove, BriefingOutcome } from '../../briefings/manage-briefing.js'
import { readerOf as readersOf, subjectOf } from '../../briefings/subjects.js'
import type { BriefingSubject } from '../../briefings/types.js'
import type { AxisChannel, Directory } from '../../directory/types.js'
import type { BotServices, Command, CommandInput } from '../services.js'
import type { Message, Part, Reply } from '../types.js'
import { briefingMessage } from '../views/briefing-message.js'
import { writeDay } from '../views/briefing-phrases.js'
import { briefingTalkWords } from '../views/briefing-talk-words.js'
import { reply, tell } from './reply.js'

export const brief: Command = {
  name: 'brief',
  needs: 'read',
  usage: { nl: 'briefing as 2', fr: 'briefing axe 2', de: 'Briefing Achse 2', en: 'briefing axis 2' },
  help: {
    nl: 'Zegt wat er de laatste week veranderde aan een as, actielijn of dienst. Coördinatoren beheren een kanaal met “briefing voorbeeld as 2”, “verstuur”, “aanhouden”, “vrijgeven” en “opmerking”.',
    fr: 'Dit ce qui a changé la semaine dernière pour un axe, une ligne d’action ou un service. La coordination gère un canal avec « briefing aperçu axe 2 », « envoyer », « retenir », « libérer » et « remarque ».',
    de: 'Sagt, was sich in der letzten Woche an einer Achse, einer Aktionslinie oder einem Dienst geändert hat. Die Koordination verwaltet einen Kanal mit „Briefing Vorschau Achse 2“, „senden“, „zurückhalten“, „freigeben“ und „Anmerkung“.',
    en: 'Says what changed in the last week on an axis, an action line or an agency. Coordinators look after a channel with “briefing preview axis 2”, “send”, “hold”, “release” and “remark”.',
  },
  run: runBrief,
}

const form =
  /^(?:(?<move>preview|send|hold|release|remark)(?:\s+|(?=:)|$))?(?:(?<kind>axis|line|agency|channel)\s+(?<id>[^\s:]+))?\s*(?::\s*(?<remark>.*))?$/su

async function runBrief(input: CommandInput, services: BotServices): Promise<Reply> {
  const { move, kind, id, remark = '' } = form.exec(input.text.trim())?.groups ?? {}
  const directory = await services.directory.current()
  const named: BriefingSubject | null =
    id !== undefined && (kind === 'axis' || kind === 'line' || kind === 'agency') ? { kind, id } : null
  if (move === undefined) return await briefHere(named, directory, input, services)
  const channels = findChannels(directory, kind === 'channel' ? id : undefined, named, input)
  const [channel, ...others] = channels
  const words = briefingTalkWords[input.asker.language]
  if (channel === undefined) return tell(input, words.noChannel)
  if (others.length > 0) return tell(input, words.several(channels.map((one) => one.id).join(', ')))
  const what: BriefingMove =
    move === 'remark'
      ? { kind: 'remark', text: remark }
      : { kind: move as 'preview' | 'send' | 'hold' | 'release' }
  const { asker, now, cause } = input
  const outcome = await services.briefings.move(channel, what, { viewer: asker.viewer, now, cause })
  return show(outcome, input, services)
}

/** What is told in a channel is what all its people may see; in private it is what the person may see. */
async function briefHere(
  named: BriefingSubject | null,
  directory: Directory,
  { asker, audience, event, now, ...input }: CommandInput,
  services: BotServices,
): Promise<Reply> {
  const here = directory.channels.find((one) => channelKey(one) === channelKey(event.place))
  const subject = named ?? (here === undefined ? { kind: 'strategy' as const } : subjectOf(here))
  const viewer = audience.kind === 'channel' ? readersOf(event.place) : asker.viewer
  const { language, zone } = asker
  const briefing = await services.briefings.brief({ subject, viewer, language, zone, now })
  const { documents, publicUrl } = services
  const message = briefingMessage(briefing, { documents, publicUrl })
  return reply({ asker, audience, event, now, ...input }, message)
}

/** The channel of an id, those with a subject, or the one where it is said. */
function findChannels(
  { channels }: Directory,
  id: string | undefined,
  named: BriefingSubject | null,
  { event }: CommandInput,
): AxisChannel[] {
  if (id !== undefined) return channels.filter((one) => one.id === id)
  if (named === null) return channels.filter((one) => channelKey(one) === channelKey(event.place))
  const wanted = JSON.stringify(named)
  return channels.filter((one) => JSON.stringify(subjectOf(one)) === wanted)
}

function show(outcome: BriefingOutcome, input: CommandInput, services: BotServices): Reply {
  const { language } = input.asker
  const words = briefingTalkWords[language]
  if (outcome.kind === 'refused') return tell(input, words.refused[outcome.reason])
  const { channel, nextOn, remark } = outcome.next
  const today = input.now.toISOString().slice(0, 10)
  const day = nextOn === null ? null : writeDay(nextOn, today, language)
  switch (outcome.kind) {
    case 'preview':
      return { kind: 'message', message: previewMessage(outcome, day, input, services), to: 'person' }
    case 'released':
      return tell(input, words.released(channel.id, day))
    case 'remarked':
      return tell(input, remark === null ? words.forgotten(channel.id) : words.remarked(channel.id))
    default:
      return tell(input, words[outcome.kind](channel.id))
  }
}

function previewMessage(
  { briefing, next }: Extract<BriefingOutcome, { kind: 'preview' }>,
  day: string | null,
  { asker }: CommandInput,
  { documents, publicUrl }: BotServices,
): Message {
  const { buttons, confirmSend, preview } = briefingTalkWords[asker.language]
  const channel = `channel ${next.channel.id}`
  const held = next.held ? 'release' : 'hold'
  const said = preview(next.channel.id, day)
  const message = briefingMessage(briefing, { documents, publicUrl })
  const parts: Part[] = [
    { kind: 'text', text: said, style: 'quiet' },
    ...message.parts,
    {
      kind: 'buttons',
      buttons: [
        { label: buttons.send, command: `brief send ${channel}`, style: 'primary', confirm: confirmSend },
        { label: buttons[held], command: `brief ${held} ${channel}` },
      ],
    },
  ]
  return { ...message, parts, fallbackText: `${said}\n${message.fallbackText}` }
}
