// The inputs of a new item, filled in with what is proposed or what was typed.
import type { VNode } from 'preact'
import { boardItemWords } from '../../bot/views/board-item-words.js'
import { boardWords } from '../../bot/views/board-words.js'
import { draftWords } from '../../bot/views/draft-words.js'
import { agencyOptions, lineOptions, longestTitle } from '../../bot/views/item-form.js'
import { lineName } from '../../bot/views/names.js'
import type { CheckProps } from './draft.js'
import { LongTextField, SelectField, TextField, ungrouped } from './form-parts.js'
import { deputyChoices, leadChoices, seatValue, type ChoiceGroup } from './list-choices.js'
import { showPercent } from './show-time.js'

/** Lines that are offered first. */
const mostLikely = 4

/** All inputs. */
export function DraftInputs(props: CheckProps): VNode {
  const { acting, draft, problems } = props
  const { language } = acting.context
  const { fields } = boardItemWords[language].moves
  const { values, finding } = draft
  const due = finding.route?.captured.dueText ?? null
  return (
    <>
      <TextField
        {...{ id: 'title', name: 'title', label: fields.title, value: values.title }}
        {...{ problem: problems.title, maxLength: longestTitle, required: true }}
      />
      <LineInput {...props} />
      <SeatInputs {...props} />
      <ContributorInputs {...props} />
      <TextField
        {...{ id: 'dueOn', name: 'dueOn', label: fields.dueOn, type: 'date', value: values.dueOn }}
        hint={due === null ? undefined : `“${due}”`}
        problem={problems.dueOn}
      />
      <LongTextField
        {...{ id: 'text', name: 'text', label: boardWords[language].create.text, value: values.text }}
        {...{ problem: problems.text, rows: 5, required: true }}
      />
      <AudienceInput {...props} />
    </>
  )
}

/** The line with how likely each is; after another choice the owner is looked up anew. */
function LineInput({ acting, draft, problems }: CheckProps): VNode {
  const { context } = acting
  const { create } = boardWords[context.language]
  const { facts, moves } = boardItemWords[context.language]
  return (
    <div class="with-button">
      <SelectField
        {...{ id: 'line', name: 'line', label: moves.fields.line, value: draft.values.line ?? '' }}
        {...{ hint: create.lineHint, problem: problems.line, empty: facts.noLine }}
        groups={lineGroups({ acting, draft, problems })}
      />
      <SubjectInput {...{ acting, draft, problems }} />
      <button type="submit" formAction="/items/new" name="again" value="1" formNoValidate>
        {create.findOwner}
      </button>
    </div>
  )
}

/** The subjects of the line for which others answer; nothing where there are none. */
function SubjectInput({ acting, draft }: CheckProps): VNode | null {
  const { context, directory } = acting
  const { create } = boardWords[context.language]
  const { line, subject } = draft.values
  const subjects = directory.competences.filter((each) => each.line === line)
  if (subjects.length === 0) return null
  return (
    <SelectField
      {...{ id: 'subject', name: 'subject', label: create.subject, value: subject ?? '' }}
      empty={create.noSubject}
      groups={ungrouped(subjects.map(({ id, name }) => ({ value: id, label: name[context.language] })))}
    />
  )
}

function lineGroups({ acting, draft }: CheckProps): ChoiceGroup[] {
  const { context, directory } = acting
  const { language } = context
  const { create } = boardWords[language]
  const all = lineOptions(directory, language)
  const likely = (draft.finding.route?.alternatives ?? []).slice(0, mostLikely)
  if (likely.length === 0) return ungrouped(all)
  const first = likely.map(({ actionLine, confidence }) => ({
    value: actionLine,
    label: `${lineName(directory, actionLine, language)} (${create.likely(showPercent(confidence, language))})`,
  }))
  const others = all.filter(({ value }) => !first.some((each) => each.value === value))
  return [
    { label: create.likeliest, choices: first },
    { label: create.otherLines, choices: others },
  ]
}

function SeatInputs({ acting, draft, problems }: CheckProps): VNode {
  const { context, directory } = acting
  const { language } = context
  const { moves, facts } = boardItemWords[language]
  const { lead } = draft.values
  return (
    <>
      <SelectField
        {...{ id: 'lead', name: 'lead', label: moves.fields.lead, problem: problems.lead }}
        {...{ value: lead === null ? '' : seatValue(lead), empty: boardWords[language].create.noLead }}
        groups={leadChoices(directory, language, facts.anybodyOf)}
      />
      <SelectField
        {...{ id: 'deputy', name: 'deputy', label: moves.fields.deputy, value: lead?.deputy ?? '' }}
        empty={moves.noDeputy}
        groups={ungrouped(deputyChoices(directory, language))}
      />
    </>
  )
}

/** Those who must or may take part stand first; all others behind them. */
function ContributorInputs({ acting, draft, problems }: CheckProps): VNode {
  const { context, directory } = acting
  const { language } = context
  const { owner } = draft.finding
  const chosen = draft.values.contributors
  const options = agencyOptions(directory, language)
  const near = [...chosen, ...owner.contributors.map(({ agency }) => agency), ...owner.invited]
  const check = ({ value, label }: (typeof options)[number]) => (
    <label class="check" key={value}>
      <input type="checkbox" name="contributors" value={value} checked={chosen.includes(value)} />
      <span>{label}</span>
    </label>
  )
  return (
    <fieldset class="field" id="contributors">
      <legend>{draftWords[language].form.contributors}</legend>
      {problems.contributors !== undefined && <p class="field-problem">{problems.contributors}</p>}
      {options.filter(({ value }) => near.includes(value)).map(check)}
      <details>
        <summary>{boardWords[language].create.otherAgencies}</summary>
        {options.filter(({ value }) => !near.includes(value)).map(check)}
      </details>
    </fieldset>
  )
}

function AudienceInput({ acting, draft }: CheckProps): VNode {
  const { language } = acting.context
  const { audiences } = boardItemWords[language].facts
  return (
    <fieldset class="field">
      <legend>{boardWords[language].create.audience}</legend>
      {(['public', 'people'] as const).map((kind) => (
        <label class="check" key={kind}>
          <input type="radio" name="audience" value={kind} checked={draft.values.audience === kind} />
          <span>{audiences[kind]}</span>
        </label>
      ))}
    </fieldset>
  )
}
