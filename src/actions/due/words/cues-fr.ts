// French words around dates.
import type { CueWords } from './cue-words.js'

export const frenchCues: CueWords = {
  deadline:
    "d'ici, d'ici à, d'ici au, d'ici le, avant, avant le, avt, avt le, av, av le, av., av. le, au plus tard, au plus tard le, au + tard, pour le, jusqu'au, jusqu'à, jusque, échéance, échéance au, échéance le, échéance fixée au, deadline, dl, délai, délai au, date limite, dernier délai, à rendre, à remettre, à envoyer, attendu, attendue, attendus, clôture, clôture le, butoir, date butoir, limite, ultimatum, remise, due, avant fin, dès que possible et avant, expire, expire le, se clôture",
  deadlineNoun:
    'échéance, deadline, dl, délai, date limite, dernier délai, date butoir, limite, butoir, remise, clôture',
  towards: 'pour, pr, pour le, pr le, pour la, pr la, p.',
  afterwards:
    'au plus tard, au + tard, dernier délai, dernière limite, deadline, max, maximum, grand max, à tout casser, comme date limite, sans faute',
  at: 'le, à, en, au, vers, ce, dans la journée de, courant',
  origin:
    "du, de, des, depuis, depuis le, dès, dès le, à partir de, à partir du, après, après le, daté du, datant du, en date du, à compter du, entrée en vigueur le, de ce, d'",
  event:
    'a lieu, ont lieu, aura lieu, auront lieu, se tient, se tiendra, se tiennent, commence, commencent, débute, débutent, démarre, arrive, arrivent, part, partent, partira, atterrit, entre en vigueur, fermé, congé, en congé, absent, absente, anniversaire, pot, fête, drink, prévu, prévue, prévus, prévues, planifié, planifiée, programmé, confirmé, confirmée, fixé, fixée, je suis, je serai, on est, on sera, il y a, il y aura, se réunit, se réunissent, voté, vote prévu, accueille',
  gathering:
    'réunion, visite, sommet, conseil, comité, commission, kern, plénière, atelier, session, séance, conférence, colloque, exercice, essai, test, audition, table ronde, mission, vol, pot, fête, CNS, COPIL, AG, GT',
  absence: 'congé, congés, absent, absente, vacances, fermé, fermée, maladie, hors service, indisponible',
  supposing: 'et si, si, au cas où, imaginons, supposons, que faire si',
  happened:
    "était, étaient, a été, ont été, a eu lieu, ont eu lieu, est tombé, est mort, a demandé, a dit, avait, avaient, a reçu, reçu, volé, trouvé, signalé, publié, décidé, arrêté, arrêtés, a rien, a pris, sont, sont sortis, s'est, se sont, eu, fut, date de, date d', a fait, a signé, a annoncé, suite à",
  owed: 'devait, devaient, aurait dû, auraient dû, était attendu, était attendue, était pour, était dû, échéance était, promis pour, aurait déjà, a expiré, est dépassé, dépassée, dépassé',
  asked:
    'veut, veulent, on veut, doit, doivent, il faut, faut, svp, stp, s.v.p., merci de, veuillez, peux-tu, tu peux, pouvez-vous, peut, qui, à faire, rendre, remettre, envoyer, envoi, transmettre, répondre, réponse, retour, relire, relecture, finaliser, boucler, boucle, bouclé, valider, préparer, fournir, rappeler, relancer, relance, appeler, rapport, note, fiche, liste, tableau, projet, draft, version, v0, v1, v2, jet, proposition, contribution, input, avis, synthèse, inventaire, plan, calendrier, planning, briefing, slides, texte, lettre, agenda, oj, analyse, bilan, point, chiffres, éléments, invitation, réunion à, à convoquer, à fixer, compte rendu, pv, besoin, programme, en ligne, prêt, prête, prêts',
  filler:
    'svp, stp, s.v.p., merci, pls, ok, si possible, idéalement, max, maximum, sans faute, au plus tard, encore, donc, impérativement, dernier délai, dès, oui, et, ou, même, prêt, prête, bouclé, hein, à moi, chez moi, vers moi, faisable',
  beforeEvent: "avant, avant que, avant qu', en amont de, en amont du, préalablement à, avt",
  untilEvent:
    "pour, pr, d'ici, d'ici à, d'ici au, d'ici la, jusqu'à, jusqu'au, au plus tard à, au plus tard pour, à temps pour, pour le, pour la, à",
  eventNames:
    "rentrée, été, l'été, vacances, printemps, automne, hiver, trêve, recès, congés, congé, sommet, conseil des ministres, kern, conclave, plénière, élections, vote, réunion, visite, exercice, cns, saint-glinglin",
}
