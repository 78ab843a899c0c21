// A dialogue before somebody on Teams: opened by a button, filled in, sent, and what stands in it afterwards.
import type { Shown, ShownForm } from '../../contracts/platform-harness.js'
import { invoke } from './activities.js'
import { findAll, showActivity } from './show.js'
import type { TeamsApp } from './teams-app.js'

type Json = Record<string, unknown>

export interface Dialogue {
  /** @returns whether Kompas took the click */
  open(data: unknown, where: object): Promise<boolean>
  form(): ShownForm | null
  submit(values: Record<string, string | string[]>): Promise<void>
  /** Messages that were shown in it. */
  said: Shown[]
}

/** Plays Teams' part. */
export function createDialogue(app: TeamsApp): Dialogue {
  const said: Shown[] = []
  let shown: { title: string; card: Json } | null = null
  let there = {}
  const show = (body: Json): void => {
    const value = (body['task'] as { value: { title: string; card: { content: Json } } } | undefined)?.value
    shown = value === undefined ? null : { title: value.title, card: value.card.content }
    if (shown === null || inputsOf(shown.card).length > 0) return
    said.push(showActivity({ attachments: [{ content: shown.card }] }))
    shown = null
  }
  return {
    said,
    open: async (data, where) => {
      there = where
      const answer = await app.deliver(invoke('task/fetch', { data }, where))
      show(answer.body)
      return answer.status === 200
    },
    form: () => {
      if (shown === null) return null
      const inputs = inputsOf(shown.card).map(({ id }) => nameOf(id))
      return { title: shown.title, inputs, errors: errorsIn(shown.card) }
    },
    submit: async (values) => {
      if (shown === null) throw new Error('no form is open')
      const [action] = findAll(shown.card['actions'], ({ type }) => type === 'Action.Submit')
      const inputs = Object.entries(values).map(([name, value]) => [`input-${name}`, String(value)] as const)
      const data = { ...(action?.['data'] as Json), ...Object.fromEntries(inputs) }
      show((await app.deliver(invoke('task/submit', { data }, there))).body)
    },
  }
}

function inputsOf(card: Json): Json[] {
  return findAll(card['body'], ({ type }) => typeof type === 'string' && type.startsWith('Input.'))
}

/** What stands in red above an input. */
function errorsIn(card: Json): Record<string, string> {
  const errors: Record<string, string> = {}
  const body = card['body'] as Json[]
  for (const [index, element] of body.entries()) {
    const above = body[index - 1]
    if (typeof element['id'] === 'string' && above?.['color'] === 'Attention')
      errors[nameOf(element['id'])] = String(above['text'])
  }
  return errors
}

const nameOf = (id: unknown): string => String(id).replace('input-', '')
