// Settings, corrections, questions and conversation references.
import { beforeEach, describe, expect, it } from 'vitest'
import { createCorrectionStore, type Correction } from '../../src/actions/correction-store.js'
import { createSettingsStore, noSettings } from '../../src/actions/settings-store.js'
import { createConversationStore } from '../../src/bot/conversation-store.js'
import { createQuestionStore } from '../../src/bot/question-store.js'
import { createSessionEndStore } from '../../src/web/session/session-end-store.js'
import { beginSession } from '../../src/web/session/session.js'
import type { Database } from '../../src/storage/database.js'
import { admin, after, coordinator, now, owner, person, stranger, system } from '../support/people.js'
import type { Databases } from './store-contract.js'

export function describePeople(databases: Databases): void {
  describe('people', () => {
    let database: Database
    beforeEach(async () => {
      database = await databases().open(await databases().locate())
    })

    it('keeps the end of one session and of all that a person had, until it is erased', async () => {
      const store = createSessionEndStore(database)
      const signedIn = { personId: 'bo', roles: [], agencies: [], name: 'Bo', via: 'oidc' } as const
      const [first, second] = [0, 0].map((minute) =>
        beginSession({ ...signedIn, roles: [], agencies: [] }, after(minute)),
      )
      const other = beginSession({ ...signedIn, personId: 'cy', roles: [], agencies: [] }, now)
      await store.end(first!, after(1))
      await store.end(first!, after(2))
      expect(await Promise.all([first!, second!, other].map((one) => store.isEnded(one)))).toEqual([
        true,
        false,
        false,
      ])
      await store.endAll('bo', after(3))
      expect(await Promise.all([second!, other].map((one) => store.isEnded(one)))).toEqual([true, false])
      expect(await store.isEnded(beginSession({ ...signedIn, roles: [], agencies: [] }, after(4)))).toBe(
        false,
      )
      expect([await store.eraseBefore(after(3)), await store.eraseBefore(after(9))]).toEqual([1, 1])
    })

    it('keeps each choice until it is changed', async () => {
      const store = createSettingsStore(database)
      expect(await store.read('bo', owner)).toEqual(noSettings)
      const vacation = { from: '2026-12-21', to: '2027-01-01', standIn: 'gi' }
      await Promise.all([
        store.change('bo', { language: 'fr', quietHours: { from: '12:00', to: '13:00' } }),
        store.change('bo', { vacation, muted: true }),
      ])
      const settings = await store.read('bo', owner)
      expect(settings).toMatchObject({ language: 'fr', quietHours: { from: '12:00' }, vacation, muted: true })
      expect((await store.readAll()).get('bo')).toEqual(settings)
      expect(await store.read('bo', stranger)).toEqual(noSettings)
      expect(await store.findAbsent('gi', '2027-01-01')).toEqual(['bo'])
      expect(await store.findAbsent('gi', '2027-01-02')).toEqual([])
    })

    it('proposes corrections to an admin, who decides once', async () => {
      const store = createCorrectionStore(database)
      const correction: Correction = {
        itemId: null,
        text: 'phishing bij de gemeenten',
        language: 'nl',
        proposedLine: '1.3',
        chosenLine: '2.2',
        correctedBy: 'an',
        audience: { kind: 'public' },
      }
      const id = await store.add(correction, now)
      await store.add({ ...correction, audience: { kind: 'people', people: ['bo'] } }, now)
      expect(await store.list('proposed', admin)).toMatchObject([
        { id, chosenLine: '2.2', proposedLine: '1.3' },
      ])
      expect(await store.list('proposed', owner)).toHaveLength(2)
      expect(await store.decide(id, 'accepted', coordinator, now)).toBe(false)
      expect(await store.decide(id, 'accepted', admin, now)).toBe(true)
      expect(await store.decide(id, 'rejected', admin, now)).toBe(false)
      expect(await store.list('accepted', admin)).toHaveLength(1)
    })

    it('shows feedback to its audience and erases old questions whole', async () => {
      const store = createQuestionStore(database)
      const channel = { kind: 'channel', channel: 'slack/T1/C1' } as const
      const question = { text: 'Wie volgt dit op?', language: 'nl', outcome: 'cited', askedBy: 'ed' } as const
      const questionId = await store.addQuestion({ ...question, audience: channel }, now, 'test:1')
      const feedback = { questionId, helpful: false, reason: 'too long', givenBy: 'ed' }
      const forHu = { ...feedback, audience: { kind: 'people' as const, people: ['hu'] } }
      await store.addFeedback(forHu, now, 'test:2')
      // The same events once more, as after a crash.
      expect(await store.addQuestion({ ...question, audience: channel }, now, 'test:1')).toBe(questionId)
      await store.addFeedback(forHu, now, 'test:2')
      const member = person('hu', ['viewer'], { channels: ['slack/T1/C1'] })
      expect(await store.listFeedback(member, 10)).toMatchObject([
        { question: question.text, reason: 'too long' },
      ])
      expect(await store.listFeedback(coordinator, 10)).toEqual([])
      expect(await store.listFeedback(stranger, 10)).toEqual([])
      expect(await store.eraseBefore(now)).toBe(0)
      expect(await store.eraseBefore(after(1))).toBe(1)
      expect(await store.listFeedback(system, 10)).toEqual([])
      expect(await database.query.selectFrom('audience_members').selectAll().execute()).toEqual([])
      expect(await store.addFeedback({ ...feedback, audience: channel }, now, 'test:3')).toBeNull()
    })

    it('keeps the newest reference, and none that went bad', async () => {
      const store = createConversationStore(database)
      await store.save('teams:bo', 'teams', { serviceUrl: 'https://a.example' }, now)
      await store.save('teams:bo', 'teams', { serviceUrl: 'https://b.example' }, after(1))
      expect(await store.find('teams:bo')).toEqual({ serviceUrl: 'https://b.example' })
      await store.markFailed('teams:bo', after(2))
      expect(await store.find('teams:bo')).toBeNull()
      await store.save('teams:bo', 'teams', { serviceUrl: 'https://c.example' }, after(3))
      expect(await store.find('teams:bo')).toEqual({ serviceUrl: 'https://c.example' })
    })
  })
}
