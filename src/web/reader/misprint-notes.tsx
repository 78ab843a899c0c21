// Notes on the misprints in a text, below it, so that the text itself stays as printed.
import type { VNode } from 'preact'
import { webWords } from '../../bot/views/web-words.js'
import type { Language } from '../../languages.js'
import type { Misprint } from '../../retrieval/types.js'
import { findMisprints } from './find-misprints.js'

/** One note for each misprint in the text; nothing when there is none. */
export function MisprintNotes(props: {
  text: string
  misprints: Misprint[]
  language: Language
  id?: string
}): VNode | null {
  const found = findMisprints(props.text, props.misprints)
  if (found.length === 0) return null
  const { reader } = webWords[props.language]
  return (
    <ul class="sic-notes" id={props.id}>
      {found.map((misprint) => (
        <li key={misprint.start}>
          <strong>[sic]</strong> {reader.sicNote(misprint.printed, misprint.mended)}
        </li>
      ))}
    </ul>
  )
}
