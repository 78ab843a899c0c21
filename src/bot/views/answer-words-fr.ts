// The words around an answer, in French.
import type { AnswerWords } from './answer-words-shape.js'

export const answerWordsFr: AnswerWords = {
  introduction: {
    one: 'Voici ce que dit la stratégie à ce sujet :',
    many: 'Voici ce que dit la stratégie à ce sujet, en plusieurs passages :',
  },
  notFound: {
    title: 'La stratégie n’en parle pas',
    next: 'Reformulez la question avec des mots qui pourraient figurer dans la stratégie, ou parcourez le texte.',
  },
  nearest: 'Les passages les plus proches ; ils ne répondent pas à la question',
  declined: {
    'off-topic':
      'Cette question ne porte pas sur la stratégie de sécurité nationale. Demandez ce que la stratégie dit d’un intérêt, d’une menace, d’un axe ou d’une ligne d’action.',
    opinion:
      'Kompas ne donne ni avis ni jugement. Demandez ce que la stratégie en dit ; vous recevrez les passages eux-mêmes.',
    'legal-advice':
      'Kompas ne donne pas de conseil juridique. Adressez-vous à votre service juridique, ou demandez ce que la stratégie dit de ce sujet.',
    operational:
      'La stratégie ne contient pas d’instructions opérationnelles. En cas d’incident, contactez le service compétent ; en cas de danger immédiat, appelez le 112.',
    person:
      'Kompas ne donne pas d’informations sur des personnes. Demandez quelle mission ou quel service la stratégie mentionne, ou adressez-vous à l’organisation elle-même.',
    'small-talk':
      'Kompas ne peut pas en discuter. Posez une question sur la stratégie de sécurité nationale et vous recevrez les passages correspondants.',
    attack:
      'Kompas ne suit pas les instructions cachées dans une question. Posez votre question sur la stratégie avec des mots simples.',
    classified:
      'Kompas ne connaît que la stratégie publique et ne détient aucune information classifiée. N’en mettez pas non plus dans une question ; utilisez les canaux prescrits.',
  },
  unclear: {
    empty: 'Il n’y a pas encore de question. Tapez une question sur la stratégie, ou choisissez un exemple.',
    'too-long':
      'Cette question est trop longue pour être recherchée. Résumez-la en une ou deux phrases, ou posez-la en plusieurs fois.',
    'no-words':
      'Il n’y a pas ici de mots que Kompas puisse chercher. Écrivez la question dans une phrase ordinaire.',
    ambiguous:
      'Cette question peut avoir plusieurs sens. Choisissez ce que vous voulez dire, ou précisez la question.',
  },
  choices: 'Pensez-vous à l’un de ces passages ?',
  courtesies: {
    greeting:
      'Bonjour ! Kompas cherche ce que dit la stratégie de sécurité nationale et vous montre les passages eux-mêmes, mot pour mot.',
    thanks: 'Avec plaisir. Vous pouvez toujours poser une autre question.',
    help: 'Posez une question avec des mots simples, en néerlandais, français, allemand ou anglais. Kompas répond par des passages de la stratégie, et le dit franchement quand la stratégie n’en parle pas.',
  },
  exampleQuestionsTitle: 'Par exemple',
  exampleQuestions: [
    'Quels sont les intérêts vitaux de la Belgique ?',
    'Que dit la stratégie sur la désinformation ?',
    'Comment les services essentiels sont-ils protégés en cas de crise ?',
    'Qui suit la mise en œuvre de la stratégie ?',
  ],
  languageModelFailed:
    'Le modèle de langage était injoignable ; vous voyez donc les passages eux-mêmes, sans résumé.',
  writtenByLanguageModel:
    'Un modèle de langage a rédigé les phrases de liaison ; chaque passage a été vérifié dans le texte de la stratégie.',
  unofficialReading: 'Lecture non officielle en français',
  originalIn: {
    nl: 'Original en néerlandais',
    fr: 'Original en français',
    de: 'Original en allemand',
    en: 'Original en anglais',
  },
  languageNames: { nl: 'néerlandais', fr: 'français', de: 'allemand', en: 'anglais' },
  source: 'Source',
  openInReader: 'Lire le passage dans le texte',
  restoredHeading: 'intitulé restitué ; absent de l’imprimé',
  failed:
    'Kompas ne peut pas répondre pour le moment. Réessayez dans une minute ; vous pouvez entre-temps lire le texte.',
  notReady: 'Kompas se prépare et parcourt la stratégie. Réessayez dans une minute.',
}
