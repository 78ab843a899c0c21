// Clicks, forms and shortcuts, in the shapes that Slack sends.
import type { Delivery } from './deliver.js'
import { appId, teamId, type FakeSlack } from './fake-slack.js'
import type { FakeMessage, FakeView } from './world.js'

interface Element {
  type: string
  action_id?: string
  value?: string
  text?: { text: string }
  [key: string]: unknown
}

/** All elements that can be clicked, with the id of the block around them. */
function clickable(blocks: unknown, blockId = 'b'): { element: Element; blockId: string }[] {
  if (Array.isArray(blocks)) return blocks.flatMap((one, index) => clickable(one, `${blockId}${index}`))
  if (typeof blocks !== 'object' || blocks === null) return []
  const node = blocks as Element
  const own = node.action_id === undefined ? [] : [{ element: node, blockId }]
  return [...own, ...Object.values(node).flatMap((one) => clickable(one, blockId))]
}

type IsMeant = (element: Element) => boolean
const labelled =
  (label: string): IsMeant =>
  ({ text }) =>
    text?.text === label

const carrying =
  (command: RegExp): IsMeant =>
  ({ value }) =>
    command.test(value ?? '')

/** The action of a click on the element that is meant; null when there is none. */
function findAction(blocks: unknown, isMeant: IsMeant): object | null {
  for (const { element, blockId } of clickable(blocks)) {
    const choices =
      element.type === 'feedback_buttons'
        ? ([element['positive_button'], element['negative_button']] as Element[])
        : [element]
    const chosen = choices.find(isMeant)
    if (chosen === undefined) continue
    const { type, action_id: id } = element
    const seconds = `${Math.floor(Date.now() / 1000)}.${String(Math.random()).slice(2, 8)}`
    return {
      type,
      action_id: id,
      block_id: blockId,
      text: chosen.text,
      value: chosen.value,
      action_ts: seconds,
    }
  }
  return null
}

function common(slack: FakeSlack, userId: string): object {
  const user = slack.world.users.get(userId)!
  return {
    ...{
      api_app_id: appId,
      token: 'legacy',
      trigger_id: slack.trigger(userId),
      is_enterprise_install: false,
    },
    team: { id: teamId, domain: 'fake' },
    enterprise: null,
    user: {
      id: userId,
      username: user.name.toLowerCase(),
      name: user.name.toLowerCase(),
      team_id: user.teamId,
    },
  }
}

/** A click on the newest message that shows the button to this person. */
export function clickMessage(slack: FakeSlack, userId: string, label: string): Promise<Delivery> {
  const clicked = clickWhere(slack, userId, labelled(label), () => true)
  if (clicked === null) throw new Error(`nobody sees a button "${label}"`)
  return clicked
}

/** A click on the newest button that carries such a command; null while the person sees none. */
export function clickCommand(
  slack: FakeSlack,
  userId: string,
  command: RegExp,
  isThere: (message: FakeMessage) => boolean = () => true,
): Promise<Delivery> | null {
  return clickWhere(slack, userId, carrying(command), isThere)
}

function clickWhere(
  slack: FakeSlack,
  userId: string,
  isMeant: IsMeant,
  isThere: (message: FakeMessage) => boolean,
): Promise<Delivery> | null {
  const found = slack
    .readableBy(userId)
    .toReversed()
    .filter(isThere)
    .map((message) => ({ message, action: findAction(message.blocks, isMeant) }))
    .find(({ action }) => action !== null)
  if (found === undefined) return null
  const { message, action } = found
  const { channel, ts, threadTs, onlyFor } = message
  const isEphemeral = onlyFor !== undefined
  const container = {
    ...{ type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: isEphemeral },
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
  }
  return slack.deliver.interaction({
    ...{ type: 'block_actions', ...common(slack, userId), container, actions: [action] },
    channel: { id: channel, name: channel.startsWith('D') ? 'directmessage' : 'general' },
    ...(isEphemeral ? {} : { message: describeMessage(message) }),
    response_url: `${slack.api.url}/response/${ts}`,
  })
}

/** A click on the person's own page or in an open dialogue: on a label, or on what carries such a command. */
export function clickView(slack: FakeSlack, view: FakeView, meant: string | RegExp): Promise<Delivery> {
  const isMeant = typeof meant === 'string' ? labelled(meant) : carrying(meant)
  const action = findAction(view.view.blocks, isMeant)
  if (action === null) throw new Error(`no button "${String(meant)}"`)
  return slack.deliver.interaction({
    ...{ type: 'block_actions', ...common(slack, view.userId), actions: [action] },
    container: { type: 'view', view_id: view.id },
    view: describeView(view),
  })
}

