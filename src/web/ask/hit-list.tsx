// Passages offered as near a question or as what it may mean: not as an answer.
import type { VNode } from 'preact'
import { answerWords } from '../../bot/views/answer-words.js'
import { passagePath } from '../../bot/views/passage-link.js'
import type { Language } from '../../languages.js'
import { splitSentences } from '../../retrieval/split-sentences.js'
import type { Hit } from '../../retrieval/types.js'
import type { Library } from '../reader/library.js'
import { partLabel } from '../reader/part-label.js'

const mostShown = 5

/** A list of passages under a heading; nothing when there are none. */
export function HitList(props: {
  title: string
  hits: Hit[]
  language: Language
  library: Library
}): VNode | null {
  if (props.hits.length === 0) return null
  return (
    <section class="hits" aria-labelledby="hits">
      <h3 id="hits">{props.title}</h3>
      <ol>
        {props.hits.slice(0, mostShown).map((hit) => (
          <HitItem key={hit.passage.id} hit={hit} language={props.language} library={props.library} />
        ))}
      </ol>
    </section>
  )
}

function HitItem(props: { hit: Hit; language: Language; library: Library }): VNode | null {
  const { passage } = props.hit
  const place = props.library.findPassage(passage.id)
  if (place === undefined) return null
  const { document } = place.book
  const reading = document.readings[props.language].get(passage.anchor)?.sentences[0]
  const opening = splitSentences(passage.text, document.language)[0]?.text ?? passage.text
  return (
    <li>
      <a href={passagePath(passage)}>
        <span class="hit-kind">{partLabel(place.part, props.language)}</span>{' '}
        <span>{place.part.title[props.language]}</span>
      </a>
      <p lang={document.language}>{opening}</p>
      {reading !== undefined && (
        <p class="reading-text">
          <span class="label">{answerWords[props.language].unofficialReading}: </span>
          {reading}
        </p>
      )}
    </li>
  )
}
