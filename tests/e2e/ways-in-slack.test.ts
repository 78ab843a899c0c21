// Every way of asking, tagging and following in Slack, through the wire to the whole of Kompas, in four languages.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActionItem } from '../../src/actions/types.js'
import {
  clickCommand,
  clickMessage,
  clickView,
  submitDialogue,
  topDialogue,
  useCommand,
  useShortcut,
} from '../support/fake-slack/interactions.js'
import { channel, openInSlack, people, type KompasInSlack } from '../support/kompas-in-slack.js'
import { read, readView, say, seen, valuesOf } from '../support/slack-people.js'
import { useTemporaryFolders } from '../support/temporary-folders.js'

const makeFolder = useTemporaryFolders()
const { cleo, colin, ada, kim, noe, victor } = people
const kompas = '<@U0KOMPAS01>'
const patience = { timeout: 30_000 }
let running: KompasInSlack

beforeAll(async () => {
  running = await openInSlack(makeFolder())
})
afterAll(async () => {
  await running.stop()
  expect(running.slack.world.complaints).toEqual([])
})

const readThread = (threadTs: string) => read(running.slack, cleo.id, channel, threadTs)
const system = { kind: 'system' } as const

async function findItem(isMeant: (item: ActionItem) => boolean): Promise<ActionItem | undefined> {
  const { items } = await running.coordination.services.actions.list(system, {}, { limit: 50 })
  return items.find(isMeant)
}
const itemIn = (thread: string) => findItem(({ source }) => source?.thread === thread)

/** Clicks what makes an item of a proposal: under the line of disinformation where that can be chosen. */
async function create(user: string, thread?: string): Promise<void> {
  const isThere = ({ threadTs }: { threadTs?: string }) => thread === undefined || threadTs === thread
  const click = (command: RegExp) => clickCommand(running.slack, user, command, isThere)
  const clicked = async () =>
    (await (click(/^action create \S+ .*2\.4/) ?? click(/^action create (?!.*\b(?:merge|link)\b)/)))
      ?.acknowledged
  await expect.poll(clicked, patience).toBe(true)
}

describe('asking', () => {
  it('by a mention, answered in the thread, and on without one (nl)', async () => {
    const { slack } = running
    const { ts } = await say(slack, {
      user: cleo.id,
      text: `${kompas} Wat zegt de strategie over desinformatie?`,
    })
    await expect.poll(() => readThread(ts), patience).toMatch(/\[1\]/)
    const before = seen(slack, cleo.id, channel, ts).length
    await say(slack, { user: colin.id, text: 'Bedankt, tot morgen!', threadTs: ts })
    await say(slack, { user: cleo.id, text: 'En wat zegt ze over spionage?', threadTs: ts })
    await expect.poll(() => seen(slack, cleo.id, channel, ts).length, patience).toBe(before + 1)
    expect(readThread(ts)).toMatch(/spionage/i)
  })

  it('in private (fr)', async () => {
    const { slack } = running
    const own = slack.privateChannel(colin.id)
    await say(slack, { user: colin.id, channel: own, text: 'Qui dirige la gestion de crise ?' })
    await expect.poll(() => read(slack, colin.id, own), patience).toMatch(/non officielle/i)
  })

  it('in the pane for assistants: suggestions, a sign of life, and a streamed answer (de)', async () => {
    const { slack } = running
    const own = slack.privateChannel(ada.id)
    const root = slack.write({
      channel: own,
      user: 'U0KOMPAS01',
      text: 'New',
      subtype: 'assistant_app_thread',
    })
    const pane = { user_id: ada.id, channel_id: own, thread_ts: root.ts, context: {} }
    await slack.send({ type: 'assistant_thread_started', assistant_thread: pane, event_ts: root.ts })
    const question = slack.world.prompts[0]?.prompts[0]?.message ?? ''
    expect(question).toBe('Was sind die vitalen Interessen Belgiens?')
    await say(slack, { user: ada.id, channel: own, text: question, threadTs: root.ts })
    await expect
      .poll(() => slack.world.statuses.map(({ status }) => status), patience)
      .toContain('liest die Strategie …')
    await expect.poll(() => read(slack, ada.id, own, root.ts), patience).toMatch(/\[1\]/)
    const methods = () => slack.world.calls.map(({ method }) => method)
    await expect.poll(methods, patience).toContain('chat.stopStream')
  })

  it('by the slash command, answered to the asker alone and shared by a click (en)', async () => {
    const { slack } = running
    await useCommand(slack, victor.id, channel, 'What are the vital interests of Belgium?')
    await expect.poll(() => read(slack, victor.id, channel), patience).toMatch(/\[1\]/)
    expect(read(slack, noe.id, channel)).not.toContain('Effective European Union')
    await clickMessage(slack, victor.id, 'Share in the channel')
    await expect.poll(() => read(slack, noe.id, channel), patience).toContain('shares this answer')
  })

  it('and says what was missing, in a form (en)', async () => {
    const { slack } = running
    await clickCommand(slack, victor.id, /^feedback down /)
    await expect.poll(() => topDialogue(slack, victor.id), patience).not.toBeNull()
    await submitDialogue(slack, victor.id, { words: 'The numbers' })
    const listed = () => running.coordination.services.questions.listFeedback(system, 10)
    await expect.poll(listed, patience).toMatchObject([{ helpful: false, reason: 'The numbers' }])
  })
})

