// The inputs of each move, filled in with what stands now or with what was typed before.
import type { VNode } from 'preact'
import type { Audience } from '../../actions/types.js'
import { boardItemWords } from '../../bot/views/board-item-words.js'
import { boardWords } from '../../bot/views/board-words.js'
import { addDays } from '../../actions/working-days.js'
import { LongTextField, SelectField, TextField, ungrouped } from './form-parts.js'
import { agencyOptions, lineOptions, longestTitle } from '../../bot/views/item-form.js'
import { deputyChoices, leadChoices, seatValue } from './list-choices.js'
import type { ItemProps } from './item-view.js'
import type { OfferedMove } from '../../bot/views/board-item-words-shape.js'
import { agencyName } from '../../bot/views/names.js'
import { answeringAgencies, removableLinks } from './offered-moves.js'
import { textOf } from './read-form.js'
import type { FieldName } from './read-move.js'

export interface MoveProps extends ItemProps {
  move: OfferedMove
}

/** The inputs of a move. */
export function MoveInputs(props: MoveProps): VNode | null {
  const { acting, move } = props
  const { fields } = boardItemWords[acting.context.language].moves
  switch (move) {
    case 'decline':
    case 'block':
    case 'cancel':
      return <LongTextField {...inputOf(props, 'reason', fields.reason, '')} required />
    case 'reopen':
      return <LongTextField {...inputOf(props, 'reason', fields.reasonIfAny, '')} />
    case 'finish':
      return <LongTextField {...inputOf(props, 'evidence', fields.evidence, '')} required />
    case 'assign':
      return <AssignInputs {...props} />
    case 'edit':
      return <EditInputs {...props} />
    case 'snooze':
      return (
        <TextField
          {...inputOf(props, 'until', fields.until, addDays(acting.today, 7))}
          type="date"
          required
        />
      )
    case 'merge':
    case 'link':
      return <TextField {...inputOf(props, 'other', fields.other, '')} inputMode="numeric" required />
    case 'unlink':
      return <UnlinkInput {...props} />
    default:
      return <AgencyInputs {...props} />
  }
}

function AssignInputs(props: MoveProps): VNode {
  const { acting, view } = props
  const { language } = acting.context
  const { moves, facts } = boardItemWords[language]
  const { lead } = view.item
  return (
    <>
      <SelectField
        {...inputOf(props, 'lead', moves.fields.lead, lead === null ? '' : seatValue(lead))}
        groups={leadChoices(acting.directory, language, facts.anybodyOf)}
        empty={moves.choose}
        required
      />
      <SelectField
        {...inputOf(props, 'deputy', moves.fields.deputy, lead?.deputy ?? '')}
        groups={ungrouped(deputyChoices(acting.directory, language))}
        empty={moves.noDeputy}
      />
    </>
  )
}

function EditInputs(props: MoveProps): VNode {
  const { acting, view } = props
  const { language } = acting.context
  const { moves, facts } = boardItemWords[language]
  const { title, dueOn, actionLine, audience } = view.item
  return (
    <>
      <TextField {...inputOf(props, 'title', moves.fields.title, title)} maxLength={longestTitle} required />
      <TextField {...inputOf(props, 'dueOn', moves.fields.dueOn, dueOn ?? '')} type="date" />
      <SelectField
        {...inputOf(props, 'line', moves.fields.line, actionLine ?? '')}
        groups={ungrouped(lineOptions(acting.directory, language))}
        empty={actionLine === null ? facts.noLine : undefined}
      />
      <SelectField
        {...inputOf(props, 'audience', boardWords[language].create.audience, audience.kind)}
        groups={ungrouped(
          audienceChoices(audience.kind).map((kind) => ({ value: kind, label: facts.audiences[kind] })),
        )}
      />
    </>
  )
}

/** A channel's audience can be left as it is, but not chosen here. */
function audienceChoices(kind: Audience['kind']): Audience['kind'][] {
  return kind === 'channel' ? ['channel', 'public', 'people'] : ['public', 'people']
}

function UnlinkInput(props: MoveProps): VNode {
  const { acting, view } = props
  const { moves, history } = boardItemWords[acting.context.language]
  const choices = removableLinks(view.item).map((id) => ({ value: id, label: history.itemNumber(id) }))
  return (
    <SelectField
      {...inputOf(props, 'other', moves.fields.other, choices[0]?.value ?? '')}
      groups={ungrouped(choices)}
    />
  )
}

/** Asking an agency, or answering for one of one's own; a refusal needs its reason. */
function AgencyInputs(props: MoveProps): VNode {
  const { acting, view, move } = props
  const { language } = acting.context
  const { moves } = boardItemWords[language]
  const asked = view.item.contributors.map(({ agency }) => agency)
  const choices =
    move === 'contribute' || move === 'decline-contribution'
      ? answeringAgencies(view.item, move, acting.viewer).map((id) => ({
          value: id,
          label: agencyName(acting.directory, id, language),
        }))
      : agencyOptions(acting.directory, language).filter(({ value }) => !asked.includes(value))
  const [only] = choices
  const first = move === 'ask-contributor' ? '' : (only?.value ?? '')
  return (
    <>
      <SelectField
        {...inputOf(props, 'agency', moves.fields.agency, first)}
        groups={ungrouped(choices)}
        empty={move === 'ask-contributor' ? moves.choose : undefined}
        required
      />
      {move === 'decline-contribution' && (
        <LongTextField {...inputOf(props, 'reason', moves.fields.reason, '')} required />
      )}
    </>
  )
}

/** What an input shows: what was typed if the form came back, else `value`. */
function inputOf({ view, move }: MoveProps, name: FieldName, label: string, value: string) {
  const { returned } = view
  const isBack = returned?.move === move
  return {
    ...{ id: `${move}-${name}`, name, label },
    value: isBack ? textOf(returned.fields, name) : value,
    problem: isBack && returned.field === name ? returned.text : undefined,
  }
}
