// For whom a view is made, and what it may look up.
import type { Viewer } from '../../actions/types.js'
import type { Directory } from '../../directory/types.js'
import type { Language } from '../../languages.js'

export interface ViewContext {
  language: Language
  /** IANA name. */
  zone: string
  now: Date
  directory: Directory
  /** Where people reach the site, without a slash at the end; null while nobody has said. */
  publicUrl: string | null
  /** Null for what everybody in a channel reads: then what the people concerned may do is offered. */
  viewer: Viewer | null
}

/** The full address of a page of the site; null while nobody has said where the site is. */
export function siteUrl(publicUrl: string | null, path: string): string | null {
  return publicUrl === null ? null : publicUrl + path
}
