// What a channel's briefing is about, who its readers are, and when it comes.
import { channelKey } from '../actions/places.js'
import type { Viewer } from '../actions/types.js'
import { usualSchedule, type AxisChannel, type BriefingSchedule, type Directory } from '../directory/types.js'
import type { Language } from '../languages.js'
import type { BriefingSubject } from './types.js'

/** What a channel is told about. */
export function subjectOf(channel: AxisChannel): BriefingSubject {
  if (channel.line) return { kind: 'line', id: channel.line }
  if (channel.agency) return { kind: 'agency', id: channel.agency }
  return channel.axis === null ? { kind: 'strategy' } : { kind: 'axis', id: channel.axis }
}

/** When a channel's briefing comes. */
export function scheduleOf(channel: AxisChannel): BriefingSchedule {
  // A change that was recorded before channels had a schedule knows of none.
  return (channel.schedule as BriefingSchedule | null | undefined) ?? usualSchedule
}

/** Sees what everybody in a channel may see: public things and the channel's own. */
export function readerOf(place: { platform: string; workspace: string; channel: string }): Viewer {
  const channels = [channelKey(place)]
  return { kind: 'person', personId: '', roles: ['viewer'], agencies: [], channels, actsFor: [] }
}

/** The subject's name; null for the whole strategy. An agency goes by its short name where it has one. */
export function nameSubject(
  subject: BriefingSubject,
  directory: Directory,
  language: Language,
): string | null {
  switch (subject.kind) {
    case 'strategy':
      return null
    case 'axis':
      return directory.axes.find(({ id }) => id === subject.id)?.name[language] ?? subject.id
    case 'line':
      return directory.actionLines.find(({ id }) => id === subject.id)?.name[language] ?? subject.id
    case 'agency':
      return directory.agencies.find(({ id }) => id === subject.id)?.name[language] ?? subject.id
  }
}

/** The short name of an agency, as a sentence may carry it between brackets. */
export function nameAgency(id: string, directory: Directory, language: Language): string {
  const agency = directory.agencies.find((one) => one.id === id)
  return agency?.abbreviation[language] ?? agency?.name[language] ?? id
}
