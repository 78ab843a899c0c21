// The words that people use for each command, in French.
import type { CommandWords } from './command-words-shape.js'

export const commandWordsFr: CommandWords = {
  fillers: `ai avons suis sommes est ete le la les l un une d du au aux a de des action actions point tache numero no n j je nous
    on svp s il vous te plait merci oui ok bonjour maintenant alors donc ici kompas et moi`,
  because: `parce que qu car puisque motif raison`,
  questionWords: `qui que quoi quel quelle quels quelles ou quand pourquoi comment combien est peut peux
    doit`,
  forms: {
    'action show {n}': `montre | montrez | affiche | affichez | voir | etat de | statut de | ou en est`,
    'action accept {n}': `accepte | accepter | acceptons | acceptez | accepté | est accepté | est acceptée | prends |
      prenons | prends {n} en charge | prenons {n} en charge | d'accord pour |
      prendre {n} en charge | acceptée`,
    'action decline {n} {t}': `refuse | refuser | refusons | refusez | refusé | refusée | est refusé | est refusée |
      décline | décliner | déclinons | n'accepte pas | n'acceptons pas | rejette | rejeter`,
    'action start {n}': `commence | commencer | commençons | commencé | démarre | démarrer | démarrons | démarré |
      est en cours | reprends | reprendre | est commencé | est démarré | entame | entamé`,
    'action block {n} {t}': `bloque | bloquer | bloqué | bloquée | est bloqué | est bloquée | est à l’arrêt`,
    'action done {n} {t}': `terminé | terminée | est terminé | est terminée | termine | terminer | fini | est fini |
      est finie | fait | est fait | est faite | clôture | clôturer | clôturé | achevé |
      est achevé | ai terminé | avons terminé | ai fini`,
    'action confirm {n}': `confirme | confirmer | confirmons | confirmé | est confirmé | valide | valider | validé`,
    'action reopen {n} {t}': `rouvre | rouvrir | rouvrez | rouvert | réouvrir | réouvre`,
    'action assign {n} {t}': `attribue {n} à {t} | attribue {n} au {t} | attribuer {n} à {t} | attribuer {n} au {t} |
      confie {n} à {t} | confie {n} au {t} | assigne {n} à {t} | assigne {n} au {t} |
      assigner {n} à {t} | donne {n} à {t} | attribue | attribuer`,
    'action edit {n}': `modifie | modifier | modifiez | change | changer | corrige | corriger | adapte | adapter`,
    'action edit {n} title {t}': `renomme {n} en {t} | renommer {n} en {t} | renomme | renommer`,
    'action edit {n} due {t}': `prolonge {n} jusqu'au {t} | prolonger {n} jusqu'au {t} | échéance de {n} au {t} | échéance {n} {t} |
      fixe l'échéance de {n} au {t} | reporte {n} au {t} | reporte l'échéance de {n} au {t}`,
    'action edit {n} line {t}': `mets {n} sous la ligne {t} | mets {n} sous {t} | déplace {n} vers {t} | déplace {n} sous {t}`,
    'action cancel {n} {t}': `annule | annuler | annulez | annulé | annulée | est annulé | est annulée | supprime |
      supprimer`,
    'action merge {n} {m}': `fusionne {n} avec {m} | fusionner {n} avec {m} | fusionne {n} et {m} |
      fusionner {n} et {m} | {n} fait double emploi avec {m} | {n} est un doublon de {m}`,
    'action link {n} {m}': `lie {n} à {m} | lier {n} à {m} | lie {n} et {m} | lier {n} et {m} | relie {n} à {m} |
      associe {n} à {m} | relier {n} à {m} | lie {n} au {m} | associer {n} à {m}`,
    'action unlink {n} {m}': `délie {n} de {m} | délier {n} de {m} | dissocie {n} de {m} | dissocier {n} et {m} |
      dissocie {n} et {m}`,
    'action contribute {n} yes': `contribue | contribuons | contribuer | participe | participons | participer | collaborons`,
    'action contribute {n} no {t}': `ne contribue pas | ne contribuons pas | ne participe pas | ne participons pas`,
    'action contribute {n} ask {t}': `demande à {t} de contribuer au {n} | demande pour {n} une contribution de {t}`,
    'action snooze {n} {t}': `rappelle moi {n} {t} | rappelle-moi le {n} {t} | mets {n} en veille {t} |
      mets {n} en pause {t} | snooze {n} {t} | reporte le rappel de {n} {t} |
      reporte le rappel de {n} à {t} | rappelez-moi {n} {t}`,
    'action undo {n}': `défais | défaire | reviens en arrière pour | annule la dernière modification de`,
    'action new': `fais-en une action | fais-en un point d'action | faites-en une action |
      faites-en un point d'action | crée un point d'action | créer une action | crée une action |
      nouvelle action | nouveau point d'action | c'est un point d'action | créez une action |
      transforme ceci en action | transforme ça en action`,
    'action new {t}': `nouvelle action | nouveau point d'action | crée une action | point d'action | action`,
    'action list words {t}': `cherche les actions sur {t} | chercher actions sur {t} | cherche dans les actions {t}`,
    'action export {t}': `exporte | exporter | exporte les actions | exporter les actions | exporte {t} |
      exporter {t} | exporte les actions en {t} | exporter les actions en {t} | exporte en {t} |
      exporter en {t}`,
    'ask {t}': `question`,
    'who {t}': `qui est compétent pour {t} | qui est compétent en matière de {t} |
      qui est propriétaire de {t} | quel service est compétent pour {t} |
      à qui revient la compétence de {t} | qui a la compétence de {t} |
      quel est le service compétent pour {t} | compétent pour {t}`,
    'who line {t}': `qui est responsable de {t} | qui est responsable de la ligne d'action {t} | qui dirige {t} |
      qui pilote {t} | qui pilote la ligne d'action {t} | qui dirige la ligne d'action {t} |
      qui est responsable du {t} | qui est compétent pour la ligne d'action {t} |
      qui est responsable de la ligne {t}`,
    help: `aide | aide-moi | que peux-tu faire | que pouvez-vous faire | que sais-tu faire |
      quelles commandes | commandes`,
    'help {t}': `aide {t} | aide pour {t} | aide sur {t}`,
    language: `langue | ma langue | autre langue`,
    'language {t}': `langue {t} | parle {t} | parlez {t} | en {t} | réponds en {t} | répondez en {t} |
      ma langue est le {t} | parle en {t}`,
    settings: `paramètres | mes paramètres | réglages | mes réglages | préférences | mes préférences`,
    'settings mute on': `coupe les rappels | coupe les notifications | désactive les notifications |
      désactive les rappels | plus de rappels | muet`,
    'settings mute off': `active les rappels | active les notifications | réactive les rappels |
      réactive les notifications`,
    'settings notify here': `envoie les messages ici | envoie les notifications ici | préviens-moi ici`,
    'settings notify last': `envoie les messages là où j’étais | préviens-moi là où j’étais`,
    'settings vacation {t}': `vacances {t} | en vacances {t} | suis en vacances {t} | suis en congé {t} | congé {t}`,
    failed: `échecs | messages échoués | messages en échec | messages non remis | envois échoués`,
  },
  list: {
    nouns: `actions | points d'action`,
    tasks: `tâches`,
    around: `montre | montrez | affiche | affichez | donne | liste | liste des | lister | quelles |
      quels | sont | toutes | moi | les | le | la | l | des | de | du | d | dans | pour | sur |
      en | et | encore | tous | qui | svp | avec | je | dois | faire | que | nos | ai | j | aux |
      au | a`,
    mine: `mes | à moi | mon`,
    overdue: `en retard | échues | échus | dépassées | dépassés | hors délai | retard`,
    open: `ouvertes | ouverts | ouverte | en attente`,
    closed: `clôturées | clôturés | fermées | fermés`,
    statuses: {
      proposed: `proposées | proposés`,
      assigned: `attribuées | attribués | sans réponse`,
      accepted: `acceptées | acceptés`,
      declined: `refusées | refusés`,
      'in-progress': `en cours`,
      blocked: `bloquées | bloqués`,
      done: `terminées | terminés | finies | finis`,
      confirmed: `confirmées | confirmés`,
      cancelled: `annulées | annulés`,
      merged: `fusionnées | fusionnés`,
    },
    axis: `axe | l'axe`,
    line: `ligne d'action | ligne`,
  },
  languageNames: { nl: `néerlandais | flamand`, fr: `français`, de: `allemand`, en: `anglais` },
}
