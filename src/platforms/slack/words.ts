// What Kompas says in Slack only: while it works, when Slack's time is up, and what to ask it first.
import type { Language, Translated } from '../../languages.js'

type Key =
  | 'working'
  | 'title'
  | 'failed'
  | 'done'
  | 'tooLate'
  | 'sure'
  | 'yes'
  | 'no'
  | 'close'
  | 'choose'
  | 'searching'
  | 'notAllowedToInstall'
  | 'promptsTitle'

const words: Record<Key, Translated> = {
  working: {
    nl: 'Een ogenblik, Kompas is bezig.',
    fr: 'Un instant, Kompas y travaille.',
    de: 'Einen Moment, Kompas arbeitet daran.',
    en: 'One moment, Kompas is working on it.',
  },
  title: { nl: 'Kompas', fr: 'Kompas', de: 'Kompas', en: 'Kompas' },
  failed: {
    nl: 'Dat is niet gelukt. Probeer het over enkele minuten opnieuw.',
    fr: 'Cela n’a pas fonctionné. Réessayez dans quelques minutes.',
    de: 'Das hat nicht geklappt. Versuchen Sie es in einigen Minuten noch einmal.',
    en: 'That did not work. Try again in a few minutes.',
  },
  done: { nl: 'Klaar.', fr: 'C’est fait.', de: 'Erledigt.', en: 'Done.' },
  tooLate: {
    nl: 'Het formulier kwam te laat. Klik nog eens.',
    fr: 'Le formulaire est arrivé trop tard. Cliquez encore une fois.',
    de: 'Das Formular kam zu spät. Klicken Sie noch einmal.',
    en: 'The form came too late. Click once more.',
  },
  sure: { nl: 'Bent u zeker?', fr: 'Êtes-vous sûr ?', de: 'Sind Sie sicher?', en: 'Are you sure?' },
  yes: { nl: 'Ja', fr: 'Oui', de: 'Ja', en: 'Yes' },
  no: { nl: 'Nee', fr: 'Non', de: 'Nein', en: 'No' },
  close: { nl: 'Sluiten', fr: 'Fermer', de: 'Schließen', en: 'Close' },
  choose: { nl: 'Kies', fr: 'Choisissez', de: 'Auswählen', en: 'Choose' },
  searching: {
    nl: 'leest de strategie …',
    fr: 'lit la stratégie…',
    de: 'liest die Strategie …',
    en: 'is reading the strategy …',
  },
  notAllowedToInstall: {
    nl: 'Kompas kan in deze Slack-werkruimte niet worden geïnstalleerd. Vraag wie Kompas beheert om ze toe te laten (SLACK_ALLOWED_TEAMS).',
    fr: 'Kompas ne peut pas être installé dans cet espace de travail Slack. Demandez à qui gère Kompas de l’autoriser (SLACK_ALLOWED_TEAMS).',
    de: 'Kompas kann in diesem Slack-Workspace nicht installiert werden. Bitten Sie, wer Kompas verwaltet, ihn zuzulassen (SLACK_ALLOWED_TEAMS).',
    en: 'Kompas cannot be installed in this Slack workspace. Ask whoever runs Kompas to allow it (SLACK_ALLOWED_TEAMS).',
  },
  promptsTitle: {
    nl: 'Vraag bijvoorbeeld:',
    fr: 'Demandez par exemple :',
    de: 'Fragen Sie zum Beispiel:',
    en: 'You can ask, for example:',
  },
}

/** A sentence in a language. */
export function say(key: Key, language: Language): string {
  return words[key][language]
}

/** Questions to begin with; each is sent as it stands. */
export const suggestedQuestions: Record<Language, readonly string[]> = {
  nl: [
    'Wat zijn de vitale belangen van België?',
    'Wat zegt de strategie over cyberdreigingen?',
    'Welke actielijnen heeft as 1?',
  ],
  fr: [
    'Quels sont les intérêts vitaux de la Belgique ?',
    'Que dit la stratégie sur les cybermenaces ?',
    'Quelles sont les lignes d’action de l’axe 1 ?',
  ],
  de: [
    'Was sind die vitalen Interessen Belgiens?',
    'Was sagt die Strategie über Cyberbedrohungen?',
    'Welche Aktionslinien hat Achse 1?',
  ],
  en: [
    'What are the vital interests of Belgium?',
    'What does the strategy say about cyber threats?',
    'Which action lines does axis 1 have?',
  ],
}
