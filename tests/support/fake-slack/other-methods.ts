// The other methods of the fake Slack: who people are, conversations, dialogues, the assistant's pane.
import { openChannel, type Caller, type Method, type Values } from './chat-methods.js'
import { checkView } from './check-limits.js'
import { Refusal } from './refusal.js'
import { checkValue } from './schemas.js'
import { privateChannel, type FakeMessage, type FakeUser, type FakeView, type World } from './world.js'

function knownUser(id: unknown, { world }: Caller): FakeUser {
  const user = world.users.get(String(id))
  if (user === undefined) throw new Refusal('user_not_found')
  return user
}

function describeUser(user: FakeUser, withLocale: boolean, { installation }: Caller): object {
  const hasEmail = installation.scopes.has('users:read.email') && user.email !== undefined
  return {
    ...{ id: user.id, team_id: user.teamId, name: user.name.toLowerCase(), real_name: user.name },
    ...{ deleted: user.isDisabled ?? false, is_bot: false, tz: user.zone ?? 'Europe/Brussels' },
    ...{ is_restricted: user.isRestricted ?? false, is_ultra_restricted: false },
    ...(user.isStranger === undefined ? {} : { is_stranger: user.isStranger }),
    ...(withLocale ? { locale: user.locale ?? 'nl-NL' } : {}),
    ...(user.enterpriseId === undefined ? {} : { enterprise_user: { enterprise_id: user.enterpriseId } }),
    ...{ is_email_confirmed: true },
    profile: {
      ...{ real_name: user.name, display_name: user.name },
      ...(hasEmail ? { email: user.email } : {}),
    },
  }
}

function asSlackWrites(message: FakeMessage, withMetadata: boolean): object {
  return {
    ...{ type: 'message', ts: message.ts, user: message.user, text: message.text },
    ...(message.botId === undefined ? {} : { bot_id: message.botId, app_id: 'A0KOMPAS01' }),
    ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
    ...(message.subtype === undefined ? {} : { subtype: message.subtype }),
    ...(message.blocks === undefined ? {} : { blocks: message.blocks }),
    ...(withMetadata && message.metadata !== undefined ? { metadata: message.metadata } : {}),
  }
}

/** One page; `cursor` is the index of the first message. */
function page(all: FakeMessage[], values: Values): object {
  const { oldest = '0', latest = '9999999999', cursor = '0' } = values as Partial<Record<string, string>>
  const inclusive = values['inclusive'] === true
  const limit = Number(values['limit'] ?? 100)
  const inRange = all.filter(({ ts }) =>
    inclusive
      ? Number(ts) >= Number(oldest) && Number(ts) <= Number(latest)
      : Number(ts) > Number(oldest) && Number(ts) < Number(latest),
  )
  const from = Number(cursor)
  const hasMore = inRange.length > from + limit
  const messages = inRange
    .slice(from, from + limit)
    .map((message) => asSlackWrites(message, values['include_all_metadata'] === true))
  return {
    messages,
    has_more: hasMore,
    response_metadata: { next_cursor: hasMore ? String(from + limit) : '' },
  }
}

function shown(world: World, channel: string): FakeMessage[] {
  return world.messages.filter((one) => one.channel === channel && one.onlyFor === undefined)
}

function checkedView(values: Values, world: World): FakeView['view'] {
  const view = values['view'] as FakeView['view']
  const problems = [
    ...checkValue(view['type'] === 'home' ? 'home' : 'modal', view),
    ...view.blocks.flatMap((block) => checkValue('block', block)),
    ...checkView(view),
  ]
  if (problems.length === 0) return view
  world.complaints.push(...problems)
  throw new Refusal('invalid_arguments', problems.join('; '))
}

function makeView(view: FakeView['view'], userId: string, world: World): FakeView {
  const id = world.nextId()
  return { id: `V${id}`, hash: `${id}.hash`, userId, view, errors: {}, state: {} }
}

