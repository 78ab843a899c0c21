// One item over both wires at once: tagged in Slack, answered in Teams, and the same in both and on the board.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { botScopes } from '../../src/platforms/slack/scopes.js'
import { startFakeSlack, type FakeSlack } from '../support/fake-slack/fake-slack.js'
import { clickMessage } from '../support/fake-slack/interactions.js'
import { showMessage } from '../support/fake-slack/show.js'
import { startMicrosoft, type Microsoft } from '../support/teams/microsoft.js'
import { createPeople, type PeopleOnTeams, type TeamsPerson } from '../support/teams/people-on-teams.js'
import { findAll } from '../support/teams/show.js'
import { startWholeKompas, type WholeKompas } from '../support/teams/whole-kompas.js'

const general = 'C0GENERAL1'
const later = { timeout: 15_000, interval: 50 }

let microsoft: Microsoft
let slack: FakeSlack
let kompas: WholeKompas
let teams: PeopleOnTeams
let noe: TeamsPerson
let cookie: string

/** What somebody in Slack reads in a thread, or in their own chat with Kompas. */
function inThread(ts: string): string {
  return slack.world.messages
    .filter(
      ({ channel, threadTs, onlyFor }) => channel === general && threadTs === ts && onlyFor === undefined,
    )
    .map((message) => showMessage(message).text)
    .join('\n')
}
function inChat(user: string): string {
  const channel = slack.privateChannel(user)
  return slack
    .readableBy(user)
    .filter((one) => one.channel === channel)
    .map((one) => showMessage(one).text)
    .join('\n')
}

/** What Slack shows to one person alone in the channel. */
function shownOnlyTo(user: string): string {
  return slack.world.messages
    .filter(({ onlyFor }) => onlyFor === user)
    .map((one) => showMessage(one).text)
    .join('\n')
}

function addToSlack(id: string, personId: string, locale: string): void {
  const email = `${personId.replace('-', '.')}@example.org`
  slack.world.users.set(id, { id, teamId: 'T0KOMPAS01', name: personId, locale, email })
  slack.world.channels.get(general)!.members.add(id)
}

async function sayInSlack(user: string, text: string): Promise<void> {
  const message = slack.write({ channel: slack.privateChannel(user), user, text })
  const { channel, ts } = message
  await slack.send({ type: 'message', channel_type: 'im', channel, user, text, ts, event_ts: ts })
}

async function board(): Promise<string> {
  return await (await fetch(`${kompas.url}/board?lang=nl`, { headers: { cookie } })).text()
}

/** Cleo tags something in Slack's channel. @returns its thread */
async function tag(text: string): Promise<string> {
  const words = `<@U0KOMPAS01> nieuw actiepunt: ${text}`
  const { ts } = slack.write({ channel: general, user: 'U0CLEO001', text: words })
  const mention = { type: 'app_mention', channel: general, user: 'U0CLEO001', text: words, ts, event_ts: ts }
  await slack.send(mention)
  const buttons = ['Maak aan onder 2.4', 'Allebei houden', 'Maak aan']
  const offered = () => buttons.find((label) => inThread(ts).includes(label))
  await expect.poll(offered, later).toBeDefined()
  await clickMessage(slack, 'U0CLEO001', offered()!)
  await expect.poll(() => inThread(ts), later).toContain('Toegewezen')
  return ts
}

const auditOf = async (id: string) =>
  (await kompas.coordination.services.actions.history(id, { kind: 'system' })).map(({ kind, by }) => [
    kind,
    by,
  ])

beforeAll(async () => {
  microsoft = await startMicrosoft()
  slack = await startFakeSlack(botScopes)
  const { url } = microsoft
  kompas = await startWholeKompas(
    { openIdMetadataUrl: `${url}/openid`, loginUrl: url, serviceUrls: [url] },
    slack,
  )
  teams = createPeople(microsoft, () => kompas.url)
  addToSlack('U0CLEO001', 'cleo-coordinator', 'nl-BE')
  addToSlack('U0NORA001', 'nora-nccn', 'nl-BE')
  noe = teams.add('noe-nccn', 'fr')
  // Both owners have spoken with Kompas where they want to be told.
  await teams.say(noe, 'paramètres')
  await sayInSlack('U0NORA001', 'instellingen')
  await vi.waitFor(() => {
    expect(teams.messages(noe.chat)).not.toEqual([])
  }, later)
  await vi.waitFor(() => {
    expect(inChat('U0NORA001')).not.toBe('')
  }, later)
  const link = await kompas.app.issueAdminLink(kompas.url)
  const signedIn = await fetch(link!.url, { redirect: 'manual' })
  cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
})
afterAll(async () => {
  await kompas.stop()
  await slack.stop()
  await microsoft.stop()
})

