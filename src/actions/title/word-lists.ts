// The title words of all four languages together, as patterns and sets over folded text.
import { languages } from '../../languages.js'
import { foldText } from '../due/fold-text.js'
import { titleWords, type TitleWords } from './title-words.js'

function words(name: keyof TitleWords): string[] {
  return languages.flatMap((language) =>
    titleWords[language][name].split(',').map((word) => foldText(word.trim()).text),
  )
}

function anyOf(list: string[]): string {
  const sorted = [...new Set(list)].sort((one, other) => other.length - one.length)
  return sorted
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s+`))
    .join('|')
}

export const courtesies = new RegExp(
  String.raw`(?<![a-z0-9])(?:${anyOf(words('courtesies'))})(?![a-z0-9])`,
  'g',
)
export const asksWho = /^(?:wie|qui|wer|who|qqn)\s+(?:kan |peut |kann |can )?[a-z'-]+\s+/
export const article =
  /^(?:de|het|een|'t|le|la|les|l'|un|une|des|der|die|das|den|ein|eine|einen|the|a|an)\s?(?<=[\s'])/
export const opening = new RegExp(
  String.raw`^(?:[\s,.;:!?^>|*-]|(?:${anyOf(words('openings'))})(?![a-z0-9]))+`,
)
export const deliverable = new RegExp(
  String.raw`(?<![a-z])(?:${anyOf(words('deliverables'))}|v[0-9])(?:s|en|n|e|x)?(?![a-z])`,
)
/** Nothing but a reply is asked for. */
export const onlyReply =
  /^(?:een |une? |eine? |an? )?(?:antwoord|antw|reponse|retour|ruckmeldung|rueckmeldung|antwort|answer|reply|replies|feedback|deadline|frist|echeance)[a-z ]{0,12}$/
export const pointers = new Set(words('pointers'))
export const verbs = new Set(words('verbs'))
export const fillers = new Set([
  ...words('fillers'),
  ...words('openings').flatMap((opening) => opening.split(' ')),
])