const viewMethods: Record<string, Method> = {
  'views.open': (values, { world }) => {
    const trigger = world.triggers.get(String(values['trigger_id']))
    if (trigger === undefined) throw new Refusal('invalid_trigger_id')
    if (Date.now() - trigger.at > world.triggerMilliseconds) throw new Refusal('expired_trigger_id')
    if (trigger.used) throw new Refusal('exchanged_trigger_id')
    const view = makeView(checkedView(values, world), trigger.userId, world)
    trigger.used = true
    world.dialogues.set(trigger.userId, [...(world.dialogues.get(trigger.userId) ?? []), view])
    return { view: { id: view.id, hash: view.hash } }
  },
  'views.update': (values, { world }) => {
    const open = [...world.dialogues.values()].flat().find(({ id }) => id === values['view_id'])
    if (open === undefined) throw new Refusal('not_found')
    open.view = checkedView(values, world)
    open.hash = `${world.nextId()}.hash`
    open.errors = {}
    return { view: { id: open.id, hash: open.hash } }
  },
  'views.publish': (values, caller) => {
    const { id } = knownUser(values['user_id'], caller)
    const view = makeView(checkedView(values, caller.world), id, caller.world)
    caller.world.homes.set(id, view)
    return { view: { id: view.id, hash: view.hash } }
  },
}

export const otherMethods: Record<string, Method> = {
  ...viewMethods,
  'auth.test': (_values, { installation }) => ({
    ...{ user_id: installation.botUserId, bot_id: installation.botId, team: 'Fake', user: 'kompas' },
    ...{ url: 'https://fake.slack.example/', is_enterprise_install: installation.isEnterpriseInstall },
    team_id: installation.isEnterpriseInstall ? installation.enterpriseId : installation.teamId,
    enterprise_id: installation.enterpriseId ?? null,
  }),
  'auth.revoke': (_values, { installation }) => {
    installation.isRevoked = true
    return { revoked: true }
  },
  'bots.info': (_values, { installation }) => ({
    bot: { id: installation.botId, app_id: installation.appId, user_id: installation.botUserId },
  }),
  'users.info': (values, caller) => ({
    user: describeUser(knownUser(values['user'], caller), values['include_locale'] === true, caller),
  }),
  'conversations.open': (values, caller) => {
    const user = knownUser(values['users'], caller)
    if (user.isDisabled === true) throw new Refusal('user_disabled')
    const { id } = privateChannel(caller.world, user.id, caller.installation.botUserId)
    return { channel: { id } }
  },
  'conversations.history': (values, caller) => {
    const { id } = openChannel(values['channel'], caller)
    const isTop = ({ ts, threadTs }: FakeMessage): boolean => threadTs === undefined || threadTs === ts
    // Newest first, unlike a thread.
    return page(shown(caller.world, id).filter(isTop).reverse(), values)
  },
  'conversations.replies': (values, caller) => {
    const { id } = openChannel(values['channel'], caller)
    const inThread = ({ ts, threadTs }: FakeMessage): boolean =>
      ts === values['ts'] || threadTs === values['ts']
    const messages = shown(caller.world, id).filter(inThread)
    if (messages.length === 0) throw new Refusal('thread_not_found')
    return page(messages, values)
  },
  'assistant.threads.setStatus': (values, caller) => {
    const { channel_id: channel, thread_ts: thread, status } = values as Record<string, string>
    openChannel(channel, caller)
    caller.world.statuses.push({ channel: channel!, thread: thread!, status: status! })
    return {}
  },
  'assistant.threads.setSuggestedPrompts': (values, caller) => {
    const { channel_id: channel, thread_ts: thread = '', title = '', prompts } = values as never
    openChannel(channel, caller)
    if ((prompts as unknown[]).length > 4) throw new Refusal('invalid_arguments', 'more than four prompts')
    caller.world.prompts.push({ channel, thread, title, prompts })
    return {}
  },
}