describe('tagging', () => {
  it('with the shortcut: a form filled in, checked, and a card in the thread (fr)', async () => {
    const { slack } = running
    const text = 'Le NCCN prépare une note sur la désinformation dans les médias sociaux pour le 15 décembre'
    const message = slack.write({ channel, user: noe.id, text })
    await useShortcut(slack, colin.id, message)
    const words = () => Object.keys(valuesOf(topDialogue(slack, colin.id)))
    await expect.poll(words, patience).toContain('title')
    const values = { ...valuesOf(topDialogue(slack, colin.id)), line: '2.4' }
    await submitDialogue(slack, colin.id, { ...values, due: '2001-01-01' })
    expect(Object.keys(topDialogue(slack, colin.id)?.errors ?? {})).toEqual(['due'])
    await submitDialogue(slack, colin.id, { ...values, title: 'Note sur la désinformation' })
    await expect.poll(() => readThread(message.ts), patience).toMatch(/Note sur la désinformation/)
    expect(await itemIn(message.ts)).toMatchObject({ createdBy: 'colin-coordination', actionLine: '2.4' })
  })

  it('with the emoji (nl)', async () => {
    const { slack } = running
    const text = 'Wie maakt tegen 15 december een overzicht van de cyberincidenten bij de overheid?'
    const message = slack.write({ channel, user: victor.id, text })
    const item = { type: 'message', channel, ts: message.ts }
    await slack.send({ type: 'reaction_added', user: cleo.id, reaction: 'pushpin', item, event_ts: '1.1' })
    await create(cleo.id, message.ts)
    await expect.poll(async () => (await itemIn(message.ts))?.createdBy, patience).toBe('cleo-coordinator')
  })

  it('with a mention in a thread (en)', async () => {
    const { slack } = running
    const text = 'Can the NCCN prepare a campaign against disinformation in schools by 20 December?'
    const { ts } = slack.write({ channel, user: noe.id, text })
    await say(slack, { user: kim.id, text: `${kompas} make this an action`, threadTs: ts })
    await create(kim.id, ts)
    await expect.poll(async () => (await itemIn(ts))?.createdBy, patience).toBe('kim-cell')
  })

  it('with the slash command (de)', async () => {
    const { slack } = running
    await useCommand(
      slack,
      ada.id,
      channel,
      'neuer Aktionspunkt: Bericht über Spionage an Universitäten bis 10. Dezember',
    )
    await create(ada.id)
    const made = async () => (await findItem(({ title }) => title.includes('Spionage')))?.createdBy
    await expect.poll(made, patience).toBe('ada-admin')
  })
})