describe('an item tagged in Slack', () => {
  it('reaches its owner in Teams, who accepts it there: Slack’s card, the board and the audit agree at once', async () => {
    const thread = await tag('nota over desinformatie in sociale media tegen 15 december')
    await expect.poll(() => teams.buttons(noe.chat), later).toContain('Accepter')
    expect(teams.read(noe.chat)).toContain('désinformation')
    await teams.click(noe, noe.chat, 'Accepter')
    await expect.poll(() => inThread(thread), later).toContain('Aanvaard')
    await expect.poll(() => teams.read(noe.chat), later).toContain('Accepté')
    expect(inThread(thread)).not.toContain('Toegewezen')
    expect(await board()).toMatch(/Aanvaard/)
    expect(await auditOf('1')).toEqual([
      ['created', 'cleo-coordinator'],
      ['accept', 'noe-nccn'],
    ])
    expect((await kompas.coordination.services.actions.verify()).problems).toEqual([])
  })

  it('is declined in Teams with a reason, and the coordinator in Slack is asked again', async () => {
    const thread = await tag('opleiding mediawijsheid tegen nepnieuws door het NCCN tegen 1 december')
    await expect.poll(() => teams.buttons(noe.chat), later).toContain('Refuser')
    const opened = await teams.click(noe, noe.chat, 'Refuser')
    const [send] = findAll(opened.body, ({ verb }) => verb === 'submit')
    const data = { ...(send!['data'] as object), 'input-words': 'Pas notre compétence' }
    await teams.invoke(noe, 'adaptiveCard/action', {
      action: { type: 'Action.Execute', verb: 'submit', data },
    })
    await expect.poll(() => inThread(thread), later).toContain('Geweigerd')
    await expect.poll(() => inChat('U0CLEO001'), later).toContain('Pas notre compétence')
  })

  it('is accepted by one of two owners who click at once in two platforms, and the other sees why not', async () => {
    const thread = await tag('plan tegen desinformatie bij crisissen tegen 20 december')
    await expect.poll(() => teams.buttons(noe.chat), later).toContain('Accepter')
    await Promise.all([
      teams.click(noe, noe.chat, 'Accepter'),
      clickMessage(slack, 'U0NORA001', 'Aanvaarden'),
    ])
    const accepted = async () => (await auditOf('3')).filter(([kind]) => kind === 'accept')
    await expect.poll(accepted, later).toHaveLength(1)
    await expect.poll(() => inThread(thread), later).toContain('Aanvaard')
    const [[, winner] = []] = await accepted()
    const whyNot = winner === 'noe-nccn' ? () => shownOnlyTo('U0NORA001') : () => teams.read(noe.chat)
    await expect.poll(whyNot, later).toMatch(/Dat is al gebeurd|C’est déjà fait/)
    expect((await kompas.coordination.services.actions.verify()).problems).toEqual([])
  })
})

describe('one person in both', () => {
  it('is told where they last spoke', async () => {
    addToSlack('U0NOE0001', 'noe-nccn', 'fr-FR')
    await sayInSlack('U0NOE0001', 'paramètres')
    await vi.waitFor(() => {
      expect(inChat('U0NOE0001')).not.toBe('')
    }, later)
    const before = teams.messages(noe.chat).length
    await tag('campagne over nepnieuws op scholen door het NCCN tegen 12 december')
    await expect.poll(() => inChat('U0NOE0001'), later).toContain('Campagne over nepnieuws')
    expect(teams.messages(noe.chat)).toHaveLength(before)
  })
})
