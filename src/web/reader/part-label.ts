// What a part is called: its kind and number.
import { webWords } from '../../bot/views/web-words.js'
import type { Language } from '../../languages.js'
import type { Part } from '../../retrieval/types.js'

/** The part's kind with the strategy's own number ("Action line 2.4"). */
export function partLabel(part: Part, language: Language): string {
  const kind = webWords[language].reader.kinds[part.kind]
  return part.number === undefined ? kind : `${kind} ${part.number}`
}
