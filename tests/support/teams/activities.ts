// Activities as Teams sends them, for tests to change.
import { appId } from './signer.js'
import { tenant } from './teams-app.js'

export const anna = {
  id: '29:1anna',
  name: 'Anna Peeters',
  aadObjectId: 'aaaaaaaa-0000-4000-8000-000000000001',
}
export const kompas = { id: `28:${appId}`, name: 'Kompas' }
const personalConversation = { id: 'a:1personal', conversationType: 'personal', tenantId: tenant }
export const channel = '19:axis-one@thread.tacv2'

/** What every activity has. */
function activity(changes: object): Record<string, unknown> {
  return {
    ...{ channelId: 'msteams', from: anna, recipient: kompas, conversation: personalConversation },
    ...{ timestamp: '2026-11-20T09:30:00.123Z', localTimezone: 'Europe/Brussels', locale: 'nl-BE' },
    channelData: { tenant: { id: tenant } },
    ...changes,
  }
}

/** A message in a one-to-one chat. */
export function personalMessage(text: string, changes: object = {}): Record<string, unknown> {
  const id = `1700000000001-${text.length}`
  return activity({ type: 'message', id, text, textFormat: 'plain', ...changes })
}

/** A message in a channel's thread that mentions Kompas. */
export function channelMessage(text: string, changes: object = {}): Record<string, unknown> {
  return personalMessage(`<at>Kompas</at> ${text}`, {
    conversation: {
      ...{ id: `${channel};messageid=1700000000000`, conversationType: 'channel', tenantId: tenant },
      isGroup: true,
    },
    channelData: { tenant: { id: tenant }, team: { id: channel }, channel: { id: channel } },
    entities: [{ type: 'mention', text: '<at>Kompas</at>', mentioned: kompas }],
    ...changes,
  })
}

/** A request for which Teams waits. */
export function invoke(name: string, value: unknown, changes: object = {}): Record<string, unknown> {
  return activity({ type: 'invoke', id: 'f:invoke-1', name, value, ...changes })
}
