// The words of reviews, in French.
import type { ReviewWords } from './review-words-shape.js'

export const reviewWordsFr: ReviewWords = {
  marks: {
    approved: (office, day) => `Relu et approuvé par ${office} le ${day}.`,
    amended: (office, day) => `Modifié par ${office} le ${day}.`,
    withdrawn: (office, day) => `${office} a retiré cette réponse le ${day}.`,
  },
  review: 'Relire',
  send: 'Envoyer au responsable',
  sent: 'Votre question a été envoyée, avec votre nom, à qui répond de ce sujet.',
  sentBefore: 'Cette question a déjà été envoyée, ou n’est plus conservée. Posez-la à nouveau si nécessaire.',
  question: (name, subject) =>
    `${name} n’a pas trouvé de réponse dans la stratégie et vous pose cette question (${subject}) :`,
  title: 'À relire',
  lead: 'Questions sans réponse, avis sur les réponses et corrections. La personne qui a demandé apprend ce que vous clôturez.',
  none: 'Il n’y a rien à relire.',
  kinds: { questions: 'Questions sans réponse', feedback: 'Avis', corrections: 'Corrections' },
  count: (subject, count) =>
    `${subject} : ${String(count)} ${count === 1 ? 'question' : 'questions'} sans réponse`,
  similar: (count) => (count === 1 ? 'Encore 1 semblable' : `Encore ${String(count)} semblables`),
  asks: (name) => `Posée par ${name}`,
  notHelpful: (question) => `La réponse à « ${question} » n’a pas aidé`,
  correction: (text, from, to) => `« ${text} » : ligne d’action ${to} au lieu de ${from}`,
  look: 'Voir la réponse',
  close: 'Clôturer',
  closeTitle: 'Clôturer',
  closeNote: 'Ce que lira la personne qui a demandé',
  closed: 'Clôturé ; la personne qui l’a demandé ou signalé est prévenue.',
  closedBefore: 'C’était déjà clôturé.',
  closing: {
    questions: (about, note) => `Votre question « ${about} » est traitée. ${note}`.trim(),
    feedback: (about, note) => `Votre avis sur la réponse à « ${about} » est traité. ${note}`.trim(),
    corrections: (about, note) => `Votre correction de « ${about} » est traitée. ${note}`.trim(),
  },
  buttons: { approve: 'Approuver', amend: 'Modifier', withdraw: 'Retirer' },
  amend: {
    title: 'Modifier la réponse',
    text: 'La réponse',
    hint: 'Une phrase par ligne, chacune avec une citation littérale de la stratégie entre « et ».',
  },
  withdraw: {
    title: 'Retirer la réponse',
    note: 'Pourquoi',
    hint: 'Toute personne qui voit la réponse le lira. Vous pouvez laisser vide.',
    confirm: 'Partout où cette réponse figure, il sera dit que votre service l’a retirée.',
  },
  done: {
    approved: 'Approuvé. La même question recevra désormais cette réponse, avec le nom de votre service.',
    amended: 'Modifié. La même question recevra désormais votre réponse, avec le nom de votre service.',
    withdrawn: 'Retiré. C’est dit maintenant là où la réponse avait paru.',
  },
  refused: {
    'not-allowed': 'Seuls le responsable de cette ligne d’action et la coordination relisent cette réponse.',
    'not-found': 'Cette réponse n’est plus conservée. Posez à nouveau la question.',
    'too-long': 'Ce texte est trop long. Raccourcissez-le.',
  },
  faults: {
    empty: () => 'Il n’y a rien. Écrivez au moins une phrase avec une citation.',
    'too-many': () => 'Il y a trop de phrases. N’en mettez pas plus de douze.',
    'no-quote': (words) => `Cette phrase n’a pas de citation : « ${words} ». Ajoutez-en une entre « et ».`,
    quote: (words) =>
      `Ceci ne figure pas mot pour mot dans la stratégie : « ${words} ». Reprenez les mots tels quels.`,
    sentence: (words) =>
      `Cette phrase dit autre chose que sa citation, ou n’est pas une phrase entière : « ${words} ».`,
  },
  noReviewer: 'Seuls les responsables d’une ligne d’action et la coordination voient cette liste.',
}
