// Why a move changed nothing and what to do next, in the four languages.
import type { Language } from '../../languages.js'
import type { RefusalWords } from './refusal-words-shape.js'

const nl: RefusalWords = {
  reasons: {
    'not-found': 'Er is voor u geen actiepunt met dit nummer. Kijk het nummer na, of zoek het in uw lijst.',
    'not-allowed': 'U kunt dit niet doen. Vraag het aan een coördinator.',
    already: 'Dat is al gebeurd. U hoeft niets meer te doen.',
    closed: 'Dit actiepunt is gesloten. Laat het eerst opnieuw openen als er nog werk aan is.',
    'wrong-status': 'Dat kan nu niet. Kijk op de kaart van het actiepunt wat wel kan.',
    'changed-meanwhile': 'Iemand heeft dit actiepunt intussen gewijzigd. Kijk het na en probeer het opnieuw.',
    'reason-needed': 'Hiervoor is een reden nodig. Geef ze mee en probeer het opnieuw.',
    'evidence-needed':
      'Zeg ook waaruit blijkt dat het klaar is, bijvoorbeeld met een link, en probeer het opnieuw.',
    'title-needed': 'Een actiepunt heeft een titel nodig. Vul er een in.',
    'title-too-long': 'De titel is te lang. Houd hem bij 80 tekens.',
    'same-item': 'Dat is hetzelfde actiepunt. Geef het nummer van een ander.',
    'target-closed': 'Het andere actiepunt is gesloten. Kies er een dat nog open is.',
    'not-a-contributor':
      'Uw dienst is niet om een bijdrage gevraagd. Vraag de trekker om uw dienst toe te voegen.',
    'already-answered': 'Uw dienst heeft dit antwoord al gegeven. U hoeft niets meer te doen.',
    'nothing-to-change': 'Er verandert niets: het actiepunt is al zo. Vul in wat anders moet.',
    'bad-date': 'Deze dag kan niet. Kies een bestaande dag die nog moet komen.',
    'undo-nothing': 'Er is niets om ongedaan te maken. Zet het actiepunt zelf zoals het moet zijn.',
    'undo-too-late':
      'Ongedaan maken kan alleen binnen tien minuten. Zet het actiepunt zelf zoals het moet zijn.',
    'undo-changed-since':
      'Het actiepunt is sindsdien gewijzigd; daarom kan dit niet meer ongedaan. Zet het zelf zoals het moet zijn.',
  },
  onlyFor: (who) => `Alleen ${who} kan dit doen. Vraag het aan die persoon of dienst.`,
  parties: {
    lead: 'wie het actiepunt trekt',
    contributor: 'wie bijdraagt',
    creator: 'wie het aanmaakte',
    coordinator: 'een coördinator',
    system: 'Kompas zelf',
  },
  or: 'of',
  now: (item, status) => `${item} staat nu op: ${status}.`,
}

const fr: RefusalWords = {
  reasons: {
    'not-found':
      'Vous n’avez accès à aucun point d’action portant ce numéro. Vérifiez le numéro ou cherchez-le dans votre liste.',
    'not-allowed': 'Vous ne pouvez pas faire cela. Adressez-vous à un coordinateur.',
    already: 'C’est déjà fait. Vous n’avez plus rien à faire.',
    closed: 'Ce point d’action est clos. Faites-le d’abord rouvrir s’il reste du travail.',
    'wrong-status': 'Ce n’est pas possible maintenant. La fiche du point d’action montre ce qui l’est.',
    'changed-meanwhile': 'Quelqu’un a modifié ce point d’action entre-temps. Vérifiez-le et réessayez.',
    'reason-needed': 'Il faut un motif. Indiquez-le et réessayez.',
    'evidence-needed': 'Indiquez aussi ce qui montre que c’est terminé, par exemple un lien, et réessayez.',
    'title-needed': 'Un point d’action doit avoir un titre. Indiquez-en un.',
    'title-too-long': 'Le titre est trop long. Limitez-le à 80 caractères.',
    'same-item': 'C’est le même point d’action. Donnez le numéro d’un autre.',
    'target-closed': 'L’autre point d’action est clos. Choisissez-en un qui est encore ouvert.',
    'not-a-contributor':
      'Aucune contribution n’a été demandée à votre service. Demandez au pilote d’ajouter votre service.',
    'already-answered': 'Votre service a déjà donné cette réponse. Vous n’avez plus rien à faire.',
    'nothing-to-change': 'Rien ne change : le point d’action est déjà ainsi. Indiquez ce qui doit changer.',
    'bad-date': 'Ce jour ne convient pas. Choisissez un jour à venir qui existe.',
    'undo-nothing': 'Il n’y a rien à annuler. Corrigez vous-même le point d’action.',
    'undo-too-late':
      'On ne peut revenir en arrière que pendant dix minutes. Corrigez vous-même le point d’action.',
    'undo-changed-since':
      'Le point d’action a été modifié depuis, on ne peut donc plus revenir en arrière. Corrigez-le vous-même.',
  },
  onlyFor: (who) => `Seul ${who} peut le faire. Adressez-vous à cette personne ou à ce service.`,
  parties: {
    lead: 'le pilote du point d’action',
    contributor: 'un service qui contribue',
    creator: 'l’auteur du point d’action',
    coordinator: 'un coordinateur',
    system: 'Kompas lui-même',
  },
  or: 'ou',
  now: (item, status) => `${item}, statut actuel : ${status}.`,
}

