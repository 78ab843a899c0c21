// What Kompas says in a conversation beside answers and items, in French.
import type { TalkWords } from './talk-words-shape.js'

export const talkWordsFr: TalkWords = {
  answer: {
    helpful: 'Cette réponse vous a-t-elle aidé ?',
    yes: 'Oui',
    no: 'Non',
    thanks: 'Merci. Votre avis aide à améliorer Kompas.',
    down: {
      title: 'Que manquait-il ?',
      reason: 'Ce qui était inexact ou manquait',
      hint: 'Facultatif. N’y mettez pas d’informations classifiées.',
      thanks: 'Merci. Les responsables de Kompas liront votre remarque.',
    },
    choose: 'Ce passage',
    share: 'Partager dans le canal',
    shared: (name) => `${name} partage cette réponse`,
    nothingToShare: 'Il n’y a pas de réponse à partager ici. Reposez d’abord votre question.',
    noPassage: 'Ce passage ne figure plus dans le texte. Reposez votre question.',
  },
  typing: {
    reason: (text) => `Il faut un motif. Tapez : ${text}`,
    evidence: (text) =>
      `Indiquez aussi ce qui montre que c’est terminé, par exemple un lien. Tapez : ${text}`,
    agency: (text) => `Indiquez aussi de quel service il s’agit. Tapez : ${text}`,
    other: (text) => `Indiquez aussi de quel autre point d’action il s’agit. Tapez : ${text}`,
    until: (text) => `Indiquez aussi jusqu’à quand. Tapez : ${text}`,
    edit: (text) => `Indiquez ce qui doit changer. Tapez : ${text}`,
    number: (text) => `Indiquez aussi de quel point d’action il s’agit. Tapez : ${text}`,
  },
  form: {
    submit: 'Envoyer',
    cancel: 'Retour',
    needed: 'Veuillez remplir ce champ.',
    tooLong: (most) => `Limitez-vous à ${String(most)} caractères.`,
    noSuchAgency: 'Choisissez un service dans la liste.',
    noSuchLine: 'Choisissez une ligne d’action dans la liste.',
    noSuchItem: 'Vous n’avez accès à aucun point d’action portant ce numéro.',
    badDate: 'Choisissez un jour à venir.',
  },
  needsRole: {
    create:
      'Vous ne pouvez pas créer de points d’action. Adressez-vous à un coordinateur ou à la personne qui répond pour votre service.',
    export: 'Vous ne pouvez pas exporter de points d’action. Adressez-vous à un coordinateur.',
    failed: 'Seuls les coordinateurs voient les messages qui n’ont pas pu être remis.',
  },
  restricted: 'Cette action n’est plus visible que pour les personnes concernées.',
  unknownPerson:
    'Kompas ne sait pas encore qui vous êtes dans l’annuaire des services. Demandez à un administrateur de relier votre compte ; vous pouvez déjà poser des questions.',
  noSuchAgency: (typed) =>
    `L’annuaire ne connaît pas de service « ${typed} ». Tapez le nom ou l’abréviation qui figure dans l’annuaire.`,
  show: 'Montrer le point d’action',
  showShort: 'Montrer',
}