describe('following', () => {
  it('as the owner, told in private: accepts, and the card in the thread follows (fr)', async () => {
    const { slack } = running
    const own = slack.privateChannel(noe.id)
    await say(slack, { user: noe.id, channel: own, text: 'aide' })
    await say(slack, { user: noe.id, channel: own, text: 'actions 1' })
    const item = (await findItem(({ title }) => title === 'Note sur la désinformation'))!
    const status = async () => (await findItem(({ id }) => id === item.id))?.status
    const accept = new RegExp(`^action accept ${item.id}$`)
    expect((await clickCommand(slack, noe.id, accept))?.acknowledged).toBe(true)
    await expect.poll(status, patience).toBe('accepted')
    await expect.poll(() => readThread(item.source?.thread ?? ''), patience).toMatch(/Aanvaard|Accepté/)
  })

  it('declines with a reason, in a form (fr)', async () => {
    const { slack } = running
    const { ts } = await say(slack, {
      user: cleo.id,
      text: `${kompas} nieuw actiepunt: nota over desinformatie bij de verkiezingen`,
    })
    await create(cleo.id, ts)
    await expect.poll(async () => (await itemIn(ts))?.status, patience).toBe('assigned')
    const own = slack.privateChannel(noe.id)
    const command = new RegExp(`^action decline ${(await itemIn(ts))?.id}`)
    const decline = () => clickCommand(slack, noe.id, command, (one) => one.channel === own)
    await expect.poll(async () => (await decline())?.acknowledged, patience).toBe(true)
    await expect.poll(() => topDialogue(slack, noe.id), patience).not.toBeNull()
    await submitDialogue(slack, noe.id, { words: 'Ce n’est pas notre compétence' })
    await expect.poll(async () => (await itemIn(ts))?.status, patience).toBe('declined')
  })

  it('on the own page: items, settings, and a click there (de)', async () => {
    const { slack } = running
    const own = slack.privateChannel(ada.id)
    await slack.send({ type: 'app_home_opened', user: ada.id, channel: own, tab: 'home', event_ts: '1.2' })
    await expect
      .poll(() => readView(slack.world.homes.get(ada.id)), patience)
      .toMatch(/Einstellungen|Sprache/)
    const home = slack.world.homes.get(ada.id)!
    expect((await clickView(slack, home, /^(?:settings|language)/)).acknowledged).toBe(true)
    await expect.poll(() => topDialogue(slack, ada.id), patience).not.toBeNull()
  })

  it('by a link that shows the card (en)', async () => {
    const { slack } = running
    const item = (await findItem(({ title }) => title === 'Note sur la désinformation'))!
    const url = `https://kompas.example.org/items/${item.id}`
    const { ts } = slack.write({ channel, user: kim.id, text: `See <${url}>` })
    await slack.send({
      ...{ type: 'link_shared', user: kim.id, channel, message_ts: ts, event_ts: ts },
      links: [{ url, domain: 'kompas.example.org' }],
    })
    const unfurled = () => JSON.stringify(slack.world.messages.find((one) => one.ts === ts)?.unfurls ?? {})
    await expect.poll(unfurled, patience).toContain('Note sur la désinformation')
  })
})

describe('people of other organisations in a shared channel', () => {
  it.each([
    ['nl-BE', 'alleen mensen van de diensten'],
    ['fr-FR', 'ne répond qu’aux personnes'],
    ['de-DE', 'antwortet nur Personen'],
    ['en-US', 'only answers people of the services'],
  ])('are refused politely, seen by them alone (%s)', async (locale, words) => {
    const { slack } = running
    const id = `U0STRANGE${locale.slice(0, 1).toUpperCase()}`
    const email = cleo.email
    slack.world.users.set(id, { id, teamId: 'T0FOREIGN1', name: 'Stranger', locale, email, isStranger: true })
    slack.world.channels.get(channel)?.members.add(id)
    const { ts } = await say(slack, { user: id, text: `${kompas} actions` })
    await expect.poll(() => read(slack, id, channel, ts), patience).toContain(words)
    expect(read(slack, cleo.id, channel, ts)).toBe('')
    await useCommand(slack, id, channel, 'new action: send me the list')
    const mine = () => seen(slack, id, channel).filter(({ onlyFor }) => onlyFor === id)
    await expect.poll(() => mine().length, patience).toBe(2)
    const { items } = await running.coordination.services.actions.list(system, {}, { limit: 50 })
    expect(items.filter(({ title }) => title.includes('the list'))).toEqual([])
  })

  it('also those whom Slack doesn’t call strangers but who are of another workspace', async () => {
    const { slack } = running
    const id = 'U0FOREIGN9'
    slack.world.users.set(id, { id, teamId: 'T0FOREIGN2', name: 'Other', locale: 'en-GB' })
    slack.world.channels.get(channel)?.members.add(id)
    const { ts } = await say(slack, { user: id, text: `${kompas} What are the vital interests?` })
    await expect.poll(() => read(slack, id, channel, ts), patience).toContain('only answers people')
  })
})