const de: RefusalWords = {
  reasons: {
    'not-found':
      'Für Sie gibt es keinen Aktionspunkt mit dieser Nummer. Prüfen Sie die Nummer, oder suchen Sie ihn in Ihrer Liste.',
    'not-allowed': 'Das können Sie nicht tun. Wenden Sie sich an die Koordination.',
    already: 'Das ist schon geschehen. Sie müssen nichts mehr tun.',
    closed:
      'Dieser Aktionspunkt ist geschlossen. Lassen Sie ihn zuerst wieder öffnen, wenn noch etwas zu tun ist.',
    'wrong-status': 'Das geht jetzt nicht. Auf der Karte des Aktionspunkts steht, was möglich ist.',
    'changed-meanwhile':
      'Jemand hat diesen Aktionspunkt inzwischen geändert. Prüfen Sie ihn, und versuchen Sie es noch einmal.',
    'reason-needed': 'Dafür braucht es einen Grund. Geben Sie ihn an, und versuchen Sie es noch einmal.',
    'evidence-needed':
      'Sagen Sie auch, woran zu sehen ist, dass es erledigt ist, zum Beispiel mit einem Link, und versuchen Sie es noch einmal.',
    'title-needed': 'Ein Aktionspunkt braucht einen Titel. Geben Sie einen ein.',
    'title-too-long': 'Der Titel ist zu lang. Höchstens 80 Zeichen sind möglich.',
    'same-item': 'Das ist derselbe Aktionspunkt. Geben Sie die Nummer eines anderen an.',
    'target-closed': 'Der andere Aktionspunkt ist geschlossen. Wählen Sie einen, der noch offen ist.',
    'not-a-contributor':
      'Ihr Dienst ist nicht um einen Beitrag gebeten worden. Bitten Sie die Federführung, Ihren Dienst hinzuzufügen.',
    'already-answered': 'Ihr Dienst hat diese Antwort schon gegeben. Sie müssen nichts mehr tun.',
    'nothing-to-change':
      'Es ändert sich nichts: Der Aktionspunkt ist schon so. Geben Sie an, was anders werden soll.',
    'bad-date': 'Dieser Tag ist nicht möglich. Wählen Sie einen Tag in der Zukunft.',
    'undo-nothing': 'Es gibt nichts rückgängig zu machen. Stellen Sie den Aktionspunkt selbst richtig.',
    'undo-too-late':
      'Rückgängig machen geht nur zehn Minuten lang. Stellen Sie den Aktionspunkt selbst richtig.',
    'undo-changed-since':
      'Der Aktionspunkt wurde seitdem geändert, deshalb geht das nicht mehr. Stellen Sie ihn selbst richtig.',
  },
  onlyFor: (who) => `Das kann nur ${who} tun. Wenden Sie sich an diese Person oder Stelle.`,
  parties: {
    lead: 'die Federführung',
    contributor: 'ein beitragender Dienst',
    creator: 'wer den Aktionspunkt angelegt hat',
    coordinator: 'die Koordination',
    system: 'Kompas selbst',
  },
  or: 'oder',
  now: (item, status) => `${item}, jetziger Stand: ${status}.`,
}

const en: RefusalWords = {
  reasons: {
    'not-found': 'There is no action item with this number for you. Check the number, or look in your list.',
    'not-allowed': 'You can’t do this. Ask a coordinator.',
    already: 'That has been done already. There’s nothing left for you to do.',
    closed: 'This action item is closed. Have it opened again first if there is still work to do.',
    'wrong-status': 'That isn’t possible now. The item’s card shows what is.',
    'changed-meanwhile': 'Somebody has changed this action item meanwhile. Check it and try again.',
    'reason-needed': 'A reason is needed. Give one and try again.',
    'evidence-needed': 'Say what shows that it is done too, for example with a link, and try again.',
    'title-needed': 'An action item needs a title. Please give one.',
    'title-too-long': 'The title is too long. Please keep it to 80 characters.',
    'same-item': 'That is the same action item. Give the number of another one.',
    'target-closed': 'The other action item is closed. Choose one that is still open.',
    'not-a-contributor': 'Your agency hasn’t been asked to contribute. Ask the lead to add your agency.',
    'already-answered': 'Your agency has given this answer already. There’s nothing left for you to do.',
    'nothing-to-change': 'Nothing changes: the item is like that already. Say what should be different.',
    'bad-date': 'This day isn’t possible. Choose a day that exists and is still to come.',
    'undo-nothing': 'There is nothing to undo. Please set the item right yourself.',
    'undo-too-late': 'Undoing is possible for ten minutes only. Please set the item right yourself.',
    'undo-changed-since':
      'The item has been changed since, so this can’t be undone any more. Please set it right yourself.',
  },
  onlyFor: (who) => `Only ${who} can do this. Please ask that person or agency.`,
  parties: {
    lead: 'the item’s lead',
    contributor: 'a contributing agency',
    creator: 'the person who created it',
    coordinator: 'a coordinator',
    system: 'Kompas itself',
  },
  or: 'or',
  now: (item, status) => `${item} now stands at: ${status}.`,
}

export const refusalWords: Record<Language, RefusalWords> = { nl, fr, de, en }