function describeMessage({ ts, threadTs, user, botId, text, blocks }: FakeMessage): object {
  return {
    ...{ type: 'message', ts, user, text, blocks },
    ...(botId === undefined ? {} : { bot_id: botId }),
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
  }
}

function describeView({ id, hash, view, state }: FakeView): object {
  // Slack names every block that its app didn't name.
  const blocks = view.blocks.map((block, index) => ({ block_id: `named-${index}`, ...block }))
  return {
    ...view,
    blocks,
    id,
    hash,
    team_id: teamId,
    app_id: appId,
    state: { values: state },
    previous_view_id: null,
  }
}

/** The message shortcut. */
export function useShortcut(slack: FakeSlack, userId: string, message: FakeMessage): Promise<Delivery> {
  return slack.deliver.interaction({
    ...{ type: 'message_action', callback_id: 'capture', ...common(slack, userId) },
    ...{ action_ts: slack.world.nextTs(), message_ts: message.ts, message: describeMessage(message) },
    channel: { id: message.channel, name: 'general' },
    response_url: `${slack.api.url}/response/${message.ts}`,
  })
}

/** The slash command; its answer to the response address is shown to the person or the channel. */
export function useCommand(
  slack: FakeSlack,
  userId: string,
  channel: string,
  words: string,
): Promise<Delivery> {
  return slack.deliver.command({
    ...{
      token: 'legacy',
      team_id: teamId,
      team_domain: 'fake',
      channel_id: channel,
      channel_name: 'general',
    },
    ...{ user_id: userId, user_name: 'somebody', command: '/kompas', text: words, api_app_id: appId },
    ...{ response_url: `${slack.api.url}/response/${channel}.${userId}`, is_enterprise_install: 'false' },
    trigger_id: slack.trigger(userId),
  })
}

/** What the person sees on top: the dialogue that was opened last. */
export function topDialogue(slack: FakeSlack, userId: string): FakeView | null {
  return slack.world.dialogues.get(userId)?.at(-1) ?? null
}

function stateOf(element: Element, value: string | string[] | undefined): object {
  const option = (one: string) => ({ text: { type: 'plain_text', text: one }, value: one })
  switch (element.type) {
    case 'datepicker':
      return { type: element.type, selected_date: value ?? null }
    case 'static_select':
    case 'external_select':
      return { type: element.type, selected_option: typeof value === 'string' ? option(value) : null }
    case 'multi_static_select':
    case 'multi_external_select':
      return { type: element.type, selected_options: [value ?? []].flat().map(option) }
    default:
      return { type: element.type, value: value ?? null }
  }
}

/** Fills in the open dialogue and sends it; does what Kompas answers. */
export async function submitDialogue(
  slack: FakeSlack,
  userId: string,
  values: Record<string, string | string[]>,
): Promise<Delivery> {
  const open = topDialogue(slack, userId)
  if (open === null) throw new Error('no dialogue is open')
  open.state = {}
  for (const block of open.view.blocks as { type: string; block_id?: string; element?: Element }[])
    if (block.element !== undefined) {
      const { element, block_id: id = '' } = block
      open.state[id] = { [element.action_id ?? '']: stateOf(element, values[id]) }
    }
  const delivery = await slack.deliver.interaction({
    ...{ type: 'view_submission', ...common(slack, userId), view: describeView(open), response_urls: [] },
  })
  if (delivery.acknowledged) obey(slack, open, delivery.body)
  return delivery
}

/** Closes the dialogue, or keeps it open with errors or another view. */
function obey({ world }: FakeSlack, open: FakeView, body: unknown): void {
  const answer = (typeof body === 'object' && body !== null ? body : {}) as {
    response_action?: string
    errors?: Record<string, string>
    view?: FakeView['view']
  }
  const stack = world.dialogues.get(open.userId) ?? []
  if (answer.response_action === 'errors') {
    open.errors = answer.errors ?? {}
    const names = open.view.blocks.map((block) => block['block_id'])
    for (const name of Object.keys(open.errors))
      if (!names.includes(name)) world.complaints.push(`an error for the unknown input ${name}`)
  } else if (answer.response_action === 'update') {
    open.view = answer.view!
    open.errors = {}
  } else if (answer.response_action === 'clear') world.dialogues.set(open.userId, [])
  else stack.splice(stack.indexOf(open), 1)
}
