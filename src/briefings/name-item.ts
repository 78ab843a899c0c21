// An item as a sentence names it, with what it rests on.
import type { Directory } from '../directory/types.js'
import type { Language } from '../languages.js'
import { nameAgency } from './subjects.js'
import type { ItemFact, NamedItem, Source } from './types.js'

/** In whose words agencies are named. */
export interface Namer {
  directory: Directory
  language: Language
}

/** The item with its number, title and leading agency. */
export function nameItem(item: ItemFact, { directory, language }: Namer): NamedItem {
  const { id, title, lead } = item
  return {
    ...{ id, title, language: item.language },
    lead: lead === null ? null : nameAgency(lead, directory, language),
  }
}

/** The record on which a sentence about the item rests. */
export function sourceOf(item: ItemFact): Source[] {
  return [{ kind: 'item', itemId: item.id }]
}
