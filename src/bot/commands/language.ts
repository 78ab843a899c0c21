// "language French": the language in which Kompas answers a person from now on.
import { isLanguage } from '../../languages.js'
import type { Command } from '../services.js'
import { serviceWords } from '../views/service-words.js'
import { talkWords } from '../views/talk-words.js'
import { formReply, canShowForm, tell, valueOf } from './reply.js'
import { languageForm } from '../views/settings-forms.js'

export const language: Command = {
  name: 'language',
  needs: 'ask',
  usage: { nl: 'taal Frans', fr: 'langue néerlandais', de: 'Sprache Niederländisch', en: 'language Dutch' },
  help: {
    nl: 'Kiest de taal waarin Kompas u antwoordt.',
    fr: 'Choisit la langue dans laquelle Kompas vous répond.',
    de: 'Wählt die Sprache, in der Kompas Ihnen antwortet.',
    en: 'Chooses the language in which Kompas answers you.',
  },
  run: async (input, services) => {
    const { asker } = input
    if (!asker.isKnown) return tell(input, talkWords[asker.language].unknownPerson)
    const chosen = valueOf(input, 'language') ?? input.text.trim()
    if (!isLanguage(chosen))
      return canShowForm(input)
        ? formReply(languageForm(asker.language))
        : tell(input, serviceWords[asker.language].settings.typing.language)
    await services.settings.change(asker.viewer.personId, { language: chosen })
    return tell({ ...input, asker: { ...asker, language: chosen } }, serviceWords[chosen].languageSet)
  },
}
