// Inputs of the forms, each with its label, hint and what is wrong with it.
import { randomUUID } from 'node:crypto'
import type { ComponentChildren, VNode } from 'preact'
import { formTokenName } from '../session/check-form.js'
import type { Option } from '../../bot/types.js'
import type { ChoiceGroup } from './list-choices.js'
import type { Acting } from './types.js'

/** The name of the input that makes a form sent twice count once. */
export const onceName = 'once'

/** What every form carries so that it is known to be ours. */
export function FormToken({ acting }: { acting: Acting }): VNode {
  return <input type="hidden" name={formTokenName} value={acting.session.formToken} />
}

/** The token, and what makes a form sent twice count once. */
export function HiddenFields({ acting }: { acting: Acting }): VNode {
  return (
    <>
      <FormToken acting={acting} />
      <input type="hidden" name={onceName} value={randomUUID()} />
    </>
  )
}

interface FieldProps {
  /** Unique on the page. */
  id: string
  name: string
  label: string
  hint?: string | undefined
  /** What is wrong with what was filled in. */
  problem?: string | undefined
  required?: boolean
}

/** A line of text, or a day. */
export function TextField(
  props: FieldProps & { value: string; type?: 'text' | 'date'; inputMode?: 'numeric'; maxLength?: number },
): VNode {
  const { id, name, value, type = 'text', inputMode, maxLength, required } = props
  return (
    <Field {...props}>
      <input
        {...{ id, name, value, type, maxLength, required }}
        {...described(props)}
        inputMode={inputMode}
        autocomplete="off"
      />
    </Field>
  )
}

/** Several lines of text. */
export function LongTextField(props: FieldProps & { value: string; rows?: number }): VNode {
  const { id, name, value, rows = 3, required } = props
  return (
    <Field {...props}>
      <textarea {...{ id, name, rows, required }} {...described(props)}>
        {/* A browser drops the first line end of a textarea. */}
        {value.startsWith('\n') ? `\n${value}` : value}
      </textarea>
    </Field>
  )
}

/** One of several; `empty` is the choice of none. */
export function SelectField(
  props: FieldProps & { value: string; empty?: string | undefined; groups: ChoiceGroup[] },
): VNode {
  const { id, name, value, empty, groups, required } = props
  return (
    <Field {...props}>
      <select {...{ id, name, required }} {...described(props)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {groups.map((group) =>
          group.label === '' ? (
            <Options choices={group.choices} value={value} />
          ) : (
            <optgroup label={group.label}>
              <Options choices={group.choices} value={value} />
            </optgroup>
          ),
        )}
      </select>
    </Field>
  )
}

/** Choices without a common heading. */
export function ungrouped(choices: Option[]): ChoiceGroup[] {
  return [{ label: '', choices }]
}

function Options({ choices, value }: { choices: Option[]; value: string }): VNode {
  return (
    <>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value} selected={choice.value === value}>
          {choice.label}
        </option>
      ))}
    </>
  )
}

function Field(props: FieldProps & { children: ComponentChildren }): VNode {
  const { id, label, hint, problem, children } = props
  return (
    <div class={problem === undefined ? 'field' : 'field wrong'}>
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem !== undefined && (
        <p class="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {children}
    </div>
  )
}

function described({ id, hint, problem }: FieldProps) {
  const ids = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(problem === undefined ? [] : [`${id}-problem`]),
  ]
  return {
    'aria-describedby': ids.length === 0 ? undefined : ids.join(' '),
    'aria-invalid': problem === undefined ? undefined : ('true' as const),
  }
}
