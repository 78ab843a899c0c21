// The words on the board and around it, in French.
import type { BoardWords } from './board-words-shape.js'

export const boardWordsFr: BoardWords = {
  title: 'Points d’action',
  navigation: {
    label: 'Points d’action',
    board: 'Tableau',
    list: 'Liste',
    mine: 'Mes points',
    create: 'Nouveau point',
    signedIn: (name) => `Session de ${name}`,
    viaLink: 'par le lien de cette machine',
    signOut: 'Fermer la session',
  },
  session: {
    needed: {
      title: 'Ouvrez une session pour voir les points d’action',
      text: 'Au démarrage, Kompas affiche un lien sur la machine où il tourne. Ouvrez ce lien sur cette machine dans les 15 minutes. Pour en obtenir un autre, exécutez « kompas admin-link » sur cette machine ou redémarrez Kompas.',
    },
    linkOver: {
      title: 'Ce lien ne fonctionne plus',
      text: 'Un lien sert une seule fois, pendant 15 minutes. Pour en obtenir un autre, exécutez « kompas admin-link » sur la machine où Kompas tourne, ou redémarrez Kompas.',
    },
    elsewhere: {
      title: 'Ce lien ne fonctionne que sur une machine',
      text: 'Ouvrez-le dans un navigateur sur la machine où Kompas tourne, pas d’ailleurs.',
    },
    notAdmin: {
      title: 'Votre session est terminée',
      text: 'L’annuaire ne vous désigne plus comme administrateur. Adressez-vous à la personne qui tient l’annuaire.',
    },
    formRefused: {
      title: 'Ce formulaire ne peut pas être accepté',
      text: 'Il est plus ancien que votre session, ou un autre site l’a envoyé. Rien n’a été modifié. Revenez en arrière (votre navigateur garde ce que vous avez écrit), rechargez la page et renvoyez-le.',
    },
    tooMuch: {
      title: 'Ce texte est trop long',
      text: 'Rien n’a été modifié. Revenez en arrière, raccourcissez le texte ou donnez un lien vers un document, puis renvoyez-le.',
    },
    noDatabase: {
      title: 'Il n’y a pas de points d’action ici',
      text: 'Ce Kompas tourne sans base de données : il répond aux questions et montre la stratégie, rien de plus. La personne qui gère Kompas peut lui en donner une.',
    },
    noItem: {
      title: 'Ce point d’action n’existe pas pour vous',
      text: 'Il n’existe pas, ou vous ne pouvez pas le voir. Vérifiez le numéro, ou cherchez-le dans la liste.',
    },
    ended: {
      title: 'Votre session est fermée',
      text: 'Pour en ouvrir une autre, utilisez un nouveau lien de la machine où Kompas tourne.',
    },
  },
  statuses: {
    proposed: 'Proposé',
    assigned: 'Attribué',
    accepted: 'Accepté',
    declined: 'Refusé',
    'in-progress': 'En cours',
    blocked: 'Bloqué',
    done: 'Terminé',
    confirmed: 'Confirmé',
    cancelled: 'Annulé',
    merged: 'Fusionné',
  },
  due: {
    none: 'Sans échéance',
    overdue: (days) => (days === 1 ? '1 jour de retard' : `${String(days)} jours de retard`),
  },
}
