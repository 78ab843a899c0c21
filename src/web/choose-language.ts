// Chooses the language of a page: the address, then the cookie, then what the browser asks for.
import type { Request, Response } from 'express'
import { isLanguage, languages, type Language } from '../languages.js'
import { readCookie } from './read-cookie.js'

const cookieName = 'lang'
const aYear = 365 * 24 * 60 * 60 * 1000

export interface LanguageChoice {
  language: Language
  /** True when the person chose it (address or cookie), false when it was guessed from the browser. */
  chosen: boolean
}

/** The language for a request. Anything but a known language is passed over. */
export function chooseLanguage(request: Request, fallback: Language): LanguageChoice {
  const asked = request.query.lang
  if (isLanguage(asked)) return { language: asked, chosen: true }
  const kept = readCookie(request.headers.cookie, cookieName)
  if (isLanguage(kept)) return { language: kept, chosen: true }
  const accepted =
    request.headers['accept-language'] === undefined ? false : request.acceptsLanguages([...languages])
  return { language: isLanguage(accepted) ? accepted : fallback, chosen: false }
}

/** Keeps a language that stands in the address for the next pages. */
export function keepLanguage(request: Request, response: Response, secure: boolean): void {
  const asked = request.query.lang
  if (!isLanguage(asked)) return
  response.cookie(cookieName, asked, { maxAge: aYear, httpOnly: true, sameSite: 'lax', secure })
}
