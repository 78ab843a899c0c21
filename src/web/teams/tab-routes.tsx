// The tab's page over HTTP. Teams tells the person's language as `?locale=nl-be`.
import type { Request, RequestHandler } from 'express'
import { teamsTabWords } from '../../bot/views/teams-tab-words.js'
import { isLanguage } from '../../languages.js'
import { sendPage } from '../frame/send-page.js'
import type { PageContext } from '../page-context.js'
import { readQuery } from '../read-query.js'
import { TeamsTabPage } from './tab-page.js'

/** Where the tab stands on the site. */
export const teamsTabPath = '/teams'

/** Handles `/teams`. */
export function teamsTabHandler(
  retentionDays: number,
  contextOf: (request: Request) => PageContext,
): RequestHandler {
  return (request, response) => {
    const { locale } = readQuery(request, 'locale')
    const [language] = (locale ?? '').toLowerCase().split('-')
    if (isLanguage(language)) {
      response.redirect(`${teamsTabPath}?lang=${language}`)
      return
    }
    const context = contextOf(request)
    const { title } = teamsTabWords[context.language]
    const children = <TeamsTabPage context={context} retentionDays={retentionDays} />
    sendPage(response, { context, title, section: null, children })
  }
}
