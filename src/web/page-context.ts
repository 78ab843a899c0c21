// What every page knows about its request: language, words and its own address.
import type { Request } from 'express'
import { answerWords } from '../bot/views/answer-words.js'
import type { AnswerWords } from '../bot/views/answer-words-shape.js'
import { webWords } from '../bot/views/web-words.js'
import type { WebWords } from '../bot/views/web-words-shape.js'
import type { Language } from '../languages.js'
import type { AssetPaths } from './assets.js'
import { chooseLanguage } from './choose-language.js'
import { cleanText } from './read-query.js'
import { currentSession } from './session/current-session.js'
import type { Session } from './session/session.js'

export interface PageContext {
  language: Language
  /** True when the person chose the language; a guessed one doesn't bind the answer. */
  languageChosen: boolean
  words: WebWords
  answerWords: AnswerWords
  assets: AssetPaths
  /** The path of this page, from the root of the site. */
  path: string
  /** The readable parameters of this page's address, without the language. */
  query: URLSearchParams
  /** The site's address without a slash at the end; empty when unknown, so that links stay relative. */
  siteUrl: string
  /** Whether there is a glossary to lead to. */
  hasGlossary: boolean
  /** Whether there are action items to lead to. */
  hasActions: boolean
  /** Who is signed in; null for nobody. */
  session: Session | null
  /** Whether another site shows the page in a frame. */
  isFramed: boolean
}

/** Works out the context of a request. Never throws: the page that says what went wrong needs it too. */
export function readPageContext(
  request: Request,
  site: Pick<PageContext, 'assets' | 'hasGlossary' | 'hasActions'> & {
    defaultLanguage: Language
    publicUrl: string | null
  },
): PageContext {
  const { language, chosen } = chooseLanguage(request, site.defaultLanguage)
  return {
    language,
    languageChosen: chosen,
    words: webWords[language],
    answerWords: answerWords[language],
    assets: site.assets,
    path: localPath(request.baseUrl + request.path),
    query: readableQuery(request),
    siteUrl: site.publicUrl ?? '',
    hasGlossary: site.hasGlossary,
    hasActions: site.hasActions,
    session: currentSession(request),
    isFramed: request.headers['sec-fetch-dest'] === 'iframe',
  }
}

/** This page's address with some parameters replaced; a null value leaves the parameter out. */
export function addressWith(context: PageContext, changes: Record<string, string | null>): string {
  const query = new URLSearchParams(context.query)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name)
    else query.set(name, value)
  }
  const text = query.toString()
  return text === '' ? context.path : `${context.path}?${text}`
}

/** A path that a browser can't take for another site's address. */
function localPath(path: string): string {
  return `/${cleanText(path).replace(/^[/\\\s]+/, '')}`
}

function readableQuery(request: Request): URLSearchParams {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(request.query)) {
    if (typeof value === 'string' && name !== 'lang') query.set(cleanText(name), cleanText(value))
  }
  return query
}
