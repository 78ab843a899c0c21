// The limits that Slack's documentation gives and its types don't: lengths, counts, and what goes where.

export type Surface = 'message' | 'modal' | 'home' | 'unfurl'

interface Node {
  type?: string
  [key: string]: unknown
}

const lengths: Record<string, Record<string, number>> = {
  button: { text: 75, value: 2000, url: 3000, accessibility_label: 75, action_id: 255 },
  header: { text: 150 },
  image: { alt_text: 2000, image_url: 3000, title: 2000 },
  input: { label: 2000, hint: 2000, block_id: 255 },
  modal: { title: 24, submit: 24, close: 24, private_metadata: 3000, callback_id: 255, external_id: 255 },
  home: { private_metadata: 3000, callback_id: 255, external_id: 255 },
  plain_text_input: { placeholder: 150 },
  static_select: { placeholder: 150 },
  external_select: { placeholder: 150 },
  multi_static_select: { placeholder: 150 },
  datepicker: { placeholder: 150 },
  plain_text: { text: 3000 },
  mrkdwn: { text: 3000 },
}

const counts: Record<string, Record<string, number>> = {
  actions: { elements: 25 },
  context: { elements: 10 },
  context_actions: { elements: 5 },
  section: { fields: 10 },
  static_select: { options: 100 },
  multi_static_select: { options: 100 },
}

const onlyIn: Record<string, Surface[]> = {
  input: ['modal', 'home', 'message'],
  context_actions: ['message'],
  actions: ['message', 'modal', 'home'],
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  const text = (value as { text?: unknown } | undefined)?.text
  return typeof text === 'string' ? text : null
}

function checkNode(node: Node, path: string, surface: Surface): string[] {
  const type = node.type ?? (node['options'] === undefined ? '' : 'select')
  const problems: string[] = []
  for (const [key, limit] of Object.entries(lengths[type] ?? {})) {
    const text = textOf(node[key])
    if (text !== null && text.length > limit) problems.push(`${path}/${key}: ${text.length} > ${limit}`)
  }
  for (const [key, limit] of Object.entries(counts[type] ?? {})) {
    const list = node[key]
    if (!Array.isArray(list)) continue
    if (list.length > limit) problems.push(`${path}/${key}: ${list.length} elements > ${limit}`)
    if (list.length === 0) problems.push(`${path}/${key}: empty`)
  }
  if ((type === 'plain_text' || type === 'mrkdwn') && textOf(node['text']) === '')
    problems.push(`${path}: empty text`)
  if (onlyIn[type]?.includes(surface) === false) problems.push(`${path}: no ${type} in a ${surface}`)
  if (surface === 'unfurl' && node['action_id'] !== undefined) problems.push(`${path}: nothing to click`)
  return [...problems, ...checkSpecial(type, node, path)]
}

function checkSpecial(type: string, node: Node, path: string): string[] {
  const problems: string[] = []
  const tooLong = (key: string, value: unknown, limit: number): void => {
    const text = textOf(value)
    if (text !== null && text.length > limit) problems.push(`${path}/${key}: ${text.length} > ${limit}`)
  }
  if (type === 'section')
    for (const field of (node['fields'] ?? []) as unknown[]) tooLong('fields', field, 2000)
  const confirm = node['confirm'] as Node | undefined
  // In an action's confirmation, not the confirmation's own button of that name.
  if (confirm !== undefined && type !== '') {
    tooLong('confirm/title', confirm['title'], 100)
    tooLong('confirm/text', confirm['text'], 300)
    tooLong('confirm/confirm', confirm['confirm'], 30)
    tooLong('confirm/deny', confirm['deny'], 30)
  }
  for (const option of [...((node['options'] ?? []) as Node[]), node['initial_option'] as Node | undefined]) {
    if (option === undefined) continue
    tooLong('option', option['text'], 75)
    tooLong('option/value', option['value'], 150)
  }
  const { max_length: most } = node as { max_length?: number }
  if (type === 'plain_text_input' && most !== undefined && (most < 1 || most > 3000))
    problems.push(`${path}/max_length: ${most}`)
  const initial = node['initial_value']
  if (typeof initial === 'string' && initial.length > (most ?? 3000))
    problems.push(`${path}/initial_value: longer than max_length`)
  const options = (node['options'] ?? []) as Node[]
  const chosen = [node['initial_option'], ...((node['initial_options'] ?? []) as unknown[])]
  for (const one of chosen as (Node | undefined)[])
    if (one !== undefined && options.length > 0 && !options.some(({ value }) => value === one['value']))
      problems.push(`${path}: the initial option is none of the options`)
  return problems
}

function walk(value: unknown, path: string, surface: Surface): string[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => walk(one, `${path}/${index}`, surface))
  if (typeof value !== 'object' || value === null) return []
  const node = value as Node
  const inside = Object.entries(node).flatMap(([key, one]) => walk(one, `${path}/${key}`, surface))
  return [...checkNode(node, path, surface), ...inside]
}

function idsOf(value: unknown, key: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => idsOf(one, key))
  if (typeof value !== 'object' || value === null) return []
  const own = (value as Node)[key]
  const inside = Object.values(value).flatMap((one) => idsOf(one, key))
  return typeof own === 'string' ? [own, ...inside] : inside
}

/** Characters of all texts, as far as anybody knows what Slack counts. */
function characters(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + characters(one), 0)
  if (typeof value !== 'object' || value === null) return 0
  return Object.entries(value).reduce(
    (sum, [key, one]) => sum + (key === 'text' && typeof one === 'string' ? one.length : characters(one)),
    0,
  )
}

/** What is wrong with blocks; empty when nothing is. */
export function checkBlocks(blocks: unknown[], surface: Surface): string[] {
  const most = surface === 'modal' || surface === 'home' ? 100 : 50
  const problems = walk(blocks, '', surface)
  if (blocks.length > most) problems.push(`${blocks.length} blocks > ${most}`)
  const total = characters(blocks)
  if (surface === 'message' && total > 13_200) problems.push(`${total} characters > 13200`)
  const repeated = (ids: string[]): boolean => new Set(ids).size < ids.length
  if (repeated(idsOf(blocks, 'block_id'))) problems.push('block_id not unique')
  // An element's id need be unique in its own block only.
  if (blocks.some((block) => repeated(idsOf(block, 'action_id')))) problems.push('action_id not unique')
  return problems
}

/** What is wrong with a view beside its type. */
export function checkView(view: Node): string[] {
  const surface = view.type === 'home' ? 'home' : 'modal'
  const blocks = view['blocks'] as Node[]
  const hasInputs = blocks.some(({ type }) => type === 'input')
  const problems = [...checkNode(view, 'view', surface), ...checkBlocks(blocks, surface)]
  if (hasInputs && view['submit'] === undefined) problems.push('a modal with inputs needs `submit`')
  return problems
}
