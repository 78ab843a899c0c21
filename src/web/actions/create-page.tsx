// The pages of a new item: saying what has to be done, and checking what Kompas proposes for it.
import type { VNode } from 'preact'
import { boardItemWords } from '../../bot/views/board-item-words.js'
import { boardWords } from '../../bot/views/board-words.js'
import { draftWords } from '../../bot/views/draft-words.js'
import type { Library } from '../reader/library.js'
import { DraftInputs } from './draft-inputs.js'
import { DraftReasons } from './draft-reasons.js'
import type { CheckProps } from './draft.js'
import { HiddenFields, LongTextField } from './form-parts.js'
import type { Acting } from './types.js'

/** The first page: a text. */
export function TextPage(props: { acting: Acting; text: string; problem: string | undefined }): VNode {
  const { acting, text, problem } = props
  const { create } = boardWords[acting.context.language]
  return (
    <div class="create-page">
      <h1>{create.title}</h1>
      <p class="lead">{create.lead}</p>
      <form action="/items/new" method="post">
        <HiddenFields acting={acting} />
        <LongTextField
          {...{ id: 'text', name: 'text', label: create.text, hint: create.textHint, rows: 5 }}
          {...{ value: text, problem, required: true }}
        />
        <button type="submit" class="primary">
          {create.prepare}
        </button>
      </form>
    </div>
  )
}

/** The second page: everything that the item will be made of. */
export function CheckPage(props: CheckProps & { library: Library }): VNode {
  const { acting, draft, problems } = props
  const { language } = acting.context
  const { create } = boardWords[language]
  const isWrong = Object.keys(problems).length > 0
  return (
    <div class="create-page">
      <h1>{create.check}</h1>
      <p class="lead">{draftWords[language].form.intro}</p>
      {isWrong && <ProblemList acting={acting} problems={problems} />}
      <DraftReasons {...props} part="notices" />
      <form action="/items" method="post">
        <HiddenFields acting={acting} />
        <DraftInputs acting={acting} draft={draft} problems={problems} />
        <button type="submit" class="primary">
          {draftWords[language].create}
        </button>
      </form>
      <DraftReasons {...props} part="evidence" />
    </div>
  )
}

/** What has to be mended, each leading to its input. */
function ProblemList({ acting, problems }: Pick<CheckProps, 'acting' | 'problems'>): VNode {
  const { title } = boardItemWords[acting.context.language].problems
  return (
    <div class="problem" role="alert">
      <h2>{title}</h2>
      <ul>
        {Object.entries(problems).map(([name, text]) => (
          <li key={name}>
            <a href={`#${name}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
