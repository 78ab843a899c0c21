// The filters above the board and the list: links for the axes, a form for the rest.
import type { VNode } from 'preact'
import { statuses } from '../../actions/types.js'
import { boardWords } from '../../bot/views/board-words.js'
import { SelectField, TextField, ungrouped } from './form-parts.js'
import { agencyOptions, lineOptions } from '../../bot/views/item-form.js'
import type { Option } from '../../bot/types.js'
import { filterAddress, isNarrowed, type AskedFilter } from './read-filter.js'
import type { Acting } from './types.js'

interface FilterProps {
  acting: Acting
  asked: AskedFilter
  path: '/board' | '/items'
}

/** Links to the board or list of each axis. */
export function AxisLinks({ acting, asked, path }: FilterProps): VNode {
  const { context, directory } = acting
  const { filter } = boardWords[context.language]
  const address = (axis: string | null) => filterAddress(path, { ...asked, axis, line: null })
  const current = (axis: string | null) => (asked.axis === axis && asked.line === null ? 'page' : undefined)
  return (
    <nav class="axis-links" aria-label={filter.axes}>
      <a href={address(null)} aria-current={current(null)}>
        {filter.allAxes}
      </a>
      {directory.axes.map(({ id, name }) => (
        <a key={id} href={address(id)} aria-current={current(id)}>
          <span>{filter.axis(id)}</span> <span class="axis-name">{name[context.language]}</span>
        </a>
      ))}
    </nav>
  )
}

/** Links that show only what the reader has to do, or only what is late; each again shows all. */
export function QuickLinks({ acting, asked, path }: FilterProps): VNode {
  const { filter } = boardWords[acting.context.language]
  return (
    <p class="quick-links">
      {(['mine', 'overdue'] as const).map((name) => (
        <a
          key={name}
          href={filterAddress(path, { ...asked, [name]: !asked[name] })}
          aria-current={asked[name] ? 'true' : undefined}
        >
          {filter[name]}
        </a>
      ))}
    </p>
  )
}

/** The form of the other filters, open when one of them narrows what is shown. */
export function FilterForm(props: FilterProps): VNode {
  const { acting, asked, path } = props
  const { filter } = boardWords[acting.context.language]
  const isUsed = isNarrowed({ ...asked, axis: null, mine: false, overdue: false })
  return (
    <details class="filter-box" open={isUsed}>
      <summary>{filter.title}</summary>
      <form class="filter" action={path} method="get" aria-label={filter.title}>
        {asked.axis !== null && asked.line === null && <input type="hidden" name="axis" value={asked.axis} />}
        {asked.mine && <input type="hidden" name="mine" value="1" />}
        {asked.overdue && <input type="hidden" name="overdue" value="1" />}
        <FilterChoices {...props} />
        <TextField id="filter-words" name="words" label={filter.words} value={asked.words} maxLength={200} />
        <div class="filter-buttons">
          <button type="submit">{filter.apply}</button>
          {isNarrowed(asked) && (
            <a class="more" href={path}>
              {filter.clear}
            </a>
          )}
        </div>
      </form>
    </details>
  )
}

function FilterChoices({ acting, asked, path }: FilterProps): VNode {
  const { context, directory } = acting
  const { language } = context
  const { filter, statuses: names } = boardWords[language]
  const lines = lineOptions(directory, language).filter(
    ({ value }) => asked.axis === null || value === asked.line || value.startsWith(`${asked.axis}.`),
  )
  return (
    <>
      <FilterSelect
        name="line"
        label={filter.line}
        all={filter.allLines}
        value={asked.line}
        choices={lines}
      />
      <FilterSelect
        name="agency"
        label={filter.agency}
        all={filter.allAgencies}
        value={asked.agency}
        choices={agencyOptions(directory, language)}
      />
      {path === '/items' && (
        <FilterSelect
          name="status"
          label={filter.status}
          all={filter.open}
          value={asked.status}
          choices={[
            { value: 'all', label: filter.allStatuses },
            ...statuses.map((status) => ({ value: status, label: names[status] })),
          ]}
        />
      )}
    </>
  )
}

function FilterSelect(props: {
  name: string
  label: string
  all: string
  value: string | null
  choices: Option[]
}): VNode {
  const { name, label, all, value, choices } = props
  return (
    <SelectField
      {...{ id: `filter-${name}`, name, label, value: value ?? '', empty: all }}
      groups={ungrouped(choices)}
    />
  )
}
