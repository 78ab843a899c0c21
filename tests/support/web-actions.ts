// The web with action items: a real SQLite database, the shipped directory, and sessions for its people.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createActionStore } from '../../src/actions/action-store.js'
import { createCorrectionStore } from '../../src/actions/correction-store.js'
import { createSettingsStore } from '../../src/actions/settings-store.js'
import { createQuestionStore } from '../../src/bot/question-store.js'
import { createReviewListStore } from '../../src/bot/review-list-store.js'
import { createReviewStore } from '../../src/bot/review-store.js'
import { openReviews } from '../../src/open-reviews.js'
import type { ItemDraft, Move, Viewer } from '../../src/actions/types.js'
import { createDirectoryStore } from '../../src/directory/directory-store.js'
import type { Directory } from '../../src/directory/types.js'
import type { WebActions } from '../../src/web/actions/types.js'
import { createBriefingDesk } from '../../src/briefings/manage-briefing.js'
import { createAdminLinks } from '../../src/web/session/admin-links.js'
import { createSessionEndStore } from '../../src/web/session/session-end-store.js'
import { createSessionKeeper } from '../../src/web/session/session-keeper.js'
import { beginSession, type Session } from '../../src/web/session/session.js'
import type { WebServices } from '../../src/web/types.js'
import { openDatabase, type Database } from '../../src/storage/database.js'
import { context, directory as shipped, strategy } from '../directory/load-directory.js'
import { makeFakeAsk } from './fake-ask.js'
import { letterEmbedder as embedder } from './letter-embedder.js'
import { setStage } from './briefing-stage.js'
import { createMemoryDirectoryChanges } from './memory-directory-changes.js'
import { now } from './people.js'
import { startWeb, type RunningWeb } from './web-server.js'

type Person = Extract<Viewer, { kind: 'person' }>

export interface ActionsWeb extends RunningWeb {
  actions: WebActions
  /** What the clock of the pages says; set it to move in time. */
  time: { now: Date }
  /** A cookie of somebody signed in; null for nobody. */
  signIn(personId: string, change?: Partial<Session>): Promise<Browserless>
  /** Makes an item as its creator would. */
  create(change?: Partial<ItemDraft>, by?: Person): Promise<string>
  move(id: string, move: Move, by: Person): Promise<void>
}

/** Somebody signed in, without a browser. */
export interface Browserless {
  cookie: string
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /**
   * Sends a form as a browser does that shows one of our own pages, with the session's token.
   * An empty header is left out.
   */
  post(
    path: string,
    fields: Record<string, string | string[]>,
    headers?: Record<string, string>,
  ): Promise<Response>
  token: string
}

/** A viewer for a person of the shipped directory. */
export function viewerFor(personId: string, directory: Directory = shipped): Person {
  const { roles, agency } = directory.people.find(({ id }) => id === personId)!
  return { kind: 'person', personId, roles, agencies: [agency], channels: [], actsFor: [] }
}

export const ada = viewerFor('ada-admin')
export const cleo = viewerFor('cleo-coordinator')

/** An item of the shipped directory's people: for Ada, so that the administrator can answer. */
export function webDraft(change: Partial<ItemDraft> = {}): ItemDraft {
  return {
    title: 'Update the list of essential entities',
    text: 'Can somebody update the list of essential entities before Christmas?\nSee https://example.org/list.',
    language: 'en',
    actionLine: '2.2',
    lead: { agency: 'chancellery', person: 'ada-admin', deputy: null },
    contributors: ['defence'],
    dueOn: '2026-12-18',
    source: null,
    sourceLink: null,
    audience: { kind: 'public' },
    ...change,
  }
}

/** Starts the web over an empty database; the caller stops it. */
export async function startActionsWeb(
  change: Partial<WebActions> | ((database: Database) => Partial<WebActions>) = {},
  services: Partial<WebServices> = {},
): Promise<ActionsWeb> {
  const folder = mkdtempSync(join(tmpdir(), 'kompas-web-'))
  const database = await openDatabase({ kind: 'sqlite', file: join(folder, 'kompas.db') })
  const time = { now }
  const actions: WebActions = {
    store: createActionStore(database),
    directory: createDirectoryStore(shipped, createMemoryDirectoryChanges(), context),
    settings: createSettingsStore(database),
    corrections: createCorrectionStore(database),
    route: null,
    findDuplicates: null,
    briefings: createBriefingDesk(setStage(database, () => shipped).parts),
    ...openReviews({
      ...{ ask: makeFakeAsk(strategy).ask, documents: [strategy], embedder, glossary: undefined },
      stores: {
        ...{ reviews: createReviewStore(database), reviewList: createReviewListStore(database) },
        questions: createQuestionStore(database),
      },
      ...{ directory: { current: () => Promise.resolve(shipped) }, publicUrl: null, defaultLanguage: 'nl' },
      wake: () => undefined,
    }),
    sessions: createSessionKeeper(null),
    sessionEnds: createSessionEndStore(database),
    adminLinks: createAdminLinks(join(folder, 'admin-links')),
    isMarked: (text) => text.includes('GEHEIM – WET 11.12.1998'),
    timezone: 'Europe/Brussels',
    clock: () => time.now,
    signIn: null,
    ...(typeof change === 'function' ? change(database) : change),
  }
  const web = await startWeb({ actions, ...services })
  return {
    ...web,
    ...{ actions, time },
    signIn: (personId, given) => signIn(web.url, actions, personId, given),
    create: async (draft, by = cleo) => {
      const outcome = await actions.store.create(webDraft(draft), by, { now: time.now })
      if (outcome.kind !== 'changed') throw new Error(JSON.stringify(outcome))
      return outcome.item.id
    },
    move: async (id, move, by) => {
      const outcome = await actions.store.move(id, move, by, { now: time.now })
      if (outcome.kind !== 'changed') throw new Error(JSON.stringify(outcome))
    },
    stop: async () => {
      await web.stop()
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function signIn(
  url: string,
  actions: WebActions,
  personId: string,
  change: Partial<Session> = {},
): Promise<Browserless> {
  const { roles, agencies } = viewerFor(personId)
  const session = {
    ...beginSession({ personId, roles, agencies, name: personId, via: 'oidc' }, actions.clock()),
    ...change,
  }
  const cookie = `kompas-session=${await actions.sessions.seal(session)}`
  const headers = { cookie, 'accept-language': 'en' }
  return {
    cookie,
    token: session.formToken,
    get: (path, more) => fetch(url + path, { headers: { ...headers, ...more }, redirect: 'manual' }),
    post: (path, fields, more) => {
      const body = new URLSearchParams()
      for (const [name, value] of Object.entries({ 'form-token': session.formToken, ...fields }))
        for (const one of [value].flat()) body.append(name, one)
      const origin = { origin: url, 'sec-fetch-site': 'same-origin' }
      return fetch(url + path, {
        method: 'POST',
        headers: Object.fromEntries(
          Object.entries({ ...headers, ...origin, ...more }).filter(([, value]) => value !== ''),
        ),
        body,
        redirect: 'manual',
      })
    },
  }
}
