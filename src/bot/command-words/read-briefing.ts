// Reads a request for a briefing, in any of the four languages: "briefing axe 2", "brief send channel axis-2".
import type { Language } from '../../languages.js'
import type { FindAgency } from './read-item-filter.js'

/** What a button carries after "brief": a move, a subject or channel, and a remark after a colon. */
export interface BriefingWords {
  text: string
  /** The language of its words; null where they belong to several. */
  language: Language | null
}

const start = /^(?:brief|briefing)(?=$|[\s:])\s*(?<rest>[^?]*)$/isu
/** Buttons carry the English words whatever their reader speaks, so those tell no language. */
const moves: Record<string, { move: string; language: Language | null }> = {
  preview: { move: 'preview', language: null },
  voorbeeld: { move: 'preview', language: 'nl' },
  aperçu: { move: 'preview', language: 'fr' },
  vorschau: { move: 'preview', language: 'de' },
  send: { move: 'send', language: null },
  verstuur: { move: 'send', language: 'nl' },
  envoyer: { move: 'send', language: 'fr' },
  senden: { move: 'send', language: 'de' },
  hold: { move: 'hold', language: null },
  aanhouden: { move: 'hold', language: 'nl' },
  retenir: { move: 'hold', language: 'fr' },
  zurückhalten: { move: 'hold', language: 'de' },
  release: { move: 'release', language: null },
  vrijgeven: { move: 'release', language: 'nl' },
  libérer: { move: 'release', language: 'fr' },
  freigeben: { move: 'release', language: 'de' },
  remark: { move: 'remark', language: null },
  opmerking: { move: 'remark', language: 'nl' },
  remarque: { move: 'remark', language: 'fr' },
  anmerkung: { move: 'remark', language: 'de' },
}
const axisWords: Record<string, Language> = { as: 'nl', axe: 'fr', achse: 'de', axis: 'en' }
const lineWords: Record<string, Language> = {
  ...{ lijn: 'nl', actielijn: 'nl', ligne: 'fr', linie: 'de', aktionslinie: 'de', line: 'en' },
}
/** Small words before a subject. */
const around =
  /^(?:(?:over|van|voor|for|on|about|of|sur|de|du|pour|zur|zu|über|the|la|le|l['’]|die|der|action)\s*)+(?=\S)/iu

/** Null for a text that asks for something else; a question is no request. */
export function readBriefing(said: string, findAgency: FindAgency): BriefingWords | null {
  const rest = start.exec(said.trim())?.groups?.['rest']
  if (rest === undefined) return null
  const colon = rest.indexOf(':')
  const asked = (colon === -1 ? rest : rest.slice(0, colon)).trim()
  const remark = colon === -1 ? '' : rest.slice(colon + 1).trim()
  const [first = '', ...others] = asked.split(/\s+/u)
  const known = moves[first.toLowerCase()]
  const subject = readSubject(known === undefined ? asked : others.join(' '), findAgency)
  if (subject === null || (remark !== '' && known?.move !== 'remark')) return null
  const words = [known?.move ?? '', subject.text].filter((word) => word !== '').join(' ')
  return {
    text: remark === '' ? words : `${words}: ${remark}`,
    language: known?.language ?? subject.language,
  }
}

function readSubject(typed: string, findAgency: FindAgency): BriefingWords | null {
  const words = typed.replace(around, '').trim()
  if (words === '') return { text: '', language: null }
  const channel = /^(?:channel|kanaal|canal|kanal)\s+(?<id>[a-z0-9][a-z0-9.-]*)$/iu.exec(words)?.groups?.[
    'id'
  ]
  if (channel !== undefined) return { text: `channel ${channel.toLowerCase()}`, language: null }
  const axis = /^(?<word>as|axe|achse|axis)\s*(?<id>[1-3])$/iu.exec(words)?.groups
  if (axis?.['id'] !== undefined)
    return { text: `axis ${axis['id']}`, language: axisWords[(axis['word'] ?? '').toLowerCase()] ?? null }
  const line = /^(?:(?<word>\p{L}+)\s+)?(?:d['’]action\s+)?(?<id>[1-3][.,]\d)$/iu.exec(words)?.groups
  const word = line?.['word']?.toLowerCase()
  if (line?.['id'] !== undefined && (word === undefined || lineWords[word] !== undefined))
    return { text: `line ${line['id'].replace(',', '.')}`, language: lineWords[word ?? ''] ?? null }
  const agency = findAgency(words.replace(/^agency\s+/u, ''))
  return agency === null ? null : { text: `agency ${agency}`, language: null }
}
