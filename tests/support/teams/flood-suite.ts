// A flood on the whole of Kompas over the wire, as long as wanted.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ada, webDraft } from '../web-actions.js'
import { flood, perSecond, sayUntilAccepted } from './flood.js'
import { startMicrosoft, type Microsoft } from './microsoft.js'
import { createPeople } from './people-on-teams.js'
import { startWholeKompas, type WholeKompas } from './whole-kompas.js'

/** @param seconds how long twenty people write at once */
export function describeFlood(seconds: number): void {
  describe(`twenty people at once for ${seconds} s`, () => {
    let microsoft: Microsoft
    let kompas: WholeKompas
    beforeAll(async () => {
      microsoft = await startMicrosoft()
      const { url } = microsoft
      kompas = await startWholeKompas({
        openIdMetadataUrl: `${url}/openid`,
        loginUrl: url,
        serviceUrls: [url],
      })
    })
    /** As many items as each person can ask for. */
    async function createItems(): Promise<void> {
      const { actions } = kompas.coordination.services
      for (let number = 1; number <= (seconds + 2) * perSecond; number += 1)
        await actions.create(webDraft({ title: `Taak ${number}` }), ada, { now: new Date() })
    }
    afterAll(async () => {
      await kompas.stop()
      await microsoft.stop()
    })

    it('are each acknowledged before anything is answered', async () => {
      const teams = createPeople(microsoft, () => kompas.url)
      let release = (): void => undefined
      microsoft.hold = new Promise((resolve) => {
        release = resolve
      })
      const crowd = Array.from({ length: 20 }, (_, index) => teams.add(`early-${index}`, 'nl'))
      await Promise.all(crowd.map((who) => sayUntilAccepted(teams, who, 'hulp')))
      expect(microsoft.made).toBe(0)
      microsoft.hold = null
      release()
      await expect
        .poll(() => crowd.map(({ chat }) => teams.messages(chat).length), { timeout: 30_000 })
        .toEqual(crowd.map(() => 1))
    })

    it(
      'are each answered once, in order within each conversation',
      { timeout: 180_000 + seconds * 2000 },
      async () => {
        await createItems()
        const { asked, answered, repeats, slowest } = await flood(microsoft, () => kompas.url, { seconds })
        expect(answered).toEqual(asked)
        const activities = [...asked.values()].flat().length
        process.stderr.write(
          `flood: ${JSON.stringify({ seconds, activities, repeats, slowestAcknowledgement: slowest })}\n`,
        )
      },
    )
  })
}
