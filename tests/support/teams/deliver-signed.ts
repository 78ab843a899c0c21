// Delivers an activity to Kompas as Microsoft does: signed, from the connector's address.
import type { Microsoft } from './microsoft.js'
import type { TokenWishes } from './signer.js'

/** What Kompas answered. */
export interface Answer {
  status: number
  body: Record<string, unknown>
}

export type Wishes = Partial<TokenWishes> & { token?: string | null }

/** @param wishes how the token is otherwise; null for none */
export async function deliverSigned(
  url: string,
  microsoft: Microsoft,
  activity: object,
  { token, ...wishes }: Wishes = {},
): Promise<Answer> {
  const sent = { serviceUrl: microsoft.url, ...activity }
  const bearer = token ?? `Bearer ${microsoft.signer.sign({ serviceUrl: sent.serviceUrl, ...wishes })}`
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: bearer }),
    },
    body: JSON.stringify(sent),
  })
  const text = await response.text()
  const body = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {}
  return { status: response.status, body }
}
