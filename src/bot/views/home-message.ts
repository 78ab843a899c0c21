// A person's own page: what waits for them, what is late at their agency, and their settings.
import type { PersonSettings } from '../../actions/settings-store.js'
import type { ActionItem } from '../../actions/types.js'
import type { Button, Message, Part } from '../types.js'
import { answerWords } from './answer-words.js'
import { itemTitle } from './item-card.js'
import { itemLine } from './item-list.js'
import { listWords } from './list-words.js'
import { shortAgencyName } from './names.js'
import { settingsButtons } from './settings-message.js'
import type { ViewContext } from './view-context.js'

/** What a person's page is made of. */
export interface HomeFacts {
  name: string
  /** False when no person of the directory belongs to the account: then there are no items to show. */
  isKnown: boolean
  mine: readonly ActionItem[]
  /** What is late at each of the person's agencies. */
  overdue: readonly { agency: string; items: readonly ActionItem[] }[]
  settings: PersonSettings
}

const mostShown = 10

/** The page as a message. */
export function homeMessage(facts: HomeFacts, context: ViewContext): Message {
  const { language } = context
  const words = listWords[language].home
  const title = words.title(facts.name)
  if (!facts.isKnown)
    return {
      ...{ language, title, fallbackText: `${title}\n${words.unknown}` },
      parts: [{ kind: 'text', text: words.unknown }, ...questionParts(context)],
    }
  return {
    ...{ language, title },
    parts: [
      ...listParts(words.mine, facts.mine, words.nothingMine, 'action list mine', context),
      ...facts.overdue.flatMap(({ agency, items }) => {
        const heading = words.overdueOf(shortAgencyName(context.directory, agency, language))
        return listParts(
          heading,
          items,
          words.nothingOverdue,
          `action list overdue agency ${agency}`,
          context,
        )
      }),
      { kind: 'divider' },
      ...questionParts(context),
      { kind: 'text', text: words.settings, style: 'heading' },
      { kind: 'buttons', buttons: settingsButtons(facts.settings, context) },
    ],
    fallbackText: [title, words.mine, ...facts.mine.map((item) => itemTitle(item, context))].join('\n'),
  }
}

function listParts(
  heading: string,
  items: readonly ActionItem[],
  nothing: string,
  command: string,
  context: ViewContext,
): Part[] {
  const title: Part = { kind: 'text', text: heading, style: 'heading' }
  if (items.length === 0) return [title, { kind: 'text', text: nothing }]
  const all: Button = { label: listWords[context.language].home.seeAll, command }
  return [
    title,
    { kind: 'list', items: items.slice(0, mostShown).map((item) => itemLine(item, context)) },
    ...(items.length >= mostShown ? [{ kind: 'buttons' as const, buttons: [all] }] : []),
  ]
}

/** Questions to begin with, and help. */
function questionParts({ language }: ViewContext): Part[] {
  const { exampleQuestionsTitle, exampleQuestions } = answerWords[language]
  const asked = exampleQuestions
    .slice(0, 2)
    .map((question): Button => ({ label: question, command: `ask: ${question}` }))
  const help = { label: listWords[language].home.help, command: 'help' }
  return [
    { kind: 'text', text: exampleQuestionsTitle, style: 'quiet' },
    { kind: 'buttons', buttons: [...asked, help] },
  ]
}
