// Why Kompas proposes what it proposes: doubts before the form, the strategy's words and the owner's reason after it.
import type { VNode } from 'preact'
import { boardItemWords } from '../../bot/views/board-item-words.js'
import { draftWords } from '../../bot/views/draft-words.js'
import { itemPath } from '../../bot/views/item-link.js'
import type { Library } from '../reader/library.js'
import type { CheckProps } from './draft.js'
import { QuotedPassage } from './line-passage.js'

type ReasonProps = CheckProps & { library: Library }

/** @param props.part `notices`: what to look at first; `evidence`: what it rests on */
export function DraftReasons(props: ReasonProps & { part: 'notices' | 'evidence' }): VNode {
  return props.part === 'notices' ? <Notices {...props} /> : <Evidence {...props} />
}

function Notices({ acting, draft }: ReasonProps): VNode {
  const { language } = acting.context
  const words = draftWords[language]
  const { route, owner, duplicates } = draft.finding
  const isUnsure = route !== null && route.isAction && draft.values.line === null
  return (
    <>
      {route?.isAction === false && <p class="notice">{words.none}</p>}
      {isUnsure && <p class="notice">{words.unsure}</p>}
      {owner.doubt?.kind === 'subject-unclear' && <p class="notice">{words.unclearSubject}</p>}
      {duplicates.length > 0 && (
        <div class="notice">
          <p>{words.resembles}</p>
          <ul>
            {duplicates.map(({ id, title }) => (
              <li key={id}>
                <a href={itemPath(id)}>{`${boardItemWords[language].name(id)}: ${title}`}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function Evidence({ acting, draft, library }: ReasonProps): VNode {
  const { language } = acting.context
  const words = draftWords[language]
  const { route, owner } = draft.finding
  const likeliest = route?.alternatives[0].actionLine
  const evidence = draft.values.line === likeliest ? (route?.evidence ?? []) : []
  return (
    <section class="draft-evidence">
      {owner.doubt?.kind !== 'line-unknown' && (
        <>
          <h2>{words.whyOwner}</h2>
          <p>{owner.reason[language]}</p>
          {owner.basis === 'reasoned' && <p class="quiet">{words.reasoned}</p>}
        </>
      )}
      {evidence.length > 0 && (
        <>
          <h2>{words.passage}</h2>
          {evidence.map((quotation) => (
            <QuotedPassage key={quotation.passageId} {...{ quotation, acting, library }} />
          ))}
        </>
      )}
    </section>
  )
}
