// The words around an answer, in German.
import type { AnswerWords } from './answer-words-shape.js'

export const answerWordsDe: AnswerWords = {
  introduction: {
    one: 'Das sagt die Strategie dazu:',
    many: 'Das sagt die Strategie dazu, an mehreren Stellen:',
  },
  notFound: {
    title: 'Die Strategie sagt dazu nichts',
    next: 'Stellen Sie die Frage anders, mit Wörtern, die in der Strategie stehen könnten, oder blättern Sie im Text.',
  },
  nearest: 'Die nächstliegenden Stellen; sie beantworten die Frage nicht',
  declined: {
    'off-topic':
      'Diese Frage betrifft nicht die nationale Sicherheitsstrategie. Fragen Sie, was die Strategie zu einem Interesse, einer Bedrohung, einer Achse oder einer Aktionslinie sagt.',
    opinion:
      'Kompas gibt keine Meinung und kein Urteil ab. Fragen Sie, was die Strategie dazu sagt; dann erhalten Sie die Textstellen selbst.',
    'legal-advice':
      'Kompas erteilt keine Rechtsberatung. Wenden Sie sich an Ihren Rechtsdienst, oder fragen Sie, was die Strategie zu diesem Thema sagt.',
    operational:
      'Die Strategie enthält keine operativen Anweisungen. Wenden Sie sich bei einem Vorfall an die zuständige Stelle; rufen Sie bei unmittelbarer Gefahr die 112 an.',
    person:
      'Kompas gibt keine Auskunft über Personen. Fragen Sie, welche Aufgabe oder Stelle die Strategie nennt, oder wenden Sie sich an die Organisation selbst.',
    'small-talk':
      'Darüber kann Kompas nicht plaudern. Stellen Sie eine Frage zur nationalen Sicherheitsstrategie, und Sie erhalten die passenden Textstellen.',
    attack:
      'Kompas folgt keinen Anweisungen, die in einer Frage versteckt sind. Stellen Sie Ihre Frage zur Strategie in einfachen Worten.',
    classified:
      'Kompas kennt nur die öffentliche Strategie und hat keine eingestuften Informationen. Schreiben Sie solche auch nicht in eine Frage; nutzen Sie dafür die vorgeschriebenen Wege.',
  },
  unclear: {
    empty:
      'Hier steht noch keine Frage. Geben Sie eine Frage zur Strategie ein, oder wählen Sie ein Beispiel.',
    'too-long':
      'Diese Frage ist zu lang, um sie nachzuschlagen. Fassen Sie sie in ein oder zwei Sätzen zusammen, oder stellen Sie sie in Teilen.',
    'no-words':
      'Hier stehen keine Wörter, die Kompas nachschlagen kann. Schreiben Sie die Frage als gewöhnlichen Satz.',
    ambiguous:
      'Diese Frage kann Verschiedenes bedeuten. Wählen Sie, was Sie meinen, oder stellen Sie die Frage genauer.',
  },
  choices: 'Meinen Sie eine dieser Stellen?',
  courtesies: {
    greeting:
      'Guten Tag! Kompas schlägt nach, was die nationale Sicherheitsstrategie sagt, und zeigt Ihnen die Stellen selbst, Wort für Wort.',
    thanks: 'Gern geschehen. Sie können jederzeit eine weitere Frage stellen.',
    help: 'Stellen Sie eine Frage in einfachen Worten, auf Niederländisch, Französisch, Deutsch oder Englisch. Kompas antwortet mit Stellen aus der Strategie und sagt es offen, wenn die Strategie dazu nichts sagt.',
  },
  exampleQuestionsTitle: 'Zum Beispiel',
  exampleQuestions: [
    'Was sind die vitalen Interessen Belgiens?',
    'Was sagt die Strategie über Desinformation?',
    'Wie werden wesentliche Dienste in einer Krise geschützt?',
    'Wer verfolgt die Umsetzung der Strategie?',
  ],
  languageModelFailed:
    'Das Sprachmodell war nicht erreichbar; deshalb stehen hier die Textstellen selbst, ohne Zusammenfassung.',
  writtenByLanguageModel:
    'Ein Sprachmodell hat die verbindenden Sätze geschrieben; jede Stelle wurde mit dem Text der Strategie abgeglichen.',
  unofficialReading: 'Inoffizielle Lesung auf Deutsch',
  originalIn: {
    nl: 'Original auf Niederländisch',
    fr: 'Original auf Französisch',
    de: 'Original auf Deutsch',
    en: 'Original auf Englisch',
  },
  languageNames: { nl: 'Niederländisch', fr: 'Französisch', de: 'Deutsch', en: 'Englisch' },
  source: 'Quelle',
  openInReader: 'Stelle im Text lesen',
  restoredHeading: 'Überschrift wiederhergestellt; fehlt im Druck',
  failed:
    'Kompas kann im Moment nicht antworten. Versuchen Sie es in einer Minute erneut; den Text können Sie inzwischen lesen.',
  notReady: 'Kompas bereitet sich vor und liest die Strategie ein. Versuchen Sie es in einer Minute erneut.',
}
